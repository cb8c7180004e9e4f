import { createHash } from "node:crypto";
import { mkdtemp, open, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { listenOnLoopback } from "../support/recording-server.js";
import { runBundledChild } from "./run-child.js";

const MEGABYTE = 1024 * 1024;

it("a 200 MB upload and its replay after a 401 are the same bytes and never in memory as a whole", async () => {
  const server = await startUploadServer(async (request, response, received) => {
    await received();
    const expired = request.headers.authorization === "Token k1";
    response.writeHead(expired ? 401 : 201, { "Content-Type": "application/json" }).end("{}");
  });
  const path = await sparseFile(200 * MEGABYTE);
  const result = await runBundledChild("./upload-memory.child.ts", [server.url, path]);

  const [first, second] = server.uploads;
  expect(server.logins).toBe(2);
  expect(server.uploads).toHaveLength(2);
  expect(first?.authorization).toBe("Token k1");
  expect(first?.bytes).toBeGreaterThan(200 * MEGABYTE);
  expect(first?.contentLength).toBe(String(first?.bytes));
  expect(second).toEqual({ ...first, authorization: "Token k2" });
  expect(result).toMatchObject({ status: 201 });
  expect(result).toHaveProperty(
    "peakMegabytes",
    expect.toSatisfy((peak: number) => peak > 0 && peak < 150),
  );
});

/** One upload as it arrived, without its bytes. */
interface ReceivedUpload {
  authorization: string | undefined;
  contentType: string | undefined;
  contentLength: string | undefined;
  /** How many bytes arrived, and what they were. */
  bytes: number;
  sha256: string;
}

/** A server that hands out tokens `k1`, `k2`, … and takes in uploads without keeping them. */
interface UploadServer {
  url: string;
  uploads: ReceivedUpload[];
  logins: number;
}

/** Answers an upload, with its body unread, or with `received` once it is read. */
type UploadAnswer = (
  request: IncomingMessage,
  response: ServerResponse,
  received: () => Promise<ReceivedUpload>,
) => void | Promise<void>;

/** Starts such a server for the running test. */
async function startUploadServer(answer: UploadAnswer): Promise<UploadServer> {
  const uploads: ReceivedUpload[] = [];
  const state: UploadServer = { url: "", uploads, logins: 0 };
  const server = createServer({ keepAliveTimeout: 0 }, async (request, response) => {
    if (request.url === "/api/auth/token/login/") {
      request.resume();
      state.logins += 1;
      response.writeHead(200, { "Content-Type": "application/json" }).end(`{"key":"k${state.logins}"}`);
      return;
    }
    try {
      await answer(request, response, () => receive(request));
    } catch {
      // A client that breaks off is what some tests are about.
      response.destroy();
    }
  });
  async function receive(request: IncomingMessage): Promise<ReceivedUpload> {
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const chunk of request) {
      bytes += chunk.length;
      hash.update(chunk);
    }
    const { authorization, "content-type": contentType, "content-length": contentLength } = request.headers;
    const upload = { authorization, contentType, contentLength, bytes, sha256: hash.digest("hex") };
    uploads.push(upload);
    return upload;
  }
  state.url = `http://127.0.0.1:${await listenOnLoopback(server)}`;
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return state;
}

/** Makes a file of that size for the running test; it takes no room on the disk, since all of it is zeros. */
async function sparseFile(bytes: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "datamasque-client-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "upload.bin");
  const file = await open(path, "w");
  await file.truncate(bytes);
  await file.close();
  return path;
}
