import type { FetchFunction } from "../options/client-options.js";
import { type NodeFetchOptions, refuseOption } from "./node-fetch-options.js";
import { readNoProxy } from "./proxy/no-proxy.js";
import { ProxyError, UnreachableProxyError } from "./proxy/proxy-error.js";
import { refusalIn } from "./proxy/proxy-forwarding.js";
import { type ProxySettings, variable } from "./proxy/proxy-settings.js";
import { pemText } from "./tls-settings.js";

/** What the `fetch` of Bun takes beside the init of every `fetch`. */
interface BunInit extends RequestInit {
  tls: { rejectUnauthorized: boolean; ca?: string[]; cert?: string; key?: string; passphrase?: string };
  proxy?: string;
  /** Bun's own limit for an answer. */
  timeout: false;
}

/** Whether this is Bun, whose `undici` is one of its own that heeds no dispatcher. */
export function isBun(): boolean {
  return process.versions.bun !== undefined;
}

/**
 * Makes a `fetch` of Bun's own, which takes TLS and proxy settings with each call.
 *
 * @throws DataMasqueConfigError when an option has no effect there
 */
export function bunFetch(options: NodeFetchOptions, proxy: ProxySettings | undefined): FetchFunction {
  const { connections } = options;
  if (connections !== undefined) {
    refuseOption("connections has no effect on Bun; leave it out, or set BUN_CONFIG_MAX_HTTP_REQUESTS");
  }
  if ([proxy?.httpProxy, proxy?.httpsProxy].some((url) => url?.protocol === "https:")) {
    refuseOption("on Bun the proxy must be an http: URL");
  }
  const tls = tlsOf(options);
  return async (input, { redirect, ...init }) => {
    const through = proxyFor(new URL(input), proxy);
    const bunInit: BunInit = {
      ...init,
      // Bun would hide where a redirect leads that it refuses; it follows none so, either.
      redirect: redirect === "error" ? "manual" : (redirect ?? "follow"),
      tls,
      timeout: false,
      ...(through === undefined ? {} : { proxy: through.href }),
    };
    if (through === undefined) return globalThis.fetch(input, bunInit);
    let response: Response;
    try {
      response = await globalThis.fetch(input, bunInit);
    } catch (error) {
      throw failureAtProxy(error);
    }
    const plain = input.startsWith("http:");
    const refusal = plain ? refusalIn(response.status, Object.fromEntries(response.headers)) : undefined;
    if (refusal === undefined) return response;
    await response.body?.cancel();
    throw refusal;
  };
}

function tlsOf({ verifySsl = true, ca, cert, key, passphrase }: NodeFetchOptions): BunInit["tls"] {
  return {
    rejectUnauthorized: verifySsl,
    ...(ca === undefined ? {} : { ca: [ca].flat().map(pemText) }),
    ...(cert === undefined ? {} : { cert: pemText(cert) }),
    ...(key === undefined ? {} : { key: pemText(key) }),
    ...(passphrase === undefined ? {} : { passphrase }),
  };
}

/**
 * The proxy for a URL, where Bun will do as it is told:
 * it goes by the variables of the environment as well, and cannot be told not to.
 */
function proxyFor(url: URL, proxy: ProxySettings | undefined): URL | undefined {
  const { httpProxy, httpsProxy = httpProxy } = proxy ?? {};
  const configured = url.protocol === "https:" ? httpsProxy : httpProxy;
  const wanted = configured === undefined || proxy?.bypassed(url) ? undefined : configured;
  const bypassedByBun = readNoProxy(variable("NO_PROXY"))(url);
  const name = url.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY";
  if (wanted !== undefined && bypassedByBun) {
    refuseOption("Bun passes the proxy by for this host, since NO_PROXY of the environment names it");
  }
  if (wanted === undefined && variable(name) !== "" && !bypassedByBun) {
    refuseOption(
      `Bun goes through ${name} of the environment whatever it is told; pass proxy: "env", or name the host in NO_PROXY there`,
    );
  }
  return wanted;
}

const UNREACHED =
  /ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_|ConnectionRefused|FailedToOpenSocket/;

/** What failed on the way to a proxy, or was refused by it. */
function failureAtProxy(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  const code = String(error.code);
  if (UNREACHED.test(code)) return new UnreachableProxyError("The proxy was not reached", { cause: error });
  if (code !== "ERR_PROXY_TUNNEL") return error;
  const status = Number(/: (\d{3})\b/.exec(error.message)?.[1]);
  return new ProxyError("the proxy made no tunnel to the server", {
    ...(Number.isNaN(status) ? {} : { status }),
    cause: error,
  });
}
