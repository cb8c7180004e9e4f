import { getEventListeners, getMaxListeners, setMaxListeners } from "node:events";
import { Readable } from "node:stream";
import { DataMasqueConfigError } from "datamasque-client";
import { nodeFetch } from "datamasque-client/node";
import { fetch as fetchOfUndici } from "undici";
import { describe, expect, it } from "vitest";
import { closedGate, type RecordedRequest, startRecordingServer } from "../support/recording-server.js";
import { createSelfSignedCertificate } from "../support/tls-certificate.js";
import { closingAfterEach } from "./closing.js";
import { lightFetch } from "./light-fetch.js";
import { startTlsFront } from "./tls-front.js";

const closing = closingAfterEach();

async function startServer() {
  return closing(await startRecordingServer((_, response) => void response.end("{}")));
}

/** All that arrived, in whatever order. */
function arrived({ method, path, query, rawHeaders, body }: RecordedRequest): unknown {
  const headers: string[] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    headers.push(`${rawHeaders[index]?.toLowerCase()}: ${rawHeaders[index + 1]}`);
  }
  return { method, path, query: [...query], headers: headers.sort(), body: body.toString() };
}

const own = {
  Accept: "text/csv",
  "User-Agent": "app/1",
  "Accept-Language": "mi",
  "Accept-Encoding": "identity",
};

describe("nodeFetch sends what undici's fetch sends", () => {
  it.each<[string, string, () => RequestInit]>([
    ["a read", "/a%20b/%C3%BC?x=1&y=%20", () => ({})],
    ["a read in lower case", "/", () => ({ method: "get" })],
    ["a question without an answer", "/a?", () => ({})],
    ["a place in a page", "/a?b=1#c", () => ({})],
    ["a path with steps in it", "/a/./b/../c", () => ({})],
    ["headers of its own", "/", () => ({ headers: own })],
    [
      "headers in a list",
      "/",
      () => ({
        headers: [
          ["X-A", "1"],
          ["x-a", "2"],
          ["X-B", "Caf\u00e9"],
        ],
      }),
    ],
    ["headers as such", "/", () => ({ headers: new Headers(own) })],
    ["a host of its own", "/", () => ({ headers: { Host: "other.example.com" } })],
    ["a part", "/", () => ({ headers: { Range: "bytes=0-9" } })],
    ["what no cache has", "/", () => ({ cache: "no-store" })],
    ["what no cache has, again", "/", () => ({ cache: "reload" })],
    ["what a cache asks about", "/", () => ({ cache: "no-cache" })],
    [
      "what a cache asks about in its own words",
      "/",
      () => ({ cache: "no-store", headers: { "Cache-Control": "max-age=7" } }),
    ],
    ["the head", "/", () => ({ method: "HEAD" })],
    ["a deletion", "/", () => ({ method: "DELETE" })],
    ["a deletion with a body", "/", () => ({ method: "DELETE", body: "{}" })],
    ["POST without a body", "/", () => ({ method: "POST" })],
    ["PUT without a body", "/", () => ({ method: "put", body: null })],
    ["PATCH without a body", "/", () => ({ method: "PATCH" })],
    ["an empty text", "/", () => ({ method: "POST", body: "" })],
    ["an empty file", "/", () => ({ method: "POST", body: new Blob([], { type: "text/csv" }) })],
    ["an empty buffer", "/", () => ({ method: "POST", body: new Uint8Array() })],
    [
      "a file of a type that a header overrides",
      "/",
      () => ({
        method: "PUT",
        body: new Blob(["a"], { type: "text/csv" }),
        headers: { "Content-Type": "text/plain" },
      }),
    ],
    [
      "a file with a length in a header",
      "/",
      () => ({ method: "PUT", body: new Blob(["abc"]), headers: { "Content-Length": "3" } }),
    ],
    [
      "a stream with empty pieces in it",
      "/",
      () => ({ method: "POST", body: piecesOf("", "a", "", "", "b", ""), duplex: "half" }),
    ],
    ["an empty stream", "/", () => ({ method: "POST", body: piecesOf(), duplex: "half" })],
    ["a URL as text", "/", () => ({ method: "POST", body: new URLSearchParams("a=1&a=2") })],
    ["a number", "/", () => Object.assign({ method: "POST" }, { body: 5 })],
  ])("%s", async (_what, path, init) => {
    const server = await startServer();
    const urls = new Set<string>();
    for (const fetch of [lightFetch(), nodeFetch(), fetchOfUndici]) {
      const answer = await Reflect.apply(fetch, undefined, [`${server.url}${path}`, init()]);
      await answer.text();
      urls.add(answer.url);
    }
    expect(urls.size).toBe(1);
    const [light, real, expected] = server.requests.map(arrived);
    expect(server.requests).toHaveLength(3);
    expect(light).toEqual(expected);
    expect(real).toEqual(expected);
  });

  it("to a server that speaks TLS", async () => {
    const server = await startServer();
    const certificate = createSelfSignedCertificate();
    const front = closing(await startTlsFront(server.url, certificate));
    await (await lightFetch({ ca: certificate.cert })(front.url, {})).text();
    expect(server.requests[0]?.headers["accept-encoding"]).toBe("br, gzip, deflate");
  });
});

