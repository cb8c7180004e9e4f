import { jsonIn, membersOf } from "../errors/error-message.js";
import {
  DataMasqueTransportError,
  type GatewayRejectionReason,
  SpcsGatewayAuthError,
} from "../errors/errors.js";
import type { SpcsPass } from "../session/spcs-pass.js";
import type { Send } from "../transport/attempt.js";
import { textOf } from "../transport/received-body.js";
import { type RefusedRedirect, refusedRedirectOf } from "../transport/redirects.js";
import { isOneShot, type OutgoingRequest } from "../transport/request.js";
import type { Transport } from "../transport/transport.js";
import type { StackMiddleware } from "./middleware.js";

/** What the detection needs to know and to reach. */
export interface GatewayDetectionOptions {
  pass: SpcsPass;
  transport: Transport;
  /** Sends a request once more, with the PAT that there is now. */
  resend: Send;
}

/** The reasons that another PAT may cure. */
const CURED_BY_PAT: readonly GatewayRejectionReason[] = ["rejected", "expired"];

/**
 * Turns a rejection by the Snowflake gateway into {@link SpcsGatewayAuthError}, whether or not the client has a PAT.
 * Where the PAT comes from a function, a new one is asked for first, and the request sent once more:
 * nothing of it has reached the service, whatever its method.
 */
export function gatewayDetection({ pass, transport, resend }: GatewayDetectionOptions): StackMiddleware {
  /**
   * Reads the gateway's rejection out of a response, if the gateway wrote it.
   * The mark in the headers alone proves nothing, since every answer that passed through bears it,
   * and neither does the body alone.
   * Any other response stays unread.
   */
  async function rejectionIn(
    { url }: OutgoingRequest,
    response: Response,
  ): Promise<GatewayRejection | undefined> {
    const { status, headers } = response;
    if ((status !== 401 && status !== 403) || response.bodyUsed) return undefined;
    // An instance inside Snowflake is told by its host, too.
    if (!bearsGatewayMark(headers) && !isIngressHost(new URL(url))) return undefined;
    // Longer than anything that the gateway writes, and not worth a second copy.
    if (Number(headers.get("content-length")) > 64 * 1024) return undefined;
    const rejection = parseRejection(status, await textOf(response.clone()));
    if (rejection !== undefined) response.body?.cancel().catch(() => {});
    return rejection;
  }

  function rejectionBehind(request: OutgoingRequest, error: unknown): GatewayRejection | undefined {
    if (!(error instanceof DataMasqueTransportError) || error.kind !== "redirect") return undefined;
    return readSignInRedirect(
      request.url,
      refusedRedirectOf(error),
      transport.behindGateway ?? request.pat !== undefined,
    );
  }

  async function answerAfter(request: OutgoingRequest, rejection: GatewayRejection): Promise<Response> {
    const presented = request.pat !== undefined;
    const curable = CURED_BY_PAT.includes(reasonOf(rejection, presented));
    const renewed = curable ? await pass.renew(request) : undefined;
    let last: GatewayRejection | undefined = rejection;
    let hint: string | undefined;
    if (renewed === false) {
      hint = "spcsPat returned the same PAT again";
    } else if (renewed && isOneShot(request)) {
      hint = "The PAT is renewed: call again with a new stream, or pass a Blob";
    } else if (renewed) {
      try {
        const response = await resend(request);
        last = await rejectionIn(request, response);
        if (last === undefined) return response;
      } catch (error) {
        last = rejectionBehind(request, error);
        if (last === undefined) throw error;
      }
    }
    throw rejectedByGateway(last, presented, hint);
  }

  return {
    onResponse({ request, response }) {
      const { ok, headers } = response;
      // Kept with the transport, since the answer to a login tells it, too: it counts where the platform shows no redirect.
      if (bearsGatewayMark(headers)) transport.behindGateway = true;
      else if (headers.has("server")) transport.behindGateway ??= false;
      return ok
        ? response
        : rejectionIn(request, response).then((found) => (found ? answerAfter(request, found) : response));
    },
    async onError({ request, error }) {
      const rejection = rejectionBehind(request, error);
      if (!rejection) throw error;
      return answerAfter(request, rejection);
    },
  };
}

function rejectedByGateway(
  rejection: GatewayRejection,
  presented: boolean,
  hint?: string,
): SpcsGatewayAuthError {
  const { status, detail } = rejection;
  const reason = reasonOf(rejection, presented);
  const usual = reason === "network" && /required/i.test(detail ?? "") ? NO_POLICY : HINTS[reason];
  return new SpcsGatewayAuthError({
    ...rejection,
    reason,
    hint: (hint ?? usual) + (status === undefined && presented ? IF_HIDDEN : ""),
  });
}

