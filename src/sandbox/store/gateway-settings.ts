/** What the gateway is told by the options of the sandbox. */
export interface GatewaySettings {
  /** `undefined` means that there is no gateway. */
  readonly spcsPat: string | undefined;
  readonly signInUrl: string;
  readonly gatewayCors: GatewayCors | undefined;
}

/**
 * Under `.invalid` (RFC 2606), so that whoever follows it leads no request off the machine.
 * The path is the real one; the parameters are those that OAuth 2.0 asks for (RFC 6749, section 4.1.1),
 * since those of the real redirect are not in our evidence.
 */
const SIGN_IN_URL =
  "https://sign-in.snowflake.invalid/oauth/authorize?response_type=code&client_id=sandbox&state=sandbox";

/** Fills in the defaults of the gateway's options and refuses values that mean nothing. */
export function resolveGatewaySettings(options: {
  readonly spcsPat?: string | undefined;
  readonly signInUrl?: string | undefined;
  readonly gatewayCors?: GatewayCors | undefined;
}): GatewaySettings {
  const { spcsPat, signInUrl = SIGN_IN_URL, gatewayCors } = options;
  if (!isHttpUrl(signInUrl)) {
    throw new TypeError("createSandbox: signInUrl must be a whole http: or https: URL");
  }
  return {
    spcsPat: spcsPat === "" ? undefined : spcsPat,
    signInUrl,
    gatewayCors: gatewayCors === undefined ? undefined : checkedCors(gatewayCors),
  };
}

/** Whether a text is a whole URL of a page. */
export function isHttpUrl(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}

function checkedCors({ origins, headers }: GatewayCors): GatewayCors {
  if (!Array.isArray(origins) || !origins.every(isOrigin)) {
    throw new TypeError(
      'createSandbox: gatewayCors.origins must be a list of origins such as "https://app.example.com"',
    );
  }
  if (!Array.isArray(headers) || !headers.every(isHeaderName)) {
    throw new TypeError("createSandbox: gatewayCors.headers must be a list of names of headers");
  }
  return { origins: [...origins], headers: [...headers] };
}

/**
 * Which pages of other origins may use an instance behind the Snowflake gateway:
 * the CORS settings of the endpoint in the specification of the service.
 */
export interface GatewayCors {
  /** Origins of the pages, such as `"https://app.example.com"`. No other origin gets a CORS header. */
  readonly origins: readonly string[];
  /**
   * Request headers that a page may send beside the few that are always allowed, in any case.
   * A page that uses the client needs `Authorization`, `Content-Type` and `X-SF-SPCS-Authorization`.
   */
  readonly headers: readonly string[];
}

/** Whether a text is the origin of a page, without path and without a slash at the end. */
export function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/** Whether a text can be the name of a header. */
export function isHeaderName(text: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(text);
}
