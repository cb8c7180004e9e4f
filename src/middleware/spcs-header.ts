import type { Middleware } from "openapi-fetch";
import type { SpcsPass } from "../session/spcs-pass.js";
import { orAborted } from "../transport/signals.js";

/**
 * Passes the Snowflake gateway: sets its header on every request of the client, `Authorization` untouched.
 * Without a PAT it does nothing.
 */
export function spcsHeader(pass: SpcsPass): Middleware {
  return {
    async onRequest({ request }) {
      const header = pass.present(request);
      const entries = Object.entries(
        header instanceof Promise ? await orAborted(header, request.signal) : header,
      );
      for (const [name, value] of entries) request.headers.set(name, value);
    },
  };
}
