import type { TransportFailureKind } from "../errors/errors.js";

/** The kinds that a firewall, too, causes, which lets nobody through but the proxy. */
const UNCONNECTED: readonly TransportFailureKind[] = ["refused", "dns", "connect-timeout", "tls", "reset"];

/**
 * What a failure to connect may come from besides its kind.
 *
 * @param platform whether the request was sent by the platform's own `fetch`
 */
export function connectionHint(
  kind: TransportFailureKind,
  url: string,
  platform: boolean,
): string | undefined {
  const plain = url.startsWith("http:");
  const hints = [
    plain && (kind === "reset" || kind === "protocol")
      ? "If the server speaks TLS there, write baseUrl with https:"
      : undefined,
    platform && UNCONNECTED.includes(kind) ? ignoredProxy(plain) : undefined,
  ].filter((hint) => hint !== undefined);
  return hints.length === 0 ? undefined : hints.join(". ");
}

/** Names the variable of the environment with a proxy that the platform's `fetch` passes over; never its value. */
function ignoredProxy(plain: boolean): string | undefined {
  // Other platforms than Node go by the variable, or have no environment.
  if (typeof process === "undefined" || process.versions?.undici === undefined) return undefined;
  const { env, execArgv } = process;
  if (env.NODE_USE_ENV_PROXY || /use-env-proxy/.test(`${env.NODE_OPTIONS} ${execArgv}`)) return undefined;
  const names = plain ? ["HTTP_PROXY"] : ["HTTPS_PROXY", "HTTP_PROXY"];
  const name = names.flatMap((upper) => [upper.toLowerCase(), upper]).find((one) => env[one]);
  return (
    name &&
    `The platform's fetch does not go by ${name}, which is set: for that proxy pass fetch: nodeFetch({ proxy: "env" }) from "datamasque-client/node"`
  );
}
