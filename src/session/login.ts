import { DataMasqueApiError } from "../errors/errors.js";
import { checkBareToken, type LoginMethod } from "../options/client-options.js";
import { type LoginRequest, tokenIn } from "./login-request.js";
import type { ObtainToken } from "./token-session.js";

/** Makes the function that obtains a token of the admin server in the way that the options say. */
export function createTokenLogin(login: LoginMethod, request: LoginRequest): ObtainToken {
  if (login.kind !== "password") return withoutLogin(login);
  const { username, password } = login;
  const path = "/api/auth/token/login/";
  return async () => tokenIn(await request(path, { username, password }), "key", path);
}

/**
 * Makes the function that obtains a JWT for in-flight masking.
 * A rejected one is refreshed where that is possible, and otherwise replaced by a new login.
 */
export function createJwtLogin(login: LoginMethod, request: LoginRequest): ObtainToken {
  if (login.kind !== "password") return withoutLogin(login);
  const { username, password } = login;
  let refresh: unknown;

  async function refreshed(): Promise<string | undefined> {
    const path = "/api/auth/jwt/refresh/";
    try {
      return tokenIn(await request(path, { refresh }), "access_token", path);
    } catch (error) {
      // A refresh token has an end, too; whatever else went wrong would go wrong with a login as well.
      if (error instanceof DataMasqueApiError) return undefined;
      throw error;
    }
  }

  return async (cause) => {
    const token = cause === "expired" && typeof refresh === "string" ? await refreshed() : undefined;
    if (token !== undefined) return token;
    const path = "/api/auth/jwt/login/";
    const answer = await request(path, { username, password });
    refresh = answer.get("refresh_token");
    return tokenIn(answer, "access_token", path);
  };
}

function withoutLogin(login: Exclude<LoginMethod, { kind: "password" }>): ObtainToken {
  if (login.kind === "token") return async () => login.token;
  const { tokenSource } = login;
  return async () => checkBareToken("what tokenSource returned", await tokenSource());
}
