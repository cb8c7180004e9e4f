import type { FetchFunction } from "../options/client-options.js";
import { LIGHT } from "../transport/request.js";
import { bunFetch, isBun } from "./bun-fetch.js";
import type { ConnectionSettings } from "./dispatcher.js";
import { checkNodeFetchOptions, type NodeFetchOptions } from "./node-fetch-options.js";
import { proxyFailure } from "./proxy/proxy-failure.js";
import { proxySettings } from "./proxy/proxy-settings.js";
import { tlsSettings } from "./tls-settings.js";
import { type WireFetch, wireFetch } from "./wire/wire-fetch.js";

/**
 * Makes a `fetch` with TLS, proxy and connection settings of its own, for the `fetch` option of one client.
 * Nothing else in the process is affected: other clients and the global `fetch` go on as they were.
 * Called by itself, it takes a URL and an init, and no `Request`;
 * it follows no redirect, whatever the init says: that is the answer.
 *
 * Needs the package `undici`, version 7, which you install yourself (`npm install undici@7`);
 * it is loaded at the first request.
 * Bun does without: its own `fetch` takes these settings, all but `connections` and proxies that speak TLS,
 * which are refused there, as is what the variables of the environment would undo.
 * Each call of `nodeFetch` has its own pool of connections, so make one and keep it.
 * It has no limit of its own until an answer comes, so that `timeoutMs` alone counts;
 * a body of which nothing comes for as long, or for five minutes when it is called by itself, is given up.
 * What was begun for a call, such as a connection through a proxy, ends with it.
 * It needs no closing: idle connections end by themselves within seconds and do not keep the process alive.
 *
 * ```ts
 * const dm = createDataMasqueClient({
 *   ...clientOptionsFromEnv(),
 *   fetch: nodeFetch({ ca: readFileSync("masking-ca.pem"), proxy: "http://proxy.example.com:3128" }),
 * });
 * ```
 *
 * @throws DataMasqueConfigError at once when an option cannot work,
 *   and from the first request when undici is not installed; never with a key, passphrase or proxy password in it
 */
export function nodeFetch(options: NodeFetchOptions = {}): FetchFunction {
  checkNodeFetchOptions(options);
  const settings: ConnectionSettings = {
    tls: tlsSettings(options),
    proxy: proxySettings(options),
    connections: options.connections,
  };
  return isBun() ? tellingProxy(bunFetch(options, settings.proxy)) : undiciFetch(settings);
}

function undiciFetch(settings: ConnectionSettings): FetchFunction {
  let loading: Promise<WireFetch> | undefined;
  let loaded: WireFetch | undefined;
  const load = async (): Promise<WireFetch> => {
    loading ??= wireFetch(settings);
    loaded = await loading;
    return loaded;
  };
  const light = tellingProxy(
    (input, init, idleMs, limitMs) =>
      loaded?.(input, init, idleMs, limitMs) ?? load().then((fetch) => fetch(input, init, idleMs, limitMs)),
  );
  const real: FetchFunction = async (input, init) => (await light(input, init))[LIGHT]();
  return Object.assign(real, { [LIGHT]: light });
}

/** Says of a failure at the proxy that it was the proxy. */
function tellingProxy<Answer>(
  send: (input: string, init: RequestInit, idleMs?: number, limitMs?: number) => Promise<Answer>,
): (input: string, init?: RequestInit, idleMs?: number, limitMs?: number) => Promise<Answer> {
  return async (input, init = {}, idleMs, limitMs) => {
    try {
      return await send(input, init, idleMs, limitMs);
    } catch (error) {
      throw proxyFailure(error, init.method ?? "GET", input) ?? error;
    }
  };
}
