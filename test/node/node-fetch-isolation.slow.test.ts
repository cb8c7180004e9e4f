import { createServer, type Server } from "node:http";
import { describe, expect, it } from "vitest";
import { listenOnLoopback } from "../support/recording-server.js";
import { createSelfSignedCertificate } from "../support/tls-certificate.js";
import { closingAfterEach } from "./closing.js";
import { startProxy } from "./proxy-server.js";
import { type ProgramRun, runProgram } from "./run-program.js";
import { startTlsFront } from "./tls-front.js";

const certificate = createSelfSignedCertificate();
const ca = certificate.cert;
const closing = closingAfterEach();

describe("a process that uses nodeFetch before anything else of the web", () => {
  it("keeps its own dispatcher, web classes, environment, and its refusal of self-signed certificates", async () => {
    const server = closing(await startPatientServer());
    const { url } = closing(await startTlsFront(server.url, certificate));
    const { output, stderr } = await runProgram("own-dispatcher", { input: { url, ca } });
    expect(output).toEqual({
      status: 200,
      dispatcherOfUndici: false,
      webOfUndici: [],
      environmentKept: true,
      globalAnswer: "DEPTH_ZERO_SELF_SIGNED_CERT",
    });
    expect(stderr).toBe("");
  });

  it("verifies although NODE_TLS_REJECT_UNAUTHORIZED is off", async () => {
    const server = closing(await startPatientServer());
    const { url } = closing(await startTlsFront(server.url, certificate));
    const env = { NODE_TLS_REJECT_UNAUTHORIZED: "0" };
    await expect(runProgram("leave-sockets", { input: { url, options: {} }, env })).rejects.toThrow(
      /DEPTH_ZERO_SELF_SIGNED_CERT/,
    );
    expect(server.count()).toBe(0);
  });

  it("trusts NODE_EXTRA_CA_CERTS, as the global fetch does", async () => {
    const server = closing(await startPatientServer());
    const { url } = closing(await startTlsFront(server.url, certificate));
    const run = {
      input: { url, options: {} },
      files: { "extra.pem": ca },
      env: { NODE_EXTRA_CA_CERTS: "extra.pem" },
    };
    expect((await runProgram("leave-sockets", run)).output).toMatchObject({ status: 200 });
  });
});

describe("a process with idle connections of nodeFetch", () => {
  const done = { status: 200, text: "patience" };

  it("ends by itself when they lead to the instance", async () => {
    const server = closing(await startPatientServer());
    const { url } = closing(await startTlsFront(server.url, certificate));
    const ends = await Promise.all([
      runProgram("leave-sockets", { input: { url, options: { ca } } }),
      runProgram("leave-sockets", { input: { url: server.url, options: {} } }),
    ]);
    expect(ends.map(({ output }) => output)).toEqual([done, done]);
  });

  it("ends by itself when they lead through a proxy", async () => {
    const server = closing(await startPatientServer());
    const { url } = closing(await startTlsFront(server.url, certificate));
    const proxy = closing(await startProxy());
    const options = { ca, proxy: proxy.url() };
    const ends = await Promise.all(
      [url, server.url].map((target) => runProgram("leave-sockets", { input: { url: target, options } })),
    );
    expect(ends.map(({ output }) => output)).toEqual([done, done]);
    expect(proxy.requests.map(({ method }) => method).sort()).toEqual(["CONNECT", "GET"]);
  });
});

describe("a process without a usable undici", () => {
  const install = "install it next to datamasque-client: npm install undici@7";

  it.each<[string, NonNullable<ProgramRun["undici"]>, string]>([
    ["none", "missing", "the package undici, which is not installed"],
    [
      "one for another Node",
      { source: "throw new TypeError('webidl.util.markAsUncloneable is not a function')" },
      `the package undici, and the one that is installed does not load on Node ${process.versions.node}`,
    ],
    ["one that is too old", { source: "exports.fetch = () => {};" }, "version 7 of the package undici"],
  ])("learns at the first call what to install, and sends nothing: %s", async (_, undici, what) => {
    const server = closing(await startPatientServer());
    const { output } = await runProgram("poor-undici", { input: [server.url], undici });
    const once = [
      "request",
      "response",
      "login",
      `DataMasqueConfigError: nodeFetch needs ${what}; ${install}`,
    ];
    expect(output).toEqual({ messages: [...once, ...once], file: "program.mjs" });
    expect(server.count()).toBe(0);
  });
});

describe("a process that holds a response for a while", () => {
  it("can still read it after the garbage collector ran", async () => {
    const server = closing(await startPatientServer("x".repeat(1_000_000)));
    const { output } = await runProgram("keep-response", {
      input: [server.url],
      nodeOptions: ["--expose-gc"],
    });
    expect(output).toEqual({ collector: "function", lengths: [1_000_000, 1_000_000] });
  });
});

/** A server that keeps idle connections for far longer than a test may take. */
interface PatientServer {
  url: string;
  /** How many requests arrived. */
  count(): number;
  close(): Promise<void>;
}

/** Starts a server that answers every request with `body`, and invites clients to keep the connection. */
async function startPatientServer(body = "patience"): Promise<PatientServer> {
  let requests = 0;
  const server: Server = createServer((_, response) => {
    requests += 1;
    response.end(body);
  });
  server.keepAliveTimeout = 300_000;
  const port = await listenOnLoopback(server);
  return {
    url: `http://127.0.0.1:${port}`,
    count: () => requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
