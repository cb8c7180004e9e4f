import type { ServerResponse } from "node:http";
import type { Delivery } from "../sandbox-server.js";
import { halfBody } from "./cut-body.js";

/** Sends an answer, the first half of one, or none at all; nothing when the client has gone. */
export async function deliver({ response, lost }: Delivery, outgoing: ServerResponse): Promise<void> {
  if (lost === "connection") {
    outgoing.destroy();
  } else if (lost !== undefined) {
    const { firstHalf, fullLength } = await halfBody(response);
    if (!begin(response, fullLength, outgoing)) return;
    outgoing.write(firstHalf, () => outgoing.destroy());
  } else if (response.body === null) {
    if (begin(response, undefined, outgoing)) outgoing.end();
  } else {
    const body = new Uint8Array(await response.arrayBuffer());
    if (begin(response, body.byteLength, outgoing)) outgoing.end(body);
  }
}

/** Sends a status alone, if it is not too late for one. */
export function refuse(outgoing: ServerResponse, status: number): void {
  if (outgoing.destroyed || outgoing.headersSent) return;
  outgoing.writeHead(status, { "Content-Length": 0 }).end();
}

/** Sets the status and the headers; `false` when there is nobody to send to: writing would be an error. */
function begin(response: Response, bodyLength: number | undefined, outgoing: ServerResponse): boolean {
  if (outgoing.destroyed) return false;
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) outgoing.appendHeader(name, value);
  if (bodyLength !== undefined) outgoing.setHeader("content-length", bodyLength);
  return true;
}
