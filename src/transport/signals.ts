/**
 * A signal for one piece of work that follows a longer-lived one.
 * Whatever the platform attaches to it is gone with the work,
 * so a signal that lives as long as a process can be used for any number of calls.
 */
export interface ScopedSignal {
  signal: AbortSignal;
  abort(): void;
  /** Lets go of the longer-lived signal. */
  release(): void;
}

const followersOf = new WeakMap<object, Set<() => void>>();

// All share one listener, since Node warns of a leak when a signal has more than ten.
function notify(this: AbortSignal): void {
  for (const follow of followersOf.get(this) ?? []) follow();
}

/** Of the platform's own make, also where jsdom has put another in its place: `fetch` takes no other. */
function platformController(): Pick<AbortController, "signal" | "abort"> {
  const controller = new AbortController();
  let { signal } = controller;
  try {
    if ("document" in globalThis) new Request("http://_", { signal });
    return controller;
  } catch {
    // What is left of the platform with a signal that can be aborted.
    const stream = new WritableStream({
      start(own) {
        signal = own.signal;
      },
    });
    return { signal, abort: (reason) => void stream.abort(reason) };
  }
}

/** Makes a signal that is aborted, with the same reason, when the outer one is. */
export function createScopedSignal(outer: AbortSignal | undefined): ScopedSignal {
  const controller = platformController();
  const followers = outer && (followersOf.get(outer) ?? new Set());
  const follow = (): void => controller.abort(outer?.reason);
  if (outer?.aborted) follow();
  else if (followers) {
    followersOf.set(outer, followers.add(follow));
    outer.addEventListener("abort", notify);
  }
  return {
    signal: controller.signal,
    abort: () => controller.abort(),
    release() {
      followers?.delete(follow);
      if (!followers?.size) outer?.removeEventListener("abort", notify);
    },
  };
}

/** A scoped signal that is aborted after some time, too. */
export interface Deadline extends ScopedSignal {
  /** Whether it was the time that ran out. */
  passed(): boolean;
}

/** Makes a signal that is aborted when the outer one is, or after so many milliseconds; of 0, never by itself. */
export function createDeadline(outer: AbortSignal | undefined, ms: number): Deadline {
  // A controller of its own: signals combined by AbortSignal.any() can be lost to the garbage collector.
  const scope = createScopedSignal(outer);
  let passed = false;
  const pass = (): void => {
    passed = true;
    scope.abort();
  };
  const timer = ms > 0 ? setTimeout(pass, ms) : undefined;
  const release = (): void => {
    clearTimeout(timer);
    scope.release();
  };
  return { ...scope, passed: () => passed, release };
}

/** Waits; rejects with the signal's own reason as soon as it is aborted. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return orAborted(over, signal).finally(() => clearTimeout(timer));
}

/**
 * Waits for work that goes on without this caller,
 * but rejects with the signal's own reason as soon as it is aborted.
 */
export function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    if (signal.aborted) onAbort();
    else signal.addEventListener("abort", onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}
