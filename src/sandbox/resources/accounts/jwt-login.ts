import { unauthenticated } from "../../http/django-errors.js";
import type { OperationHandlers } from "../../http/operation.js";
import { checkRequest } from "../../http/request-check.js";
import type { SandboxContext } from "../../store/context.js";
import { userWithCredentials } from "./rules.js";

/** The logins that open in-flight masking. */
export function jwtHandlers(context: SandboxContext) {
  const { world, settings } = context;
  return {
    "POST /api/auth/jwt/login/": (call) => {
      const body = call.readBody();
      checkRequest("POST /api/auth/jwt/login/", body);
      const user = userWithCredentials(context, body.username, body.password);
      if (user === undefined) throw unauthenticated("No active account found with the given credentials");
      const bearer = { userId: user.id, username: user.username, roles: user.roles };
      const { accessToken, refreshToken } = world.jwts.issue(bearer, settings.clock(), settings.jwtTtlMs);
      return Response.json({ refresh_token: refreshToken, access_token: accessToken, token_type: "Bearer" });
    },
    "POST /api/auth/jwt/refresh/": (call) => {
      const body = call.readBody();
      checkRequest("POST /api/auth/jwt/refresh/", body);
      const accessToken = world.jwts.refresh(String(body.refresh), settings.clock(), settings.jwtTtlMs);
      if (accessToken === undefined) throw unauthenticated("Token is invalid or expired");
      return Response.json({ access_token: accessToken });
    },
  } satisfies OperationHandlers;
}
