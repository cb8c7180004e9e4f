import { createDataMasqueClient, DataMasqueConfigError } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { json } from "../support/recording-server.js";
import { serve } from "../transport/serve.js";

/** A client whose server has seen nothing by the end of the test, not even a login. */
async function clientWithoutRequests() {
  const server = await serve(() => {});
  const dm = createDataMasqueClient({ baseUrl: server.url, username: "admin", password: "pass-word-1" });
  const refusalOf = async (call: Promise<unknown>): Promise<string> => {
    const error: unknown = await call.then(
      () => "it went well",
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(DataMasqueConfigError);
    expect(server.calls()).toEqual([]);
    return String(error);
  };
  return { server, dm, refusalOf };
}

/** The plain way in, which takes what a program without types would pass. */
function untyped(init: object): Parameters<ReturnType<typeof plainCall>>[1];
function untyped(init: unknown): unknown {
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
      expect(text).toContain(`/api/connections/{id}/: path parameter "id" ${fault}`);
      expect(text).toContain("params.path.id");
    }
  });

  it.each([
    ["no params at all", {}],
    ["no path in params", { params: {} }],
    ["another name", { params: { path: { connection_id: "a" } } }],
    ["a misspelt params", { parms: { path: { id: "a" } } }],
    ["path that is a text", { params: { path: "a" } }],
  ])("%s", async (_what, init) => {
    const { dm, refusalOf } = await clientWithoutRequests();
    const text = await refusalOf(plainCall(dm.DELETE)("/api/connections/{id}/", untyped(init)));
    expect(text).toContain('DELETE /api/connections/{id}/: path parameter "id" is missing');
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
    expect(text).toContain(
      `GET /api/connections/: "${name}" cannot be given with one call, only to the client`,
    );
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
