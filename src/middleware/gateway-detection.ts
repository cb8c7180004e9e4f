import type { Middleware } from "openapi-fetch";
import { SpcsGatewayAuthError } from "../errors.js";
import { scrub } from "../redact.js";
import { readGatewayRejection } from "./gateway-rejection.js";

/**
 * Turns a rejection by the Snowflake gateway into {@link SpcsGatewayAuthError},
 * whether or not the client has a PAT.
 */
export function gatewayDetection(pat: string | undefined, secrets: () => readonly string[]): Middleware {
  return {
    async onResponse({ response }) {
      const rejection = await readGatewayRejection(response);
      if (rejection === undefined) return;
      response.body?.cancel().catch(() => {});
      throw new SpcsGatewayAuthError({
        ...rejection,
        detail: scrub(rejection.detail, secrets()),
        status: response.status,
        hint: pat === undefined ? WITHOUT_PAT : hintFor(rejection.detail.toLowerCase()),
      });
    },
  };
}

const WITHOUT_PAT =
  "The instance stands behind a Snowflake gateway: set spcsPat (DATAMASQUE_SPCS_PAT in the environment) " +
  "to a Snowflake programmatic access token";

function hintFor(detail: string): string {
  if (detail.includes("network policy")) {
    return "The user or account needs a Snowflake network policy that admits the public IP address of this machine";
  }
  if (detail.includes("invalid") && detail.includes("token")) {
    return "The PAT is wrong, expired or revoked: make a new one in Snowflake and set spcsPat to it";
  }
  if (detail.includes("expired"))
    return "The PAT has expired: make a new one in Snowflake and set spcsPat to it";
  if (detail.includes("authentication") || detail.includes("unauthorized")) {
    return "Check that the owner of the PAT may use the app, and that a network policy admits the public IP address of this machine";
  }
  return "Read Snowflake's text and its documentation on programmatic access tokens";
}
