import { type ErrorReply, forbidden, unauthenticated } from "../../http/django-errors.js";
import type { OperationCall } from "../../http/operation.js";
import type { SandboxContext } from "../../store/context.js";
import type { StoredUser } from "../../store/records/account.js";

/** Says who is calling, or throws the 401 (or, for an API token, 403) reply. */
export function requireCaller(call: OperationCall, { world, settings }: SandboxContext): StoredUser {
  const key = presentedKey(call.headers.get("authorization"));
  for (const user of world.users.all()) {
    if (!user.apiTokens.includes(key)) continue;
    if (!user.isActive) throw userGone();
    if (call.url.pathname.startsWith("/api/runs/")) return user;
    throw forbidden();
  }
  const token = world.tokens.find(key);
  if (token === undefined) throw unauthenticated("Invalid token.");
  if (token.expiresAt <= settings.clock()) throw unauthenticated("Token has expired.");
  const user = world.users.find(token.userId);
  if (user?.isActive !== true) throw userGone();
  return user;
}

function userGone(): ErrorReply {
  return unauthenticated("User inactive or deleted.");
}

export function presentedKey(header: string | null): string {
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
