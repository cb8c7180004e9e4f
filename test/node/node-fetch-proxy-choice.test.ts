import { createDataMasqueClient, unwrap } from "datamasque-client";
import { type NodeFetchOptions, nodeFetch } from "datamasque-client/node";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startRecordingServer } from "../support/recording-server.js";
import { createSelfSignedCertificate } from "../support/tls-certificate.js";
import { closingAfterEach } from "./closing.js";
import { type ProxyServer, startProxy } from "./proxy-server.js";
import { emptyDataMasque, startTlsFront } from "./tls-front.js";

const certificate = createSelfSignedCertificate();
const closing = closingAfterEach();

/** An instance with both schemes on `localhost`, and two proxies. */
async function startNetwork() {
  const server = closing(await startRecordingServer(emptyDataMasque));
  const tls = closing(await startTlsFront(server.url, certificate));
  const http = server.url.replace("127.0.0.1", "localhost");
  return { http, https: tls.url, first: closing(await startProxy()), second: closing(await startProxy()) };
}

function clientOf(options: NodeFetchOptions): (baseUrl: string) => Promise<unknown> {
  const fetch = nodeFetch({ ca: certificate.cert, ...options });
  return (baseUrl) =>
    unwrap(createDataMasqueClient({ baseUrl, token: "token-of-a-test", fetch }).GET("/api/connections/"));
}

function methods(proxy: ProxyServer): string[] {
  return proxy.requests.splice(0).map(({ method }) => method);
}

const VARIABLES = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"].flatMap((name) => [name, name.toLowerCase()]);
beforeEach(() => {
  for (const name of VARIABLES) vi.stubEnv(name, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe("without the option proxy", () => {
  it("the environment has no effect", async () => {
    const { http, first } = await startNetwork();
    vi.stubEnv("HTTP_PROXY", first.url());
    expect(await clientOf({})(http)).toEqual([]);
    expect(first.requests).toEqual([]);
  });
});

describe('proxy: "env"', () => {
  it("takes each scheme's proxy from its variable", async () => {
    const { http, https, first, second } = await startNetwork();
    vi.stubEnv("HTTP_PROXY", first.url());
    vi.stubEnv("HTTPS_PROXY", second.url());
    const list = clientOf({ proxy: "env" });
    expect(await list(http)).toEqual([]);
    expect([methods(first), methods(second)]).toEqual([["GET"], []]);
    expect(await list(https)).toEqual([]);
    expect([methods(first), methods(second)]).toEqual([[], ["CONNECT"]]);
  });

  it("prefers names in lower case, and passes over empty ones", async () => {
    const { http, https, first, second } = await startNetwork();
    vi.stubEnv("HTTP_PROXY", first.url());
    vi.stubEnv("http_proxy", second.url());
    vi.stubEnv("https_proxy", "");
    vi.stubEnv("HTTPS_PROXY", first.url());
    const list = clientOf({ proxy: "env" });
    await list(http);
    await list(https);
    expect([methods(first), methods(second)]).toEqual([["CONNECT"], ["GET"]]);
  });

  it("reaches https: through HTTP_PROXY where that is the only one, and not the other way round", async () => {
    const { http, https, first } = await startNetwork();
    vi.stubEnv("HTTP_PROXY", first.url());
    await clientOf({ proxy: "env" })(https);
    expect(methods(first)).toEqual(["CONNECT"]);
    vi.stubEnv("HTTP_PROXY", undefined);
    vi.stubEnv("HTTPS_PROXY", first.url());
    await clientOf({ proxy: "env" })(http);
    expect(methods(first)).toEqual([]);
  });

  it("is no proxy where no variable is set", async () => {
    const { http, https } = await startNetwork();
    const list = clientOf({ proxy: "env" });
    expect([await list(http), await list(https)]).toEqual([[], []]);
  });

  it("keeps what the variables said when nodeFetch was called", async () => {
    const { http, first, second } = await startNetwork();
    vi.stubEnv("HTTP_PROXY", first.url());
    const list = clientOf({ proxy: "env" });
    vi.stubEnv("HTTP_PROXY", second.url());
    vi.stubEnv("NO_PROXY", "*");
    await list(http);
    expect([methods(first), methods(second)]).toEqual([["GET"], []]);
  });

  it("goes by NO_PROXY, unless noProxy says otherwise", async () => {
    const { http, https, first } = await startNetwork();
    vi.stubEnv("HTTP_PROXY", first.url());
    vi.stubEnv("NO_PROXY", "example.com, localhost");
    const list = clientOf({ proxy: "env" });
    await list(http);
    await list(https);
    expect(methods(first)).toEqual([]);
    await clientOf({ proxy: "env", noProxy: "" })(http);
    expect(methods(first)).toEqual(["GET"]);
  });

  it("refuses a variable that is no proxy URL, by its name and without its value", () => {
    vi.stubEnv("HTTPS_PROXY", "someone:hidden-word@proxy.example.com:3128");
    expect(() => nodeFetch({ proxy: "env" })).toThrow(
      expect.objectContaining({
        name: "DataMasqueConfigError",
        message: expect.stringMatching(
          /^nodeFetch: the environment variable HTTPS_PROXY is no http: or https: URL; (?!.*(someone|hidden-word))/,
        ),
      }),
    );
  });
});

describe("noProxy", () => {
  it.each([
    ["localhost", []],
    ["LOCALHOST,example.com", []],
    ["*", []],
    ["example.com", ["GET", "CONNECT"]],
    ["localhost:1", ["GET", "CONNECT"]],
    ["", ["GET", "CONNECT"]],
  ])("%o leaves to the proxy: %o", async (noProxy, expected) => {
    const { http, https, first } = await startNetwork();
    const list = clientOf({ proxy: first.url(), noProxy });
    await list(http);
    await list(https);
    expect(methods(first)).toEqual(expected);
  });

  it("is not mixed with NO_PROXY when the proxy is given as a URL", async () => {
    const { http, first } = await startNetwork();
    vi.stubEnv("NO_PROXY", "*");
    await clientOf({ proxy: first.url() })(http);
    expect(methods(first)).toEqual(["GET"]);
  });
});
