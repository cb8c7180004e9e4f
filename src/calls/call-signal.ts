/**
 * Lends a call a signal of its own that follows the caller's.
 * Whatever the platform attaches to it is gone with the call,
 * so a signal that lives as long as a process can be used for any number of calls.
 */
export interface CallSignal {
  signal: AbortSignal;
  release(): void;
}

/** Makes the signal of one call; `undefined` when the caller gave none. */
export function createCallSignal(outer: AbortSignal | null | undefined): CallSignal | undefined {
  if (outer === null || outer === undefined) return undefined;
  const controller = new AbortController();
  const follow = (): void => controller.abort(outer.reason);
  if (outer.aborted) follow();
  else outer.addEventListener("abort", follow, { once: true });
  return { signal: controller.signal, release: () => outer.removeEventListener("abort", follow) };
}
