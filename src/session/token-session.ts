import type { Emit } from "../options/events.js";

/** A token with its number in the row of those that this client has had. */
export interface IssuedToken {
  value: string;
  epoch: number;
}

/** Obtains a token: the first one, or one in the place of one that was rejected. */
export type ObtainToken = (cause: "first" | "expired") => Promise<string>;

/** Holds the one current token of a client and renews it, once for all who need it. */
export interface TokenSession {
  /** The current token; one that must be obtained first comes as a promise. */
  current(): IssuedToken | Promise<IssuedToken>;
  /** A token newer than the rejected one. */
  newerThan(rejected: IssuedToken): Promise<IssuedToken>;
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
  let pending: Promise<IssuedToken> | undefined;

  async function obtainNext(): Promise<IssuedToken> {
    const cause = held === undefined ? "first" : "expired";
    const started = performance.now();
    let ok = false;
    try {
      const value = await obtain(cause);
      ok = true;
      issued = [value, ...issued].slice(0, 9);
      // Numbered, not compared: a server may give the same key again.
      held = { value, epoch: (held?.epoch ?? 0) + 1 };
      return held;
    } finally {
      pending = undefined;
      emit({ type: "login", cause, ok, durationMs: performance.now() - started });
    }
  }

  function obtainOnce(): Promise<IssuedToken> {
    pending ??= obtainNext();
    return pending;
  }

  return {
    secrets: () => issued,
    current: () => held ?? obtainOnce(),
    async newerThan(rejected) {
      return held !== undefined && held.epoch > rejected.epoch ? held : obtainOnce();
    },
  };
}
