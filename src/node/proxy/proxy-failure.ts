import type { DataMasqueTransportError } from "../../errors/errors.js";
import { isWrite, networkFailure, transportFailure } from "../../errors/failure-kinds.js";
import { withoutQuery } from "../../errors/redaction/secrets.js";
import { findCause, ProxyError, UnreachableProxyError } from "./proxy-error.js";

/** With these a proxy says that it did not reach the server, which may pass. */
const UNREACHABLE = [502, 503, 504];

/** The error to throw when a proxy did not pass a request on; `undefined` when something else failed. */
export function proxyFailure(
  error: unknown,
  method: string,
  url: string,
): DataMasqueTransportError | undefined {
  const call = `${method} ${withoutQuery(url)}`;
  const unreachable = findCause(error, UnreachableProxyError);
  if (unreachable !== undefined) {
    return networkFailure(error, call, isWrite(method), () => ({
      text: "the proxy could not be reached",
      hint: "Check the URL of the proxy, and for an https: one its certificate",
      sent: false,
    }));
  }
  const refusal = findCause(error, ProxyError);
  if (refusal === undefined) return undefined;
  const { status, sent } = refusal;
  const failed = { kind: "proxy", call, cause: error, sent, write: isWrite(method), open: sent } as const;
  if (status === undefined) {
    return transportFailure({
      ...failed,
      text: refusal.message,
      hint: "Check that its rules let you reach it, and that it asks for no client certificate, since it is shown none",
      passing: true,
    });
  }
  if (UNREACHABLE.includes(status)) {
    return transportFailure({
      ...failed,
      text: "the proxy could not reach the server",
      detail: String(status),
      hint: "Check the host of baseUrl, and that it is reached from where the proxy stands",
      passing: true,
    });
  }
  const denied = status === 407 ? { hint: "Check the user and password in the URL of the proxy" } : {};
  return transportFailure({ ...failed, detail: String(status), ...denied });
}
