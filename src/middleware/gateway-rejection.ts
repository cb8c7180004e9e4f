import type { GatewayRejectionReason } from "../errors/errors.js";
import type { RefusedRedirect } from "../transport/redirects.js";

/** What the Snowflake gateway said when it rejected a request; of a redirect to sign-in, only the status at most. */
export interface GatewayRejection {
  status: number | undefined;
  responseType?: string;
  detail?: string;
  requestId?: string | undefined;
}

const RESPONSE_TYPE = /^ERROR_[A-Z][A-Z0-9_]+$/;
const LONGEST_BODY = 64 * 1024;

/**
 * Reads the gateway's rejection out of a response, if the gateway wrote it.
 * The mark in the headers alone proves nothing, since every answer that passed through bears it,
 * and neither does the body alone.
 * The response itself stays unread.
 *
 * @param url where the request went, which tells an instance inside Snowflake by its host
 */
export async function readGatewayRejection(
  response: Response,
  url: string,
): Promise<GatewayRejection | undefined> {
  const { status, headers } = response;
  if ((status !== 401 && status !== 403) || response.bodyUsed) return undefined;
  if (!bearsGatewayMark(headers) && !isIngressHost(new URL(url))) return undefined;
  // Longer than anything that the gateway writes, and not worth a second copy.
  if (Number(headers.get("content-length")) > LONGEST_BODY) return undefined;
  return parseRejection(status, await response.clone().text());
}

/**
 * Reads the gateway's rejection out of a redirect that was not followed:
 * without a PAT that it takes, the gateway sends every caller to a sign-in page.
 *
 * @param redirect what is known of it; `undefined` where the platform shows nothing, as for large uploads
 * @param behindGateway whether anything else says that the gateway stands in front
 */
export function readSignInRedirect(
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

/** Whether an answer came through the gateway; no evidence but of one kind says that every one bears `Server: _`. */
export function bearsGatewayMark(headers: Headers): boolean {
  return headers.get("server")?.trim() === "_" || /(^|[\s,;])sfc-ss-/.test(headers.get("set-cookie") ?? "");
}

function isIngressHost({ hostname }: URL): boolean {
  return /\.snowflakecomputing\.app\.?$/i.test(hostname);
}

function isSnowflakeHost({ hostname }: URL): boolean {
  return /(^|\.)snowflakecomputing\.com\.?$/i.test(hostname);
}

function parseRejection(status: number, text: string): GatewayRejection | undefined {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof body !== "object" || body === null || !("responseType" in body && "detail" in body)) return;
  const { responseType, detail } = body;
  if (typeof responseType !== "string" || typeof detail !== "string") return;
  if (!RESPONSE_TYPE.test(responseType)) return;
  const requestId = "requestId" in body && typeof body.requestId === "string" ? body.requestId : undefined;
  return { status, responseType, detail, requestId };
}

/** What the gateway's texts are known to mean, the first that fits. */
const REASONS: readonly (readonly [mark: RegExp, reason: GatewayRejectionReason])[] = [
  [/network policy|not allowed to access/, "network"],
  [/insufficient privileges/, "privilege"],
  [/invalid.*token|token.*invalid/, "rejected"],
  [/expired/, "expired"],
  [/authentication.*required/, "missing"],
];

/**
 * Why the gateway rejected a request, as far as its text tells.
 *
 * @param presented whether the request showed a PAT
 */
export function reasonOf({ detail }: GatewayRejection, presented: boolean): GatewayRejectionReason {
  const known = REASONS.find(([mark]) => mark.test(detail?.toLowerCase() ?? ""))?.[1];
  if (known === "network" || known === "privilege") return known;
  if (!presented) return "missing";
  // A PAT was sent; where the gateway asks for one, it did not take it for one.
  if (detail === undefined || known === "missing") return "rejected";
  return known ?? "unknown";
}
