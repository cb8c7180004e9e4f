import type { DataMasqueTransportError } from "../errors/errors.js";
import { transportFailure } from "../errors/failure-kinds.js";
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
  const failed = { call: `${method} ${urlForEvents(url)}`, cause: error };
  if (error instanceof Error && error.cause instanceof LostTunnelError) {
    return transportFailure({
      ...failed,
      kind: "reset",
      text: "the proxy closed the connection before it led to the server",
      hint: "Check that its rules let you reach the host, and that it asks for no client certificate, since it is shown none",
      sent: false,
    });
  }
  const status = PROXY_STATUS.exec(textOf(error))?.[1];
  if (status === undefined) return undefined;
  if (UNREACHABLE.includes(status)) {
    return transportFailure({
      ...failed,
      kind: "refused",
      text: "the proxy could not reach the server",
      detail: status,
    });
  }
  const denied = status === "407" ? { hint: "Check the user and password in the URL of the proxy" } : {};
  return transportFailure({ ...failed, kind: "proxy", detail: status, ...denied });
}

function textOf(error: unknown, depth = 0): string {
  return error instanceof Error && depth < 8 ? `${error.message} ${textOf(error.cause, depth + 1)}` : "";
}
