import { fieldError, unauthenticated } from "../../http/django-errors.js";
import { wireTime } from "../../http/json-values.js";
import type { OperationHandlers } from "../../http/operation.js";
import { randomHex } from "../../http/random.js";
import { emptyResponse } from "../../http/responses.js";
import type { SandboxContext } from "../../store/context.js";
import { presentedKey } from "./caller.js";
import { userWithCredentials } from "./rules.js";

/** The logins that open in-flight masking. */
export function jwtHandlers(context: SandboxContext) {
  const { world, settings } = context;
  return {
    "POST /api/auth/jwt/login/": (call) => {
      const body = call.readBody();
      const user = userWithCredentials(context, call.info, body);
      if (user === undefined) throw unauthenticated("No active account found with the given credentials");
      const bearer = { userId: user.id, username: user.username, roles: user.roles };
      const { accessToken, refreshToken } = world.jwts.issue(bearer, settings.clock(), settings.jwtTtlMs);
      return Response.json({ refresh_token: refreshToken, access_token: accessToken, token_type: "Bearer" });
    },
    "POST /api/auth/jwt/refresh/": (call) => {
      const body = call.readBody();
      const accessToken = world.jwts.refresh(String(body.refresh), settings.clock(), settings.jwtTtlMs);
      if (accessToken === undefined) throw unauthenticated("Token is invalid or expired");
      return Response.json({ access_token: accessToken });
    },
  } satisfies OperationHandlers;
}

/** Login and logout. */
export function authenticationHandlers(context: SandboxContext) {
  const { world, settings, faults } = context;
  return {
    "POST /api/auth/token/login/": (call) => {
      const body = call.readBody();
      const user = userWithCredentials(context, call.info, body);
      if (user === undefined) {
        throw fieldError({ non_field_errors: ["Unable to log in with provided credentials."] });
      }
      const now = settings.clock();
      const shared = faults.sharesTokens
        ? world.tokens.findWhere(({ userId, expiresAt }) => userId === user.id && expiresAt > now)
        : undefined;
      if (shared !== undefined) {
        shared.isShared = true;
        faults.struck(call.info, "oneTokenPerAccount");
      }
      const token = shared ?? {
        key: randomHex(20),
        id: world.nextTokenId(),
        userId: user.id,
        createdAt: now,
        expiresAt: now + settings.tokenTtlMs,
      };
      world.tokens.save(token);
      return Response.json({
        id: token.id,
        key: token.key,
        client_ip: "127.0.0.1",
        client_browser: "Other",
        client_os: "Other",
        client_device: "Other",
        date_time_created: wireTime(token.createdAt),
        date_time_expires: wireTime(token.expiresAt),
      });
    },
    "POST /api/auth/token/logout/": (call) => {
      const key = presentedKey(call.headers.get("authorization"));
      const own = world.tokens.find(key);
      world.tokens.delete(key);
      const others = world.tokens.all().filter(({ userId }) => userId === own?.userId);
      const ended = faults.sharesTokens ? others : [];
      for (const token of ended) world.tokens.delete(token.key);
      for (const token of own?.isShared === true ? [own, ...ended] : ended) {
        world.endedLogins.set(token.key, "oneTokenPerAccount");
        faults.struck(call.info, "oneTokenPerAccount");
      }
      return emptyResponse(204);
    },
  } satisfies OperationHandlers;
}
