import { existsSync, readdirSync, readlinkSync } from "node:fs";
import { mkdtemp, realpath, rm, truncate, utimes, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDataMasqueClient, type DataMasqueClientOptions } from "datamasque-client";
import { fileFromPath, nodeFetch } from "datamasque-client/node";
import { describe, expect, it, onTestFinished } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { listenOnLoopback } from "../support/recording-server.js";

const UPLOADS = 30;
const INTO_THE_FILE = 10_000;
const DESCRIPTORS = "/proc/self/fd";

async function createLargeFile(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "datamasque-client-")));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "large.csv");
  await writeFile(path, "x".repeat(3_000_000));
  return path;
}

/** How many descriptors of this process lead to a file. */
function openTimes(path: string): number {
  return readdirSync(DESCRIPTORS).filter((name) => {
    try {
      return readlinkSync(join(DESCRIPTORS, name)) === path;
    } catch {
      // It was closed meanwhile, such as the one that read the folder.
      return false;
    }
  }).length;
}

type Refusal = (request: IncomingMessage, response: ServerResponse, giveUp: () => void) => void;

const REFUSALS: [string, Refusal][] = [
  [
    "with an answer, on a connection that is closed",
    (_, response) => void response.writeHead(400, { Connection: "close" }).end("{}"),
  ],
  ["with an answer, on a connection that is kept", (_, response) => void response.writeHead(400).end("{}")],
  ["by a reset", (request) => void request.socket.resetAndDestroy()],
  ["by its caller", (_request, _response, giveUp) => giveUp()],
];

const FETCHES: [string, DataMasqueClientOptions["fetch"]][] = [
  ["the platform's fetch", undefined],
  ["nodeFetch", nodeFetch()],
];

// Only Linux shows what a process has open.
describe.runIf(existsSync(DESCRIPTORS))("an upload from fileFromPath leaves no file open", () => {
  describe.each(FETCHES)("%s", (_fetch, fetch) => {
    it.each(REFUSALS)(`after ${UPLOADS} that are refused %s`, async (_how, refuse) => {
      const path = await createLargeFile();
      let controller = new AbortController();
      let opened = 0;
      const server = createServer((request, response) => {
        let bytes = 0;
        request.on("error", () => {});
        request.on("data", function take(piece: Buffer) {
          bytes += piece.length;
          // More than stands before the file in the form.
          if (bytes < INTO_THE_FILE) return;
          request.off("data", take).pause();
          opened += openTimes(path);
          refuse(request, response, () => controller.abort(new Error("enough")));
        });
      });
      const baseUrl = `http://127.0.0.1:${await listenOnLoopback(server)}`;
      onTestFinished(() => {
        server.close();
        server.closeAllConnections();
      });
      const dm = createDataMasqueClient({ baseUrl, token: "tok", retry: 0, ...(fetch && { fetch }) });
      for (let upload = 0; upload < UPLOADS; upload += 1) {
        controller = new AbortController();
        const body = { name: "seed", seed_file: await fileFromPath(path) };
        const call = plainCall(dm.POST)("/api/seeds/", { body, signal: controller.signal });
        const ended: unknown = await call.catch((thrown: unknown) => thrown);
        expect(ended).not.toMatchObject({ response: { ok: true } });
      }
      expect(opened).toBeGreaterThan(0);
      // They are closed a few turns after the call; a file that nobody closes stays open for the rest of the test.
      while (openTimes(path) > 0) await new Promise(setImmediate);
    });
  });
});

describe.each(FETCHES)(
  "a file that is not the one it was when fileFromPath opened it: %s",
  (_fetch, fetch) => {
    it.each([
      ["has other bytes", async (path: string) => utimes(path, 1, 1)],
      ["has become shorter", async (path: string) => truncate(path, 10)],
      ["is gone", async (path: string) => rm(path)],
    ])("fails as kind body-source when it %s", async (_what, change) => {
      const path = await createLargeFile();
      const server = createServer((request) => request.resume());
      const baseUrl = `http://127.0.0.1:${await listenOnLoopback(server)}`;
      onTestFinished(() => {
        server.close();
        server.closeAllConnections();
      });
      const dm = createDataMasqueClient({ baseUrl, token: "tok", retry: 0, ...(fetch && { fetch }) });
      const body = { name: "seed", seed_file: await fileFromPath(path) };
      await change(path);
      await expect(plainCall(dm.POST)("/api/seeds/", { body })).rejects.toMatchObject({
        kind: "body-source",
      });
    });
  },
);