describe("nodeFetch sends nothing", () => {
  it.each<[string, (origin: string) => [string, RequestInit], RegExp]>([
    [
      "with a body where none belongs",
      (origin) => [origin, { body: "{}" }],
      /GET request cannot have a body/,
    ],
    ["over FTP", () => ["ftp://masking.invalid/", {}], /http: and https: only/],
    ["to no URL", () => ["/api/", {}], /Invalid URL/],
    ["under a name with a blank", (origin) => [origin, { headers: { "X Y": "1" } }], /X Y/],
    [
      "of a stream that somebody reads",
      (origin) => [origin, { method: "POST", body: lockedStream() }],
      /locked/,
    ],
  ])("%s", async (_what, args, message) => {
    const server = await startServer();
    const answer = lightFetch()(...args(server.url));
    await expect(answer).rejects.toThrow(message);
    await expect(answer).rejects.toBeInstanceOf(TypeError);
    expect(server.requests).toEqual([]);
  });

  it("to a URL with a password in it, and does not repeat that", async () => {
    const server = await startServer();
    const url = server.url.replace("//", "//user:hidden-word@");
    const answer = lightFetch()(url, {});
    await expect(answer).rejects.toThrow(/takes no URL with a user or password/);
    await expect(answer).rejects.not.toThrow(/hidden-word/);
    expect(server.requests).toEqual([]);
  });

  it("where it would have to check what it gets, which it does not", async () => {
    const server = await startServer();
    const answer = lightFetch()(server.url, { integrity: "sha256-abc" });
    await expect(answer).rejects.toThrow(/does not check integrity/);
    await expect(answer).rejects.toBeInstanceOf(DataMasqueConfigError);
    expect(server.requests).toEqual([]);
  });

  it.each<[string, () => unknown, RegExp]>([
    ["a stream of Node", () => Readable.from(["a"]), /Readable\.toWeb/],
    ["pieces that come one by one", () => Readable.from(["a"])[Symbol.asyncIterator](), /Readable\.toWeb/],
    ["a promise", () => Promise.resolve("a"), /Promise/],
    ["a map", () => new Map(), /Map/],
    ["an object", () => ({ a: 1 }), /Object/],
  ])("of what has no text of its own: %s", async (_what, body, message) => {
    const server = await startServer();
    const init = { method: "POST", body: body(), duplex: "half" };
    const answer: Promise<Response> = Reflect.apply(lightFetch(), undefined, [server.url, init]);
    await expect(answer).rejects.toThrow(message);
    await expect(answer).rejects.toBeInstanceOf(DataMasqueConfigError);
    expect(server.requests).toEqual([]);
  });

  it.each([null, undefined])("of a stream with %s in it, which is no end", async (piece) => {
    const server = await startServer();
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(piece);
        controller.close();
      },
    });
    const init = { method: "POST", body, duplex: "half" };
    const answer: Promise<Response> = Reflect.apply(lightFetch(), undefined, [server.url, init]);
    await expect(answer).rejects.toMatchObject({ cause: { message: expect.stringContaining("no bytes") } });
    expect(server.requests).toEqual([]);
  });

  it("after it was aborted, and lets go of a stream that it was to send", async () => {
    const server = await startServer();
    const reason = new Error("enough");
    let told: unknown;
    const body = new ReadableStream({
      cancel(given) {
        told = given;
      },
    });
    const init = { method: "POST", body, duplex: "half", signal: AbortSignal.abort(reason) };
    await expect(Reflect.apply(lightFetch(), undefined, [server.url, init])).rejects.toBe(reason);
    expect(told).toBe(reason);
    expect(server.requests).toEqual([]);
  });
});

describe("a signal that outlives its calls", () => {
  const { signal } = new AbortController();
  const watched = (): number => getEventListeners(signal, "abort").length;

  it("is let go of when an answer has been read, or has failed", async () => {
    const server = closing(
      await startRecordingServer((request, response) => {
        if (request.path === "/lost") response.destroy();
        else response.writeHead(200, { "Content-Length": 2 }).end("{}");
      }),
    );
    const fetch = lightFetch();
    await (await fetch(`${server.url}/`, { signal })).text();
    expect(watched()).toBe(0);
    await (await fetch(`${server.url}/`, { signal, method: "HEAD" })).text();
    expect(watched()).toBe(0);
    await expect(fetch(`${server.url}/lost`, { signal })).rejects.toThrow("fetch failed");
    expect(watched()).toBe(0);
    await (await fetch(`${server.url}/`, { signal })).body?.cancel();
    expect(watched()).toBe(0);
  });
});

it("lets many calls share a signal without a warning of Node, but heeds what the caller allows", async () => {
  const gate = closedGate();
  const server = closing(
    await startRecordingServer(async (_, response) => {
      await gate.opened;
      response.end("{}");
    }),
  );
  const { signal } = new AbortController();
  const { signal: limited } = new AbortController();
  setMaxListeners(25, limited);
  const warnings: Error[] = [];
  const warn = (warning: Error): void => void warnings.push(warning);
  process.on("warning", warn);
  const fetch = lightFetch();
  const calls = [signal, limited].flatMap((shared) =>
    Array.from({ length: 20 }, async () => (await fetch(server.url, { signal: shared })).text()),
  );
  gate.open();
  await Promise.all(calls);
  process.off("warning", warn);
  expect(warnings).toEqual([]);
  expect(getMaxListeners(limited)).toBe(25);
});

function lockedStream(): ReadableStream {
  const stream = new ReadableStream();
  stream.getReader();
  return stream;
}

function piecesOf(...pieces: string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
}
