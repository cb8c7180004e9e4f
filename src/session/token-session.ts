import type { Emit } from "../options/events.js";
import { orAborted } from "../transport/signals.js";

/** A token that was issued at one time; told apart from others by itself, since a server may give the same key again. */
export interface IssuedToken {
  value: string;
}

/**
 * Obtains a token: the first one, or one in the place of one that was rejected.
 * The signal is aborted when nobody waits for it any more.
 */
export type ObtainToken = (cause: "first" | "expired", signal: AbortSignal) => Promise<string>;

/** A token on its way. */
interface PendingToken {
  token: Promise<IssuedToken>;
  /** How many calls wait for it. */
  waiting: number;
  /** Ends what obtains it. */
  controller: AbortController;
}

/**
 * Holds the one current token of a client and renews it, once for all who need it.
 * Each waits until its own signal is aborted; when those of all are, so is what obtains the token.
 */
export interface TokenSession {
  /** Hands over the current token: at once, or by the promise where it must be obtained first. */
  give(caller: AbortSignal | undefined, take: (token: IssuedToken) => void): Promise<void> | undefined;
  /** A token newer than the rejected one. */
  newerThan(rejected: IssuedToken, caller: AbortSignal | undefined): IssuedToken | Promise<IssuedToken>;
  /** What must not be told of this session. */
  secrets(): readonly string[];
}

/**
 * Makes a session around a way to obtain a token.
 * A failure reaches all who wait for it, and is not remembered: whoever comes next tries again.
 */
export function createTokenSession(obtain: ObtainToken, emit: Emit): TokenSession {
  let held: IssuedToken | undefined;
  /** The last few, since a late answer may still speak of a former one. */
  let issued: string[] = [];
  let pending: PendingToken | undefined;

  async function obtainNext(signal: AbortSignal): Promise<IssuedToken> {
    const cause = held === undefined ? "first" : "expired";
    const started = performance.now();
    let ok = false;
    try {
      const value = await obtain(cause, signal);
      ok = true;
      issued = [value, ...issued].slice(0, 9);
      held = { value };
      return held;
    } finally {
      if (!signal.aborted) pending = undefined;
      emit({ type: "login", cause, ok, durationMs: performance.now() - started });
    }
  }

  async function obtainOnce(caller: AbortSignal | undefined): Promise<IssuedToken> {
    if (pending === undefined) {
      const controller = new AbortController();
      pending = { token: obtainNext(controller.signal), waiting: 0, controller };
    }
    const awaited = pending;
    awaited.waiting += 1;
    try {
      return await orAborted(awaited.token, caller);
    } finally {
      awaited.waiting -= 1;
      if (awaited.waiting === 0 && awaited === pending) {
        // Whoever comes next begins anew, and does not wait for what has been given up.
        pending = undefined;
        awaited.controller.abort();
      }
    }
  }

  return {
    secrets: () => issued,
    give(caller, take) {
      if (held === undefined) return obtainOnce(caller).then(take);
      take(held);
      return undefined;
    },
    newerThan: (rejected, caller) => (held && held !== rejected ? held : obtainOnce(caller)),
  };
}
