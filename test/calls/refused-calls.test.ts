import { createDataMasqueClient } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { json } from "../support/recording-server.js";
import { serve } from "../transport/serve.js";
import { clientWithoutRequests, untyped } from "./client-without-requests.js";
import { strangeBodies } from "./strange-bodies.js";

/** What is no object at all, in the place of what is passed. */
function untypedInit(init: unknown): Parameters<ReturnType<typeof plainCall>>[1];
function untypedInit(init: unknown): unknown {
  return init;
}

describe("an id that would make a call reach another endpoint is refused before anything is sent:", () => {
  it.each([
    ["an empty one", "", "is empty"],
    ["a dot", ".", 'is "."'],
    ["two dots", "..", 'is ".."'],
    ["one with a slash", "a/b", 'is "a/b"'],
    ["one that climbs", "../users", 'is "../users"'],
    ["one with a backslash", "a\\b", 'is "a\\\\b"'],
    ["one with a line break", "a\nb", 'is "a\\nb"'],
    ["one with half a character", "a\ud800", "holds half a character"],
    ["one with a null character", "a\0b", 'is "a\\u0000b"'],
    ["undefined", undefined, "is missing"],
    ["null", null, "is missing"],
    ["NaN", Number.NaN, "is NaN"],
    ["Infinity", Number.POSITIVE_INFINITY, "is Infinity"],
    ["true", true, "is of type boolean"],
    ["a list", ["a"], "is of type object"],
    ["an object", { id: "a" }, "is of type object"],
  ])("%s", async (_what, id, fault) => {
    const { dm, refusalOf } = await clientWithoutRequests();
    for (const call of [plainCall(dm.DELETE), plainCall(dm.GET), plainCall(dm.PUT)]) {
      const text = await refusalOf(call("/api/connections/{id}/", untyped({ params: { path: { id } } })));
      expect(text).toContain(`/api/connections/{id}/: params.path.id ${fault}`);
    }
  });

  it.each([
    ["no params at all", {}],
    ["no path in params", { params: {} }],
    ["another name", { params: { path: { connection_id: "a" } } }],
    ["a misspelt params", { parms: { path: { id: "a" } } }],
  ])("%s", async (_what, init) => {
    const { dm, refusalOf } = await clientWithoutRequests();
    const text = await refusalOf(plainCall(dm.DELETE)("/api/connections/{id}/", untyped(init)));
    expect(text).toContain("DELETE /api/connections/{id}/: params.path.id is missing");
  });
});

describe("an id", () => {
  it.each([
    ["a number", 7, "/api/connections/7/"],
    ["0", 0, "/api/connections/0/"],
    ["dots within", "a..b", "/api/connections/a..b/"],
    ["blanks and marks", "a b?c#d%e&f", "/api/connections/a%20b%3Fc%23d%25e%26f/"],
    ["letters of any script", "naïve日本", "/api/connections/na%C3%AFve%E6%97%A5%E6%9C%AC/"],
    ["an encoded slash, which stays encoded twice", "a%2Fb", "/api/connections/a%252Fb/"],
  ])("of another kind arrives whole: %s", async (_what, id, path) => {
    const server = await serve((_, response) => json(response, 200, {}));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    await plainCall(dm.GET)("/api/connections/{id}/", { params: { path: { id } } });
    expect(server.calls()).toEqual([`GET ${path}`]);
  });
});

describe("what belongs to the client cannot be given with one call:", () => {
  it.each([
    ["baseUrl", "http://127.0.0.1:1"],
    ["fetch", globalThis.fetch],
    ["Request", globalThis.Request],
  ])("%s", async (name, value) => {
    const { dm, refusalOf } = await clientWithoutRequests();
    const text = await refusalOf(plainCall(dm.GET)("/api/connections/", untyped({ [name]: value })));
    expect(text).toContain(`GET /api/connections/: "${name}" is an option of the client`);
  });

  it("a baseUrl of another server gets nothing either", async () => {
    const other = await serve(() => {});
    const { dm, refusalOf } = await clientWithoutRequests();
    await refusalOf(plainCall(dm.GET)("/api/healthcheck/", untyped({ baseUrl: other.url })));
    expect(other.calls()).toEqual([]);
  });

  it("undefined is no such thing", async () => {
    const server = await serve((_, response) => json(response, 200, []));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    await plainCall(dm.GET)("/api/connections/", untyped({ baseUrl: undefined, fetch: undefined }));
    expect(server.calls()).toEqual(["GET /api/connections/"]);
  });
});

it("a call whose signal is aborted already goes through no middleware and sends nothing", async () => {
  const server = await serve(() => {});
  const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
  const seen: string[] = [];
  dm.use({ onRequest: ({ schemaPath }) => void seen.push(schemaPath) });
  const signal = AbortSignal.abort("enough");
  await expect(plainCall(dm.GET)("/api/connections/", { signal })).rejects.toBe("enough");
  expect([seen, server.calls()]).toEqual([[], []]);
});

it("a header that no request can carry is refused before anything is sent, and not repeated", async () => {
  const { dm, refusalOf } = await clientWithoutRequests();
  const headers = { "X-Note": "first\r\nX-Injected: hunter2" };
  const text = await refusalOf(plainCall(dm.GET)("/api/connections/", { headers }));
  expect(text).toContain('the value of "X-Note" holds a line break');
  expect(text).not.toContain("hunter2");
});

