import { DataMasqueTransportError, isDataMasqueError, type TransportFailureKind } from "../errors/errors.js";
import { isWrite, networkFailure, transportFailure } from "../errors/failure-kinds.js";
import { withoutQuery } from "../errors/redaction/secrets.js";
import type { FetchFunction } from "../options/client-options.js";
import type { Emit } from "../options/events.js";
import { freshBody, isLight, isStream, isUpload, LIGHT, type OutgoingRequest, withBody } from "./request.js";
import { createScopedSignal } from "./signals.js";

/** Sends a request; each layer over the wire makes one of another. */
export type Send = (outgoing: OutgoingRequest) => Promise<Response>;

/** Makes the layer that really calls `fetch`: with a time limit, and with failures that say what happened. */
export function createAttempt(own: FetchFunction | undefined, timeoutMs: number, emit: Emit): Send {
  return async (outgoing) => {
    // The global one as it is at each call.
    const fetch: FetchFunction = own ?? globalThis.fetch;
    const { method, url, signal, write } = outgoing;
    signal?.throwIfAborted();
    const told = withoutQuery(url);
    const started = performance.now();
    const ended = (status: number | undefined, failure?: TransportFailureKind): void =>
      emit({
        type: "response",
        method,
        url: told,
        status,
        failure,
        durationMs: performance.now() - started,
      });

    const limitMs = isUpload(outgoing) ? 0 : timeoutMs;
    const light = !outgoing.shown && isLight(fetch);
    const scope = light ? undefined : createScopedSignal(signal);
    const timer = scope && limitMs ? setTimeout(scope.abort, limitMs) : undefined;

    emit({ type: "request", method, url: told });
    try {
      const init = initOf(outgoing, scope?.signal ?? signal);
      // Keeps a cache, such as that of a framework, from answering; not every platform takes it.
      // Node's own, which only its source tells from others, has no cache, and would just send two headers more.
      if (!(light || isWrite(method) || `${fetch}`.includes("deps/undici")) && "cache" in Request.prototype) {
        init.cache ??= "no-store";
      }
      const response = await (light ? fetch[LIGHT](url, init, timeoutMs, limitMs) : fetch(url, init));
      ended(response.status);
      // The listener stays on for the body, which an abort must still reach; the signal is that of one call.
      return response;
    } catch (error) {
      scope?.release();
      const failure: unknown = signal?.aborted
        ? signal.reason
        : error === LIGHT || scope?.signal.aborted
          ? transportFailure({
              kind: "timeout",
              call: `${method} ${told}`,
              detail: `timeoutMs: ${timeoutMs}`,
              write,
            })
          : // A fetch of this package says itself what is wrong with its settings or its proxy.
            isDataMasqueError(error)
            ? error
            : networkFailure(error, `${method} ${told}`, write, (kind) => ({
                note: connectionHint(kind, url, !own),
              }));
      ended(undefined, failure instanceof DataMasqueTransportError ? failure.kind : "aborted");
      throw failure;
    } finally {
      clearTimeout(timer);
    }
  };
}

/**
 * What a failure to connect may come from besides its kind.
 *
 * @param platform whether the request was sent by the platform's own `fetch`
 */
function connectionHint(kind: TransportFailureKind, url: string, platform: boolean): string | undefined {
  const plain = url.startsWith("http:");
  // The kinds that a firewall, too, causes, which lets nobody through but the proxy.
  const unconnected = /^(refused|dns|connect-timeout|tls|reset)$/.test(kind);
  const ignored = platform && unconnected ? ignoredProxy(plain) : undefined;
  const https = plain && /^(reset|protocol)$/.test(kind);
  return ignored ?? (https ? "If the port speaks TLS: write baseUrl with https:" : undefined);
}

function isNode(): boolean {
  return !!globalThis.process?.versions?.undici;
}

/** Names the variable of the environment with a proxy that the platform's `fetch` passes over; never its value. */
function ignoredProxy(plain: boolean): string | undefined {
  // Other platforms than Node go by the variable, or have no environment.
  if (!isNode()) return undefined;
  const { env, execArgv } = process;
  if (env.NODE_USE_ENV_PROXY || /use-env-proxy/.test(`${env.NODE_OPTIONS} ${execArgv}`)) return undefined;
  const names = plain ? /^http_proxy$/i : /^https?_proxy$/i;
  const name = Object.keys(env).find((one) => names.test(one) && env[one]);
  return (
    name &&
    `fetch does not go by ${name}, which is set: pass fetch: nodeFetch({ proxy: "env" }) from "datamasque-client/node"`
  );
}

function initOf(outgoing: OutgoingRequest, signal: AbortSignal | undefined): RequestInit {
  const { method, headers, body } = outgoing;
  // Above 1 MiB `fetch` must not keep the copy of the body that it would need to follow a redirect itself.
  const large = isStream(body) || (body instanceof Blob && body.size > 1024 * 1024);
  return withBody(freshBody(body), {
    ...outgoing.init,
    method,
    headers,
    signal: signal ?? null,
    // Others keep no copy, and some know no "error".
    redirect: large && isNode() ? "error" : "manual",
  });
}
