import type { ServerResponse } from "node:http";
import { createDataMasqueClient, type DataMasqueClient, type Middleware, unwrap } from "datamasque-client";
import { checkResponses } from "datamasque-client/contract";
import { describe, expect, it } from "vitest";
import { recordParsedBody, takeParsedBody } from "../../src/calls/call-record.js";
import { type PlainCallInit, plainCall } from "../../src/calls/plain-call.js";
import { clientOfRawAnswer, send, serve } from "../transport/serve.js";

async function clientFor(answer: (response: ServerResponse) => void): Promise<DataMasqueClient> {
  const server = await serve((_, response) => answer(response));
  return createDataMasqueClient({ baseUrl: server.url, token: "tok" });
}

function answering(
  body: string | Uint8Array,
  type: string,
  status = 200,
): (response: ServerResponse) => void {
  return (response) => send(response, status, body, { "Content-Type": type });
}

/** A success without a body, as a server may send it: announced, chunked, or by its status. */
const EMPTY: [string, (response: ServerResponse) => void][] = [
  ["Content-Length 0", (response) => send(response, 200)],
  ["no chunk", (response) => void response.writeHead(200, { "Transfer-Encoding": "chunked" }).end()],
  ["status 204", (response) => void response.writeHead(204).end()],
  ["status 205", (response) => void response.writeHead(205).end()],
];

const PATH = { path: { id: 7 } };
const REPORT = "/api/runs/{id}/run-report/";
const ARCHIVE = "/api/logs/download/";

describe("JSON", () => {
  it.each([
    ["an object", "/api/runs/", '{"results":[],"next":null}', { results: [], next: null }],
    ["a list", "/api/connections/", '[{"id":"1"}]', [{ id: "1" }]],
    ["null", "/api/connections/", "null", null],
    ["false", "/api/connections/", "false", false],
    ["with a byte order mark", "/api/connections/", "\ufeff[1]", [1]],
    ["with blanks around it", "/api/connections/", "\r\n [1] \n", [1]],
  ])("arrives parsed: %s", async (_what, path, body, data) => {
    const dm = await clientFor(answering(body, "application/json"));
    expect((await plainCall(dm.GET)(path)).data).toEqual(data);
  });

  it("is read as JSON whatever the server calls it", async () => {
    const dm = await clientFor(answering('[{"id":"1"}]', "text/html"));
    expect(await unwrap(dm.GET("/api/connections/"))).toEqual([{ id: "1" }]);
  });

  it.each(EMPTY.filter(([what]) => what.startsWith("status")))(
    "is undefined where the server says that there is none: %s",
    async (_what, answer) => {
      const dm = await clientFor(answer);
      expect((await plainCall(dm.GET)("/api/connections/")).data).toBeUndefined();
    },
  );

  it.each(EMPTY.filter(([what]) => !what.startsWith("status")))(
    "that is missing, with %s, is no answer of this API",
    async (_what, answer) => {
      const dm = await clientFor(answer);
      await expect(dm.GET("/api/connections/")).rejects.toMatchObject({
        kind: "unexpected-content",
        message: expect.stringContaining("without a body"),
      });
    },
  );
});

describe("CSV", () => {
  const get = async (body: string | Uint8Array, type: string): Promise<unknown> => {
    const dm = await clientFor(answering(body, type));
    return unwrap(dm.GET(REPORT, { params: PATH }));
  };

  it("arrives as text", async () => {
    expect(await get("a,b\r\n1,é\r\n", "text/csv")).toBe("a,b\r\n1,é\r\n");
    expect(await get("a,b\n1,é\n", "text/csv; charset=utf-8")).toBe("a,b\n1,é\n");
  });

  it.each([
    "text/csv; charset=iso-8859-1",
    'text/csv; charset="ISO-8859-1"',
    "text/csv;header=present;charset=latin1",
  ])("arrives readable in the encoding that it names: %s", async (type) =>
    expect(await get(Buffer.from("name,é\nÄÖÜ,ß\n", "latin1"), type)).toBe("name,é\nÄÖÜ,ß\n"),
  );

  it("arrives readable in UTF-16", async () => {
    expect(await get(Buffer.from("a,é\n", "utf16le"), "text/csv; charset=utf-16le")).toBe("a,é\n");
  });

  it("is taken for UTF-8 when its encoding is unknown", async () => {
    expect(await get("a,é\n", "text/csv; charset=x-nobody-knows")).toBe("a,é\n");
  });

  it("looks like what it is even when it could be JSON", async () => {
    expect(await get("[1]", "text/csv")).toBe("[1]");
  });
});

describe("an archive", () => {
  const bytes = Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0, 0x80, 13, 10]);

  it("arrives as a Blob with every byte and its type", async () => {
    const dm = await clientFor(answering(bytes, "application/zip"));
    const { data: blob } = await plainCall(dm.GET)(ARCHIVE);
    if (!(blob instanceof Blob)) throw new Error("no Blob");
    expect(blob.type).toBe("application/zip");
    expect(Buffer.from(await blob.arrayBuffer())).toEqual(bytes);
  });

  it("arrives in the kind that the caller wants", async () => {
    const dm = await clientFor(answering(bytes, "application/zip"));
    const { data: buffer } = await plainCall(dm.GET)(ARCHIVE, { parseAs: "arrayBuffer" });
    if (!(buffer instanceof ArrayBuffer)) throw new Error("no ArrayBuffer");
    expect(Buffer.from(buffer)).toEqual(bytes);
  });
});