describe("what no request can be made of is refused before anything is sent:", () => {
  const { deep } = strangeBodies();
  const query = (value: unknown): object => ({ params: { query: { search: value } } });
  it.each<[string, unknown, string]>([
    ["half a character in a query", query("a\udfff"), "params.query.search holds half a character"],
    ["half a character in its list", query(["a", "\ud800"]), "params.query.search holds half a character"],
    ["an object in a query", query({ name: "a" }), "params.query.search is of type object"],
    ["nested objects in a query", query({ a: { b: { c: 1 } } }), "params.query.search is of type object"],
    ["8,000 levels in a query", query(deep), "params.query.search is of type object"],
    ["a list of lists in a query", query([[1]]), "params.query.search is of type object"],
    ["a date in a query", query(new Date()), "params.query.search is of type object"],
    ["a function in a query", query(() => "a"), "params.query.search is of type function"],
    ["NaN in a query", query(Number.NaN), "params.query.search is NaN"],
    ["a query that is a text", { params: { query: "limit=5" } }, "params.query must be a plain object"],
    ["a path that is a text", { params: { path: "a" } }, "params.path must be a plain object"],
    [
      "a query that has its own class",
      { params: { query: new URLSearchParams({ limit: "5" }) } },
      "params.query must be a plain object",
    ],
    ["params that are none", { params: "id" }, "params must be a plain object"],
    ["params that are null", { params: null }, "params must be a plain object"],
    ["a signal that is none", { signal: {} }, "signal is no AbortSignal"],
    ["a signal that is its controller", { signal: new AbortController() }, "signal is no AbortSignal"],
    ["a signal that is a text", { signal: "5 s" }, "signal is no AbortSignal"],
    ["a body", { body: { name: "n" } }, "it takes no body"],
    ["a body that is null", { body: null }, "it takes no body"],
    ["headers in pairs, which would be lost", { headers: [["X-A", "1"]] }, "headers must be a plain object"],
    ["headers in a Map", { headers: new Map([["X-A", "1"]]) }, "headers must be a plain object"],
    ["headers in a text", { headers: "X-A: 1" }, "headers must be a plain object"],
    ["null in the place of everything", null, "what is passed must be a plain object"],
    ["a text in the place of everything", "limit=5", "what is passed must be a plain object"],
    ["a middleware that is no list", { middleware: {} }, "no request can be made of this call"],
    ["an option that the platform refuses", { mode: "navigate" }, "no request can be made of this call"],
  ])("%s", async (_what, init, fault) => {
    const { dm, refusalOf } = await clientWithoutRequests();
    const text = await refusalOf(plainCall(dm.GET)("/api/runs/", untypedInit(init)));
    expect(text).toContain(`GET /api/runs/: ${fault}`);
  });

  it.each(["X Y", "", "Ü", "X:", "X\n"])("the header name %j", async (name) => {
    const { dm, refusalOf } = await clientWithoutRequests();
    const given = { [name]: "hunter2" };
    for (const init of [{ headers: given }, { params: { header: given } }]) {
      const text = await refusalOf(plainCall(dm.GET)("/api/runs/", untyped(init)));
      expect(text).toContain(`headers: ${JSON.stringify(name)} is no name for a header`);
      expect(text).not.toContain("hunter2");
    }
  });

  it("a header of params that no request can carry, which is not repeated", async () => {
    const { dm, refusalOf } = await clientWithoutRequests();
    const init = { params: { header: { "X-Note": "hunter2\n" } } };
    const text = await refusalOf(plainCall(dm.GET)("/api/runs/", untyped(init)));
    expect(text).toContain('the value of "X-Note" holds a line break');
    expect(text).not.toContain("hunter2");
  });

  it.each([[undefined], [7], [{}]])("the path %j", async (path) => {
    const { dm, refusalOf } = await clientWithoutRequests();
    const call: (path: unknown) => Promise<unknown> = (given) => Reflect.apply(dm.GET, undefined, [given]);
    expect(await refusalOf(call(path))).toContain("the path is no text");
  });

  it.each([[undefined], ["trace"], ["G T"], [7]])("the method %j", async (method) => {
    const { dm, refusalOf } = await clientWithoutRequests();
    const call: (method: unknown) => Promise<unknown> = (given) =>
      Reflect.apply(dm.request, undefined, [given, "/api/runs/"]);
    expect(await refusalOf(call(method))).toContain("the method must be one of get, put, post,");
  });

  it("with a platform's own words, less the secrets of the call", async () => {
    const { dm, refusalOf } = await clientWithoutRequests();
    const init = { headers: { "X-Api-Key": "hunter2-of-a-call" }, referrer: "hunter2-of-a-call::" };
    const text = await refusalOf(
      plainCall(dm.GET)("/api/runs/", untyped({ ...init, mode: "hunter2-of-a-call" })),
    );
    expect(text).toMatch(/no request can be made of this call \(TypeError: .*<redacted>/);
    expect(text).not.toContain("hunter2");
  });
});

describe("what a middleware throws", () => {
  it("comes as it is, the first one's too", async () => {
    const { server, dm } = await clientWithoutRequests();
    const fault = new TypeError("mine");
    dm.use({
      onRequest: () => {
        throw fault;
      },
    });
    await expect(dm.GET("/api/connections/")).rejects.toBe(fault);
    expect(server.calls()).toEqual([]);
  });
});

it("a query that its own serializer writes is not looked at", async () => {
  const server = await serve((_, response) => json(response, 200, []));
  const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
  const querySerializer = (query: unknown): string => `q=${JSON.stringify(query)}`;
  await plainCall(dm.GET)("/api/connections/", { params: { query: { a: { b: 1 } } }, querySerializer });
  expect(server.requests[0]?.query.get("q")).toBe('{"a":{"b":1}}');
});
