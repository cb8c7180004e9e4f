import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { listenOnLoopback } from "../../support/recording-server.js";
import type { ServerPlan } from "../suite/script.js";
import { CORS, isPreflight } from "./cors.js";
import type { LiveServer } from "./live-server.js";
import { openServer } from "./open-server.js";

/** Where the suite opens its servers, and a page finds its program. */
export interface ControlServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the control server; `page` is the program that it serves to a browser. */
export async function startControlServer(page: string): Promise<ControlServer> {
  const live = new Map<string, LiveServer>();
  let opened = 0;

  async function act(path: string, body: string): Promise<unknown> {
    const [, first, id = "", action] = path.split("/");
    if (first === "open") {
      const plan: ServerPlan = JSON.parse(body);
      const server = await openServer(plan);
      opened += 1;
      live.set(`${opened}`, server);
      const { url, ca } = server;
      return { id: `${opened}`, url, ca };
    }
    const server = live.get(id);
    if (server === undefined) throw new Error(`no server is open under ${path}`);
    return ACTIONS[action ?? ""]?.(server, JSON.parse(body)) ?? {};
  }

  const server = createServer(async (incoming, response) => {
    for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value);
    if (isPreflight(incoming)) return void response.writeHead(204).end();
    if (incoming.method === "GET") return servePage(incoming.url ?? "", page, response);
    try {
      const answer = (await act(incoming.url ?? "", await textOf(incoming))) ?? {};
      response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(answer));
    } catch (error) {
      response.writeHead(500, { "Content-Type": "text/plain" }).end(JSON.stringify(String(error)));
    }
  });
  server.keepAliveTimeout = 0;
  return {
    url: `http://127.0.0.1:${await listenOnLoopback(server)}`,
    async close() {
      await Promise.all([...live.values()].map((one) => one.close()));
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

type Action = (server: LiveServer, body: { count?: number; name?: string; options?: unknown }) => unknown;

const ACTIONS: Readonly<Record<string, Action>> = {
  report: (server) => server.report(),
  close: (server) => server.close(),
  "head-taken": (server) => server.headTaken(),
  "until-arrived": (server, { count = 1 }) => server.untilArrived(count),
  "until-abandoned": (server) => server.untilAbandoned(),
  fault: (server, { name = "", options }) => server.fault(name, options),
};

function servePage(path: string, program: string, response: ServerResponse): void {
  if (path === "/suite.js")
    return void response.writeHead(200, { "Content-Type": "text/javascript" }).end(program);
  const html = '<!doctype html><link rel="icon" href="data:,"><script src="/suite.js"></script>';
  response.writeHead(200, { "Content-Type": "text/html" }).end(html);
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}
