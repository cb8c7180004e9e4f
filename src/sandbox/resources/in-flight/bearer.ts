import { ErrorReply } from "../../http/django-errors.js";
import type { SandboxContext } from "../../store/context.js";
import type { JwtBearer } from "../../store/jwt-tokens.js";
import type { InFlightOperation } from "./operation.js";

const BUILDERS = ["admin", "mask_builder"];
const EVERYBODY = [...BUILDERS, "mask_runner"];

/** The roles that may use each operation; `undefined` where a good token is enough. */
const ROLES: Readonly<Record<InFlightOperation, readonly string[] | undefined>> = {
  "GET /verify-token/": undefined,
  "GET /ruleset-plans/": EVERYBODY,
  "POST /ruleset-plans/": BUILDERS,
  "GET /ruleset-plans/{plan_name}/": BUILDERS,
  "PUT /ruleset-plans/{plan_name}/": BUILDERS,
  "PATCH /ruleset-plans/{plan_name}/": BUILDERS,
  "DELETE /ruleset-plans/{plan_name}/": BUILDERS,
  "POST /ruleset-plans/{plan_name}/mask/": EVERYBODY,
};

/** Lets a request pass or throws the 401 or 403 reply. */
export function requireBearer(
  operation: InFlightOperation,
  headers: Headers,
  { world, settings }: SandboxContext,
): void {
  const bearer = world.jwts.verify(presentedToken(headers.get("authorization")), settings.clock());
  if (bearer === undefined) throw unauthorized("Invalid or expired token");
  if (!mayUse(bearer, ROLES[operation])) {
    throw new ErrorReply(403, { detail: "Your role does not allow this operation" });
  }
}

function mayUse({ roles }: JwtBearer, allowed: readonly string[] | undefined): boolean {
  return allowed === undefined || roles.some((role) => allowed.includes(role));
}

function presentedToken(header: string | null): string {
  const [scheme = "", token] = (header ?? "").trim().split(/\s+/);
  if (scheme.toLowerCase() !== "bearer" || token === undefined) throw unauthorized("Not authenticated");
  return token;
}

function unauthorized(detail: string): ErrorReply {
  return new ErrorReply(401, { detail }, { "WWW-Authenticate": "Bearer" });
}
