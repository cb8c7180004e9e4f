import type { IncomingRequest } from "../http/incoming-request.js";

const LOOK_EVERY_MS = 5;

/** A timer that is to be longer, 24 days, goes off at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Waits in real time before an answer; rejects with the caller's reason as soon as the call is aborted. */
export function delay(milliseconds: number, request: IncomingRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    // The timer holds the request, and with it everything that its signal needs to fire.
    const stop = () => {
      clearTimeout(timer);
      reject(request.signal.reason);
    };
    const timer = setTimeout(
      () => {
        request.signal.removeEventListener("abort", stop);
        resolve();
      },
      Math.min(milliseconds, LONGEST_TIMER_MS),
    );
    if (request.signal.aborted) stop();
    else request.signal.addEventListener("abort", stop, { once: true });
  });
}

/** Waits until a clock shows a moment; it has to look again and again, since nobody tells when a clock is moved. */
export async function untilClockShows(
  moment: number,
  clock: () => number,
  request: IncomingRequest,
): Promise<void> {
  while (clock() < moment) await delay(LOOK_EVERY_MS, request);
}
