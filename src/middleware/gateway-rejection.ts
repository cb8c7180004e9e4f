/** The body of a rejection that the Snowflake gateway wrote. */
export interface GatewayRejection {
  responseType: string;
  requestId: string;
  detail: string;
}

const RESPONSE_TYPE = /^ERROR_[A-Z][A-Z0-9_]+$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const LONGEST_BODY = 64 * 1024;

/**
 * Reads the gateway's rejection out of a response, if the gateway wrote it.
 * The mark in the headers alone proves nothing, since every answer that passed through bears it,
 * and neither does the body alone.
 * The response itself stays unread.
 */
export async function readGatewayRejection(response: Response): Promise<GatewayRejection | undefined> {
  if (response.status !== 401 && response.status !== 403) return undefined;
  if (!bearsGatewayMark(response.headers) || response.bodyUsed) return undefined;
  // Longer than anything that the gateway writes, and not worth a second copy.
  if (Number(response.headers.get("content-length")) > LONGEST_BODY) return undefined;
  return parseRejection(await response.clone().text());
}

function bearsGatewayMark(headers: Headers): boolean {
  return (
    headers.get("server")?.trim() === "_" ||
    headers.getSetCookie().some((cookie) => cookie.includes("sfc-ss-"))
  );
}

function parseRejection(text: string): GatewayRejection | undefined {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof body !== "object" || body === null) return undefined;
  if (!("responseType" in body && "requestId" in body && "detail" in body)) return undefined;
  const { responseType, requestId, detail } = body;
  if (typeof responseType !== "string" || typeof requestId !== "string" || typeof detail !== "string")
    return undefined;
  return RESPONSE_TYPE.test(responseType) && UUID.test(requestId)
    ? { responseType, requestId, detail }
    : undefined;
}
