import { DataMasqueTransportError } from "../errors/errors.js";
import { urlForEvents } from "../options/events.js";
import { LostTunnelError } from "./lost-tunnel.js";

/** undici tells the status with which a proxy answered in its text alone; its codes there stand for much else, too. */
const PROXY_STATUS = /\bProxy [\w ]+\((\d{3})\)/;
/** With these a proxy says that it did not reach the server, which may pass. */
const UNREACHABLE = ["502", "503", "504"];

/** The error to throw when a proxy did not pass a request on; `undefined` when something else failed. */
export function proxyFailure(
  error: unknown,
  method: string,
  url: string,
): DataMasqueTransportError | undefined {
  const call = `${method} ${urlForEvents(url)}`;
  if (error instanceof Error && error.cause instanceof LostTunnelError) {
    return new DataMasqueTransportError({
      kind: "reset",
      message: `${call}: the proxy closed the connection before it led to the server`,
      hint: "Check that its rules let you reach the host, and that it asks for no client certificate, since it is shown none",
      sent: false,
      cause: error,
    });
  }
  const status = PROXY_STATUS.exec(textOf(error))?.[1];
  if (status === undefined) return undefined;
  return UNREACHABLE.includes(status)
    ? new DataMasqueTransportError({
        kind: "refused",
        message: `${call}: the proxy could not reach the server (${status})`,
        hint: "Check the host and port of baseUrl, and that the instance is running",
        sent: false,
        cause: error,
      })
    : new DataMasqueTransportError({
        kind: "proxy",
        message: `${call}: the proxy refused to pass the request on (${status})`,
        hint:
          status === "407"
            ? "Check the user and password in the URL of the proxy"
            : "Check that its rules let you reach the host",
        sent: false,
        cause: error,
      });
}

function textOf(error: unknown, depth = 0): string {
  return error instanceof Error && depth < 8 ? `${error.message} ${textOf(error.cause, depth + 1)}` : "";
}
