import { EventEmitter, once } from "node:events";
import { createServer } from "node:http";
import { type ClientSettings, createDataMasqueClient, type DataMasqueClient } from "datamasque-client";
import { type PlainCallInit, plainCall } from "../../src/calls/plain-call.js";
import { listenOnLoopback } from "../support/recording-server.js";

// Every way in which a call can end early, or must not, while the garbage collector runs all the time:
// a signal, a timer or a listener that nothing holds on to would be lost.

const TRIES = 3;
/** How often the collector runs once a call has come as far as it shall, and before anything else happens. */
const COLLECTIONS = 12;
/** The limit of the calls that have one: it passes when all of them have come so far, and not by the clock. */
const LIMIT_MS = 3_600_000;
/** The limit of a signal of the platform, which passes by the clock alone. */
const SIGNAL_MS = 1_500;
/** What has not happened by then never will. */
const HUNG_AFTER_MS = 120_000;
const reason = { wanted: false };

const { setTimeout: startTimer, clearTimeout: stopTimer } = globalThis;
const limits = new Map<NodeJS.Timeout | undefined, () => void>();
Object.defineProperty(globalThis, "setTimeout", {
  value: (callback: (...given: unknown[]) => void, ms?: number, ...given: unknown[]) => {
    const timer = startTimer(callback, ms, ...given);
    if (ms === LIMIT_MS) limits.set(timer, callback);
    return timer;
  },
});
Object.defineProperty(globalThis, "clearTimeout", {
  value: (timer: NodeJS.Timeout | undefined) => {
    limits.delete(timer);
    stopTimer(timer);
  },
});
const hung = new Promise<"hung">((resolve) => startTimer(resolve, HUNG_AFTER_MS, "hung"));

const collected = new EventEmitter().setMaxListeners(0);
const collector = setInterval(() => {
  globalThis.gc?.();
  collected.emit("garbage");
}, 5);

async function collections(): Promise<void> {
  for (let left = COLLECTIONS; left > 0; left -= 1) await once(collected, "garbage");
}

/** Told by its path when a call has come as far as it shall, and when it has ended. */
const reached = new EventEmitter().setMaxListeners(0);
const ended = new EventEmitter().setMaxListeners(0);
/** When the limits have passed. */
const late = new EventEmitter().setMaxListeners(0);
const closedByClient: Record<string, number> = {};
const open = new Map<string, Promise<unknown>>();
const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
  const path = request.url ?? "";
  const name = path.replace(/\?.*/, "");
  const closed = once(response, "close").then(() => {
    open.delete(path);
    if (!response.writableFinished) closedByClient[name] = (closedByClient[name] ?? 0) + 1;
  });
  // A call whose request is made anew may leave its connection open.
  if (!name.endsWith("/rebuilt")) open.set(path, closed);
  if (path.includes("replay") && request.headers.authorization === "Token expired") {
    response.writeHead(401, { "Content-Type": "application/json" }).end('{"detail":"Invalid token."}');
    return;
  }
  if (path.startsWith("/body")) {
    response.writeHead(200, { "Content-Type": "application/json" }).write("[");
  } else if (path.startsWith("/hang/upload")) {
    // A server that reads nothing does not notice either that a connection is gone.
    ended.once(path, () => request.on("error", () => {}).resume());
  } else if (path.startsWith("/upload")) {
    const take = (): unknown => request.resume().on("end", () => response.writeHead(201).end('{"id":"f1"}'));
    late.once("limits", take);
  }
  reached.emit(path);
});
const baseUrl = `http://127.0.0.1:${await listenOnLoopback(server)}`;

type Scenario = (path: string) => Promise<{ data?: unknown }>;

function client(options: Partial<ClientSettings> = {}): DataMasqueClient {
  return createDataMasqueClient({ baseUrl, token: "tok", retry: 0, ...options });
}

function clientOf(tokenSource: () => string | Promise<string>): DataMasqueClient {
  return createDataMasqueClient({ baseUrl, tokenSource, retry: 0 });
}

function expiring(): DataMasqueClient {
  const tokens = ["expired"];
  return clientOf(() => tokens.pop() ?? "fresh");
}

/** A client whose token comes too late, and which tells when it is asked for. */
function waiting(path: string): DataMasqueClient {
  return clientOf(() => {
    reached.emit(path);
    return new Promise((resolve) => startTimer(resolve, LIMIT_MS, "tok"));
  });
}

function rebuilding(): DataMasqueClient {
  const dm = client();
  dm.use({ onRequest: ({ request }) => new Request(request, { headers: { "X-Mine": "1" } }) });
  return dm;
}

function abortedAt(path: string): AbortSignal {
  const controller = new AbortController();
  reached.once(path, async () => {
    await collections();
    controller.abort(reason);
  });
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

/** Makes a client with a limit, which passes when all calls with one have come as far as they shall. */
function limited(path: string): DataMasqueClient {
  inPlace.push(once(reached, path));
  return client({ timeoutMs: LIMIT_MS });
}

/** The same for a call that has come as far as it shall when the client has the headers. */
function limitedToHeaders(path: string): DataMasqueClient {
  const headers = `headers of ${path}`;
  inPlace.push(once(reached, headers));
  return client({
    timeoutMs: LIMIT_MS,
    onEvent: ({ type }) => {
      if (type === "response") reached.emit(headers);
    },
  });
}

const inPlace: Promise<unknown>[] = [];
const scenarios: Record<string, Scenario> = {
  "/hang/timeout": (path) => plainCall(limited(path).GET)(path),
  "/hang/timeout-beside-signal": (path) =>
    plainCall(limited(path).GET)(path, { signal: new AbortController().signal }),
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
  "/body/signal-timeout": (path) => plainCall(client().GET)(path, { signal: AbortSignal.timeout(SIGNAL_MS) }),
  "/body/still": (path) => plainCall(limitedToHeaders(path).GET)(path),
  "/upload/slow": (path) => plainCall(limited(path).POST)(path, { body: form() }),
};

async function outcomeOf(path: string, scenario: Scenario): Promise<string> {
  const outcome = scenario(path).then(
    ({ data }) => `data ${JSON.stringify(data)}`,
    (error: unknown) => {
      if (error === reason) return "caller's reason";
      if (!(error instanceof Error)) return `other ${String(error)}`;
      return "kind" in error ? `kind ${String(error.kind)}` : error.name;
    },
  );
  return Promise.race([outcome, hung]).finally(() => ended.emit(path));
}

async function passLimits(): Promise<void> {
  await Promise.race([Promise.all(inPlace), hung]);
  await collections();
  for (const [timer, callback] of limits) {
    clearTimeout(timer);
    callback();
  }
  await collections();
  late.emit("limits");
}

const outcomes: Record<string, string[]> = {};
const calls = Object.entries(scenarios).map(async ([path, scenario]) => {
  const tries = Array.from({ length: TRIES }, (_, index) => outcomeOf(`${path}?try=${index}`, scenario));
  outcomes[path] = await Promise.all(tries);
});
await Promise.all([...calls, passLimits()]);
// What the clients closed has to reach the server's end of the connections.
await Promise.race([Promise.all(open.values()), hung]);
clearInterval(collector);
const collects = globalThis.gc !== undefined;
process.stdout.write(JSON.stringify({ collects, outcomes, closedByClient, leftOpen: [...open.keys()] }));
process.exit(0);
