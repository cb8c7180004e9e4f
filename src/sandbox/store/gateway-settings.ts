import { type GatewayCors, isHeaderName, isOrigin } from "../server/gateway/gateway-cors.js";

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
  readonly spcsPat?: string;
  readonly signInUrl?: string;
  readonly gatewayCors?: GatewayCors;
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
