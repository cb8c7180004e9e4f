import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { JoinedBlob } from "../../src/node/files/joined-blob.js";
import { sentBody } from "../../src/node/wire/sent-body.js";
import { closedGate, startRecordingServer } from "../support/recording-server.js";
import { startBareServer } from "./bare-server.js";
import { closingAfterEach } from "./closing.js";
import { lightFetch } from "./light-fetch.js";

const closing = closingAfterEach();

describe("an answer to an upload that comes before its end", () => {
  it.each([
    ["401 on a connection that is kept", "HTTP/1.1 401 Unauthorized\r\nContent-Length: 2\r\n\r\n{}"],
    [
      "401 on a connection that ends",
      "HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}",
    ],
    ["a redirect", "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 2\r\n\r\n{}"],
  ])("is told, and ends a source that has nothing to send: %s", async (_what, bytes) => {
    const { url, ends } = await startBareServer((socket) => void socket.write(bytes));
    const cancelled = closedGate();
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new Uint8Array(100_000)),
      // It never has more.
      pull: () => new Promise(() => {}),
      cancel: () => cancelled.open(),
    });
    const init = { method: "POST", body, duplex: "half", redirect: "error" };
    const answer: Response = await Reflect.apply(lightFetch(), undefined, [url, init]);
    expect([answer.status, await answer.text()]).toEqual([
      bytes.startsWith("HTTP/1.1 401") ? 401 : 302,
      "{}",
    ]);
    await cancelled.opened;
    await Promise.all(ends);
  });
});

describe("what is aborted while it waits for a connection", () => {
  it.each(["a read", "a write", "an upload, whose source is let go of at once"])(
    "is never sent: %s",
    async (what) => {
      const arrived = closedGate();
      const gate = closedGate();
      const server = closing(
        await startRecordingServer(async (_, response) => {
          arrived.open();
          await gate.opened;
          response.end("{}");
        }),
      );
      const fetch = lightFetch({ connections: 1 });
      const first = fetch(server.url, {});
      await arrived.opened;
      const controller = new AbortController();
      const cancelled = closedGate();
      const upload = { method: "POST", body: new ReadableStream({ cancel: cancelled.open }), duplex: "half" };
      const inits: Record<string, RequestInit> = { "a read": {}, "a write": { method: "POST", body: "{}" } };
      const second = fetch(server.url, { ...(inits[what] ?? upload), signal: controller.signal });
      // It is in the queue by then.
      await new Promise(setImmediate);
      const reason = new Error("enough");
      controller.abort(reason);
      await expect(second).rejects.toBe(reason);
      if (inits[what] === undefined) await cancelled.opened;
      gate.open();
      expect(await (await first).text()).toBe("{}");
      expect(await (await fetch(`${server.url}/last`, {})).text()).toBe("{}");
      expect(server.calls()).toEqual(["GET /", "GET /last"]);
    },
  );
});

describe("an upload", () => {
  it.each([
    ["an error", new Error("no more of it")],
    ["something else", "no more of it"],
  ])("fails with what its source failed with: %s", async (_what, fault) => {
    const { url } = await startBareServer(() => {});
    const body = new ReadableStream({ pull: (controller) => controller.error(fault) });
    const init = { method: "POST", body, duplex: "half" };
    const sending: Promise<Response> = Reflect.apply(lightFetch(), undefined, [url, init]);
    const error: unknown = await sending.catch((thrown) => thrown);
    expect(error).toMatchObject({ name: "TypeError", message: "fetch failed" });
    const cause = error instanceof Error ? error.cause : undefined;
    expect(cause === fault || (cause instanceof Error && cause.cause === fault)).toBe(true);
  });
});

describe("a form that is given up while a piece of it comes", () => {
  it("leaves none of its files open", async () => {
    let opened = 0;
    let closed = 0;
    class WatchedFile extends File {
      override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
        opened += 1;
        const close = (): void => {
          closed += 1;
        };
        const pull = (controller: ReadableByteStreamController): void =>
          controller.enqueue(new Uint8Array(10));
        return new ReadableStream({ type: "bytes", pull, cancel: close });
      }
    }
    for (let turns = 0; turns < 20; turns += 1) {
      const file = new WatchedFile(["x".repeat(100)], "a.csv");
      const { content } = sentBody(new JoinedBlob(["what stands before it", file], "multipart/form-data"));
      if (!(content instanceof Readable)) throw new Error("a form is sent piece by piece");
      content.read();
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      content.destroy();
      // Whatever was begun is through after these.
      for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
    }
    expect(opened).toBe(closed);
  });
});
