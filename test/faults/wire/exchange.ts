import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { RecordedRequest } from "../../support/recording-server.js";

/** What a whole server would answer. */
export interface NormalAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  /** What the `Server` header says. */
  readonly server?: string;
}

/** One request on its way to a faulty answer. */
export interface Exchange {
  readonly request: RecordedRequest;
  /** What a whole server would answer. */
  readonly normal: NormalAnswer;
  readonly response: ServerResponse;
  readonly socket: Socket;
  /** Resolves once the client has taken the head of an answer. */
  headTaken(): Promise<void>;
  /** Lets the caller give up. */
  giveUp(): void;
  /** Origin of a server that nobody has named to the client. */
  readonly foreignOrigin: string;
  /** The credentials and the body of the request, which a faulty answer repeats wherever it can. */
  readonly echo: string;
}

/** Answers a request wrongly, late, in part or not at all. */
export type FaultyAnswer = (exchange: Exchange) => void | Promise<void>;

/** What every answer of an instance bears, so that nobody takes it for the gateway. */
export const SERVED_BY = { Server: "nginx/1.22.1" } as const;

/** Answers as a whole server does. */
export function answerNormally({ normal, response }: Exchange): void {
  response
    .writeHead(normal.status, {
      Server: normal.server ?? SERVED_BY.Server,
      "Content-Type": normal.type,
      ...(normal.status === 204 ? {} : { "Content-Length": Buffer.byteLength(normal.body) }),
    })
    .end(normal.body);
}

/** Answers with a status, headers and a body of the fault's own. */
export function answer(
  status: number,
  headers: (exchange: Exchange) => Record<string, string> = () => ({}),
  body: (exchange: Exchange) => string = () => "",
): FaultyAnswer {
  return (exchange) => {
    const content = body(exchange);
    exchange.response
      .writeHead(status, {
        ...SERVED_BY,
        "Content-Length": Buffer.byteLength(content),
        ...headers(exchange),
      })
      .end(content);
  };
}

/** The body that an answer would have, or an empty object where it has none, and a status that allows one. */
export function bodyToSpoil({ normal }: Exchange): NormalAnswer {
  return normal.body === "" ? { ...normal, status: 200, body: "{}" } : normal;
}

/** Sends a head as it is written here, and nothing that Node would add. */
export function sendHead({ socket }: Exchange, status: number, headers: Record<string, string>): void {
  const lines = Object.entries({ ...SERVED_BY, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`HTTP/1.1 ${status} Any\r\n${lines.join("")}\r\n`);
}
