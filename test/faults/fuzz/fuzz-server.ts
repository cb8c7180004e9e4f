import { createServer, type Socket } from "node:net";
import { listenOnLoopback } from "../../support/recording-server.js";

/** A server that answers each connection with the bytes it is told to, and closes it. */
export interface FuzzServer {
  readonly url: string;
  /** Requests since {@link FuzzServer.answerWith} was called last. */
  requests(): number;
  answerWith(next: () => Buffer, onRequest: (nth: number) => void): void;
  close(): Promise<void>;
}

/** Starts the server; it answers when the head of a request has arrived. */
export async function startFuzzServer(): Promise<FuzzServer> {
  const sockets = new Set<Socket>();
  let reply = (): Buffer => Buffer.alloc(0);
  let told = (_nth: number): void => {};
  let count = 0;
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    let head = "";
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    socket.on("end", () => socket.end());
    socket.on("data", (bytes) => {
      if (head.includes("\r\n\r\n")) return;
      head += bytes.toString("latin1");
      if (!head.includes("\r\n\r\n")) return;
      count += 1;
      told(count);
      socket.end(reply());
    });
  });
  return {
    url: `http://127.0.0.1:${await listenOnLoopback(server)}`,
    requests: () => count,
    answerWith(next, onRequest) {
      count = 0;
      reply = next;
      told = onRequest;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
