import { mkdtemp, open, readdir, readlink, rm, truncate } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
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
import { listenOnLoopback } from "../support/recording-server.js";

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
  const begun = new Promise<IncomingMessage>((resolve) => {
    const server = createServer((incoming) => {
      requests += 1;
      incoming.on("error", () => {}).once("close", connectionClosed);
      incoming.once("data", () => {
        incoming.pause();
        resolve(incoming);
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
  const incoming = await begun;
  return {
    abort: () => stop.abort(reason),
    ended: () => ended,
    requests: () => requests,
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

describe.each([
  ["the platform's fetch", undefined],
  ["nodeFetch", nodeFetch()],
])("an upload by %s that is aborted in the middle", (_, fetch) => {
  it("ends with the reason, and gives the stream up", async () => {
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

  it.runIf(process.platform === "linux")("ends with the reason, and closes the file", async () => {
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
  });
});
