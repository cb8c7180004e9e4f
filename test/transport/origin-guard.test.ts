import { createDataMasqueClient, DataMasqueConfigError, unwrap } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { errorOf, PAT, passwordClient } from "../middleware/clients.js";
import { startElsewhere, startScriptedDataMasque } from "../middleware/scripted-datamasque.js";
import { send, serve } from "./serve.js";

/** A client whose `fetch` answers anything, so that only the guard keeps a request in. */
function clientWithoutNetwork(baseUrl: string) {
  const sent: string[] = [];
  const dm = createDataMasqueClient({
    baseUrl,
    token: "tok",
    fetch: async (url) => {
      sent.push(url);
      return Response.json([]);
    },
  });
  return { dm, sent };
}

async function start() {
  const server = await startScriptedDataMasque({ gatewayPat: PAT });
  const elsewhere = await startElsewhere();
  const dm = passwordClient(server, { spcsPat: PAT });
  await unwrap(dm.GET("/api/users/"));
  server.forget();
  return { server, elsewhere, dm };
}

describe("another origin than that of baseUrl", () => {
  it.each([
    ["another port", (other: string) => other],
    ["another name of the same machine", (other: string) => other.replace("127.0.0.1", "localhost")],
  ])("is sent nothing when a middleware rewrites the request to it: %s", async (_what, write) => {
    const own = await serve(() => {});
    const other = await serve(() => {});
    const options = { username: "admin", password: "pass-word-1", spcsPat: "pat-1" };
    const dm = createDataMasqueClient({ baseUrl: own.url, ...options });
    dm.use({ onRequest: () => new Request(`${write(other.url)}/api/healthcheck/`) });
    await expect(dm.GET("/api/healthcheck/")).rejects.toThrow(DataMasqueConfigError);
    expect([...own.calls(), ...other.calls()]).toEqual([]);
  });

  it.each([
    ["another scheme", "https://masking.example.com", "http://masking.example.com"],
    ["a better scheme", "http://masking.example.com", "https://masking.example.com"],
    ["another port", "https://masking.example.com", "https://masking.example.com:8443"],
    ["a host below it", "https://masking.example.com", "https://a.masking.example.com"],
    ["a host above it", "https://masking.example.com", "https://example.com"],
  ])("is sent nothing although it is on the same host or domain: %s", async (_what, baseUrl, target) => {
    const { dm, sent } = clientWithoutNetwork(baseUrl);
    dm.use({ onRequest: ({ request }) => new Request(request.url.replace(baseUrl, target), request) });
    const error: unknown = await dm.GET("/api/runs/").catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DataMasqueConfigError);
    expect(String(error)).toContain(`belongs to ${baseUrl} and sends nothing to ${target}/api/`);
    expect(sent).toEqual([]);
  });

  it.each([
    ["https://masking.example.com", ".evil.example/api/", "https://masking.example.com.evil.example"],
    ["https://masking.example.com", ":8443/api/", "https://masking.example.com:8443"],
    ["http://masking.example.com:80", ":8080/api/", "http://masking.example.com:8080"],
    ["http://masking.example.com:808", "0/api/", "http://masking.example.com:8080"],
  ])("is sent nothing when it merely begins like %s: %s", async (baseUrl, path, target) => {
    const { dm, sent } = clientWithoutNetwork(baseUrl);
    const error: unknown = await plainCall(dm.GET)(path).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DataMasqueConfigError);
    expect(String(error)).toContain(`sends nothing to ${target}/`);
    expect(sent).toEqual([]);
  });

  it("is named in an error that says what to do", async () => {
    const own = await serve(() => {});
    const dm = createDataMasqueClient({ baseUrl: own.url, token: "tok" });
    dm.use({ onRequest: () => new Request("http://127.0.0.1:9/api/healthcheck/?next=secret-word") });
    const error: unknown = await dm.GET("/api/healthcheck/").catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DataMasqueConfigError);
    expect(String(error)).toMatch(/http:\/\/127\.0\.0\.1:9\b/);
    expect(String(error)).toContain(own.url);
    expect(String(error)).not.toContain("secret-word");
  });

  it("is not another path of the same origin, which a middleware may rewrite", async () => {
    const own = await serve((_, response) => send(response, 200, "{}"));
    const dm = createDataMasqueClient({ baseUrl: own.url, token: "tok" });
    dm.use({ onRequest: ({ request }) => new Request(`${own.url}/proxied${new URL(request.url).pathname}`) });
    await dm.GET("/api/healthcheck/");
    expect(own.calls()).toEqual(["GET /proxied/api/healthcheck/"]);
  });
});

describe("another origin that the caller names", () => {
  it("in baseUrl of a call is a config error, and nothing is sent", async () => {
    const { server, elsewhere, dm } = await start();
    const error = await errorOf(plainCall(dm.GET)("/api/connections/", { baseUrl: elsewhere.url }));
    expect(error).toBeInstanceOf(DataMasqueConfigError);
    expect(server.calls()).toEqual([]);
    expect(elsewhere.requests).toEqual([]);
  });

  it("in a request of a middleware is a config error", async () => {
    const { server, elsewhere, dm } = await start();
    dm.use({ onRequest: ({ request }) => new Request(`${elsewhere.url}/api/connections/`, request) });
    const error = await errorOf(dm.GET("/api/connections/"));
    expect(error).toBeInstanceOf(DataMasqueConfigError);
    expect(String(error)).toContain(elsewhere.url);
    expect(server.calls()).toEqual([]);
    expect(elsewhere.requests).toEqual([]);
  });

  it("in a path that turns the origin into user info is refused before anything is sent", async () => {
    const { server, elsewhere, dm } = await start();
    const error = await errorOf(plainCall(dm.GET)(`@${new URL(elsewhere.url).host}/api/connections/`));
    expect(error).toBeInstanceOf(DataMasqueConfigError);
    expect(String(error)).toContain(`sends nothing to ${elsewhere.url}`);
    expect(String(error)).not.toContain(PAT);
    expect(server.calls()).toEqual([]);
    expect(elsewhere.requests).toEqual([]);
  });
});
