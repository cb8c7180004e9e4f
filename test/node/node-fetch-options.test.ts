import { createPrivateKey } from "node:crypto";
import { inspect } from "node:util";
import { createDataMasqueClient, DataMasqueConfigError, unwrap } from "datamasque-client";
import { type NodeFetchOptions, nodeFetch } from "datamasque-client/node";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startRecordingServer } from "../support/recording-server.js";
import { createSelfSignedCertificate } from "../support/tls-certificate.js";
import { closingAfterEach } from "./closing.js";
import { type ProxyServer, startProxy } from "./proxy-server.js";
import { emptyDataMasque, startTlsFront } from "./tls-front.js";

const { cert, key } = createSelfSignedCertificate();
const stranger = createSelfSignedCertificate();
const passphrase = "a-passphrase-of-a-test";
const locked = createPrivateKey(key)
  .export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase })
  .toString();
const damaged = cert.replace(/\n.{40}/, `\n${"A".repeat(40)}`);
const der = Buffer.from(cert.replace(/-----[^-]+-----|\s/g, ""), "base64");

/** What nodeFetch says of options that TypeScript would not let pass, too. */
function complaint(options: object): string {
  try {
    // Reflect.apply takes any argument, as a caller without types can give.
    Reflect.apply(nodeFetch, undefined, [options]);
  } catch (error) {
    if (error instanceof DataMasqueConfigError) return inspect(error, { depth: 20 });
    throw error;
  }
  throw new Error("the options were accepted");
}

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

describe("nodeFetch refuses at once", () => {
  it.each<[string, object, RegExp]>([
    ["an unknown option", { verifySSL: false }, /verifySSL: no such option; known are verifySsl, ca, cert/],
    ["a word for a boolean", { verifySsl: "false" }, /verifySsl: must be true or false/],
    ["a path as ca", { ca: "/etc/ssl/company.pem" }, /ca is no PEM; pass the content of the file/],
    ["DER as ca", { ca: der }, /ca is no PEM/],
    ["a key as ca", { ca: key }, /ca is no PEM/],
    ["a number as ca", { ca: 7 }, /ca: must be PEM text/],
    ["a number as cert", { cert: 7, key }, /cert: must be PEM text, or the bytes of a PEM file/],
    ["a number as key", { cert, key: 7 }, /key: must be PEM text, or the bytes of a PEM file/],
    ["a number as passphrase", { cert, key: locked, passphrase: 7 }, /passphrase: must be a string/],
    ["null as proxy", { proxy: null }, /proxy: must be a URL/],
    ["an empty list as ca", { ca: [] }, /ca is an empty array/],
    ["a damaged ca", { ca: [cert, damaged] }, /certificate 1 of 1 in ca is damaged/],
    ["a damaged one in a bundle", { ca: `${cert}\n${damaged}` }, /certificate 2 of 2 in ca is damaged/],
    ["ca that nobody looks at", { ca: cert, verifySsl: false }, /ca has no effect with verifySsl: false/],
    ["cert without key", { cert }, /cert goes with key, the private key; key is missing/],
    ["key without cert", { key }, /key goes with cert, the certificate; cert is missing/],
    ["passphrase without key", { passphrase }, /passphrase opens key, but key is missing/],
    ["a key of another certificate", { cert, key: stranger.key }, /cert and key do not belong together/],
    ["a path as key", { cert, key: "client.key" }, /key is no PEM/],
    ["a certificate as key", { cert, key: cert }, /key is no private key that Node can read \(ERR_/],
    ["a locked key without passphrase", { cert, key: locked }, /key is encrypted; pass its passphrase/],
    ["a wrong passphrase", { cert, key: locked, passphrase: "no-such-word" }, /passphrase does not open it/],
    ["a proxy without scheme", { proxy: "proxy.example.com:3128" }, /proxy is no http: or https: URL/],
    ["a SOCKS proxy", { proxy: "socks5://localhost:1080" }, /proxy is no http: or https: URL/],
    ["a proxy that is no URL", { proxy: "http://" }, /proxy is no http: or https: URL/],
    ["true as proxy", { proxy: true }, /proxy: must be a URL, such as .*, or the word "env"/],
    ["half of proxy credentials", { proxy: "http://only-me@proxy.example.com" }, /proxy has a user without/],
    ["a bare % in them", { proxy: "http://me:100%25%zz@proxy.example.com" }, /write %25 for a %/],
    ["noProxy alone", { noProxy: "localhost" }, /noProxy has no effect without proxy/],
    ["a list as noProxy", { proxy: "env", noProxy: ["a"] }, /noProxy: must be a string/],
    ["no connections", { connections: 0 }, /connections: must be at least 1/],
    ["half a connection", { connections: 1.5 }, /connections: must be a whole number/],
    ["text as connections", { connections: "4" }, /connections: must be a whole number/],
  ])("%s", (_, options, expected) => {
    const text = complaint(options);
    expect(text).toMatch(/^DataMasqueConfigError: nodeFetch: /);
    expect(text).toMatch(expected);
  });

  it.each([[null], ["http://hidden-word-1:hidden-word-2@proxy.example.com"], [false]])(
    "what is no options object",
    (options) => {
      expect(() => Reflect.apply(nodeFetch, undefined, [options])).toThrow(
        expect.objectContaining({
          name: "DataMasqueConfigError",
          message: "nodeFetch: options: must be an object",
        }),
      );
    },
  );

  it("several things together", () => {
    expect(complaint({ connections: -1, verifySsl: 0, proxi: "x" })).toMatch(
      /proxi.*verifySsl|verifySsl.*proxi/s,
    );
  });

  it.each<[string, object]>([
    ["a key", { cert, key: stranger.key }],
    ["a truncated key", { cert, key: key.slice(0, 100) }],
    ["a passphrase", { cert, key: locked, passphrase: "hidden-word-1" }],
    ["a passphrase of the wrong type", { cert, key: locked, passphrase: ["hidden-word-1"] }],
    ["proxy credentials", { proxy: "http://hidden-word-1:hidden-word-2@exa mple.com" }],
    ["proxy credentials without a scheme", { proxy: "hidden-word-1:hidden-word-2@example.com" }],
    ["half of proxy credentials", { proxy: "http://hidden-word-1@example.com" }],
    ["proxy credentials with a %", { proxy: "http://hidden-word-1:hidden-word-2%zz@example.com" }],
    ["secrets under unknown names", { password: "hidden-word-1", proxy: 5 }],
  ])("without repeating %s", (_, options) => {
    const text = complaint(options);
    expect(text).not.toContain("hidden-word");
    for (const secret of [stranger.key, key]) expect(text).not.toContain(secret.split("\n")[1]);
  });
});

describe("nodeFetch accepts", () => {
  it.each<[string, NodeFetchOptions | undefined]>([
    ["nothing", undefined],
    ["an empty object", {}],
    [
      "options without a value",
      {
        verifySsl: undefined,
        ca: undefined,
        proxy: undefined,
        connections: undefined,
        passphrase: undefined,
      },
    ],
    ["a passphrase for a key that needs none", { cert, key, passphrase }],
    ["a certificate and key in one file", { cert: key + cert, key: key + cert }],
    ["a chain", { cert: cert + stranger.cert, key }],
    ["bytes", { ca: new Uint8Array(Buffer.from(cert)), cert: Buffer.from(cert), key: Buffer.from(key) }],
    ["a URL object", { proxy: new URL("https://user:pass@proxy.example.com"), noProxy: "localhost" }],
  ])("%s, without a request", (_, options) => {
    expect(nodeFetch(options)).toBeTypeOf("function");
  });
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
