import {
  createDataMasqueClient,
  isSpcsGatewayAuthError,
  type SpcsGatewayAuthError,
  unwrap,
} from "datamasque-client";
import type { Sandbox } from "datamasque-client/sandbox";
import type { Transcript } from "../transcript.js";
import { amount, countCosts } from "./cost-of-calls.js";

/** Calls with no token for the gateway, with a wrong one, and from a place that it does not admit. */
export async function gatewayRejections(
  story: Transcript,
  sandbox: Sandbox,
  baseUrl: string,
  spcsPat: string,
): Promise<void> {
  const costs = countCosts();
  await call("sign-in-redirect", "without a Snowflake token (PAT)", undefined);
  await call("gateway-rejection", "with a PAT that was revoked", "a-revoked-token");
  sandbox.faults.gatewayRejects({ reason: "network" });
  await call("address-rejection", "from an address that is not admitted", spcsPat);
  const { requests, logins } = costs.total();
  story.worth(
    "gateway-rejection",
    `3 calls, ${amount(requests, "request")}: nothing is tried again in vain, and the gateway's "no" never passes for DataMasque's.\n` +
      "Each error says what to set, and where.",
    { calls: 3, requests, logins },
  );

  async function call(step: string, how: string, pat: string | undefined): Promise<void> {
    const { name, status, reason, responseType, detail, hint } = await rejectionOf(pat);
    story.refused(
      step,
      `${how}: ${name}, reason "${reason}", ${detail === undefined ? `status ${status}` : `"${detail}"`}\n${hint}`,
      { error: name, status, reason, responseType, hint },
    );
  }

  async function rejectionOf(pat: string | undefined): Promise<SpcsGatewayAuthError> {
    const dm = createDataMasqueClient({
      baseUrl,
      username: "admin",
      password: "sandbox-password",
      spcsPat: pat,
      onEvent: costs.count,
    });
    try {
      await unwrap(dm.GET("/api/connections/"));
    } catch (error) {
      if (isSpcsGatewayAuthError(error)) return error;
      throw error;
    }
    throw new Error("the gateway let it pass");
  }
}
