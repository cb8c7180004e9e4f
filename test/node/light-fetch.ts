import type { FetchFunction } from "datamasque-client";
import { type NodeFetchOptions, nodeFetch } from "datamasque-client/node";
import { isLight, LIGHT } from "../../src/transport/request.js";

/** The `fetch` that a client takes of `nodeFetch`: its answers are read like a `Response`. */
export function lightFetch(options?: NodeFetchOptions): FetchFunction {
  const fetch = nodeFetch(options);
  if (!isLight(fetch)) throw new Error("nodeFetch has no light fetch");
  const send = fetch[LIGHT];
  return (input, init) => send(input, init, 300_000, 0);
}

/** The real `Response` that an answer becomes. */
export function realOf(answer: Response): Response {
  if (!isLight(answer)) throw new Error("this is no light answer");
  return answer[LIGHT]();
}
