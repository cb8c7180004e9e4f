import { createDataMasqueClient, type DataMasqueClient } from "datamasque-client";
import { nodeFetch } from "datamasque-client/node";
import { describe, expect, it } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { closingAfterEach } from "./closing.js";
import { startProxy } from "./proxy-server.js";

const closing = closingAfterEach();

function clientThrough(proxy: string, baseUrl = "http://masking.invalid"): DataMasqueClient {
  return createDataMasqueClient({ baseUrl, token: "tok", retry: 0, fetch: nodeFetch({ proxy }) });
}

describe("an answer to plain HTTP that a proxy wrote itself", () => {
  it.each<[string, number, Record<string, string>, boolean]>([
    ["Squid, which did not reach the server", 503, { "X-Squid-Error": "ERR_CONNECT_FAIL 111" }, false],
    ["Squid, by its rules", 403, { "X-Squid-Error": "ERR_ACCESS_DENIED 0" }, false],
    ["Squid, which lost the server", 502, { "X-Squid-Error": "ERR_ZERO_SIZE_OBJECT 0" }, true],
    ["one by the standard", 502, { "Proxy-Status": "proxy.example.com; error=connection_refused" }, false],
    ["one by the standard, later", 504, { "Proxy-Status": "p; error=http_response_timeout" }, true],
  ])("is of kind proxy: %s", async (_who, status, headers, sent) => {
    const proxy = closing(await startProxy({ answer: [status, headers] }));
    const dm = clientThrough(proxy.url());
    for (const method of ["GET", "POST"] as const) {
      const file = new Blob(["x"]);
      const call = plainCall(dm[method])("/api/x/", method === "POST" ? { body: { file } } : {});
      await expect(call).rejects.toMatchObject({
        name: "DataMasqueTransportError",
        kind: "proxy",
        message: expect.stringContaining(`(${status})`),
        sent,
        mayHaveBeenDone: sent && method === "POST",
      });
    }
    expect(proxy.requests).toHaveLength(2);
  });

  it("is taken for the server's where nothing tells", async () => {
    const proxy = closing(await startProxy({ answer: [404, { "Proxy-Status": "proxy.example.com" }] }));
    await expect(clientThrough(proxy.url()).GET("/api/connections/")).resolves.toMatchObject({
      response: { status: 404 },
    });
  });
});

describe("the way to a proxy", () => {
  it.each(["http", "https"])("that has no address is told as that of the proxy, for %s:", async (scheme) => {
    const proxy = `http://${"a".repeat(64)}.invalid:3128`;
    await expect(
      clientThrough(proxy, `${scheme}://masking.invalid`).GET("/api/connections/"),
    ).rejects.toMatchObject({
      kind: "dns",
      sent: false,
      message: expect.stringContaining("the proxy could not be reached"),
      hint: expect.stringContaining("Check the URL of the proxy"),
    });
  });
});
