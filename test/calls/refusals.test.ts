import {
  createDataMasqueClient,
  DataMasqueApiError,
  DataMasqueNotReadyError,
  unwrap,
} from "datamasque-client";
import { describe, expect, it } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { send, serve } from "../transport/serve.js";

interface Refusal {
  status: number;
  body: string;
  headers?: Record<string, string>;
  chunked?: boolean;
}

async function refusedWith({ status, body, headers = {}, chunked = false }: Refusal): Promise<unknown> {
  const server = await serve((_, response) =>
    chunked
      ? void response.writeHead(status, headers).end(body || undefined)
      : send(response, status, body, headers),
  );
  const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok", retry: 0 });
  return unwrap(dm.GET("/api/connections/")).then(
    () => "went well",
    (error: unknown) => error,
  );
}

const HTML = "<!doctype html>\n<html><head><title>Server Error (500)</title></head><body>boom</body></html>";

describe("unwrap throws a DataMasqueApiError for a refusal whose body is", () => {
  it.each<[string, Refusal, unknown, string]>([
    ["empty, with Content-Length 0", { status: 500, body: "" }, undefined, "answered 500"],
    ["empty, chunked", { status: 500, body: "", chunked: true }, undefined, "answered 500"],
    ["the JSON null", { status: 400, body: "null" }, null, "answered 400"],
    ["the JSON empty text", { status: 400, body: '""' }, undefined, "answered 400"],
    ["the JSON false", { status: 400, body: "false" }, false, "answered 400"],
    ["the JSON 0", { status: 400, body: "0" }, 0, "answered 400"],
    ["an empty object", { status: 400, body: "{}" }, {}, "answered 400"],
    ["an empty list", { status: 400, body: "[]" }, [], "answered 400"],
    ["JSON", { status: 409, body: '{"detail":"In use."}' }, { detail: "In use." }, "answered 409: In use."],
    ["an HTML page", { status: 500, body: HTML }, HTML, 'answered 500: an HTML page "Server Error (500)"'],
    ["plain text", { status: 403, body: "go away" }, "go away", "answered 403: go away"],
    [
      "JSON that is cut",
      { status: 400, body: '{"detail":"Not' },
      '{"detail":"Not',
      'answered 400: {"detail":"Not',
    ],
  ])("%s", async (_what, refusal, body, ending) => {
    const error = await refusedWith(refusal);
    expect(error).toBeInstanceOf(DataMasqueApiError);
    expect(error).toMatchObject({ status: refusal.status, method: "GET", path: "/api/connections/", body });
    expect(error).toHaveProperty("message", `GET ${Reflect.get(Object(error), "url")} ${ending}`);
    expect(error).toHaveProperty(
      "url",
      expect.stringMatching(/^http:\/\/127[.\d]+:\d+\/api\/connections\/$/),
    );
  });

  it.each([
    300, 304, 400, 401, 402, 403, 404, 405, 406, 409, 410, 413, 415, 418, 422, 429, 500, 501, 503, 504, 599,
  ])("anything, with status %i", async (status) => {
    const error = await refusedWith({ status, body: status === 304 ? "" : '{"detail":"No."}' });
    expect(error).toBeInstanceOf(DataMasqueApiError);
    expect(error).toHaveProperty("status", status);
  });
});

describe("unwrap throws a DataMasqueNotReadyError for status 502", () => {
  it.each<[string, Refusal]>([
    ["an HTML page", { status: 502, body: "<html><title>502 Bad Gateway</title></html>" }],
    ["nothing, chunked", { status: 502, body: "", chunked: true }],
    ["JSON", { status: 502, body: '{"detail":"starting"}' }],
  ])("with %s", async (_what, refusal) => {
    const error = await refusedWith(refusal);
    expect(error).toBeInstanceOf(DataMasqueNotReadyError);
    expect(error).not.toBeInstanceOf(DataMasqueApiError);
    expect(error).toMatchObject({ status: 502, method: "GET", path: "/api/connections/" });
    const url = Reflect.get(Object(error), "url");
    expect(url).toMatch(/^http:\/\/127[.\d]+:\d+\/api\/connections\/$/);
    expect(String(error)).toContain(`GET ${url} answered 502`);
    expect(String(error)).toMatch(/still starting.*again/);
  });
});

