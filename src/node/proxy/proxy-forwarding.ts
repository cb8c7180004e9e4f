import type { Dispatcher } from "undici";
import { ProxyError } from "./proxy-error.js";
import { proxyAuthorization } from "./proxy-tunnel.js";

/**
 * Sends requests for plain HTTP to a proxy, which passes them on.
 *
 * @param toProxy connections to the proxy
 */
export function forwarding(toProxy: Dispatcher, proxy: URL): Dispatcher {
  const authorization = proxyAuthorization(proxy);
  return toProxy.compose((dispatch) => (options, handler) => {
    const origin = String(options.origin);
    return dispatch(
      {
        ...options,
        origin: proxy.origin,
        path: origin + options.path,
        headers: { host: new URL(origin).host, ...headersIn(options.headers), ...authorization },
      },
      {
        onRequestStart: (...given) => handler.onRequestStart?.(...given),
        onRequestUpgrade: (...given) => handler.onRequestUpgrade?.(...given),
        onResponseStart(controller, status, headers, message) {
          const refusal = refusalIn(status, headers);
          if (refusal === undefined) handler.onResponseStart?.(controller, status, headers, message);
          else controller.abort(refusal);
        },
        onResponseData: (...given) => handler.onResponseData?.(...given),
        onResponseEnd: (...given) => handler.onResponseEnd?.(...given),
        onResponseError: (...given) => handler.onResponseError?.(...given),
      },
    );
  });
}

type ReceivedHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** With these Squid says that it has not reached the server. */
const NOT_REACHED = /CONNECT_FAIL|DNS_FAIL|ACCESS_DENIED|CANNOT_FORWARD|UNSUP_REQ|INVALID_URL|TOO_BIG/;

/** Knows an answer of the proxy itself, where that is certain: anything else may come from the server. */
export function refusalIn(status: number, headers: ReceivedHeaders): ProxyError | undefined {
  if (status === 407) return new ProxyError("The proxy asks for a login", { status });
  const squid = String(headers["x-squid-error"] ?? "");
  // What proxies write by the standard, RFC 9209.
  const standard = String(headers["proxy-status"] ?? "");
  if (squid === "" && !/;\s*error=/.test(standard)) return undefined;
  const reached =
    squid === "" ? !/error="?(dns|destination|connection_refused)/.test(standard) : !NOT_REACHED.test(squid);
  return new ProxyError("The proxy answered itself", { status, sent: reached });
}

type SentHeaders = NonNullable<Dispatcher.DispatchOptions["headers"]>;

/** `fetch` gives an object with a member for each. */
function headersIn(headers: SentHeaders | null | undefined): Exclude<SentHeaders, Iterable<unknown>> {
  return headers == null || Symbol.iterator in headers ? {} : headers;
}
