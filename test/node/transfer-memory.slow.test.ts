import { mkdtemp, readdir, rm, stat, truncate, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { json, listenOnLoopback } from "../support/recording-server.js";
import { closingAfterEach } from "./closing.js";
import { runProgram } from "./run-program.js";

const MEGABYTE = 1024 * 1024;
const LARGE_MEGABYTES = 1024;
const MOST_GROWTH_MEGABYTES = 64;
const nodeOptions = ["--expose-gc"];
const closing = closingAfterEach();
let folder = "";
let small = "";
let large = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "datamasque-client-"));
  small = join(folder, "small.csv");
  large = join(folder, "large.csv");
  await writeFile(small, "x".repeat(MEGABYTE));
  await writeFile(large, "");
  // A file with a hole takes no room on the disk, and all of it on the wire.
  await truncate(large, LARGE_MEGABYTES * MEGABYTE);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** One upload as it arrived, or as far as it did. */
interface Arrival {
  token: string | undefined;
  bytes: number;
}

/** A server that takes uploads in, of large ones those with a fresh token alone, and hands files out. */
async function startTransferServer() {
  let logins = 0;
  const uploads: Arrival[] = [];
  async function takeIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const arrival: Arrival = { token: request.headers.authorization, bytes: 0 };
    uploads.push(arrival);
    request.on("error", () => {});
    for await (const chunk of request) {
      arrival.bytes += chunk.length;
      // The second login is that of the measured transfer, the third the one in the middle of it.
      const expired = arrival.token === "Token key-2" && arrival.bytes > (LARGE_MEGABYTES * MEGABYTE) / 2;
      if (expired && !response.headersSent) json(response, 401, { detail: "Invalid token." });
    }
    if (!response.headersSent) json(response, 201, { id: "stored", created_date: "2026-02-01T10:15:00Z" });
  }
  async function handOut(megabytes: number, response: ServerResponse): Promise<void> {
    response.writeHead(200, { "Content-Length": megabytes * MEGABYTE });
    const block = Buffer.alloc(MEGABYTE);
    await pipeline(Readable.from(Array.from({ length: megabytes }, () => block)), response);
  }
  const server = createServer({ keepAliveTimeout: 0 }, async (request, response) => {
    if (request.url === "/api/auth/token/login/") {
      logins += 1;
      return json(response, 200, { key: `key-${logins}` });
    }
    try {
      if (request.method === "GET")
        await handOut(request.url?.includes("large") ? LARGE_MEGABYTES : 1, response);
      else await takeIn(request, response);
    } catch {
      // A client that breaks an upload off is what one of the tests is about.
      response.destroy();
    }
  });
  const port = await listenOnLoopback(server);
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, uploads, close };
}

const flat = {
  loaded: LARGE_MEGABYTES * MEGABYTE,
  total: LARGE_MEGABYTES * MEGABYTE,
  growthMegabytes: expect.toSatisfy((growth: number) => growth < MOST_GROWTH_MEGABYTES),
};

describe.each(["global", "node"])("1 GB through the %s fetch, in flat memory", (fetch) => {
  it("goes up, with a login in the middle", async () => {
    const { url, uploads } = closing(await startTransferServer());
    const input = { url, direction: "up", fetch, small, path: large };
    const { output } = await runProgram("transfer-file", { input, nodeOptions });
    expect(uploads.map(({ token }) => token)).toEqual(["Token key-1", "Token key-2", "Token key-3"]);
    const [, broken, whole] = uploads;
    expect(broken?.bytes).toBeGreaterThan((LARGE_MEGABYTES * MEGABYTE) / 2);
    expect(whole?.bytes).toBeGreaterThan(LARGE_MEGABYTES * MEGABYTE);
    expect(output).toEqual(flat);
  });

  it("comes down", async () => {
    const { url } = closing(await startTransferServer());
    const target = join(folder, "down");
    const input = { url, direction: "down", fetch, small: `${target}-small`, path: target };
    const { output } = await runProgram("transfer-file", { input, nodeOptions });
    expect((await stat(target)).size).toBe(LARGE_MEGABYTES * MEGABYTE);
    expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
    await rm(target);
    expect(output).toEqual(flat);
  });
});
