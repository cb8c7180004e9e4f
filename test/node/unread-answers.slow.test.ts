import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { expect, it, onTestFinished } from "vitest";
import { listenOnLoopback } from "../support/recording-server.js";
import { runProgram } from "./run-program.js";

const BLOCK = "x".repeat(4 * 1024 * 1024);

it("answers that nobody holds free their connections, and one that is held unread lets the process end", async () => {
  let gone = 0;
  const server = createServer((request, response) => {
    if (request.url === "/gone") return void response.end(String(gone));
    response.on("close", () => {
      gone += 1;
    });
    const packed = request.url === "/endless-gzip";
    response.writeHead(200, packed ? { "Content-Encoding": "gzip" } : {});
    // More than anyone takes without reading it, and never all of it.
    response.write(packed ? gzipSync(BLOCK, { level: 0 }).subarray(0, -1) : BLOCK);
  });
  server.keepAliveTimeout = 300_000;
  const url = `http://127.0.0.1:${await listenOnLoopback(server)}`;
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { output, stderr } = await runProgram("drop-answers", { input: [url], nodeOptions: ["--expose-gc"] });
  expect(output).toEqual({ dropped: 5, gone: 5, kept: false });
  expect(stderr).toBe("");
});
