import { getEventListeners } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { createDataMasqueClient, type DataMasqueClient, unwrap } from "datamasque-client";
import { describe, expect, it, onTestFinished } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { listenOnLoopback } from "../support/recording-server.js";
import { clientOfRawAnswer, send, serve } from "../transport/serve.js";

async function streamOf(dm: DataMasqueClient, signal?: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const { data } = await dm.GET("/api/connections/", { parseAs: "stream", ...(signal && { signal }) });
  if (!(data instanceof ReadableStream)) throw new Error("no stream");
  return data;
}

/** A server that sends one chunk and then nothing more, and tells when the client has closed the connection. */
async function startStallingServer(): Promise<{ dm: DataMasqueClient; gone: Promise<void> }> {
  let tellGone = (): void => {};
  const gone = new Promise<void>((resolve) => {
    tellGone = resolve;
  });
  const server = createServer((_, response: ServerResponse) => {
    response.on("close", tellGone);
    response.writeHead(200, { "Content-Type": "text/csv" }).write("first");
  });
  const baseUrl = `http://127.0.0.1:${await listenOnLoopback(server)}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { dm: createDataMasqueClient({ baseUrl, token: "tok" }), gone };
}

describe('parseAs: "stream"', () => {
  it("hands the bytes over as they are, also those of what would be JSON", async () => {
    const bytes = Buffer.from([0xff, 0, 0x7b, 10]);
    const server = await serve((_, response) =>
      send(response, 200, bytes, { "Content-Type": "application/json" }),
    );
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    const stream = await streamOf(dm);
    expect(Buffer.from(await new Response(stream).arrayBuffer())).toEqual(bytes);
  });

  it("hands over what has come before the rest has", async () => {
    const { dm } = await startStallingServer();
    const reader = (await streamOf(dm)).getReader();
    const { value } = await reader.read();
    expect(Buffer.from(value ?? []).toString()).toBe("first");
    await reader.cancel();
  });

  it("does not touch a refusal, which is read as always", async () => {
    const server = await serve((_, response) => send(response, 404, '{"detail":"Not found."}'));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    const call = plainCall(dm.GET)("/api/connections/", { parseAs: "stream" });
    await expect(unwrap(call)).rejects.toMatchObject({ status: 404, body: { detail: "Not found." } });
  });

  it("fails with a DataMasqueTransportError when the connection is lost in it", async () => {
    const head = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n";
    const dm = await clientOfRawAnswer([head, "a,b\n"], "reset");
    const reader = (await streamOf(dm)).getReader();
    const readAll = async (): Promise<void> => {
      while (!(await reader.read()).done);
    };
    await expect(readAll()).rejects.toMatchObject({
      name: "DataMasqueTransportError",
      kind: "reset",
      message: expect.stringMatching(
        /^GET \/api\/connections\/ \(http:\/\/127[.\d]+:\d+\/api\/connections\/\): /,
      ),
    });
  });

  it("fails with the caller's reason when it is aborted, and closes the connection", async () => {
    const { dm, gone } = await startStallingServer();
    const controller = new AbortController();
    const reader = (await streamOf(dm, controller.signal)).getReader();
    await reader.read();
    const rest = reader.read();
    const reason = { enough: true };
    controller.abort(reason);
    await expect(rest).rejects.toBe(reason);
    await gone;
  });

  it("fails with the caller's reason also where the fetch in use has a word of its own for it", async () => {
    const dm = createDataMasqueClient({
      baseUrl: "http://datamasque.test",
      token: "tok",
      fetch: async (_, { signal }) => {
        const body = new ReadableStream({
          start: (stream) =>
            signal?.addEventListener("abort", () => stream.error(new DOMException("Aborted", "AbortError"))),
        });
        return new Response(body);
      },
    });
    const controller = new AbortController();
    const read = (await streamOf(dm, controller.signal)).getReader().read();
    controller.abort("enough");
    await expect(read).rejects.toBe("enough");
  });

  it("closes the connection when it is cancelled", async () => {
    const { dm, gone } = await startStallingServer();
    const stream = await streamOf(dm);
    await stream.cancel("not needed");
    await gone;
  });

  it("closes the connection when a loop over it is left", async () => {
    const { dm, gone } = await startStallingServer();
    for await (const chunk of await streamOf(dm)) {
      expect(Buffer.from(chunk).toString()).toBe("first");
      break;
    }
    await gone;
  });

  it.each([
    ["read to its end", (stream: ReadableStream) => new Response(stream).text()],
    ["cancelled", (stream: ReadableStream) => stream.cancel()],
  ])("is not bound to the caller's signal any more once it is %s", async (_what, finish) => {
    const server = await serve((_, response) => send(response, 200, "x".repeat(100_000)));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    const controller = new AbortController();
    const stream = await streamOf(dm, controller.signal);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(1);
    await finish(stream);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    controller.abort("too late");
    const other = await streamOf(dm);
    expect(await new Response(other).text()).toHaveLength(100_000);
  });

  it("is not bound to it either once it is cancelled while a chunk waits in it", async () => {
    const dm = createDataMasqueClient({
      baseUrl: "http://datamasque.test",
      token: "tok",
      fetch: async () =>
        new Response(new ReadableStream({ pull: (source) => source.enqueue(new Uint8Array(1)) })),
    });
    const { signal } = new AbortController();
    const stream = await streamOf(dm, signal);
    await new Promise(setImmediate);
    await stream.cancel();
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("is not bound to it either once the connection is lost", async () => {
    const head = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n";
    const dm = await clientOfRawAnswer([head, "a,b\n"], "reset");
    const { signal } = new AbortController();
    await expect(new Response(await streamOf(dm, signal)).text()).rejects.toThrow();
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("reads no faster than it is read from", async () => {
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        if (pulled === 100) controller.close();
        else controller.enqueue(Buffer.alloc(64 * 1024));
      },
    });
    const dm = createDataMasqueClient({
      baseUrl: "http://datamasque.test",
      token: "tok",
      fetch: async () => new Response(body),
    });
    const reader = (await streamOf(dm)).getReader();
    for (let read = 0; read < 5; read += 1) {
      // Whatever is done without being asked for is done in microtasks, which come first.
      await new Promise(setImmediate);
      // One chunk may wait at the source, and one with the client.
      expect(pulled).toBe(read + 2);
      await reader.read();
    }
    await reader.cancel();
  });
});
