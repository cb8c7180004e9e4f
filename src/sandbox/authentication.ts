import type { SandboxContext } from "./context.js";
import { detailError, fieldError, unauthenticated } from "./django-errors.js";
import { emptyResponse } from "./empty-response.js";
import type { OperationCall, OperationHandlers } from "./operation.js";
import { randomHex } from "./random-hex.js";
import { checkRequest } from "./request-check.js";
import { wireTime } from "./wire-time.js";

/** Lets a request pass or throws the 401 (or, for an API token, 403) reply. */
export function requireToken(call: OperationCall, { world, settings }: SandboxContext): void {
  const key = presentedKey(call.headers.get("authorization"));
  if (settings.apiTokens.includes(key)) {
    if (call.url.pathname.startsWith("/api/runs/")) return;
    throw detailError(403, "You do not have permission to perform this action.");
  }
  const token = world.tokens.get(key);
  if (token === undefined) throw unauthenticated("Invalid token.");
  if (token.expiresAt <= settings.clock()) throw unauthenticated("Token has expired.");
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
export function authenticationHandlers({ world, settings, faults }: SandboxContext) {
  return {
    "POST /api/auth/token/login/": (call) => {
      const body = call.readFormOrBody();
      checkRequest("POST /api/auth/token/login/", body);
      const known = body.username === settings.username && body.password === settings.password;
      if (faults.takeLoginRejection() || !known) {
        throw fieldError({ non_field_errors: ["Unable to log in with provided credentials."] });
      }
      const now = settings.clock();
      const token = { id: world.nextTokenId(), createdAt: now, expiresAt: now + settings.tokenTtlMs };
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
