import { createHash, randomBytes } from "node:crypto";
import { openAsBlob } from "node:fs";
import { appendFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DataMasqueClient, unwrap } from "datamasque-client";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import type { Answer, RecordedRequest } from "../support/recording-server.js";
import { errorOf, passwordClient } from "./clients.js";
import { REJECTION, SERVER_MARK } from "./gateway-answers.js";
import {
  answering,
  LOGIN,
  type ScriptedDataMasque,
  type ScriptOptions,
  startScriptedDataMasque,
  unauthorized,
} from "./scripted-datamasque.js";

const SEEDS = "POST /api/seeds/";

/** A logged-in client whose token is worth nothing any more. */
async function startExpired(
  options?: ScriptOptions,
): Promise<{ server: ScriptedDataMasque; dm: DataMasqueClient }> {
  const server = await startScriptedDataMasque(options);
  const dm = passwordClient(server);
  await unwrap(dm.GET("/api/users/"));
  server.expireTokens();
  server.forget();
  return { server, dm };
}

/** The send and its replay, which must be the same but for the token. */
function sentTwice(server: ScriptedDataMasque, call: string): RecordedRequest {
  expect(server.calls()).toEqual([call, LOGIN, call]);
  const [first, replay] = server.requestsOf(call);
  if (first === undefined || replay === undefined) throw new Error("there is no replay");
  expect(replay.body.equals(first.body)).toBe(true);
  expect({ ...replay.headers, authorization: "" }).toEqual({ ...first.headers, authorization: "" });
  expect([first, replay].map(({ headers }) => headers.authorization)).toEqual(["Token key-1", "Token key-2"]);
  return replay;
}

/** Reads a multipart body with the platform's own parser. */
function parsed(request: RecordedRequest): Promise<FormData> {
  const headers = { "Content-Type": request.headers["content-type"] ?? "" };
  return new Response(new Uint8Array(request.body), { headers }).formData();
}

async function contentsOf(form: FormData): Promise<unknown[]> {
  const entries = [...form].map(async ([name, value]) =>
    typeof value === "string" ? [name, value] : [name, value.name, value.type, await value.text()],
  );
  return Promise.all(entries);
}

const cut: Answer = (_request, response) => void response.destroy();

const SIZE = 4_000_000;

/**
 * A server that answers an upload as soon as it has seen its headers, as proxies do that check a token,
 * and only then takes the body in.
 */
