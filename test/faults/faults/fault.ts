import type { DataMasqueEvent } from "datamasque-client";
import type { FaultyAnswer } from "../wire/exchange.js";

/** Where a client is led by a fault that strikes before there is HTTP. */
export interface Endpoint {
  url: string;
  /** The authority that `nodeFetch` is told to trust. */
  ca?: string;
  close(): Promise<void>;
}

/** One thing that a wire, a proxy or a server can do wrong. */
export type Fault = ConnectionFault | AnswerFault;

interface AnyFault {
  readonly name: string;
  /** Limit of one attempt, where the fault is that there is no answer; the default of the client otherwise. */
  readonly timeoutMs?: number;
  /** When the caller gives up a wait, which would otherwise go on for long. */
  readonly givesUpWait?: (event: DataMasqueEvent, nth: number) => boolean;
}

/** A fault of the connection: no request arrives anywhere. */
export interface ConnectionFault extends AnyFault {
  open(): Promise<Endpoint>;
}

/** A fault of the answer to one operation. */
export interface AnswerFault extends AnyFault {
  readonly answer: FaultyAnswer;
  /** How many requests it hits; without it every one, but in a wait the first two. */
  readonly times?: number;
  /** The `Server` header of every other answer; that of a proxy without it. */
  readonly server?: string;
  /** How often the client asks for a token. @default 1 */
  readonly tokens?: number;
  /** What each repeat waits for at least, in milliseconds, and what an error that tells the wait says. */
  readonly retryAfterMs?: number;
}

export function isConnectionFault(fault: Fault): fault is ConnectionFault {
  return "open" in fault;
}