describe("the error of a refusal", () => {
  it("has the id that the server gave the request", async () => {
    const refusal = { status: 400, body: "{}", headers: { "X-Request-Id": "req-42" } };
    expect(await refusedWith(refusal)).toHaveProperty("requestId", "req-42");
    expect(await refusedWith({ status: 400, body: "{}" })).toHaveProperty("requestId", undefined);
  });

  it("names origin and path with its ids, never the query, and has the template beside it", async () => {
    const server = await serve((_, response) => send(response, 404, "{}"));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    const call = plainCall(dm.DELETE)("/api/connections/{id}/", {
      params: { path: { id: "c-1" }, query: { q: "secret-query" } },
    });
    await expect(unwrap(call)).rejects.toMatchObject({
      message: `DELETE ${server.url}/api/connections/c-1/ answered 404`,
      url: `${server.url}/api/connections/c-1/`,
      path: "/api/connections/{id}/",
    });
    expect(server.calls()).toEqual(["DELETE /api/connections/c-1/"]);
  });

  it("does not repeat the secrets that the request carried, wherever the server echoes them", async () => {
    const password = "hunter2-with-ä";
    const server = await serve((_, response) =>
      send(
        response,
        400,
        JSON.stringify({ host: [`cannot log in to db with ${password}`], echo: { password } }),
      ),
    );
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok-abcdef" });
    const error: unknown = await unwrap(
      plainCall(dm.POST)("/api/connections/", { body: { name: "n", password } }),
    ).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      body: { host: ["cannot log in to db with <redacted>"], echo: { password: "<redacted>" } },
      message: expect.stringContaining("host: cannot log in to db with <redacted>"),
    });
    expect(JSON.stringify(error)).not.toContain(password);
  });

  it.each([
    ["an object", { "X-Api-Key": "hunter2-of-a-call" }],
    ["Headers", new Headers({ "X-Api-Key": "hunter2-of-a-call" })],
  ])("nor those in the headers of the call, given as %s", async (_what, headers) => {
    const server = await serve(({ headers: { "x-api-key": key } }, response) =>
      send(response, 400, JSON.stringify({ detail: `${key} is no key` })),
    );
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok-abcdef" });
    await expect(unwrap(plainCall(dm.GET)("/api/connections/", { headers }))).rejects.toMatchObject({
      body: { detail: "<redacted> is no key" },
      message: `GET ${server.url}/api/connections/ answered 400: <redacted> is no key`,
    });
  });

  it("is made from what the answer tells when the call was made by another client", async () => {
    const response = Response.json({ detail: "No." }, { status: 400 });
    await expect(unwrap(Promise.resolve({ error: { detail: "No." }, response }))).rejects.toThrow(
      "A request to the server answered 400: No.",
    );
    // Its query may hold what nobody is to read.
    Object.defineProperty(response, "url", { value: "https://other.example.com/v1/things/?key=private" });
    await expect(unwrap(Promise.resolve({ error: { detail: "No." }, response }))).rejects.toThrow(
      /^A request to https:\/\/other\.example\.com\/v1\/things\/ answered 400: No\.$/,
    );
  });
});

describe("a call that is not unwrapped", () => {
  it("resolves to the error body and the response", async () => {
    const server = await serve((_, response) => send(response, 404, '{"detail":"Not found."}'));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    const { data, error, response } = await dm.GET("/api/connections/");
    expect({ data, error, status: response.status }).toEqual({
      data: undefined,
      error: { detail: "Not found." },
      status: 404,
    });
  });
});

describe("unwrap refuses what is no call, and says what it takes", () => {
  /** As a program without types may call it. */
  function asCall(value: unknown): Promise<{ data: unknown; error?: never; response: Response }>;
  function asCall(value: unknown): unknown {
    return value;
  }

  it.each([
    ["data that was unwrapped already", []],
    ["nothing", undefined],
    ["null", null],
    ["a text", "run"],
    ["a promise of data", Promise.resolve({ id: 7 })],
    ["data that has a response, which is none", { response: undefined }],
    ["data that has another kind of response", { response: { text: "yes" } }],
  ])("%s", async (_what, value) => {
    await expect(unwrap(asCall(value))).rejects.toThrow("unwrap takes a call, as in unwrap(dm.GET(...))");
  });
});
