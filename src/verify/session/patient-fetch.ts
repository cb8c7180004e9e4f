import { retryAfterMs } from "../../errors/response-error.js";
import { DataMasqueError, type FetchFunction } from "../../index.js";

const TOO_MANY_REQUESTS = 429;
/** What is waited where the server does not say how long. */
const USUAL_PAUSE_MS = 1_000;
/** A server that names no time worth the name is not asked without end. */
const SHORTEST_PAUSE_MS = 100;

/** The server wants to be left alone for longer than a look may wait, so that something cannot be found out. */
export class LeftAlone extends DataMasqueError {
  override readonly name = "LeftAlone";
}

/**
 * A `fetch` that does what a server asks which answers 429: it waits and sends the request once more,
 * whatever its method, since such a request was not carried out.
 * Where that would take longer than the limit, nothing is sent until the time that the server has named.
 *
 * @param onWait called when a wait begins
 * @throws LeftAlone when the server asks to wait for longer
 */
export function patientFetch(
  fetch: FetchFunction,
  limitMs: number,
  onWait: (what: string, limitMs: number) => void,
): FetchFunction {
  let notBefore = 0;
  const ensureWelcome = (): void => {
    const leftMs = notBefore - performance.now();
    if (leftMs > 0)
      throw new LeftAlone(`the server asks to be left alone for ${Math.ceil(leftMs / 1000)} s (429)`);
  };
  return async (input, init) => {
    for (let left = limitMs; ; ) {
      ensureWelcome();
      const response = await fetch(input, init);
      if (response.status !== TOO_MANY_REQUESTS) return response;
      await response.arrayBuffer().catch(() => undefined);
      const wanted = Math.max(SHORTEST_PAUSE_MS, retryAfterMs(response.headers) ?? USUAL_PAUSE_MS);
      left -= wanted;
      if (left < 0) notBefore = performance.now() + wanted;
      ensureWelcome();
      onWait("the server asks to wait (429)", wanted);
      await pause(wanted, init.signal);
    }
  };
}

/** Ends early when the request is aborted, which the next attempt finds out. */
function pause(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
