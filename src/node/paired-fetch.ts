import type { Dispatcher, Pool, RequestInit as UndiciInit, Response as UndiciResponse } from "undici";
import { ShownRedirectError } from "../transport/attempt.js";
import { loadUndici } from "./load-undici.js";
import { failingWithTheTunnel } from "./lost-tunnel.js";
import type { ProxySettings } from "./proxy-settings.js";
import { type RedirectHead, showingRedirects } from "./shown-redirects.js";
import type { TlsSides } from "./tls-settings.js";

/** How connections are made. */
export interface ConnectionSettings {
  tls: TlsSides;
  proxy: ProxySettings | undefined;
  connections: number | undefined;
}

/** undici's own `fetch`, which is the only one that is sure to understand undici's dispatchers. */
export type PairedFetch = (input: string, init: UndiciInit) => Promise<UndiciResponse>;

/** Loads undici and ties its `fetch` to a pool of connections of its own. */
export async function pairedFetch(settings: ConnectionSettings): Promise<PairedFetch> {
  const undici = await loadUndici();
  const dispatcher = dispatcherFor(undici, settings);
  return async (input, init) => {
    if (init.redirect !== "error") return undici.fetch(input, { ...init, dispatcher });
    let redirect: RedirectHead | undefined;
    const showing = showingRedirects(dispatcher, (head) => {
      redirect = head;
    });
    try {
      return await undici.fetch(input, { ...init, dispatcher: showing });
    } catch (error) {
      if (redirect === undefined) throw error;
      throw new ShownRedirectError(new Response(null, redirect), error);
    }
  };
}

function dispatcherFor(
  undici: typeof import("undici"),
  { tls, proxy, ...settings }: ConnectionSettings,
): Dispatcher {
  const connections = settings.connections ?? null;
  if (proxy === undefined) return new undici.Agent({ connect: tls.instance, connections });
  return new undici.EnvHttpProxyAgent({
    ...proxy,
    // For what goes to the instance directly, through a tunnel, and to the proxy itself.
    connect: tls.instance,
    requestTls: tls.instance,
    proxyTls: tls.proxy,
    // Many proxies allow tunnels to port 443 alone, so plain HTTP is not tunnelled.
    proxyTunnel: false,
    // Given as an option, the limit would not hold for plain HTTP through the proxy.
    factory: (origin: string | URL, options: Pool.Options) =>
      new undici.Pool(origin, { ...failingWithTheTunnel(options), connections }),
  });
}
