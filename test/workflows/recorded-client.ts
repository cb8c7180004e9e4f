import { createDataMasqueClient, type DataMasqueClient } from "datamasque-client";
import { expect, onTestFinished } from "vitest";
import { type Answer, type RecordingServer, startRecordingServer } from "../support/recording-server.js";

/** A server that answers as the test says, and a client of it. */
export interface RecordedClient {
  server: RecordingServer;
  dm: DataMasqueClient;
}

/** Starts the server for one test; a request that the test did not expect fails it. */
export async function recordedClient(answer: Answer, { retry = 0 } = {}): Promise<RecordedClient> {
  const server = await startRecordingServer(answer);
  onTestFinished(async () => {
    await server.close();
    expect(server.faults).toEqual([]);
  });
  return { server, dm: createDataMasqueClient({ baseUrl: server.url, token: "a-held-token", retry }) };
}

/** Answers one request after the other in the given ways, and all further ones in the last. */
export function inTurn(...answers: Answer[]): Answer {
  const left = [...answers];
  return (request, response) => {
    const answer = left.length > 1 ? left.shift() : left[0];
    return answer?.(request, response);
  };
}

/** Answers with a status and a page for people, as what stands in front of a server does. */
export function page(status: number): Answer {
  return (_, response) => {
    response.writeHead(status, { "Content-Type": "text/html" }).end("<html><title>Trouble</title></html>");
  };
}

/** Cuts the connection instead of an answer. */
export const cut: Answer = (_request, response) => {
  response.destroy();
};

/** Leaves the caller waiting until it gives up. */
export const hang: Answer = (_request, response) =>
  new Promise((resolve) => response.once("close", () => resolve()));
