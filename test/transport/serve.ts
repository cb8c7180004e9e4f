import { EventEmitter, once } from "node:events";
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { connect, createServer, type Socket } from "node:net";
import { createDataMasqueClient, type DataMasqueClient } from "datamasque-client";
import { onTestFinished } from "vitest";
import {
  type Answer,
  listenOnLoopback,
  type RecordingServer,
  startRecordingServer,
} from "../support/recording-server.js";

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

/** A TCP server on loopback whose every byte is the test's own. */
export interface RawServer {
  /** Port it listens on. */
  port: number;
  /** Everything that arrived, one entry a connection. */
  received: string[];
}

/** Starts a TCP server for the running test; `onData` is called once a connection, when its first bytes arrive. */
export async function startRawServer(onData: (socket: Socket) => void): Promise<RawServer> {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const index = received.push("") - 1;
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("data", (bytes) => {
      received[index] += bytes.toString("latin1");
    });
    socket.once("data", () => onData(socket));
  });
  const port = await listenOnLoopback(server);
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  );
  return { port, received };
}

/** A port of loopback that nobody listens on, and that nobody else is given while the test runs. */
export async function unusedPort(): Promise<number> {
  const server = createServer();
  const holder = connect(await listenOnLoopback(server), "127.0.0.1");
  await once(holder, "connect");
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        holder.destroy();
      }),
  );
  if (holder.localPort === undefined) throw new Error("the connection has no port");
  return holder.localPort;
}

/**
 * A client of a server that sends exactly these pieces and then ends or breaks the connection.
 * What follows the first piece is sent once the client has the headers, which that has to hold whole.
 */
export async function clientOfRawAnswer(
  pieces: readonly (string | Uint8Array)[],
  ending: "end" | "reset" | "stay" = "end",
  options: { timeoutMs?: number } = {},
): Promise<DataMasqueClient> {
  const [head = "", ...rest] = pieces;
  const events = new EventEmitter();
  const server = await startRawServer((socket) => {
    void (async () => {
      const arrived = once(events, "response");
      socket.write(head);
      if (rest.length > 0 || ending === "reset") await arrived;
      for (const piece of rest) socket.write(piece);
      if (ending === "end") socket.end();
      if (ending === "reset") socket.resetAndDestroy();
    })();
  });
  return createDataMasqueClient({
    baseUrl: `http://127.0.0.1:${server.port}`,
    token: "tok",
    retry: 0,
    ...options,
    onEvent: ({ type }) => events.emit(type),
  });
}
