import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { createDataMasqueClient, type DataMasqueClient, unwrap } from "datamasque-client";
import { nodeFetch } from "datamasque-client/node";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { listenOnLoopback } from "../support/recording-server.js";
import { createSelfSignedCertificate } from "../support/tls-certificate.js";
import { closingAfterEach } from "./closing.js";
import { startProxy } from "./proxy-server.js";
import { startTlsFront } from "./tls-front.js";

const closing = closingAfterEach();
const enough = new Error("enough");

// undici has limits of its own, after which it would end connections, too: they are not to help here.
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

function clientOf(baseUrl: string, options: Parameters<typeof nodeFetch>[0]): DataMasqueClient {
  return createDataMasqueClient({ baseUrl, token: "tok", retry: 0, fetch: nodeFetch(options) });
}

/** Ways to send something, each with a signal. */
const CALLS: [string, (dm: DataMasqueClient, signal?: AbortSignal) => Promise<unknown>][] = [
  ["a read", (dm, signal) => unwrap(dm.GET("/api/connections/", signal && { signal }))],
  [
    "an upload",
    (dm, signal) =>
      plainCall(dm.POST)("/api/x/", {
        body: { file: new Blob(["x"]) },
        ...(signal && { signal }),
      }),
  ],
  [
    "a stream",
    (dm, signal) =>
      plainCall(dm.POST)("/api/x/", {
        body: new Blob(["x".repeat(100_000)]).stream(),
        bodySerializer: (body: unknown) => body,
        ...(signal && { signal }),
      }),
  ],
];

describe.each(CALLS)("what was begun for %s ends with it", (_what, call) => {
  it("when the proxy has not said yet whether it makes a tunnel", async () => {
    const controller = new AbortController();
    const proxy = closing(
      await startProxy({ tunnelStatus: "never", onTunnel: () => controller.abort(enough) }),
    );
    const dm = clientOf("https://masking.invalid", { proxy: proxy.url() });
    await expect(call(dm, controller.signal)).rejects.toBe(enough);
    await proxy.deserted();
    expect(proxy.requests).toHaveLength(1);
  });

  it("when the proxy closes the connection only later", async () => {
    const controller = new AbortController();
    let goOn = (): void => {};
    const ended = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const proxy = closing(
      await startProxy({
        tunnelStatus: "none",
        onTunnel() {
          controller.abort(enough);
          return ended;
        },
      }),
    );
    const dm = clientOf("https://masking.invalid", { proxy: proxy.url() });
    await expect(call(dm, controller.signal)).rejects.toBe(enough);
    goOn();
    await proxy.deserted();
    expect(proxy.requests).toHaveLength(1);
  });

  it("when the proxy closes the connection at once, with a single question for an attempt", async () => {
    const proxy = closing(await startProxy({ tunnelStatus: "none" }));
    const dm = clientOf("https://masking.invalid", { proxy: proxy.url() });
    await expect(call(dm)).rejects.toMatchObject({ kind: "proxy", sent: false, mayHaveBeenDone: false });
    await proxy.deserted();
    expect(proxy.requests).toHaveLength(1);
  });

  it("when the instance does not answer the TLS handshake", async () => {
    const controller = new AbortController();
    const closed: Promise<unknown>[] = [];
    const server = createServer((socket: Socket) => {
      socket.on("error", () => {});
      closed.push(once(socket.resume(), "close"));
      socket.once("data", () => controller.abort(enough));
    });
    const port = await listenOnLoopback(server);
    onTestFinished(() => void server.close());
    const dm = clientOf(`https://127.0.0.1:${port}`, {});
    await expect(call(dm, controller.signal)).rejects.toBe(enough);
    await Promise.all(closed);
    expect(closed).toHaveLength(1);
  });
});

it("an upload ends by itself when the proxy never says whether it makes a tunnel", async () => {
  const proxy = closing(
    await startProxy({ tunnelStatus: "never", onTunnel: () => void vi.advanceTimersByTime(120_000) }),
  );
  const dm = clientOf("https://masking.invalid", { proxy: proxy.url() });
  const call = plainCall(dm.POST)("/api/x/", { body: { file: new Blob(["x"]) } });
  await expect(call).rejects.toMatchObject({
    kind: "proxy",
    sent: false,
    message: expect.stringContaining("did not say in time whether it leads to the server"),
  });
  await proxy.deserted();
});

describe("a call that is given up", () => {
  it("takes no connection from another that waits for one", async () => {
    const certificate = createSelfSignedCertificate();
    const controller = new AbortController();
    const waiting: (() => void)[] = [];
    const proxy = closing(
      await startProxy({
        onTunnel: () =>
          new Promise<void>((resolve) => {
            waiting.push(resolve);
            if (waiting.length === 2) controller.abort(enough);
          }),
      }),
    );
    const server = closing(await startProxy({ answer: [200, { "Content-Type": "application/json" }] }));
    const front = closing(await startTlsFront(server.url().replace("localhost", "127.0.0.1"), certificate));
    const dm = clientOf(front.url, { ca: certificate.cert, proxy: proxy.url() });
    const other = dm.GET("/api/connections/", { parseAs: "text" });
    await expect(dm.GET("/api/connections/", { signal: controller.signal })).rejects.toBe(enough);
    for (const goOn of waiting) goOn();
    expect((await other).data).toContain("from the proxy");
  });

  it("leaves the next one a connection of its own", async () => {
    const controller = new AbortController();
    const proxy = closing(await startProxy({ tunnelStatus: 403, onTunnel: () => controller.abort(enough) }));
    const dm = clientOf("https://masking.invalid", { proxy: proxy.url() });
    await expect(dm.GET("/api/connections/", { signal: controller.signal })).rejects.toBe(enough);
    await expect(dm.GET("/api/connections/")).rejects.toMatchObject({ kind: "proxy" });
    expect(proxy.requests).toHaveLength(2);
  });
});