async function startHasty(refuse: (response: ServerResponse) => void) {
  const received: string[] = [];
  const server = createServer(async (request, response) => {
    const call = `${request.method} ${request.url} ${request.headers.authorization ?? "-"}`;
    const refused = request.headers.authorization === "Token key-1";
    if (refused) refuse(response);
    let length = 0;
    try {
      for await (const chunk of request) length += Buffer.byteLength(chunk);
    } catch {
      // A client may hang up on an upload that was refused.
      return;
    }
    received.push(`${call} ${length > SIZE ? "whole" : "small"}`);
    if (refused) return;
    const logins = received.filter((one) => one.includes("/login/")).length;
    const body = call.includes("/login/") ? { key: `key-${logins}` } : {};
    response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { url: `http://127.0.0.1:${address.port}`, received };
}

const upload = { name: "seed.csv", seed_file: new Blob([new Uint8Array(SIZE)]) };
const seen = { login: "POST /api/auth/token/login/ - small", upload: "POST /api/seeds/ Token" };

describe("the replay of a JSON body", () => {
  const body = { name: "Zoë „Ω“ 😀", nested: { list: [1, null, "\u0000\n"] } };
  it.each(["POST", "PUT", "PATCH", "DELETE"] as const)("of a %s has the same bytes", async (method) => {
    const { server, dm } = await startExpired();
    server.route(`${method} /api/settings/`, answering(200, {}));
    await unwrap(plainCall(dm[method])("/api/settings/", { body }));
    const replay = sentTwice(server, `${method} /api/settings/`);
    expect(replay.body.toString()).toBe(JSON.stringify(body));
    expect(replay.headers).toMatchObject({
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(JSON.stringify(body))),
    });
  });

  it("has the bytes of the first send even if the caller changes its object meanwhile", async () => {
    const { server, dm } = await startExpired();
    const changing = { name: "before" };
    server.route("PATCH /api/settings/", answering(200, {}));
    server.script(LOGIN, (request, response) => {
      changing.name = "after";
      return server.normally(request, response);
    });
    await unwrap(plainCall(dm.PATCH)("/api/settings/", { body: changing }));
    expect(sentTwice(server, "PATCH /api/settings/").body.toString()).toBe('{"name":"before"}');
  });

  it("of a call without a body has none", async () => {
    const { server, dm } = await startExpired();
    server.route("DELETE /api/users/7/", (_request, response) => void response.writeHead(204).end());
    await unwrap(dm.DELETE("/api/users/{id}/", { params: { path: { id: 7 } } }));
    const replay = sentTwice(server, "DELETE /api/users/7/");
    expect(replay.body).toHaveLength(0);
    expect(replay.headers).not.toHaveProperty("content-type");
  });
});

describe("the replay of a form", () => {
  it("has the same boundary, bytes and length, and can be read", async () => {
    const { server, dm } = await startExpired();
    const seed_file = new File(["Ada\nGrace\n"], "names.csv", { type: "text/csv" });
    await unwrap(dm.POST("/api/seeds/", { body: { name: "names.csv", seed_file } }));
    const replay = sentTwice(server, SEEDS);
    expect(replay.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=\S+$/);
    expect(replay.headers["content-length"]).toBe(String(replay.body.length));
    expect(await contentsOf(await parsed(replay))).toEqual([
      ["name", "names.csv"],
      ["seed_file", "names.csv", "text/csv", "Ada\nGrace\n"],
    ]);
  });

  it("keeps names with quotes, line breaks and characters beyond ASCII", async () => {
    const { server, dm } = await startExpired();
    const form = new FormData();
    const name = 'a"b\\c\r\nContent-Disposition: form-data; name="évil"; ünd 😀';
    form.append(name, "first");
    form.append(name, "second\r\n--boundary");
    form.append("seed_file", new File([new Uint8Array([0, 255, 13, 10])], `${name}.csv`));
    await unwrap(dm.POST("/api/seeds/", { body: form }));
    const replay = sentTwice(server, SEEDS);
    const back = await parsed(replay);
    expect([...back.keys()]).toEqual([name, name, "seed_file"]);
    expect(back.getAll(name)).toEqual(["first", "second\r\n--boundary"]);
    const file = back.get("seed_file");
    if (!(file instanceof File)) throw new Error("the file came back as something else");
    expect(file.name).toBe(`${name}.csv`);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(new Uint8Array([0, 255, 13, 10]));
  });

  it("can be read although the caller named a type without a boundary", async () => {
    const { server, dm } = await startExpired();
    const body = { name: "n", seed_file: new Blob(["x"]) };
    await unwrap(dm.POST("/api/seeds/", { body, headers: { "Content-Type": "multipart/form-data" } }));
    expect(await contentsOf(await parsed(sentTwice(server, SEEDS)))).toHaveLength(2);
  });

  it("can be read although a middleware put another request in the place of the first", async () => {
    const { server, dm } = await startExpired();
    dm.use({ onRequest: ({ request }) => new Request(request, { keepalive: false }) });
    await unwrap(dm.POST("/api/seeds/", { body: { name: "n", seed_file: new Blob(["x"]) } }));
    expect(await contentsOf(await parsed(sentTwice(server, SEEDS)))).toEqual([
      ["name", "n"],
      ["seed_file", "n", "application/octet-stream", "x"],
    ]);
  });
});

describe("the replay of a file on disk", () => {
  async function fileOf(bytes: Buffer): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), "replay-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const path = join(folder, "seed.csv");
    await writeFile(path, bytes);
    return path;
  }
  const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

  it.each([10_000, 3_000_000])("of %i bytes is exact", async (size) => {
    const { server, dm } = await startExpired();
    const bytes = randomBytes(size);
    const seed_file = await openAsBlob(await fileOf(bytes));
    await unwrap(dm.POST("/api/seeds/", { body: { name: "seed.csv", seed_file } }));
    const back = (await parsed(sentTwice(server, SEEDS))).get("seed_file");
    if (!(back instanceof File)) throw new Error("the file came back as something else");
    expect(sha256(new Uint8Array(await back.arrayBuffer()))).toBe(sha256(bytes));
  });

  it("that changed meanwhile fails with an error that says so", async () => {
    const { server, dm } = await startExpired({ brokenUploads: true });
    const path = await fileOf(Buffer.from("Ada\n"));
    server.script(LOGIN, async (request, response) => {
      await appendFile(path, "Grace\n");
      return server.normally(request, response);
    });
    const body = { name: "seed.csv", seed_file: await openAsBlob(path) };
    const error = await errorOf(dm.POST("/api/seeds/", { body }));
    expect(error).toMatchObject({ name: "DataMasqueTransportError", kind: "body-source" });
    expect(error).toHaveProperty("message", expect.stringMatching(/file.*change/));
    expect(server.calls()).toEqual([SEEDS, LOGIN]);
  });
});

