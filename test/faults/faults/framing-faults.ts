import { gzipSync } from "node:zlib";
import { bodyToSpoil, type Exchange, type FaultyAnswer, sendHead } from "../wire/exchange.js";
import type { AnswerFault } from "./fault.js";

/** Sends a head, and once the client has taken it, these bytes, and closes. */
function framed(
  headers: Record<string, string>,
  bytesOf: (exchange: Exchange) => string | Uint8Array,
): FaultyAnswer {
  return async (exchange) => {
    const { status, type } = bodyToSpoil(exchange);
    sendHead(exchange, status, { "Content-Type": type, Connection: "close", ...headers });
    await exchange.headTaken();
    exchange.socket.end(bytesOf(exchange));
  };
}

const chunkOf = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;

/** Answers whose bytes are not what their head says, or come in a strange way. */
export const FRAMING_FAULTS: readonly AnswerFault[] = [
  {
    name: "bad chunks",
    answer: framed({ "Transfer-Encoding": "chunked" }, () => "no size\r\nof a chunk\r\n"),
  },
  {
    name: "chunks without an end",
    answer: framed({ "Transfer-Encoding": "chunked" }, (exchange) => chunkOf(bodyToSpoil(exchange).body)),
  },
  {
    name: "corrupt gzip",
    answer: (exchange) => {
      const { status, type } = bodyToSpoil(exchange);
      const headers = { "Content-Type": type, "Content-Encoding": "gzip" };
      sendHead(exchange, status, { ...headers, "Content-Length": "24" });
      exchange.socket.end("this was never compressed".slice(0, 24));
    },
  },
  {
    name: "corrupt gzip, after its head",
    answer: framed({ "Content-Encoding": "gzip" }, () => "this was never compressed"),
  },
  {
    name: "gzip cut short",
    answer: framed({ "Content-Encoding": "gzip" }, (exchange) =>
      gzipSync(bodyToSpoil(exchange).body).subarray(0, 15),
    ),
  },
  {
    name: "headers without end",
    answer: ({ socket }) => void socket.end(`HTTP/1.1 200 OK\r\nX-Long: ${"x".repeat(64 * 1024)}\r\n\r\n`),
  },
  { name: "not HTTP", answer: ({ socket }) => void socket.end("SSH-2.0-OpenSSH_9.6\r\n") },
  {
    name: "100 for nothing",
    answer: (exchange) => {
      exchange.socket.write("HTTP/1.1 100 Continue\r\n\r\n");
      sendWhole(exchange, "1.1", { Connection: "close" });
      exchange.socket.end();
    },
  },
  {
    name: "103 before the answer",
    answer: (exchange) => {
      exchange.socket.write("HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n");
      sendWhole(exchange, "1.1", { Connection: "close" });
      exchange.socket.end();
    },
  },
  {
    name: "HTTP/1.0 until the close",
    answer: (exchange) => {
      sendWhole(exchange, "1.0", undefined);
      exchange.socket.end();
    },
  },
  { name: "drip", answer: drip },
];

/** Sends what a whole server would, with a length or, without headers, until the close. */
function sendWhole(
  { socket, normal }: Exchange,
  version: string,
  headers: Record<string, string> | undefined,
): void {
  const length = { "Content-Length": String(Buffer.byteLength(normal.body)) };
  const all = {
    "Content-Type": normal.type,
    ...(headers === undefined || normal.status === 204 ? {} : length),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`HTTP/${version} ${normal.status} Any\r\n${lines.join("")}\r\n${normal.body}`);
}

/** One byte a turn of the event loop, the head included. */
async function drip({ socket, normal, response }: Exchange): Promise<void> {
  const { status, type, body } = normal;
  const length = status === 204 ? "" : `Content-Length: ${Buffer.byteLength(body)}\r\n`;
  for (const byte of Buffer.from(`HTTP/1.1 ${status} Any\r\nContent-Type: ${type}\r\n${length}\r\n${body}`)) {
    socket.write(Uint8Array.of(byte));
    await new Promise(setImmediate);
  }
  // Node would wait with the next request until its own answer is over.
  response.destroy();
}
