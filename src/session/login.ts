import { jsonIn, membersOf } from "../errors/error-message.js";
import { DataMasqueApiError } from "../errors/errors.js";
import { networkFailure, transportFailure, WRONG_ADDRESS } from "../errors/failure-kinds.js";
import { type KnownSecrets, secretsOf } from "../errors/redaction/secrets.js";
import { errorOfResponse } from "../errors/response-error.js";
import type { paths } from "../generated/datamasque.gen.js";
import { checkHeaderSecret } from "../options/check-client-options.js";
import type { CheckedClientOptions, LoginMethod } from "../options/client-options.js";
import type { Send } from "../transport/attempt.js";
import { textOf } from "../transport/received-body.js";
import { OutgoingRequest } from "../transport/request.js";
import type { ObtainToken } from "./token-session.js";

/** Makes the function that obtains a token of the admin server in the way that the options say. */
export function createTokenLogin(login: LoginMethod, request: LoginRequest): ObtainToken {
  const path = "/api/auth/token/login/";
  const { username, password } = login;
  return givenOr(login, async (_cause, signal) =>
    tokenIn(await request(path, { username, password }, signal), "key", path),
  );
}

/**
 * Makes the function that obtains a JWT for in-flight masking.
 * A rejected one is refreshed where that is possible, and otherwise replaced by a new login.
 */
export function createJwtLogin(login: LoginMethod, request: LoginRequest): ObtainToken {
  const { username, password } = login;
  let refresh: unknown;

  async function refreshed(signal: AbortSignal): Promise<string | undefined> {
    const path = "/api/auth/jwt/refresh/";
    try {
      return tokenIn(await request(path, { refresh }, signal), "access_token", path);
    } catch (error) {
      // A refresh token has an end, too; whatever else went wrong would go wrong with a login as well.
      if (error instanceof DataMasqueApiError) return undefined;
      throw error;
    }
  }

  return givenOr(login, async (cause, signal) => {
    const token = cause === "expired" && typeof refresh === "string" && (await refreshed(signal));
    if (token) return token;
    const path = "/api/auth/jwt/login/";
    const answer = await request(path, { username, password }, signal);
    refresh = answer.get("refresh_token");
    return tokenIn(answer, "access_token", path);
  });
}

/** A token that the caller of the client gives comes before any login. */
function givenOr({ tokenSource, token }: LoginMethod, loggedIn: ObtainToken): ObtainToken {
  if (tokenSource) return async () => checkHeaderSecret("what tokenSource returned", await tokenSource());
  return token === undefined ? loggedIn : async () => token;
}

/** The operations that hand out tokens. */
type LoginPath = "/api/auth/token/login/" | "/api/auth/jwt/login/" | "/api/auth/jwt/refresh/";

/** Sends a body to an operation that hands out tokens, and returns the members of its answer. */
export type LoginRequest = (
  path: LoginPath & keyof paths,
  body: object,
  signal: AbortSignal,
) => Promise<ReadonlyMap<string, unknown>>;

/**
 * Makes the function that every login goes through.
 *
 * @param send past the gateway, to the wire
 * @param known what knows the secrets of the client; it learns what is sent here
 */
export function createLoginRequest(
  { baseUrl, headers, timeoutMs }: CheckedClientOptions,
  send: Send,
  known: KnownSecrets,
): LoginRequest {
  let secrets: string[] = [];
  known.add(() => secrets);

  return async (path, body, signal) => {
    secrets = secretsOf(body);
    const login = new OutgoingRequest(baseUrl + path, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
      signal,
    });
    login.headers.set("Content-Type", "application/json");
    // To log in twice does no harm, so a lost login may be repeated although it is a POST.
    login.write = false;
    login.repeatable = true;
    const response = await send(login);
    const text = await textOf(response, timeoutMs).catch((error: unknown) => {
      throw networkFailure(error, `POST ${login.url}`, false, undefined, "reset");
    });
    const answer = jsonIn(text) ?? text;
    if (!response.ok) throw errorOfResponse({ method: "POST", path, harmless: true }, response, answer);
    const members = membersOf(answer);
    secrets = secretsOf([body, { refresh: members.get("refresh_token") }]);
    return members;
  };
}

/** The token in a login's answer. */
function tokenIn(members: ReadonlyMap<string, unknown>, name: string, path: string): string {
  const token = members.get(name);
  if (typeof token === "string" && /^[\x21-\x7e]+$/.test(token)) return token;
  const detail = "without a usable token";
  throw transportFailure({ kind: "unexpected-content", call: `POST ${path}`, detail, hint: WRONG_ADDRESS });
}
