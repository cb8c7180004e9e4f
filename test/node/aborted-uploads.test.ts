import { mkdtemp, open, readdir, readlink, rm, truncate } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createDataMasqueClient,
  type DataMasqueClient,
  type FetchFunction,
  type TransferOptions,
  uploadFile,
} from "datamasque-client";
import { nodeFetch, uploadFileFromPath } from "datamasque-client/node";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { json, listenOnLoopback } from "../support/recording-server.js";

const PIECE = new Uint8Array(64 * 1024).fill(120);
/** More than the buffers between the two ends hold. */
const FILE_BYTES = 256 * 1024 * 1024;
const reason = new Error("the user has left");

/** A server that has begun to read the upload of a client, and reads no further. */
async function stalledUpload(
  fetch: FetchFunction | undefined,
  upload: (dm: DataMasqueClient, options: TransferOptions) => Promise<unknown>,
) {
  const stop = new AbortController();
  let requests = 0;
  let connectionClosed = (): void => {};
  const gone = new Promise<void>((resolve) => {
    connectionClosed = resolve;
  });
  const begun = new Promise<{ incoming: IncomingMessage; response: ServerResponse }>((resolve) => {
    const server = createServer((incoming, response) => {
      requests += 1;
      incoming.on("error", () => {}).once("close", connectionClosed);
      incoming.once("data", () => {
        incoming.pause();
        resolve({ incoming, response });
      });
    });
    onTestFinished(() => {
      server.closeAllConnections();
      return new Promise<void>((closed) => server.close(() => closed()));
    });
    void listenOnLoopback(server).then((port) => {
      const options = { baseUrl: `http://127.0.0.1:${port}`, token: "a-held-token", retry: 5 };
      const dm = createDataMasqueClient({ ...options, fetch });
      ended = upload(dm, { signal: stop.signal }).catch((error: unknown) => error);
    });
  });
  let ended: Promise<unknown> = Promise.resolve();
  const { incoming, response } = await begun;
  return {
    abort: () => stop.abort(reason),
    ended: () => ended,
    /** Refuses the upload, of which most has not arrived. */
    refused: () => json(response, 413, { detail: "Too large." }),
    requests: () => requests,
    lost: () => incoming.destroy(),
    /** Resolves when the client has let go of the connection, which who does not read on does not notice. */
    gone() {
      incoming.resume();
      return gone;
    },
  };
}

/** Whether this process has the file open; only Linux tells. */
async function isOpen(path: string): Promise<boolean> {
  const descriptors = await readdir("/proc/self/fd");
  const targets = descriptors.map((descriptor) => readlink(`/proc/self/fd/${descriptor}`).catch(() => ""));
  return (await Promise.all(targets)).includes(path);
}

describe.each<[string, FetchFunction | undefined]>([
  ["the platform's fetch", undefined],
  ["nodeFetch", nodeFetch()],
])("an upload by %s that ends in the middle", (_, fetch) => {
  it("ends with the reason of its signal, and gives the stream up", async () => {
    const given: unknown[] = [];
    let made = 0;
    let pulls = 0;
    const content = (): ReadableStream<Uint8Array> => {
      made += 1;
      return new ReadableStream<Uint8Array>({
        pull(controller) {
          pulls += 1;
          controller.enqueue(PIECE);
        },
        cancel: (why) => void given.push(why),
      });
    };
    const { abort, ended, gone, requests } = await stalledUpload(fetch, (dm, options) =>
      uploadFile(dm, "seed", { name: "names.csv", content }, options),
    );
    expect(given).toEqual([]);
    abort();
    expect(await ended()).toBe(reason);
    await vi.waitUntil(() => given.length > 0, { timeout: 60_000 });
    const pulled = pulls;
    await gone();
    expect({ made, given: given.length, requests: requests(), pulls }).toEqual({
      made: 1,
      given: 1,
      requests: 1,
      pulls: pulled,
    });
  });

  it.each([
    ["refused", { name: "DataMasqueApiError", status: 413 }],
    ["lost", { name: "DataMasqueTransportError", sent: true }],
  ] as const)("gives the stream up when it is %s", async (how, told) => {
    let cancelled = (): void => {};
    const givenUp = new Promise<void>((resolve) => {
      cancelled = resolve;
    });
    const content = () =>
      new ReadableStream<Uint8Array>({
        pull: (controller) => controller.enqueue(PIECE),
        cancel: cancelled,
      });
    const { refused, lost, ended, requests } = await stalledUpload(fetch, (dm, options) =>
      uploadFile(dm, "seed", { name: "names.csv", content }, options),
    );
    if (how === "refused") refused();
    else lost();
    expect(await ended()).toMatchObject(told);
    await givenUp;
    expect(requests()).toBe(1);
  });

  it.runIf(process.platform === "linux")(
    "ends with the reason of its signal, and closes the file",
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "datamasque-client-"));
      onTestFinished(() => rm(folder, { recursive: true }));
      const path = join(folder, "names.csv");
      await (await open(path, "w")).close();
      // A hole takes no room on the disk.
      await truncate(path, FILE_BYTES);
      const { abort, ended, gone, requests } = await stalledUpload(fetch, (dm, options) =>
        uploadFileFromPath(dm, "seed", path, {}, options),
      );
      expect(await isOpen(path)).toBe(true);
      abort();
      expect(await ended()).toBe(reason);
      await vi.waitUntil(async () => !(await isOpen(path)), { timeout: 60_000 });
      await gone();
      expect(requests()).toBe(1);
    },
  );
});
