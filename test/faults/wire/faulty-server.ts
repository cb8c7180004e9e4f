import { createServer } from "node:http";
import type { Socket } from "node:net";
import { listenOnLoopback, type RecordedRequest } from "../../support/recording-server.js";
import { answerNormally, type Exchange, type FaultyAnswer, type NormalAnswer } from "./exchange.js";

/** What a faulty server is told. */
export interface FaultyServerPlan {
  normal(request: RecordedRequest): NormalAnswer;
  /** Whether a request is one of those that the fault hits. */
  isHit(request: RecordedRequest): boolean;
  fault: FaultyAnswer;
  /** How many requests the fault hits before the server is whole again. */
  times: number;
  headTaken(): Promise<void>;
  giveUp(): void;
  foreignOrigin: string;
}

/** A real server on loopback that does one thing wrong. */
export interface FaultyServer {
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
  /** Resolves once no request is under way any more: each was answered, or its connection is gone. */
  atRest(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the server; a request is recorded once its body has arrived. */
export async function startFaultyServer(plan: FaultyServerPlan): Promise<FaultyServer> {
  const requests: RecordedRequest[] = [];
  const sockets = new Set<Socket>();
  const underWay = new Set<Promise<void>>();
  let hits = 0;

  const server = createServer({ keepAliveTimeout: 0 }, async (incoming, response) => {
    const { socket } = incoming;
    const over = new Promise<void>((resolve) => {
      response.on("finish", resolve);
      socket.on("close", () => resolve());
    });
    underWay.add(over);
    void over.then(() => underWay.delete(over));
    incoming.on("error", () => {});
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
    const url = new URL(incoming.url ?? "/", "http://faulty.invalid");
    const request: RecordedRequest = {
      method: incoming.method ?? "",
      path: url.pathname,
      query: url.searchParams,
      headers: incoming.headers,
      rawHeaders: incoming.rawHeaders,
      body: Buffer.concat(chunks),
    };
    requests.push(request);
    const { foreignOrigin, headTaken, giveUp } = plan;
    const exchange: Exchange = {
      ...{ request, response, socket, foreignOrigin, headTaken, giveUp },
      normal: plan.normal(request),
      echo: echoOf(request),
    };
    if (plan.isHit(request) && hits < plan.times) {
      hits += 1;
      await plan.fault(exchange);
    } else {
      answerNormally(exchange);
    }
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
  });
  server.on("clientError", (_, socket) => socket.destroy());

  return {
    url: `http://127.0.0.1:${await listenOnLoopback(server)}`,
    requests,
    async atRest() {
      await Promise.all(underWay);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function echoOf({ headers, body }: RecordedRequest): string {
  const credentials = ["authorization", "x-sf-spcs-authorization"].map((name) => headers[name] ?? "");
  return [...credentials, body.toString("utf8")].join(" ");
}
