import { bodyToSpoil, type Exchange, type FaultyAnswer, sendHead } from "../wire/exchange.js";
import type { AnswerFault } from "./fault.js";

const LIMIT_MS = 100;

const resetBefore: FaultyAnswer = ({ socket }) => void socket.resetAndDestroy();

/** Sends the head and half of the body, and does the rest once the client reads. */
function inTheBody(then: (exchange: Exchange) => void, headers: Record<string, string> = {}): FaultyAnswer {
  return async (exchange) => {
    const { status, type, body } = bodyToSpoil(exchange);
    const bytes = Buffer.from(body);
    sendHead(exchange, status, { "Content-Type": type, "Content-Length": String(bytes.length), ...headers });
    exchange.socket.write(bytes.subarray(0, bytes.length / 2));
    await exchange.headTaken();
    then(exchange);
  };
}

const resetInTheBody = inTheBody(({ socket }) => void socket.resetAndDestroy());

/** Answers that do not arrive, or not to their end. */
export const LOST_ANSWERS: readonly AnswerFault[] = [
  { name: "reset before the answer", answer: resetBefore },
  { name: "reset before the answer, once", answer: resetBefore, times: 1 },
  { name: "closed before the answer", answer: ({ socket }) => void socket.end() },
  {
    name: "closed within the head",
    answer: ({ socket }) => void socket.end("HTTP/1.1 200 OK\r\nContent-Ty"),
  },
  { name: "reset in the body", answer: resetInTheBody },
  { name: "reset in the body, once", answer: resetInTheBody, times: 1 },
  { name: "closed in the body", answer: inTheBody(({ socket }) => void socket.end()) },
  {
    name: "closed in the body, as announced",
    answer: inTheBody(({ socket }) => void socket.end(), { Connection: "close" }),
  },
  {
    name: "stall before the answer, until the caller gives up",
    answer: ({ giveUp }) => giveUp(),
  },
  {
    name: "stall before the answer",
    answer() {},
    times: Number.POSITIVE_INFINITY,
    timeoutMs: LIMIT_MS,
    // A wait goes on after a look that took too long; whether the third is answered in time is not known.
    givesUpWait: ({ type }, nth) => type === "request" && nth === 3,
  },
  {
    name: "stall in the body",
    answer: inTheBody(({ giveUp }) => giveUp()),
  },
];
