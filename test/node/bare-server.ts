import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";
import { listenOnLoopback } from "../support/recording-server.js";

/** The head of an answer, but for the last of its headers. */
export const HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

/** A server for the bytes of an answer, which says when each of its connections has ended. */
export async function startBareServer(answer: (socket: Socket) => void) {
  const ends: Promise<unknown>[] = [];
  const server = createServer((socket) => {
    socket.on("error", () => {});
    ends.push(once(socket, "close"));
    socket.once("data", () => answer(socket));
    socket.resume();
  });
  const url = `http://127.0.0.1:${await listenOnLoopback(server)}`;
  onTestFinished(() => void server.close());
  return { url, ends };
}
