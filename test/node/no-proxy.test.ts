import { createDataMasqueClient } from "datamasque-client";
import { nodeFetch } from "datamasque-client/node";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readNoProxy } from "../../src/node/proxy/no-proxy.js";
import { unusedPort } from "../transport/serve.js";
import { closingAfterEach } from "./closing.js";
import { startProxy } from "./proxy-server.js";

const closing = closingAfterEach();

beforeEach(() => {
  for (const name of ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"]) {
    vi.stubEnv(name, undefined);
    vi.stubEnv(name.toLowerCase(), undefined);
  }
});
afterEach(() => void vi.unstubAllEnvs());

describe("an instance that NO_PROXY names is not asked for at the proxy", () => {
  it.each([
    ["::1", "[::1]", true],
    ["[::1]", "[::1]", true],
    ["0:0:0:0:0:0:0:1", "[::1]", true],
    ["::2", "[::1]", false],
    [" * ", "127.0.0.1", true],
    ["a,*", "127.0.0.1", true],
    [" 127.0.0.1 ", "127.0.0.1", true],
    ["127.0.0.0/8", "127.0.0.1", true],
    ["10.0.0.0/8", "127.0.0.1", false],
    ["a", "127.0.0.1", false],
  ])("NO_PROXY=%j and http://%s: %s", async (noProxy, host, bypassed) => {
    const proxy = closing(await startProxy({ answer: [407, {}], tunnelStatus: 407 }));
    vi.stubEnv("HTTP_PROXY", proxy.url());
    vi.stubEnv("NO_PROXY", noProxy);
    const fetch = nodeFetch({ proxy: "env" });
    const port = await unusedPort();
    for (const scheme of ["http", "https"]) {
      const baseUrl = `${scheme}://${host}:${port}`;
      const dm = createDataMasqueClient({ baseUrl, token: "tok", retry: 0, fetch });
      await expect(dm.GET("/api/connections/")).rejects.toMatchObject({
        kind: bypassed ? "refused" : "proxy",
      });
    }
    expect(proxy.requests).toHaveLength(bypassed ? 0 : 2);
  });
});

describe("readNoProxy", () => {
  it.each([
    ["masking.example.com", "https://masking.example.com", true],
    ["MASKING.Example.COM", "https://masking.example.com", true],
    ["masking.example.com.", "https://masking.example.com", true],
    ["masking.example.com", "https://masking.example.com.", true],
    ["example.com", "https://masking.example.com", true],
    [".example.com", "https://masking.example.com", true],
    [".example.com", "https://example.com", true],
    ["*.example.com", "https://masking.example.com", true],
    ["example.com", "https://myexample.com", false],
    ["bücher.example", "https://bücher.example", true],
    ["example.com:443", "https://masking.example.com", true],
    ["example.com:443", "http://masking.example.com", false],
    ["example.com:80", "http://masking.example.com", true],
    ["example.com:8443", "https://masking.example.com:8443", true],
    ["example.com:8443", "https://masking.example.com", false],
    ["[::1]:8080", "http://[::1]:8080", true],
    ["[::1]:8080", "http://[::1]", false],
    ["fe80::/10", "http://[fe80::12]", true],
    ["fe80::/10", "http://[fd00::12]", false],
    ["10.0.0.0/8", "http://10.1.2.3", true],
    ["10.0.0.0/8", "http://10.example.com", false],
    ["10.0.0.0/99", "http://10.1.2.3", false],
    ["a b\tmasking.example.com", "https://masking.example.com", true],
    [", ,", "https://masking.example.com", false],
    ["", "https://masking.example.com", false],
  ])("%j names the host of %s: %s", (text, url, named) => {
    expect(readNoProxy(text)(new URL(url))).toBe(named);
  });
});
