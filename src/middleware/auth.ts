import { transportFailure } from "../errors/failure-kinds.js";
import { withoutQuery } from "../errors/redaction/secrets.js";
import type { IssuedToken, TokenSession } from "../session/token-session.js";
import type { Send } from "../transport/attempt.js";
import { discardBody } from "../transport/received-body.js";
import { isOneShot, type OutgoingRequest } from "../transport/request.js";
import type { StackMiddleware } from "./middleware.js";

/** What the auth middleware needs to know and to reach. */
export interface AuthOptions {
  session: TokenSession;
  /** Whether another token can be had when one is rejected. */
  renewable: boolean;
  /** Sends a request once more, past the gateway. */
  resend: Send;
  /** The word before the token in `Authorization`. */
  scheme: string;
}

/**
 * Logs in before the first call that needs it, and once more when the token has expired:
 * the call is then replayed once, as it was.
 * It never sees a rejection by the Snowflake gateway, which no login can cure.
 */
export function auth({ session, renewable, resend, scheme }: AuthOptions): StackMiddleware {
  const use = (request: OutgoingRequest, token: IssuedToken): void => {
    request.token = token;
    request.headers.set("Authorization", `${scheme} ${token.value}`);
  };
  async function replay(request: OutgoingRequest, response: Response, token: IssuedToken): Promise<Response> {
    await discardBody(response);
    // Checked before the login is begun, which nobody may need any more.
    request.signal?.throwIfAborted();
    use(request, await session.newerThan(token, request.signal));
    if (isOneShot(request)) {
      throw transportFailure({
        kind: "body-source",
        call: `${request.method} ${withoutQuery(request.url)}`,
        text: "the token had expired, and a stream cannot be sent twice",
        hint: "The token is renewed: call again with a new stream, or pass a Blob",
      });
    }
    return resend(request);
  }

  return {
    onRequest({ request }) {
      if (request.headers.has("Authorization")) return;
      request.signal?.throwIfAborted();
      return session.give(request.signal, (token) => use(request, token));
    },
    onResponse({ request, response }) {
      const { token } = request;
      return response.status === 401 && token && renewable ? replay(request, response, token) : response;
    },
  };
}
