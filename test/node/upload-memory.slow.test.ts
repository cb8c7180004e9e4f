import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { json, listenOnLoopback } from "../support/recording-server.js";
import { closingAfterEach } from "./closing.js";
import { runProgram } from "./run-program.js";

const MEGABYTE = 1024 * 1024;
const FILE_MEGABYTES = 200;
const closing = closingAfterEach();
let folder = "";
let path = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "datamasque-client-"));
  path = join(folder, "large.csv");
  await writeFile(path, "");
  // A file with a hole takes no room on the disk, and all of it on the wire.
  await truncate(path, FILE_MEGABYTES * MEGABYTE);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A server that takes the first token for expired, once it has the whole upload, and counts what arrives. */
async function startCountingServer() {
  let logins = 0;
  const uploads: number[] = [];
  const server = createServer({ keepAliveTimeout: 0 }, async (request, response) => {
    let length = 0;
    for await (const chunk of request) length += chunk.length;
    if (request.url === "/api/auth/token/login/") {
      logins += 1;
      return json(response, 200, { key: `token-${logins}` });
    }
    uploads.push(length);
    if (uploads.length === 1) return json(response, 401, { detail: "Invalid token." });
    json(response, 201, { id: "stored", created_date: "2026-02-01T10:15:00Z" });
  });
  const port = await listenOnLoopback(server);
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, uploads, close };
}

describe("a file of 200 MB", () => {
  it("is sent twice through nodeFetch without ever being in memory", async () => {
    const { url, uploads } = closing(await startCountingServer());
    const { output } = await runProgram("upload-file", { input: { url, path } });
    expect(output).toMatchObject({ name: "large.csv", size: FILE_MEGABYTES * MEGABYTE, id: "stored" });
    expect(uploads).toHaveLength(2);
    expect(uploads[0]).toBe(uploads[1]);
    expect(uploads[0]).toBeGreaterThan(FILE_MEGABYTES * MEGABYTE);
    expect(output).toHaveProperty(
      "peakMegabytes",
      expect.toSatisfy((peak: number) => peak < FILE_MEGABYTES),
    );
  });
});
