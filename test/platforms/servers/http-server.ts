import { createServer, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { listenOnLoopback, type RecordedRequest } from "../../support/recording-server.js";
import { CORS, isPreflight } from "./cors.js";
import { arrivalOf, type LiveServer } from "./live-server.js";
import { createCount } from "./waiting.js";

/** One request to answer. */
export interface Exchange {
  readonly request: RecordedRequest;
  readonly response: ServerResponse;
  /** How many requests of the same call came before. */
  readonly nth: number;
  /** Resolves once the client has taken the head of this answer. */
  headTaken(): Promise<void>;
  /** Tells that it is the server that breaks off. */
  breaksOff(): void;
}

/** Answers one request; what it throws is a fault of the server. */
export type Answering = (exchange: Exchange) => void | Promise<void>;

const LOGIN = "POST /api/auth/token/login/";

/** Starts a server on loopback that pages of any origin may call, and that records what arrives. */
export async function startHttpServer(
  answer: Answering,
  server: Server = createServer(),
): Promise<LiveServer> {
  const requests: RecordedRequest[] = [];
  const faults: string[] = [];
  const sockets = new Set<Socket>();
  const seen = new Map<string, number>();
  const [arrived, abandoned, headsTaken, answered] = [
    createCount(),
    createCount(),
    createCount(),
    createCount(),
  ];
  let connections = 0;

  // A machine that is busy for longer than an idle connection may last must not lose one by it.
  server.keepAliveTimeout = 0;
  server.on("connection", (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
  });
  server.on("clientError", (_, socket) => socket.destroy());
  server.on("request", async (incoming, response) => {
    for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value);
    if (isPreflight(incoming)) return void response.writeHead(204).end();
    let byServer = false;
    response.on("close", () => {
      if (!response.writableFinished && !byServer) abandoned.add();
    });
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
    } catch {
      // The client broke off.
      return;
    }
    const { method = "", url: target = "/", headers, rawHeaders } = incoming;
    const url = new URL(target, "http://platforms.invalid");
    const call = `${method} ${url.pathname}`;
    const nth = seen.get(call) ?? 0;
    seen.set(call, nth + 1);
    const request = {
      method,
      path: url.pathname,
      query: url.searchParams,
      headers,
      rawHeaders,
      body: Buffer.concat(chunks),
    };
    requests.push(request);
    if (call !== LOGIN) arrived.add();
    answered.add();
    const ordinal = answered.value;
    try {
      await answer({
        request,
        response,
        nth,
        headTaken: () => headsTaken.until(ordinal),
        breaksOff: () => {
          byServer = true;
        },
      });
    } catch (error) {
      faults.push(String(error));
      response.destroy();
    }
  });
  const port = await listenOnLoopback(server);

  return {
    url: `http://127.0.0.1:${port}`,
    report: async () => ({
      arrivals: await Promise.all(requests.map(arrivalOf)),
      connections,
      abandoned: abandoned.value,
      faults,
    }),
    headTaken: () => headsTaken.add(),
    untilArrived: (count) => arrived.until(count),
    untilAbandoned: () => abandoned.until(1),
    fault: (name) => {
      throw new Error(`this server has no fault ${name}`);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