describe("an answer whose status has a text of its own, in another script", () => {
  const head = (type: string, length: number): string =>
    `HTTP/1.1 200 \u041e\u041a\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n`;

  it("arrives as a Blob", async () => {
    const dm = await clientOfRawAnswer([head("application/zip", 3), "zip"]);
    const blob = await unwrap(dm.GET(ARCHIVE, { params: { query: { log_service: "application" } } }));
    expect([await blob.text(), blob.type]).toEqual(["zip", "application/zip"]);
  });

  it.each<[string, Middleware]>([
    [
      "middleware that reads it",
      { onResponse: async ({ response }) => void (await response.clone().text()) },
    ],
    ["checkResponses", checkResponses()],
  ])("arrives through %s", async (_what, middleware) => {
    const dm = await clientOfRawAnswer([head("application/json", 2), "[]"]);
    dm.use(middleware);
    const { data, response } = await dm.GET("/api/connections/");
    expect([data, response.status, new URL(response.url).pathname]).toEqual([[], 200, "/api/connections/"]);
  });
});

describe("a body that means nothing", () => {
  it.each([["text", answering("OK", "text/plain")], ...EMPTY])(
    "is read and left out: %s",
    async (_what, answer) => {
      const dm = await clientFor(answer);
      expect(await unwrap(dm.GET("/api/healthcheck/"))).toBeUndefined();
    },
  );
});

describe("a page in the place of what was asked for is no answer of this API", () => {
  const page = "<!doctype html><html><title>Sign in</title></html>";
  it.each<[string, string, PlainCallInit]>([
    ["nothing", "/api/healthcheck/", {}],
    ["JSON", "/api/connections/", {}],
    ["CSV", REPORT, { params: PATH }],
    ["an archive", "/api/logs/download/", {}],
    ["one of several kinds", "/api/runs/{id}/log/", { params: PATH }],
  ])("%s", async (_what, path, init) => {
    for (const type of ["text/html", "application/octet-stream", "application/json", "text/csv"]) {
      const dm = await clientFor(answering(page, type));
      await expect(plainCall(dm.GET)(path, init), type).rejects.toMatchObject({
        kind: "unexpected-content",
        message: expect.stringContaining('an HTML page "Sign in"'),
        hint: expect.stringContaining("baseUrl"),
      });
    }
  });
});

describe("an answer with JSON to an operation that is known to send nothing", () => {
  it("arrives", async () => {
    const dm = await clientFor(answering('{"id":"c1"}', "application/json"));
    const call = plainCall(dm.PATCH)("/api/connections/{id}/", { params: { path: { id: "c1" } }, body: {} });
    expect((await call).data).toEqual({ id: "c1" });
  });
});

describe("parseAs", () => {
  it.each(EMPTY)("of whatever kind copes with an empty body: %s", async (_what, answer) => {
    const dm = await clientFor(answer);
    for (const parseAs of ["text", "blob", "arrayBuffer", "stream"] as const) {
      const { data, response } = await plainCall(dm.GET)("/api/connections/", { parseAs });
      expect(response.ok).toBe(true);
      const bytes = data === undefined ? 0 : (await new Response(bodyOf(data)).arrayBuffer()).byteLength;
      expect(bytes).toBe(0);
    }
  });

  it("text leaves JSON unparsed", async () => {
    const dm = await clientFor(answering('{"a": 1}', "application/json"));
    expect((await dm.GET("/api/connections/", { parseAs: "text" })).data).toBe('{"a": 1}');
  });

  it("json parses what the operation would hand over as text", async () => {
    const dm = await clientFor(answering("[1]", "text/csv"));
    expect((await plainCall(dm.GET)(REPORT, { params: PATH, parseAs: "json" })).data).toEqual([1]);
  });

  it("has no say over the body of a refusal", async () => {
    const dm = await clientFor(answering('{"detail":"No."}', "application/json", 404));
    for (const parseAs of ["text", "blob", "stream"] as const) {
      expect((await dm.GET("/api/connections/", { parseAs })).error).toEqual({ detail: "No." });
    }
  });
});

describe("HEAD", () => {
  it("has no data, however long the body would be", async () => {
    const dm = await clientFor((response) =>
      send(response, 200, "x".repeat(100), { "Content-Type": "text/html" }),
    );
    const { data, response } = await plainCall(dm.HEAD)("/api/connections/");
    expect([data, response.status]).toEqual([undefined, 200]);
  });
});

function bodyOf(data: unknown): Blob | ArrayBuffer | ReadableStream | string {
  if (data instanceof Blob || data instanceof ArrayBuffer || data instanceof ReadableStream) return data;
  if (typeof data === "string") return data;
  throw new Error(`not a body: ${typeof data}`);
}

it("a body that nobody wants is read to its end, so that its connection can serve the next call", async () => {
  const seen: string[] = [];
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        seen.push("read");
        if (seen.length < 4) controller.enqueue(new Uint8Array(64 * 1024));
        else controller.close();
      },
      cancel: () => void seen.push("cancelled"),
    },
    { highWaterMark: 0 },
  );
  const dm = createDataMasqueClient({
    baseUrl: "http://datamasque.test",
    token: "tok",
    fetch: async () => new Response(body),
  });
  const call = dm.DELETE("/api/connections/{id}/", { params: { path: { id: "x" } } });
  expect(await unwrap(call)).toBeUndefined();
  expect(seen).toEqual(["read", "read", "read", "read"]);
});

it("what a body was parsed to is handed over once, so that nothing keeps a long list alive", () => {
  const response = new Response();
  const body = ["long"];
  recordParsedBody(response, body);
  expect([takeParsedBody(response), takeParsedBody(response)]).toEqual([body, undefined]);
});
