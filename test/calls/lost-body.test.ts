import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import {
  createDataMasqueClient,
  type DataMasqueClient,
  type DataMasqueEvent,
  DataMasqueTransportError,
  type Middleware,
  unwrap,
} from "datamasque-client";
import { checkResponses } from "datamasque-client/contract";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { listenOnLoopback } from "../support/recording-server.js";
import { clientOfRawAnswer } from "../transport/serve.js";

const HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
const CUT = [`${HEAD}Content-Length: 1000\r\n\r\n`, '[{"id":"1"}'];
const CUT_ODDLY = [
  `HTTP/1.1 200 \u041e\u041a\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n`,
  "[1",
];
/** No test waits so long. */
const LONG_MS = 987_654;
const CUT_CHUNKS = [`${HEAD}Transfer-Encoding: chunked\r\n\r\n`, "5\r\n[1,2,\r\n"];

interface LostOnce {
  dm: DataMasqueClient;
  baseUrl: string;
  /** How often the server was asked. */
  answers(): number;
}

/** A client that repeats a read once, and whose server loses the body of its first answer. */
async function clientOfAnswerLostOnce(): Promise<LostOnce> {
  let answers = 0;
  const server = createServer((_request, response) => {
    answers += 1;
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": 2 });
    if (answers > 1) response.end("[]");
    else response.write("[", () => response.destroy());
  });
  const baseUrl = `http://127.0.0.1:${await listenOnLoopback(server)}`;
  onTestFinished(() => void server.close());
  const dm = createDataMasqueClient({ baseUrl, token: "tok", retry: 1 });
  return { dm, baseUrl, answers: () => answers };
}

describe("a connection that is lost in the body becomes a DataMasqueTransportError", () => {
  it.each([
    ["closed before the promised length", CUT, "end"],
    ["reset before the promised length", CUT, "reset"],
    ["closed between chunks", CUT_CHUNKS, "end"],
  ] as const)("when it is %s", async (_what, pieces, ending) => {
    const dm = await clientOfRawAnswer(pieces, ending);
    const get = () => dm.GET("/api/connections/");
    for (const call of [get, () => unwrap(get())]) {
      const error: unknown = await call().then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(DataMasqueTransportError);
      expect(error).toMatchObject({ kind: "reset", sent: true });
      expect(String(error)).toMatch(
        /GET \/api\/connections\/ \(http:\/\/127\.0\.0\.1:\d+\/api\/connections\/\): /,
      );
      expect(String(error)).not.toContain("terminated");
    }
  });

  it.each(["text", "blob", "arrayBuffer"] as const)("also when it is read as %s", async (parseAs) => {
    const dm = await clientOfRawAnswer(CUT);
    await expect(dm.GET("/api/connections/", { parseAs })).rejects.toMatchObject({ kind: "reset" });
  });

  describe.each<[string, Middleware]>([
    ["the text", { onResponse: async ({ response }) => void (await response.text()) }],
    ["a clone", { onResponse: async ({ response }) => void (await response.clone().json()) }],
    ["checkResponses", checkResponses({ mode: "strict" })],
  ])("also where middleware reads it: %s", (_reader, reader) => {
    it.each([
      ["cut off", CUT],
      ["cut off, with a text of its own for the status", CUT_ODDLY],
    ])("%s", async (_what, pieces) => {
      const dm = await clientOfRawAnswer(pieces);
      dm.use(reader);
      await expect(dm.GET("/api/connections/")).rejects.toMatchObject({
        name: "DataMasqueTransportError",
        kind: "reset",
        message: expect.stringContaining("the connection was lost"),
      });
    });

    it("stopped", async () => {
      const pause = vi.spyOn(globalThis, "setTimeout");
      onTestFinished(() => pause.mockRestore());
      const dm = await clientOfRawAnswer(CUT, "stay", { timeoutMs: LONG_MS });
      dm.use(reader);
      const call = dm.GET("/api/connections/");
      // The limit of the head and one for each piece of the body that came, and then the one that is never ended.
      const limits = () => pause.mock.calls.filter(([, ms]) => ms === LONG_MS);
      await vi.waitUntil(() => limits().length > 2);
      limits().at(-1)?.[0]();
      await expect(call).rejects.toMatchObject({
        name: "DataMasqueTransportError",
        kind: "reset",
        message: expect.stringContaining("the answer stopped in the middle"),
      });
    });
  });

  it("is not told where middleware fails by itself afterwards", async () => {
    const fault = new TypeError("of the app");
    const { dm, answers } = await clientOfAnswerLostOnce();
    dm.use({
      onResponse: async ({ response }) => {
        await response.clone().text();
        throw fault;
      },
    });
    await expect(dm.GET("/api/connections/")).rejects.toBe(fault);
    expect(answers()).toBe(2);
  });

  it("is read again where middleware reads it", async () => {
    const { dm, baseUrl } = await clientOfAnswerLostOnce();
    const seen: unknown[] = [];
    dm.use({
      async onResponse({ response }) {
        seen.push([response.status, response.statusText, response.url, await response.clone().text()]);
      },
    });
    expect(await unwrap(dm.GET("/api/connections/"))).toEqual([]);
    expect(seen).toEqual([[200, "OK", `${baseUrl}/api/connections/`, "[]"]]);
  });

  it("is read again where checkResponses reads it", async () => {
    const { dm, answers } = await clientOfAnswerLostOnce();
    dm.use(checkResponses({ mode: "strict" }));
    expect(await unwrap(dm.GET("/api/connections/"))).toEqual([]);
    expect(answers()).toBe(2);
  });

  it("also for a body that nobody wants to read", async () => {
    const dm = await clientOfRawAnswer(CUT);
    expect((await dm.GET("/api/healthcheck/")).response.status).toBe(200);
  });

  it("also for the body of a refusal", async () => {
    const dm = await clientOfRawAnswer([
      "HTTP/1.1 400 Bad Request\r\nContent-Length: 1000\r\n\r\n",
      '{"detail":',
    ]);
    await expect(dm.GET("/api/connections/")).rejects.toMatchObject({
      name: "DataMasqueTransportError",
      kind: "reset",
    });
  });

  it("when the compressed body is damaged", async () => {
    const body = gzipSync(JSON.stringify(Array.from({ length: 2_000 }, (_, id) => ({ id })))).fill(
      7,
      100,
      400,
    );
    const head = `${HEAD}Content-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`;
    // In one piece: Node 20 itself waits for ever when the damage comes after the reading has begun.
    const dm = await clientOfRawAnswer([Buffer.concat([Buffer.from(head), body])]);
    await expect(dm.GET("/api/connections/")).rejects.toMatchObject({
      name: "DataMasqueTransportError",
      kind: "protocol",
    });
  });
});

