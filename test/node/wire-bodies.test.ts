import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ReceivedBody } from "../../src/node/wire/received-body.js";
import { closedGate, startRecordingServer } from "../support/recording-server.js";
import { HEAD, startBareServer } from "./bare-server.js";
import { closingAfterEach } from "./closing.js";
import { lightFetch, realOf } from "./light-fetch.js";

const closing = closingAfterEach();
const MEGABYTE = "x".repeat(1024 * 1024);

/** Ways to come to the end of a body. */
const READERS: [string, (answer: Response) => Promise<unknown>][] = [
  ["text", (answer) => answer.text()],
  ["json", (answer) => answer.json()],
  ["arrayBuffer", (answer) => answer.arrayBuffer()],
  ["blob", (answer) => answer.blob()],
  ["formData", (answer) => answer.formData()],
  ["its stream", async (answer) => new Response(answer.body).text()],
  ["a real response", async (answer) => realOf(answer).text()],
];

describe.each(READERS)("a body that is read by %s", (_name, read) => {
  it("fails as a lost connection when it breaks off", async () => {
    const { url } = await startBareServer((socket) => {
      socket.write(`${HEAD}Content-Length: 10\r\n\r\n[`, () => socket.resetAndDestroy());
    });
    const reading = read(await lightFetch()(url, {}));
    await expect(reading).rejects.toMatchObject({
      name: "TypeError",
      message: "terminated",
      cause: { code: /ECONNRESET|UND_ERR_SOCKET/ },
    });
  });

  it.each([
    ["gzip", gzipSync(MEGABYTE)],
    ["deflate", deflateSync(MEGABYTE)],
    ["br", brotliCompressSync(MEGABYTE)],
  ])("fails when it ends within what is compressed: %s", async (coding, whole) => {
    const { url } = await startBareServer((socket) => {
      socket.write(`${HEAD}Connection: close\r\nContent-Encoding: ${coding}\r\n\r\n`);
      socket.end(whole.subarray(0, Math.floor(whole.length / 2)));
    });
    const reading = read(await lightFetch()(url, {}));
    await expect(reading).rejects.toMatchObject({
      message: "terminated",
      cause: { message: expect.stringContaining("ended within what is compressed") },
    });
  });

  it("fails, and is given up, when it was never compressed", async () => {
    const { url, ends } = await startBareServer((socket) => {
      socket.write(`${HEAD}Content-Encoding: gzip\r\nContent-Length: 100\r\n\r\nplain text`);
    });
    const reading = read(await lightFetch()(url, {}));
    await expect(reading).rejects.toMatchObject({ message: "terminated", cause: { code: "Z_DATA_ERROR" } });
    await Promise.all(ends);
  });

  it.each([
    ["as it is", ""],
    ["compressed", "Content-Encoding: gzip\r\n"],
  ])("fails with the caller's reason when it is aborted, %s", async (_how, header) => {
    const { url, ends } = await startBareServer((socket) => {
      socket.write(`${HEAD}${header}Content-Length: 100\r\n\r\n`);
    });
    for (const reason of [new Error("enough"), "enough", 7]) {
      const controller = new AbortController();
      const reading = read(await lightFetch()(url, { signal: controller.signal }));
      controller.abort(reason);
      await expect(reading).rejects.toBe(reason);
    }
    await Promise.all(ends);
  });

  it("fails with the caller's reason when it has come, but was not read before it was aborted", async () => {
    const server = closing(await startRecordingServer((_, response) => void response.end("{}")));
    const controller = new AbortController();
    const answer = await lightFetch()(server.url, { signal: controller.signal });
    // It has come when a second answer has.
    await (await lightFetch()(server.url, {})).text();
    const reason = new Error("enough");
    controller.abort(reason);
    await expect(read(answer)).rejects.toBe(reason);
  });

  it("gives its connection back", async () => {
    const sockets = new Set<unknown>();
    const body = "[1]".padEnd(200_000);
    const server = closing(
      await startRecordingServer((_, response) => {
        sockets.add(response.socket);
        response.end(body);
      }),
    );
    const fetch = lightFetch();
    for (let call = 0; call < 5; call += 1) await read(await fetch(server.url, {})).catch(() => {});
    expect(server.requests).toHaveLength(5);
    // undici looks for one a turn after it was given back.
    expect(sockets.size).toBeLessThanOrEqual(2);
  });
});

