import { openAsBlob } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDataMasqueClient } from "datamasque-client";
import { type PlainCallInit, plainCall } from "../../src/calls/plain-call.js";
import { listenOnLoopback } from "../support/recording-server.js";

// Uploads that go wrong on the way, each in a way that has once ended a process.

const BYTES = 32 * 1024 * 1024;
const unhandled: string[] = [];
process.on("unhandledRejection", (reason) => unhandled.push(`rejection ${String(reason)}`));
process.on("uncaughtException", (error) => unhandled.push(`exception ${String(error)}`));

const folder = await mkdtemp(join(tmpdir(), "datamasque-client-"));
const paths = process.argv.slice(2);
const requests: Record<string, string[]> = Object.fromEntries(paths.map((path) => [path, []]));

/** What the server does with an upload by the first part of its path, once the headers have arrived. */
const behaviours: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  "early-401": (request, response) => {
    if (request.headers.authorization === "Token fresh") return accept(request, response);
    response.writeHead(401, { "Content-Type": "application/json" }).end('{"detail":"Invalid token."}');
    request.resume();
  },
  "early-reset": (request) => request.socket.resetAndDestroy(),
  "late-401": (request, response) => {
    request.resume().on("end", async () => {
      if (request.headers.authorization === "Token fresh") return response.writeHead(201).end("{}");
      await spoil(fileOf(request.url), request.url);
      response.writeHead(401, { "Content-Type": "application/json" }).end('{"detail":"Invalid token."}');
    });
  },
  "while-sent": (request, response) => {
    request.pause();
    void spoil(fileOf(request.url), request.url).then(() => accept(request, response));
  },
  "before-sent": accept,
};

const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
  const path = request.url ?? "";
  request.on("error", () => {});
  requests[path]?.push(request.headers.authorization ?? "none");
  behaviours[path.split("/")[1] ?? ""]?.(request, response);
});
const baseUrl = `http://127.0.0.1:${await listenOnLoopback(server)}`;

function accept(request: IncomingMessage, response: ServerResponse): void {
  request.resume().on("end", () => response.writeHead(201, { "Content-Type": "application/json" }).end("{}"));
}

function fileOf(path = ""): string {
  return join(folder, path.replaceAll("/", "-"));
}

async function spoil(file: string, path = ""): Promise<void> {
  if (path.includes("removed")) return rm(file);
  if (path.includes("untouched")) return;
  const handle = await open(file, "r+");
  await handle.truncate(path.includes("shortened") ? BYTES / 2 : BYTES + 1);
  await handle.close();
}

async function outcomeOf(path: string, raw: boolean): Promise<unknown> {
  const tokens = ["stale"];
  const dm = createDataMasqueClient({ baseUrl, tokenSource: () => tokens.pop() ?? "fresh", retry: 2 });
  const file = await open(fileOf(path), "w");
  await file.truncate(BYTES);
  await file.close();
  const blob = await openAsBlob(fileOf(path));
  const form = new FormData();
  form.append("file", blob, "upload.bin");
  if (path.startsWith("/before-sent")) await spoil(fileOf(path), path);
  const init: PlainCallInit = raw ? { body: blob, bodySerializer: (body: unknown) => body } : { body: form };
  try {
    return (await plainCall(dm.POST)(path, init)).response.status;
  } catch (error) {
    return error instanceof Error && "kind" in error ? error.kind : String(error);
  }
}

const outcomes: Record<string, unknown> = {};
await Promise.all(
  paths.map(async (path) => {
    outcomes[path] = await outcomeOf(path, path.includes("raw"));
  }),
);
// Rejections that nobody handles are told when the turn in which they happen is over, and some happen
// only when a connection is gone: of all of them, no matter by whom.
await new Promise<void>((resolve) => {
  server.close(() => resolve());
  server.closeAllConnections();
});
for (let turns = 0; turns < 20; turns += 1) await new Promise(setImmediate);
await rm(folder, { recursive: true });
process.stdout.write(JSON.stringify({ outcomes, requests, unhandled }));
process.exit(0);
