import { ErrorReply } from "../../http/django-errors.js";
import type { SandboxRequestInfo } from "../../http/request-info.js";
import type { SandboxContext } from "../../store/context.js";
import type { JwtBearer } from "../../store/jwt-tokens.js";
import type { InFlightHandler } from "./operation.js";

/** Who calls the service, by the token of a request, or throws the 401 reply. */
export function bearerOf(
  headers: Headers,
  info: SandboxRequestInfo,
  { world, settings, faults }: SandboxContext,
): JwtBearer {
  const token = presentedToken(headers.get("authorization"));
  const bearer = world.jwts.verify(token, settings.clock());
  if (bearer !== undefined) return bearer;
  const end = world.endedLogins.get(token);
  if (end !== undefined) faults.struck(info, end);
  throw unauthorized("Invalid or expired token");
}

/** Lets those pass who may make plans, and throws the 403 reply for the others. */
export function forBuilders(handler: InFlightHandler): InFlightHandler {
  return forRoles(["admin", "mask_builder"], handler);
}

/** Lets everybody pass who has one of the roles, and throws the 403 reply for the others. */
export function forMaskers(handler: InFlightHandler): InFlightHandler {
  return forRoles(["admin", "mask_builder", "mask_runner"], handler);
}

function forRoles(allowed: readonly string[], handler: InFlightHandler): InFlightHandler {
  return (call) => {
    if (call.bearer().roles.some((role) => allowed.includes(role))) return handler(call);
    throw new ErrorReply(403, { detail: "Your role does not allow this operation" });
  };
}

function presentedToken(header: string | null): string {
  const [scheme = "", token] = (header ?? "").trim().split(/\s+/);
  if (scheme.toLowerCase() !== "bearer" || token === undefined) throw unauthorized("Not authenticated");
  return token;
}

function unauthorized(detail: string): ErrorReply {
  return new ErrorReply(401, { detail }, { "WWW-Authenticate": "Bearer" });
}
