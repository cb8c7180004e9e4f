import type { IncomingRequest } from "./incoming-request.js";

/** Waits in real time before an answer; rejects with the caller's reason as soon as the call is aborted. */
export function delay(milliseconds: number, request: IncomingRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    // The timer holds the request, and with it everything that its signal needs to fire.
    const stop = () => {
      clearTimeout(timer);
      reject(request.signal.reason);
    };
    const timer = setTimeout(() => {
      request.signal.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    if (request.signal.aborted) stop();
    else request.signal.addEventListener("abort", stop, { once: true });
  });
}
