import { DataMasqueTransportError, type FetchFunction } from "../../index.js";

/**
 * A `fetch` that gives no request longer than the limit, uploads and bodies of answers included.
 * What gave no answer once is not asked for again, so that each place costs one limit and not one for each try.
 *
 * @param onSilence called when a request is given up
 */
export function limitedFetch(
  fetch: FetchFunction,
  limitMs: number,
  onSilence: (call: string) => void,
): FetchFunction {
  const silent = new Set<string>();
  return async (input, init) => {
    const call = `${init.method ?? "GET"} ${new URL(input).pathname}`;
    if (silent.has(call)) throw noAnswer(call, limitMs);
    const controller = followerOf(init.signal);
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(noAnswer(call, limitMs));
        controller.abort();
      }, limitMs);
      // It stays on for the body, which nobody says the end of.
      timer.unref();
    });
    limit.catch(() => {});
    try {
      return await Promise.race([fetch(input, { ...init, signal: controller.signal }), limit]);
    } catch (error) {
      clearTimeout(timer);
      if (!controller.signal.aborted || init.signal?.aborted) throw error;
      silent.add(call);
      onSilence(call);
      throw noAnswer(call, limitMs);
    }
  };
}

/** The signal that it follows is that of one request, and goes with it. */
function followerOf(outer: AbortSignal | null | undefined): AbortController {
  const controller = new AbortController();
  const abort = (): void => controller.abort(outer?.reason);
  if (outer?.aborted) abort();
  outer?.addEventListener("abort", abort, { once: true });
  return controller;
}

function noAnswer(call: string, limitMs: number): DataMasqueTransportError {
  return new DataMasqueTransportError({
    kind: "timeout",
    message: `${call} got no answer within ${limitMs / 1000} s`,
    hint: "--wait-limit allows more",
  });
}
