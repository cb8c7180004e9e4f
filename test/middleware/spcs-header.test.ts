import { createDataMasqueClient, unwrap } from "datamasque-client";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { RecordedRequest } from "../support/recording-server.js";
import { PAT, PAT_HEADER, passwordClient } from "./clients.js";
import { answering, LOGIN, startScriptedDataMasque } from "./scripted-datamasque.js";
import { SENDS } from "./sends.js";

const CONNECTIONS = "GET /api/connections/";

afterEach(() => void vi.restoreAllMocks());

/** Every value of a header as it stood on the wire, so that one that is sent twice is seen twice. */
function valuesOf(request: RecordedRequest, name: string): string[] {
  return request.rawHeaders.filter(
    (_, index, all) => index % 2 === 1 && all[index - 1]?.toLowerCase() === name,
  );
}

function patHeadersOf(requests: readonly RecordedRequest[]): string[][] {
  return requests.map((request) => valuesOf(request, "x-sf-spcs-authorization"));
}

describe("the gateway's header", () => {
  it.each(SENDS)("is on $name", async ({ prepare, call, requests }) => {
    const server = await startScriptedDataMasque({ gatewayPat: PAT });
    const dm = passwordClient(server, { spcsPat: PAT });
    await prepare(dm, server);
    server.forget();
    await call(dm);
    expect(server.calls()).toEqual(requests);
    expect(patHeadersOf(server.requests)).toEqual(requests.map(() => [PAT_HEADER]));
  });

  it.each(SENDS)("is absent without a PAT: $name", async ({ prepare, call, requests }) => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server, { spcsPat: "" });
    await prepare(dm, server);
    server.forget();
    await call(dm);
    expect(server.calls()).toEqual(requests);
    expect(patHeadersOf(server.requests)).toEqual(requests.map(() => []));
  });

  it("is on every attempt of a call and of a login that are retried", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const server = await startScriptedDataMasque({ gatewayPat: PAT });
    server.script(LOGIN, answering(503, {}), answering(502, {}));
    server.script(CONNECTIONS, answering(504, {}), answering(503, {}));
    await unwrap(passwordClient(server, { spcsPat: PAT }).GET("/api/connections/"));
    expect(server.calls()).toEqual([LOGIN, LOGIN, LOGIN, CONNECTIONS, CONNECTIONS, CONNECTIONS]);
    expect(patHeadersOf(server.requests)).toEqual(server.requests.map(() => [PAT_HEADER]));
  });

  it("does not depend on the host name and needs no gateway", async () => {
    const server = await startScriptedDataMasque();
    await unwrap(passwordClient(server, { spcsPat: PAT }).GET("/api/connections/"));
    expect(patHeadersOf(server.requests)).toEqual([[PAT_HEADER], [PAT_HEADER]]);
  });

  it("cannot be replaced or taken out by headers of a call", async () => {
    const server = await startScriptedDataMasque({ gatewayPat: PAT });
    const dm = passwordClient(server, { spcsPat: PAT });
    await unwrap(dm.GET("/api/connections/", { headers: { "X-SF-SPCS-Authorization": "mine" } }));
    await unwrap(dm.GET("/api/connections/", { headers: { "x-sf-spcs-authorization": null } }));
    expect(patHeadersOf(server.requestsOf(CONNECTIONS))).toEqual([[PAT_HEADER], [PAT_HEADER]]);
  });

  it("is on the request that a middleware puts in the place of the first", async () => {
    const server = await startScriptedDataMasque({ gatewayPat: PAT });
    const dm = passwordClient(server, { spcsPat: PAT });
    dm.use({ onRequest: ({ request }) => new Request(request, { headers: { "X-Trace": "1" } }) });
    await unwrap(dm.GET("/api/connections/"));
    const [sent] = server.requestsOf(CONNECTIONS);
    expect(sent?.headers).toMatchObject({
      "x-trace": "1",
      "x-sf-spcs-authorization": PAT_HEADER,
      authorization: "Token key-1",
    });
  });
});

describe("beside DataMasque's own credentials", () => {
  it("the login has the gateway's header and no Authorization, the call has both", async () => {
    const server = await startScriptedDataMasque({ gatewayPat: PAT });
    await unwrap(passwordClient(server, { spcsPat: PAT }).GET("/api/connections/"));
    expect(server.requests.map((request) => valuesOf(request, "authorization"))).toEqual([
      [],
      ["Token key-1"],
    ]);
    expect(patHeadersOf(server.requests)).toEqual([[PAT_HEADER], [PAT_HEADER]]);
  });

  it.each([
    ["a static token", { token: "held-key" }],
    ["a token source", { tokenSource: () => "held-key" }],
    ["an asynchronous token source", { tokenSource: async () => "held-key" }],
  ])("%s and a PAT go together, and neither alters the other", async (_name, login) => {
    const server = await startScriptedDataMasque({ gatewayPat: PAT });
    server.script(CONNECTIONS, answering(200, []));
    const dm = createDataMasqueClient({ baseUrl: server.url, spcsPat: PAT, ...login });
    await unwrap(dm.GET("/api/connections/"));
    expect(server.calls()).toEqual([CONNECTIONS]);
    expect(server.requests[0]?.headers).toMatchObject({
      authorization: "Token held-key",
      "x-sf-spcs-authorization": PAT_HEADER,
    });
  });

  it("an Authorization of the call goes out as it is", async () => {
    const server = await startScriptedDataMasque({ gatewayPat: PAT });
    server.script(CONNECTIONS, answering(200, []));
    const dm = passwordClient(server, { spcsPat: PAT });
    await unwrap(dm.GET("/api/connections/", { headers: { Authorization: "Token of-another" } }));
    expect(server.calls()).toEqual([CONNECTIONS]);
    expect(server.requests[0]?.headers).toMatchObject({
      authorization: "Token of-another",
      "x-sf-spcs-authorization": PAT_HEADER,
    });
  });
});
