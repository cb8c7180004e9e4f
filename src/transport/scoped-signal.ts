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

interface Followers {
  each: Set<() => void>;
  notify(): void;
}

// All share one listener, since Node warns of a leak when a signal has more than ten.
const followersOf = new WeakMap<AbortSignal, Followers>();

/** Makes a signal that is aborted, with the same reason, when the outer one is. */
export function createScopedSignal(outer: AbortSignal | undefined): ScopedSignal {
  const controller = new AbortController();
  const follow = (): void => controller.abort(outer?.reason);
  if (outer?.aborted) follow();
  else if (outer !== undefined) join(outer, follow);
  return {
    signal: controller.signal,
    abort: () => controller.abort(),
    release: () => outer && leave(outer, follow),
  };
}

function join(outer: AbortSignal, follow: () => void): void {
  const known = followersOf.get(outer);
  if (known !== undefined) {
    known.each.add(follow);
    return;
  }
  const each = new Set([follow]);
  const notify = (): void => {
    for (const one of each) one();
  };
  followersOf.set(outer, { each, notify });
  outer.addEventListener("abort", notify, { once: true });
}

function leave(outer: AbortSignal, follow: () => void): void {
  const followers = followersOf.get(outer);
  if (!followers?.each.delete(follow) || followers.each.size > 0) return;
  followersOf.delete(outer);
  outer.removeEventListener("abort", followers.notify);
}
