import type { FetchFunction } from "../../index.js";
import { operationOfRequest } from "./operation-of-request.js";

/** How long the answers of a server took, by operation. */
export class AnswerTimes {
  readonly #byOperation = new Map<string, number[]>();
  readonly #baseUrl: string | URL;

  /** @param baseUrl the address of the instance */
  constructor(baseUrl: string | URL) {
    this.#baseUrl = baseUrl;
  }

  /** Takes an answer; one to something else than an operation of the documents is not noted. */
  readonly note = (method: string, url: string, ms: number): void => {
    const operation = operationOfRequest(method, url, new URL(this.#baseUrl).pathname);
    if (operation === undefined) return;
    // A tenth of a millisecond is more than a network is constant in.
    const rounded = Math.round(ms * 10) / 10;
    this.#byOperation.set(operation, [...(this.#byOperation.get(operation) ?? []), rounded]);
  };

  /** Milliseconds in the order of the answers. */
  get byOperation(): ReadonlyMap<string, readonly number[]> {
    return this.#byOperation;
  }
}

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
