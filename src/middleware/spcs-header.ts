import type { Middleware } from "openapi-fetch";
import type { SpcsPass } from "../session/spcs-pass.js";

/**
 * Passes the Snowflake gateway: sets its header on every request of the client, `Authorization` untouched.
 * Without a PAT it does nothing.
 */
export function spcsHeader(pass: SpcsPass): Middleware {
  return {
    async onRequest({ request }) {
      const header = await pass.present(request);
      for (const [name, value] of Object.entries(header)) request.headers.set(name, value);
    },
  };
}
