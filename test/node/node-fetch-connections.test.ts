import { nodeFetch } from "datamasque-client/node";
import { describe, expect, it } from "vitest";
import { type RecordingServer, startRecordingServer } from "../support/recording-server.js";
import { createSelfSignedCertificate } from "../support/tls-certificate.js";
import { closingAfterEach } from "./closing.js";
import { startProxy } from "./proxy-server.js";
import { startTlsFront } from "./tls-front.js";

const certificate = createSelfSignedCertificate();
const ca = certificate.cert;
const closing = closingAfterEach();

/** A server that answers nobody before `together` requests wait, so that it is known how many came at a time. */
async function startGatheringServer(together: number): Promise<RecordingServer> {
  const waiting: (() => void)[] = [];
  return closing(
    await startRecordingServer(async (_, response) => {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        if (waiting.length === together) for (const release of waiting.splice(0)) release();
      });
      response.end("gathered");
    }),
  );
}

async function fetchTimes(
  times: number,
  fetch: ReturnType<typeof nodeFetch>,
  url: string,
): Promise<string[]> {
  const one = async (): Promise<string> => (await fetch(url, {})).text();
  return Promise.all(Array.from({ length: times }, one));
}

describe("connections", () => {
  it("limits the sockets to the instance, and uses each again", async () => {
    const server = await startGatheringServer(3);
    const { url, counts } = closing(await startTlsFront(server.url, certificate));
    expect(await fetchTimes(9, nodeFetch({ ca, connections: 3 }), url)).toHaveLength(9);
    expect(counts).toEqual({ made: 3, most: 3 });
  });

  it("limits the tunnels through a proxy", async () => {
    const server = await startGatheringServer(3);
    const { url, counts } = closing(await startTlsFront(server.url, certificate));
    const proxy = closing(await startProxy());
    await fetchTimes(9, nodeFetch({ ca, connections: 3, proxy: proxy.url() }), url);
    expect(counts).toEqual({ made: 3, most: 3 });
    expect(proxy.requests).toHaveLength(3);
  });

  it("limits the sockets to a proxy that forwards plain HTTP", async () => {
    const server = await startGatheringServer(3);
    const proxy = closing(await startProxy());
    await fetchTimes(9, nodeFetch({ connections: 3, proxy: proxy.url() }), server.url);
    expect(proxy.mostConnections()).toBe(3);
    expect(proxy.requests).toHaveLength(9);
  });

  it("of one leaves the calls to come one after the other", async () => {
    const server = await startGatheringServer(1);
    const { url, counts } = closing(await startTlsFront(server.url, certificate));
    await fetchTimes(4, nodeFetch({ ca, connections: 1 }), url);
    expect(counts).toEqual({ made: 1, most: 1 });
  });

  it("has no limit by default, as the global fetch", async () => {
    const server = await startGatheringServer(30);
    const { url, counts } = closing(await startTlsFront(server.url, certificate));
    await fetchTimes(30, nodeFetch({ ca }), url);
    expect(counts.most).toBe(30);
  });
});
