import type { RequestInit as UndiciInit, Response as UndiciResponse } from "undici";
import { SHOWN_REDIRECT } from "../transport/attempt.js";
import { connectionsUnderway } from "./connections-underway.js";
import { type ConnectionSettings, dispatcherFor } from "./dispatcher.js";
import { loadUndici } from "./load-undici.js";
import { type RedirectHead, showingRedirects } from "./shown-redirects.js";

/** undici's own `fetch`, which is the only one that is sure to understand undici's dispatchers. */
export type PairedFetch = (input: string, init: UndiciInit) => Promise<UndiciResponse>;

/** A refused redirect, with the answer that `fetch` would hide. */
class ShownRedirectError extends TypeError {
  readonly [SHOWN_REDIRECT]: Response;

  constructor(answer: Response, cause: unknown) {
    super("unexpected redirect", { cause });
    this[SHOWN_REDIRECT] = answer;
  }
}

/** Loads undici and ties its `fetch` to a pool of connections of its own. */
export async function pairedFetch(settings: ConnectionSettings): Promise<PairedFetch> {
  const undici = await loadUndici();
  const underway = connectionsUnderway();
  const dispatcher = dispatcherFor(undici, settings, underway);
  let waiting = 0;

  async function send(input: string, init: UndiciInit): Promise<UndiciResponse> {
    if (init.redirect !== "error") return undici.fetch(input, { ...init, dispatcher });
    let redirect: RedirectHead | undefined;
    const showing = showingRedirects(dispatcher, (head) => {
      redirect = head;
    });
    try {
      return await undici.fetch(input, { ...init, dispatcher: showing });
    } catch (error) {
      if (redirect === undefined) throw error;
      throw new ShownRedirectError(new Response(null, redirect), error);
    }
  }

  return async (input, init) => {
    waiting += 1;
    try {
      return await send(input, init);
    } finally {
      waiting -= 1;
      if (waiting === 0) underway.abandon();
    }
  };
}
