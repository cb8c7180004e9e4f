import type { SpcsPass } from "../session/spcs-pass.js";
import type { StackMiddleware } from "./middleware.js";

/**
 * Passes the Snowflake gateway: sets its header on every request of the client, `Authorization` untouched.
 * Without a PAT it does nothing.
 */
export function spcsHeader(pass: SpcsPass): StackMiddleware {
  return { onRequest: ({ request }) => pass.present(request) };
}
