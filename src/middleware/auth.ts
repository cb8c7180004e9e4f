import type { Middleware } from "openapi-fetch";
import type { IssuedToken, TokenSession } from "../session/token-session.js";
import { discardBody } from "../transport/attempt.js";

/** What the auth middleware needs to know and to reach. */
export interface AuthOptions {
  session: TokenSession;
  /** Whether another token can be had when one is rejected. */
  renewable: boolean;
  /** Sends a request once more, past the gateway, with some headers changed. */
  resend(request: Request, headers: Readonly<Record<string, string>>): Promise<Response>;
  /** The word before the token in `Authorization`. */
  scheme: string;
  /** Whether an operation, `METHOD path`, is called without a token. */
  isAnonymous(operation: string): boolean;
}

/**
 * Logs in before the first call that needs it, and once more when the token has expired:
 * the call is then replayed once, as it was.
 * It never sees a rejection by the Snowflake gateway, which no login can cure.
 */
export function auth({ session, renewable, resend, scheme, isAnonymous }: AuthOptions): Middleware {
  // Keyed by the options object of the call, which stays the same over its hooks; its request may be swapped.
  const used = new WeakMap<object, IssuedToken>();
  return {
    async onRequest({ request, schemaPath, options }) {
      if (isAnonymous(`${request.method} ${schemaPath}`) || request.headers.has("Authorization")) return;
      request.signal.throwIfAborted();
      const token = await session.current(request.signal);
      used.set(options, token);
      request.headers.set("Authorization", `${scheme} ${token.value}`);
    },
    async onResponse({ request, response, options }) {
      const token = used.get(options);
      if (response.status !== 401 || token === undefined || !renewable) return;
      await discardBody(response);
      // Checked before the login is begun, which nobody may need any more.
      request.signal.throwIfAborted();
      const next = await session.newerThan(token, request.signal);
      return resend(request, { Authorization: `${scheme} ${next.value}` });
    },
  };
}
