import { Readable } from "node:stream";
import { connectionsUnderway } from "../connections-underway.js";
import { type ConnectionSettings, dispatcherFor } from "../dispatcher.js";
import { loadUndici } from "../load-undici.js";
import { exchange } from "./exchange.js";
import { LightAnswer } from "./light-answer.js";
import type { AnswerBody } from "./received-body.js";
import { wireRequest } from "./wire-request.js";

/** A `fetch` without what makes undici's own dear: its `Request`, its `Response`, and their web streams. */
export type WireFetch = (
  input: string,
  init: RequestInit,
  idleMs?: number,
  limitMs?: number,
) => Promise<LightAnswer>;

/** Gives up the body, and with it the connection, of an answer that nobody holds and nobody reads any more. */
const unheld = /* @__PURE__ */ new FinalizationRegistry<AnswerBody>((body) => body.abandon());

/** Loads undici, and ties a `fetch` to a pool of connections of its own. */
export async function wireFetch(settings: ConnectionSettings): Promise<WireFetch> {
  const undici = await loadUndici();
  const underway = connectionsUnderway();
  const dispatcher = dispatcherFor(undici, settings, underway);
  let waiting = 0;

  return async (input, init, idleMs, limitMs = 0) => {
    const { url, dispatched } = wireRequest(input, init, idleMs);
    const { signal } = init;
    if (signal?.aborted) {
      const reason: unknown = signal.reason;
      // What it was to send is let go of.
      if (dispatched.body instanceof Readable)
        dispatched.body.destroy(reason instanceof Error ? reason : undefined);
      throw reason;
    }
    waiting += 1;
    try {
      const received = await exchange(dispatcher, dispatched, { signal: signal ?? undefined, limitMs });
      const answer = new LightAnswer(url, received);
      if (received.body?.isOver === false) unheld.register(answer, received.body);
      return answer;
    } finally {
      waiting -= 1;
      if (waiting === 0) underway.abandon();
    }
  };
}
