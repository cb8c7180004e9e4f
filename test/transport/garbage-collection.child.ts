import { EventEmitter } from "node:events";
import { createServer } from "node:http";
import {
  createDataMasqueClient,
  type DataMasqueClient,
  type DataMasqueClientOptions,
} from "datamasque-client";
import { type PlainCallInit, plainCall } from "../../src/calls/plain-call.js";
import { listenOnLoopback } from "./listen.js";

// Every way in which a call can end early, or must not, while the garbage collector runs all the time:
// a signal, a timer or a listener that nothing holds on to would be lost.

const TRIES = 3;
/** Long enough for a dozen collections once a call has come as far as it shall. */
const WAIT_MS = 250;
const TIMEOUT_MS = 1_500;
const SLOW_MS = 2 * TIMEOUT_MS;
const reason = { wanted: false };

const reached = new EventEmitter().setMaxListeners(0);
const closedByClient: Record<string, number> = {};
const server = createServer((request, response) => {
  const path = request.url ?? "";
  response.on("close", () => {
    const name = path.replace(/\?.*/, "");
    if (!response.writableFinished) closedByClient[name] = (closedByClient[name] ?? 0) + 1;
  });
  if (path.includes("replay") && request.headers.authorization === "Token expired") {
    response.writeHead(401, { "Content-Type": "application/json" }).end('{"detail":"Invalid token."}');
    return;
  }
  if (path.startsWith("/body")) {
    response.writeHead(200, { "Content-Type": "application/json" }).write("[");
    if (path.includes("slow")) setTimeout(() => response.end("]"), SLOW_MS);
  } else if (path.startsWith("/hang/upload")) {
    // A server that reads nothing does not notice either that a connection is gone.
    setTimeout(() => request.on("error", () => {}).resume(), TIMEOUT_MS);
  } else if (path.startsWith("/upload")) {
    setTimeout(() => request.resume().on("end", () => response.writeHead(201).end('{"id":"f1"}')), SLOW_MS);
  }
  reached.emit(path);
});
const baseUrl = `http://127.0.0.1:${await listenOnLoopback(server)}`;

type Scenario = (path: string) => Promise<{ data?: unknown }>;

function client(options: Partial<DataMasqueClientOptions> = {}): DataMasqueClient {
  return createDataMasqueClient({ baseUrl, token: "tok", retry: 0, ...options });
}

function expiring(): DataMasqueClient {
  const tokens = ["expired"];
  return client({ token: undefined, tokenSource: () => tokens.pop() ?? "fresh" });
}

/** A client whose token comes too late, and which tells when it is asked for. */
function waiting(path: string): DataMasqueClient {
  return client({
    token: undefined,
    tokenSource: () => {
      reached.emit(path);
      return new Promise((resolve) => setTimeout(resolve, 60_000, "tok"));
    },
  });
}

function rebuilding(): DataMasqueClient {
  const dm = client();
  dm.use({ onRequest: ({ request }) => new Request(request, { headers: { "X-Mine": "1" } }) });
  return dm;
}

function abortedAt(path: string): AbortSignal {
  const controller = new AbortController();
  reached.once(path, () => setTimeout(() => controller.abort(reason), WAIT_MS));
  return controller.signal;
}

function givenUp(make: (path: string) => DataMasqueClient, init: PlainCallInit = {}): Scenario {
  return (path) => plainCall(make(path).GET)(path, { ...init, signal: abortedAt(path) });
}

function streamed(make: () => DataMasqueClient): Scenario {
  return async (path) => {
    const { data } = await givenUp(make, { parseAs: "stream" })(path);
    if (!(data instanceof ReadableStream)) throw new Error("no stream");
    return { data: await new Response(data).text() };
  };
}

function form(): FormData {
  const body = new FormData();
  body.append("file", new Blob([new Uint8Array(8 * 1024 * 1024)]), "data.bin");
  return body;
}

const scenarios: Record<string, Scenario> = {
  "/hang/timeout": (path) => plainCall(client({ timeoutMs: TIMEOUT_MS }).GET)(path),
  "/hang/timeout-beside-signal": (path) =>
    plainCall(client({ timeoutMs: TIMEOUT_MS }).GET)(path, { signal: new AbortController().signal }),
  "/never/login": givenUp(waiting),
  "/hang/abort": givenUp(() => client()),
  "/hang/replay": givenUp(expiring),
  "/hang/rebuilt": givenUp(rebuilding),
  "/hang/upload": (path) => plainCall(client().POST)(path, { body: form(), signal: abortedAt(path) }),
  "/body/abort": givenUp(() => client()),
  "/body/replay": givenUp(expiring),
  "/body/rebuilt": givenUp(rebuilding),
  "/body/stream": streamed(() => client()),
  "/body/stream-replay": streamed(expiring),
  "/body/signal-timeout": (path) =>
    plainCall(client().GET)(path, { signal: AbortSignal.timeout(TIMEOUT_MS) }),
  "/body/slow": (path) => plainCall(client({ timeoutMs: TIMEOUT_MS }).GET)(path),
  "/upload/slow": (path) => plainCall(client({ timeoutMs: TIMEOUT_MS }).POST)(path, { body: form() }),
};

async function outcomeOf(call: Promise<{ data?: unknown }>): Promise<string> {
  const hung = new Promise<string>((resolve) => setTimeout(resolve, 10_000, "hung").unref());
  const ended = call.then(
    ({ data }) => `data ${JSON.stringify(data)}`,
    (error: unknown) => {
      if (error === reason) return "caller's reason";
      if (!(error instanceof Error)) return `other ${String(error)}`;
      return "kind" in error ? `kind ${String(error.kind)}` : error.name;
    },
  );
  return Promise.race([ended, hung]);
}

const collector = setInterval(() => globalThis.gc?.(), 20);
const outcomes: Record<string, string[]> = {};
await Promise.all(
  Object.entries(scenarios).map(async ([path, scenario]) => {
    const tries = Array.from({ length: TRIES }, (_, index) => outcomeOf(scenario(`${path}?try=${index}`)));
    outcomes[path] = await Promise.all(tries);
  }),
);
clearInterval(collector);
// What the clients closed has to reach the server's end of the connections.
await new Promise((resolve) => setTimeout(resolve, 200));
process.stdout.write(JSON.stringify({ collects: globalThis.gc !== undefined, outcomes, closedByClient }));
process.exit(0);
