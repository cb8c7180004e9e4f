import { type ErrorReply, forbidden, unauthenticated } from "../../http/django-errors.js";
import type { OperationCall } from "../../http/operation.js";
import type { SandboxContext } from "../../store/context.js";
import type { StoredUser } from "../../store/records/account.js";

/** Says who is calling, or throws the 401 (or, for an API token, 403) reply. */
export function requireCaller(call: OperationCall, context: SandboxContext): StoredUser {
  const { user, byApiToken } = requireLogin(call, context);
  if (byApiToken && !call.url.pathname.startsWith("/api/runs/")) throw forbidden();
  return user;
}

/** Refuses a login that is no good where nobody has to log in: a server looks at one before anything else. */
export function refuseBadLogin(call: OperationCall, context: SandboxContext): void {
  if (isToken(wordsOf(call.headers.get("authorization")))) requireLogin(call, context);
}

function requireLogin({ headers, info }: OperationCall, { world, settings, faults }: SandboxContext) {
  const key = presentedKey(headers.get("authorization"));
  const ofApiToken = world.users.findWhere(({ apiTokens }) => apiTokens.includes(key));
  if (ofApiToken?.isActive === false) throw userGone();
  if (ofApiToken !== undefined) return { user: ofApiToken, byApiToken: true };
  const token = world.tokens.find(key);
  const end = world.endedLogins.get(key);
  if (end !== undefined) faults.struck(info, end);
  if (token === undefined) throw unauthenticated("Invalid token.");
  if (token.expiresAt <= settings.clock()) throw unauthenticated("Token has expired.");
  const user = world.users.find(token.userId);
  if (user?.isActive !== true) throw userGone();
  return { user, byApiToken: false };
}

function userGone(): ErrorReply {
  return unauthenticated("User inactive or deleted.");
}

export function presentedKey(header: string | null): string {
  const words = wordsOf(header);
  if (!isToken(words)) {
    throw unauthenticated("Authentication credentials were not provided.");
  }
  const key = words[1];
  if (key === undefined) throw unauthenticated("Invalid token header. No credentials provided.");
  if (words.length > 2)
    throw unauthenticated("Invalid token header. Token string should not contain spaces.");
  return key;
}

function wordsOf(header: string | null): string[] {
  return (header ?? "").split(/\s+/).filter((word) => word !== "");
}

/**
 * Whether a header is meant for this server: one of another scheme counts as none at all, and so does an empty one,
 * which the official client sends before its first login.
 */
function isToken([scheme]: readonly string[]): boolean {
  return scheme?.toLowerCase() === "token";
}
