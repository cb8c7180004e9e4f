import type { Middleware } from "openapi-fetch";
import {
  DataMasqueTransportError,
  type GatewayRejectionReason,
  SpcsGatewayAuthError,
} from "../errors/errors.js";
import { scrub } from "../errors/redact.js";
import type { SpcsPass } from "../session/spcs-pass.js";
import { refusedRedirectOf } from "../transport/redirects.js";
import { orAborted } from "../transport/signals.js";
import type { Transport } from "../transport/transport.js";
import {
  bearsGatewayMark,
  type GatewayRejection,
  readGatewayRejection,
  readSignInRedirect,
  reasonOf,
} from "./gateway-rejection.js";

/** What the detection needs to know and to reach. */
export interface GatewayDetectionOptions {
  pass: SpcsPass;
  transport: Transport;
  secrets(): readonly string[];
}

/** The detection as a middleware, and for what is sent beside the middleware. */
export interface GatewayDetection {
  middleware: Middleware;
  /** Sends a request once more, past the gateway like any other, with some headers changed. */
  resend(request: Request, headers: Readonly<Record<string, string>>): Promise<Response>;
}

/** The reasons that another PAT may cure. */
const CURED_BY_PAT: readonly GatewayRejectionReason[] = ["rejected", "expired"];

/**
 * Turns a rejection by the Snowflake gateway into {@link SpcsGatewayAuthError}, whether or not the client has a PAT.
 * Where the PAT comes from a function, a new one is asked for first, and the request sent once more:
 * nothing of it has reached the service, whatever its method.
 */
export function createGatewayDetection(options: GatewayDetectionOptions): GatewayDetection {
  const { pass, transport, secrets } = options;
  // Where the platform does not show a redirect, earlier answers tell whether the gateway stands in front.
  let behindGateway = false;

  async function rejectionIn(request: Request, response: Response): Promise<GatewayRejection | undefined> {
    behindGateway ||= bearsGatewayMark(response.headers);
    const rejection = await readGatewayRejection(response, request.url);
    if (rejection !== undefined) response.body?.cancel().catch(() => {});
    return rejection;
  }

  function rejectionBehind(request: Request, error: unknown): GatewayRejection | undefined {
    if (!(error instanceof DataMasqueTransportError) || error.kind !== "redirect") return undefined;
    return readSignInRedirect(
      request.url,
      refusedRedirectOf(error),
      behindGateway || pass.presented(request),
    );
  }

  /** Sends a request once more, and returns the answer or the gateway's rejection. */
  async function sendAgain(
    request: Request,
    headers: Readonly<Record<string, string>>,
  ): Promise<Response | GatewayRejection> {
    const spcsHeader = await orAborted(Promise.resolve(pass.present(request)), request.signal);
    try {
      const response = await transport.resend(request, { ...headers, ...spcsHeader });
      return (await rejectionIn(request, response)) ?? response;
    } catch (error) {
      const rejection = rejectionBehind(request, error);
      if (rejection === undefined) throw error;
      return rejection;
    }
  }

  async function renewed(request: Request, rejection: GatewayRejection): Promise<Response> {
    const presented = pass.presented(request);
    const curable = CURED_BY_PAT.includes(reasonOf(rejection, presented));
    const fail = (last: GatewayRejection, hint?: string): never => {
      throw rejectedByGateway(last, presented, secrets(), hint);
    };
    if (!curable || !(await orAborted(pass.renew(request), request.signal))) return fail(rejection);
    if (!transport.canResend(request)) {
      return fail(
        rejection,
        "spcsPat has been asked for a new PAT: call again with a new stream, or pass a Blob",
      );
    }
    const outcome = await sendAgain(request, {});
    return isResponse(outcome) ? outcome : fail(outcome);
  }

  return {
    middleware: {
      async onResponse({ request, response }) {
        const rejection = await rejectionIn(request, response);
        return rejection && renewed(request, rejection);
      },
      async onError({ request, error }) {
        const rejection = rejectionBehind(request, error);
        return rejection && renewed(request, rejection);
      },
    },
    async resend(request, headers) {
      const outcome = await sendAgain(request, headers);
      return isResponse(outcome) ? outcome : renewed(request, outcome);
    },
  };
}

function isResponse(outcome: Response | GatewayRejection): outcome is Response {
  return "headers" in outcome;
}

function rejectedByGateway(
  rejection: GatewayRejection,
  presented: boolean,
  secrets: readonly string[],
  hint?: string,
): SpcsGatewayAuthError {
  const { status, responseType, requestId } = rejection;
  const reason = reasonOf(rejection, presented);
  const detail = rejection.detail === undefined ? undefined : scrub(rejection.detail, secrets);
  return new SpcsGatewayAuthError({
    status,
    reason,
    responseType,
    detail,
    requestId: requestId === undefined ? undefined : scrub(requestId, secrets),
    hint: (hint ?? HINTS[reason](detail?.toLowerCase() ?? "")) + (status === undefined ? IF_HIDDEN : ""),
  });
}

/** The platform did not show where the redirect leads. */
const IF_HIDDEN = "; if that is right, check the scheme and host of baseUrl";

const HINTS: Readonly<Record<GatewayRejectionReason, (detail: string) => string>> = {
  missing: () =>
    "The instance stands behind a Snowflake gateway: set spcsPat (DATAMASQUE_SPCS_PAT in the environment) " +
    "to a Snowflake programmatic access token",
  rejected: () =>
    "The PAT is wrong, expired or revoked, or of another account: make a new one in Snowflake and set spcsPat to the bare token",
  expired: () =>
    "The PAT has expired: make a new one in Snowflake and set spcsPat to it, or to a function that fetches one when asked",
  network: (detail) =>
    detail.includes("required")
      ? "The owner of the PAT needs a Snowflake network policy: create one that admits the public IP address of this machine, and assign it to the user"
      : "Let the network policy of the user or account, or the ingress rule of the endpoint, admit the public IP address of this machine",
  privilege: () =>
    "The role of the PAT lacks the service role of the endpoint: grant it in Snowflake, or make a PAT for a role that has it",
  unknown: () =>
    "Check that the owner of the PAT may use the app and that a network policy admits the public IP address of this machine; " +
    "Snowflake's documentation on programmatic access tokens explains its texts",
};
