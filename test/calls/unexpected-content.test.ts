import { createDataMasqueClient, DataMasqueTransportError, unwrap } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { json } from "../support/recording-server.js";
import { send, serve } from "../transport/serve.js";

const LOGIN_PAGE =
  "<!doctype html><html><title>Company SSO</title><body>session=very-private-word</body></html>";

async function failureFor(body: string, type: string | undefined): Promise<unknown> {
  const server = await serve((_, response) =>
    send(response, 200, body, type === undefined ? {} : { "Content-Type": type }),
  );
  const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
  const error: unknown = await unwrap(dm.GET("/api/connections/")).catch((thrown: unknown) => thrown);
  // What the server says will not be better the next time.
  expect(server.requests).toHaveLength(1);
  return error;
}

it.each(["text", "blob", "arrayBuffer", "json"] as const)(
  "a page is no answer, also when it is read as %s",
  async (parseAs) => {
    const server = await serve((_, response) => send(response, 200, LOGIN_PAGE, {}));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    await expect(dm.GET("/api/connections/", { parseAs })).rejects.toMatchObject({
      name: "DataMasqueTransportError",
      kind: "unexpected-content",
      message: expect.stringContaining('an HTML page "Company SSO"'),
    });
  },
);

describe("a success that is no JSON", () => {
  it.each([
    [
      "a login page",
      LOGIN_PAGE,
      "text/html; charset=utf-8",
      '(200, text/html, an HTML page "Company SSO"). Check that baseUrl',
    ],
    [
      "a login page that is called JSON",
      LOGIN_PAGE,
      "application/json",
      '(200, application/json, an HTML page "Company SSO"). Check that baseUrl',
    ],
    [
      "text without a type",
      "very-private-word",
      undefined,
      "(200, no content type, not JSON after character 0 of 17). Something on the way",
    ],
    [
      "JSON that is cut",
      '[{"password":"very-private-word"',
      "application/json",
      "not JSON after character 32 of 32",
    ],
    [
      "JSON with NaN, as Python writes it",
      '{"very-private-word":NaN}',
      "application/json",
      "not JSON after character 21 of 25",
    ],
    ["blanks", "  \n ", "application/json", "not JSON"],
  ])("is an error that says so, without a word of it: %s", async (_what, body, type, said) => {
    const error = await failureFor(body, type);
    expect(error).toBeInstanceOf(DataMasqueTransportError);
    expect(error).toMatchObject({ kind: "unexpected-content", sent: true });
    expect(error).not.toHaveProperty("cause");
    expect(String(error)).toMatch(/GET \/api\/connections\/ \(http:\S+\/api\/connections\/\): .*200/);
    expect(String(error)).toContain(said);
    expect(JSON.stringify([error, String(error)])).not.toMatch(/very-private/);
  });
});

describe("a login that is answered with something else than a token", () => {
  it.each([
    ["a page", LOGIN_PAGE],
    ["nothing", ""],
    ["another object", '{"token":"very-private-word"}'],
    ["an empty key", '{"key":""}'],
    ["a key that is no text", '{"key":17}'],
    ["a key that no header can carry", '{"key":"very-private-word\\r\\nX-Injected: 1"}'],
    ["a list", "[]"],
    ["null", "null"],
  ])("is an error that says so: %s", async (_what, body) => {
    const server = await serve((_, response) =>
      send(response, 200, body, { "Content-Type": "application/json" }),
    );
    const dm = createDataMasqueClient({ baseUrl: server.url, username: "admin", password: "pass-word-1" });
    const error: unknown = await dm.GET("/api/connections/").catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "DataMasqueTransportError", kind: "unexpected-content" });
    expect(String(error)).toContain("POST /api/auth/token/login/");
    expect(JSON.stringify([error, String(error)])).not.toMatch(/very-private|pass-word-1/);
    expect(server.calls()).toEqual(["POST /api/auth/token/login/"]);
  });

  it("leaves the next call free to try again", async () => {
    const server = await serve(({ path }, response) => {
      if (path !== "/api/auth/token/login/") return json(response, 200, []);
      return server.requests.length === 1
        ? send(response, 200, LOGIN_PAGE)
        : json(response, 200, { key: "k1" });
    });
    const dm = createDataMasqueClient({ baseUrl: server.url, username: "admin", password: "pass-word-1" });
    await expect(dm.GET("/api/connections/")).rejects.toMatchObject({ kind: "unexpected-content" });
    expect(await unwrap(dm.GET("/api/connections/"))).toEqual([]);
  });
});