/** The platform did not show where the redirect leads. */
const IF_HIDDEN = "; if the PAT is right, check the scheme, host and port of baseUrl";

const NO_POLICY =
  "The user of the PAT needs a network policy that admits the public IP address of this machine";

const HINTS: Readonly<Record<GatewayRejectionReason, string>> = {
  missing:
    "The instance stands behind a Snowflake gateway: set spcsPat (DATAMASQUE_SPCS_PAT) to a Snowflake programmatic access token",
  rejected:
    "The PAT is wrong, expired or revoked, or of another account: make a new one in Snowflake and set spcsPat to the bare token",
  expired:
    "The PAT has expired: make a new one in Snowflake and set spcsPat to the bare token, or to a function that fetches one",
  network:
    "Let the network policy, or the ingress rule of the endpoint, admit the public IP address of this machine",
  privilege:
    "The role of the PAT lacks the service role of the endpoint: grant it, or make a PAT for a role that has it",
  unknown:
    "Check that the user of the PAT may use the app, and that a network policy admits the public IP address of this machine",
};

/** What the Snowflake gateway said when it rejected a request; of a redirect to sign-in, only the status at most. */
interface GatewayRejection {
  status: number | undefined;
  responseType?: string | undefined;
  detail?: string | undefined;
  requestId?: string | undefined;
}

const RESPONSE_TYPE = /^ERROR_[A-Z][A-Z0-9_]+$/;

/**
 * Reads the gateway's rejection out of a redirect that was not followed:
 * without a PAT that it takes, the gateway sends every caller to a sign-in page.
 *
 * @param redirect what is known of it; `undefined` where the platform shows nothing, as for large uploads
 * @param behindGateway whether anything else says that the gateway stands in front
 */
function readSignInRedirect(
  url: string,
  redirect: RefusedRedirect | undefined,
  behindGateway: boolean,
): GatewayRejection | undefined {
  if (redirect === undefined) {
    return behindGateway || isIngressHost(new URL(url)) ? { status: undefined } : undefined;
  }
  const { from, to, inCircle, headers } = redirect;
  const atGateway = bearsGatewayMark(headers) || isIngressHost(from);
  const signIn =
    to === undefined
      ? redirect.opaque && atGateway
      : to.hostname === from.hostname
        ? inCircle && (atGateway || behindGateway)
        : atGateway || isSnowflakeHost(to);
  return signIn ? { status: redirect.status } : undefined;
}

/** Whether an answer came through the gateway. That it bears `Server: _` is known from one source, so a cookie is enough. */
function bearsGatewayMark(headers: Headers): boolean {
  return headers.get("server")?.trim() === "_" || /(^|[\s,;])sfc-ss-/.test(headers.get("set-cookie") ?? "");
}

function isIngressHost({ hostname }: URL): boolean {
  return /\.snowflakecomputing\.app\.?$/i.test(hostname);
}

function isSnowflakeHost({ hostname }: URL): boolean {
  return /(^|\.)snowflakecomputing\.com\.?$/i.test(hostname);
}

function parseRejection(status: number, text: string): GatewayRejection | undefined {
  const members = membersOf(jsonIn(text));
  const textOf = (name: string): string | undefined => {
    const member = members.get(name);
    return typeof member === "string" ? member : undefined;
  };
  const responseType = textOf("responseType");
  return responseType && RESPONSE_TYPE.test(responseType)
    ? { status, responseType, detail: textOf("detail"), requestId: textOf("requestId") }
    : undefined;
}

/** What the gateway's texts are known to mean, the first that fits. */
const REASONS: readonly (readonly [mark: RegExp, reason: GatewayRejectionReason])[] = [
  [/network policy|not allowed to access/i, "network"],
  [/insufficient privileges/i, "privilege"],
  [/invalid.*token|token.*invalid|revoked/i, "rejected"],
  [/expired/i, "expired"],
  [/authentication.*required/i, "missing"],
];

/**
 * Why the gateway rejected a request, as far as its text tells.
 *
 * @param presented whether the request showed a PAT
 */
function reasonOf({ responseType, detail }: GatewayRejection, presented: boolean): GatewayRejectionReason {
  const told = detail?.trim() || responseType?.replaceAll("_", " ");
  const known = REASONS.find(([mark]) => mark.test(told ?? ""))?.[1];
  if (known === "network" || known === "privilege") return known;
  if (!presented) return "missing";
  // A PAT was sent; where the gateway asks for one, it did not take it for one.
  if (told === undefined || known === "missing") return "rejected";
  return known ?? "unknown";
}
