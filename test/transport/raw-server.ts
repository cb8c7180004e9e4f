import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";
import { listenOnLoopback } from "./listen.js";

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