describe("a stream, which can be sent only once", () => {
  const streamed = { bodySerializer: (body: unknown) => body, headers: { "Content-Type": "text/csv" } };

  it("arrives while the token is good", async () => {
    const server = await startScriptedDataMasque();
    const body = new Blob(["Ada\n", "Grace\n"]).stream();
    await unwrap(plainCall(passwordClient(server).POST)("/api/seeds/", { body, ...streamed }));
    expect(server.requestsOf(SEEDS).map(({ body }) => body.toString())).toEqual(["Ada\nGrace\n"]);
  });

  it("fails on an expired token with an error that says so, once the token is renewed", async () => {
    const { server, dm } = await startExpired();
    const post = plainCall(dm.POST);
    const error = await errorOf(post("/api/seeds/", { body: new Blob(["Ada\n"]).stream(), ...streamed }));
    expect(error).toMatchObject({ name: "DataMasqueTransportError", kind: "body-source" });
    expect(error).toHaveProperty("message", expect.stringMatching(/token had expired.*stream.*call again/));
    expect(server.calls()).toEqual([SEEDS, LOGIN]);
    await unwrap(post("/api/seeds/", { body: new Blob(["Ada\n"]).stream(), ...streamed }));
    expect(server.calls()).toEqual([SEEDS, LOGIN, SEEDS]);
  });
});

describe("a replay that is disturbed", () => {
  // Without it a repeat would wait for the backoff.
  beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
  afterEach(() => vi.restoreAllMocks());

  it.each([
    ["503", answering(503, {})],
    ["a lost connection", cut],
  ])("by %s is repeated like a first send, with the new token", async (_what, disturbance) => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server);
    await unwrap(dm.GET("/api/users/"));
    server.expireTokens();
    server.forget();
    const call = "GET /api/connections/";
    server.script(call, server.normally, disturbance, disturbance);
    expect(await unwrap(dm.GET("/api/connections/"))).toEqual([]);
    expect(server.calls()).toEqual([call, LOGIN, call, call, call]);
    const [first, ...replays] = server.requestsOf(call).map(({ headers }) => headers.authorization);
    expect([first, ...new Set(replays)]).toEqual(["Token key-1", "Token key-2"]);
  });

  it("is not repeated when it is a POST, which may have had its effect", async () => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server);
    const call = "POST /api/connections/";
    server.script(call, unauthorized, answering(503, { detail: "busy" }));
    const { response } = await plainCall(dm.POST)("/api/connections/", { body: { name: "share" } });
    expect(response.status).toBe(503);
    expect(server.calls()).toEqual([LOGIN, call, LOGIN, call]);
  });
});

it("a 401 that comes before an upload has ended leads to one login and one whole replay", async () => {
  const server = await startHasty((response) =>
    response.writeHead(401, { "Content-Type": "application/json" }).end('{"detail":"Invalid token."}'),
  );
  await unwrap(passwordClient(server, { retry: 0 }).POST("/api/seeds/", { body: upload }));
  expect(server.received.filter((call) => call === seen.login)).toHaveLength(2);
  expect(server.received.filter((call) => call.startsWith(`${seen.upload} key-2`))).toEqual([
    `${seen.upload} key-2 whole`,
  ]);
});

it("a gateway rejection that comes before an upload has ended ends the call", async () => {
  const server = await startHasty((response) =>
    response.writeHead(401, SERVER_MARK).end(JSON.stringify(REJECTION)),
  );
  const error = await errorOf(passwordClient(server, { retry: 0 }).POST("/api/seeds/", { body: upload }));
  expect(error).toHaveProperty("name", "SpcsGatewayAuthError");
  expect(server.received.filter((call) => call === seen.login)).toHaveLength(1);
});