describe("a body that nobody wants", () => {
  it.each([
    ["the stream is cancelled", async (answer: Response) => answer.body?.cancel()],
    ["a reader cancels", async (answer: Response) => answer.body?.getReader().cancel()],
    ["the stream of a real response is cancelled", async (answer: Response) => realOf(answer).body?.cancel()],
  ])("ends its connection when %s", async (_how, cancel) => {
    for (const header of ["", "Content-Encoding: gzip\r\n"]) {
      const { url, ends } = await startBareServer((socket) =>
        socket.write(`${HEAD}${header}Content-Length: 100\r\n\r\n`),
      );
      const answer = await lightFetch()(url, {});
      await cancel(answer);
      await Promise.all(ends);
      expect(answer.bodyUsed).toBe(true);
    }
  });

  it("fails without a word when it breaks off", async () => {
    const lost = closedGate();
    const { url, ends } = await startBareServer((socket) => {
      socket.write(`${HEAD}Content-Length: 10\r\n\r\n[`);
      void lost.opened.then(() => socket.resetAndDestroy());
    });
    const answer = await lightFetch()(url, {});
    lost.open();
    await Promise.all(ends);
    // An unhandled rejection would fail the run; only who asks for it is told.
    await expect(answer.text()).rejects.toThrow("terminated");
  });
});

describe("an answer that is none", () => {
  it.each([
    [
      "a status above all",
      "HTTP/1.1 600 Odd\r\nContent-Length: 2\r\n\r\n{}",
      { name: "RangeError", code: "HPE_INVALID_STATUS" },
    ],
    [
      "more codings than anyone needs",
      `${HEAD}Content-Encoding: ${Array(6).fill("gzip")}\r\nContent-Length: 2\r\n\r\n{}`,
      { message: expect.stringContaining("6 content codings") },
    ],
    [
      "100 Continue that nobody asked for",
      "HTTP/1.1 100 Continue\r\n\r\n",
      { code: "UND_ERR_SOCKET", message: "bad response" },
    ],
    [
      "another protocol",
      "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n",
      { code: "UND_ERR_SOCKET" },
    ],
  ])("fails, and its connection ends: %s", async (_what, bytes, cause) => {
    const { url, ends } = await startBareServer((socket) => void socket.write(bytes));
    await expect(lightFetch()(url, {})).rejects.toMatchObject({
      name: "TypeError",
      message: "fetch failed",
      cause,
    });
    await Promise.all(ends);
  });

  it("is passed over where it only announces one", async () => {
    const { url } = await startBareServer((socket) => {
      socket.end(`HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n${HEAD}Connection: close\r\n\r\n{}`);
    });
    const answer = await lightFetch()(url, {});
    expect([answer.status, answer.headers.get("link"), await answer.json()]).toEqual([200, null, {}]);
  });
});

describe("what comes faster than it is read", () => {
  it("has to wait, and goes on as it is read", async () => {
    const goneOn: true[] = [];
    const body = new ReceivedBody({ resume: () => void goneOn.push(true), abort: () => {} }, undefined);
    const piece = new Uint8Array(40_000);
    expect([body.push(piece), body.push(piece)]).toEqual([true, false]);
    expect(await body.next()).toEqual(piece);
    expect(goneOn).toHaveLength(1);
    expect([body.push(piece), await body.next(), await body.next()]).toEqual([false, piece, piece]);
    expect(goneOn).toHaveLength(2);
  });

  it("never has to wait when all of it is wanted", async () => {
    const goneOn: true[] = [];
    const body = new ReceivedBody({ resume: () => void goneOn.push(true), abort: () => {} }, undefined);
    const piece = new Uint8Array(100_000);
    expect(body.push(piece)).toBe(false);
    const all = body.all();
    expect([goneOn.length, body.push(piece), body.push(piece)]).toEqual([1, true, true]);
    body.end();
    expect(await all).toEqual([piece, piece, piece]);
  });

  it("is given up by who has lost it, unless somebody waits for it", async () => {
    const aborted: true[] = [];
    const origin = { resume: () => {}, abort: () => void aborted.push(true) };
    const [read, awaited, unread] = [0, 1, 2].map(() => new ReceivedBody(origin, undefined));
    const all = read?.all();
    const next = awaited?.next();
    for (const body of [read, awaited, unread]) body?.abandon();
    expect(aborted).toHaveLength(1);
    read?.end();
    awaited?.end();
    expect([await all, await next]).toEqual([[], undefined]);
  });
});
