import type { FetchFunction } from "../../index.js";

/** Told of each answer: what was asked, and how many milliseconds passed until its headers were there. */
export type OnAnswer = (method: string, url: string, ms: number) => void;

/**
 * A `fetch` that tells how long each answer took. Requests without an answer are not told.
 *
 * @param now the time in milliseconds, from whenever
 */
export function timedFetch(
  fetch: FetchFunction,
  onAnswer: OnAnswer,
  now: () => number = () => performance.now(),
): FetchFunction {
  return async (input, init) => {
    const sent = now();
    const answer = await fetch(input, init);
    onAnswer(init.method ?? "GET", input, now() - sent);
    return answer;
  };
}