describe("an abort in the body", () => {
  async function startEndlessServer(status: number): Promise<{ url: string; gone: Promise<void> }> {
    let tellGone = (): void => {};
    const gone = new Promise<void>((resolve) => {
      tellGone = resolve;
    });
    const server = createServer((request, response) => {
      request.resume();
      response.on("close", tellGone);
      response.writeHead(status, { "Content-Type": "application/json" }).write("[");
    });
    const url = `http://127.0.0.1:${await listenOnLoopback(server)}`;
    onTestFinished(() => void server.close());
    return { url, gone };
  }

  /** Does something when the headers are there and nothing is left to do but to wait for the body. */
  function onceReading(action: () => void): (event: DataMasqueEvent) => void {
    return ({ type }) => {
      if (type === "response") setImmediate(action);
    };
  }

  it.each([
    ["an Error", 200, new Error("enough")],
    ["an object", 200, { enough: true }],
    ["a text", 200, "enough"],
    ["an object, in a refusal", 400, { enough: true }],
  ])("rejects with the caller's reason, %s, and ends the connection", async (_what, status, reason) => {
    const server = await startEndlessServer(status);
    const controller = new AbortController();
    const dm = createDataMasqueClient({
      baseUrl: server.url,
      token: "tok",
      onEvent: onceReading(() => controller.abort(reason)),
    });
    const call = plainCall(dm.GET)("/api/connections/", { signal: controller.signal });
    await expect(unwrap(call)).rejects.toBe(reason);
    await server.gone;
  });

  it("without a reason rejects with the platform's AbortError", async () => {
    const server = await startEndlessServer(200);
    const controller = new AbortController();
    const onEvent = onceReading(() => controller.abort());
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok", onEvent });
    const call = dm.GET("/api/connections/", { signal: controller.signal });
    const error: unknown = await call.catch((thrown: unknown) => thrown);
    expect(error).toBe(controller.signal.reason);
    expect(error).toMatchObject({ name: "AbortError" });
  });
});
