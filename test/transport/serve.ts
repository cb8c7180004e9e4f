import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { onTestFinished } from "vitest";
import { type Answer, type RecordingServer, startRecordingServer } from "../support/recording-server.js";

/** Starts a recording server for the running test, which fails if the server met a request that it did not expect. */
export async function serve(answer: Answer): Promise<RecordingServer> {
  const server = await startRecordingServer(answer);
  onTestFinished(async () => {
    await server.close();
    if (server.faults.length > 0) throw new AggregateError(server.faults, String(server.faults[0]));
  });
  return server;
}

/** Answers with bytes as they are; without a body the answer has `Content-Length: 0`. */
export function send(
  response: ServerResponse,
  status: number,
  body: string | Uint8Array = "",
  headers: OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, { "Content-Length": Buffer.byteLength(body), ...headers }).end(body);
}
