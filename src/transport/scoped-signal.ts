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

/** Makes a signal that is aborted, with the same reason, when the outer one is. */
export function createScopedSignal(outer: AbortSignal | undefined): ScopedSignal {
  const controller = new AbortController();
  const follow = (): void => controller.abort(outer?.reason);
  if (outer?.aborted) follow();
  outer?.addEventListener("abort", follow, { once: true });
  return {
    signal: controller.signal,
    abort: () => controller.abort(),
    release: () => outer?.removeEventListener("abort", follow),
  };
}
