import type { Middleware } from "openapi-fetch";

/** Name of the header that the Snowflake gateway reads. */
export const SPCS_HEADER = "X-SF-SPCS-Authorization";

/**
 * Passes the Snowflake gateway: sets its header on every request of the client, `Authorization` untouched.
 * Without a PAT it does nothing.
 */
export function spcsHeader(pat: string | undefined): Middleware {
  return {
    onRequest({ request }) {
      if (pat !== undefined) request.headers.set(SPCS_HEADER, `Snowflake Token="${pat}"`);
    },
  };
}
