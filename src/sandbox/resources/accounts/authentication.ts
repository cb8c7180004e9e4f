import { type ErrorReply, fieldError, forbidden, unauthenticated } from "../../http/django-errors.js";
import type { OperationCall, OperationHandlers } from "../../http/operation.js";
import { randomHex } from "../../http/random-hex.js";
import { checkRequest } from "../../http/request-check.js";
import { emptyResponse } from "../../http/responses.js";
import { wireTime } from "../../http/wire-time.js";
import type { SandboxContext } from "../../store/context.js";
import type { StoredUser } from "./document.js";
import { userWithCredentials } from "./rules.js";

/** Says who is calling, or throws the 401 (or, for an API token, 403) reply. */
export function requireCaller(call: OperationCall, { world, settings }: SandboxContext): StoredUser {
  const key = presentedKey(call.headers.get("authorization"));
  for (const user of world.users.values()) {
    if (!user.apiTokens.includes(key)) continue;
    if (!user.isActive) throw userGone();
    if (call.url.pathname.startsWith("/api/runs/")) return user;
    throw forbidden();
  }
  const token = world.tokens.get(key);
  if (token === undefined) throw unauthenticated("Invalid token.");
  if (token.expiresAt <= settings.clock()) throw unauthenticated("Token has expired.");
  const user = world.users.get(token.userId);
  if (user?.isActive !== true) throw userGone();
  return user;
}

function userGone(): ErrorReply {
  return unauthenticated("User inactive or deleted.");
}

function presentedKey(header: string | null): string {
  const words = (header ?? "").split(/\s+/).filter((word) => word !== "");
  // A header of another scheme counts as none at all, and so does an empty one:
  // the official client sends the latter before its first login.
  if (words[0]?.toLowerCase() !== "token") {
    throw unauthenticated("Authentication credentials were not provided.");
  }
  const key = words[1];
  if (key === undefined) throw unauthenticated("Invalid token header. No credentials provided.");
  if (words.length > 2)
    throw unauthenticated("Invalid token header. Token string should not contain spaces.");
  return key;
}

/** Login and logout. */
export function authenticationHandlers(context: SandboxContext) {
  const { world, settings } = context;
  return {
    "POST /api/auth/token/login/": (call) => {
      const body = call.readFormOrBody();
      checkRequest("POST /api/auth/token/login/", body);
      const user = userWithCredentials(context, body.username, body.password);
      if (user === undefined) {
        throw fieldError({ non_field_errors: ["Unable to log in with provided credentials."] });
      }
      const now = settings.clock();
      const expiresAt = now + settings.tokenTtlMs;
      const token = { id: world.nextTokenId(), userId: user.id, createdAt: now, expiresAt };
      const key = randomHex(20);
      world.tokens.set(key, token);
      return Response.json({
        id: token.id,
        key,
        client_ip: "127.0.0.1",
        client_browser: "Other",
        client_os: "Other",
        client_device: "Other",
        date_time_created: wireTime(token.createdAt),
        date_time_expires: wireTime(token.expiresAt),
      });
    },
    "POST /api/auth/token/logout/": (call) => {
      world.tokens.delete(presentedKey(call.headers.get("authorization")));
      return emptyResponse(204);
    },
  } satisfies OperationHandlers;
}
