import { Readable } from "node:stream";
import { createDataMasqueClient } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { json } from "../support/recording-server.js";
import { serve } from "../transport/serve.js";
import { clientWithoutRequests, untyped } from "./client-without-requests.js";
import { strangeBodies } from "./strange-bodies.js";

describe("what JSON cannot hold is refused before anything is sent, by its place:", () => {
  const { deep, circle } = strangeBodies();
  it.each<[string, unknown, string]>([
    ["NaN, which would become null", { port: Number.NaN }, "body.port is NaN"],
    [
      "Infinity in a list",
      { data: [{ a: 1 }, { a: Number.POSITIVE_INFINITY }] },
      "body.data.1.a is Infinity",
    ],
    ["a date that is none", { since: new Date("never") }, "body.since is an Invalid Date"],
    ["undefined in a list", { data: [1, undefined] }, "body.data.1 is of type undefined"],
    ["a function in a list", { data: [() => 1] }, "body.data.0 is of type function"],
    ["a Map", { options: new Map([["a", 1]]) }, "body.options is of type Map"],
    ["a promise", { name: Promise.resolve("n") }, "body.name is of type Promise"],
    ["bytes", { password: Buffer.from("hunter2") }, "body.password is of type Uint8Array"],
    ["a stream of Node", { config: Readable.from(["hunter2"]) }, "body.config is of type Readable"],
    ["a stream", { config: new Blob(["hunter2"]).stream() }, "body.config is of type ReadableStream"],
    ["a function", () => 1, "body is of type function"],
    ["a circle", circle, "body goes deeper than 2000 levels, or in a circle"],
    ["8,000 levels", deep, "body goes deeper than 2000 levels, or in a circle"],
    ["8,000 levels in a list", [deep], "body goes deeper than 2000 levels, or in a circle"],
  ])("%s", async (_what, body, fault) => {
    const { dm, refusalOf } = await clientWithoutRequests();
    for (const [verb, call] of Object.entries({ POST: plainCall(dm.POST), PUT: plainCall(dm.PUT) })) {
      const text = await refusalOf(call("/api/connections/", untyped({ body })));
      expect(text).toMatch(new RegExp(`^DataMasqueConfigError: ${verb} /api/connections/: ${fault}(,|$)`));
      expect(text).not.toContain("hunter2");
    }
  });

  it("a BigInt, but not where BigInts have a way to be written", async () => {
    const { dm, refusalOf } = await clientWithoutRequests();
    const send = (to: typeof dm): Promise<unknown> =>
      plainCall(to.POST)("/api/connections/", { body: { port: 5n } });
    expect(await refusalOf(send(dm))).toMatch(/no request can be made of this call \(TypeError: .*BigInt/);
    const server = await serve((_, response) => json(response, 201, {}));
    Object.defineProperty(BigInt.prototype, "toJSON", { configurable: true, value: () => "five" });
    try {
      await send(createDataMasqueClient({ baseUrl: server.url, token: "tok" }));
    } finally {
      Reflect.deleteProperty(BigInt.prototype, "toJSON");
    }
    expect(server.requests[0]?.body.toString()).toBe('{"port":"five"}');
  });

  it("with what to do instead for a body that is a stream of Node", async () => {
    const { dm, refusalOf } = await clientWithoutRequests();
    const body = Readable.from(["{}"]);
    const text = await refusalOf(plainCall(dm.POST)("/api/connections/", untyped({ body })));
    expect(text).toContain("body is of type Readable, which JSON cannot hold;");
    expect(text).toContain("such as Readable.toWeb(stream) goes with bodySerializer: (body) => body");
  });

  it("and what it holds arrives as it always did", async () => {
    class Named {
      name = "n";
      describe = (): string => this.name;
      toJSON?: undefined;
    }
    const server = await serve((_, response) => json(response, 201, {}));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    const since = new Date(0);
    const body = {
      since,
      at: new URL("http://x.test/"),
      named: new Named(),
      none: undefined,
      list: [null, ""],
    };
    await plainCall(dm.POST)("/api/connections/", { body });
    expect(JSON.parse(server.requests[0]?.body.toString() ?? "")).toEqual({
      ...{ since: since.toISOString(), at: "http://x.test/", named: { name: "n" }, list: [null, ""] },
    });
  });

  it("is left to a serializer that the caller gives, and so is a web stream", async () => {
    const server = await serve((_, response) => json(response, 201, {}));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    const bodySerializer = (body: unknown): string => String(Reflect.get(Object(body), "port"));
    await plainCall(dm.POST)("/api/connections/", { body: { port: Number.NaN }, bodySerializer });
    const stream = Readable.toWeb(Readable.from([Buffer.from("{}")]));
    await plainCall(dm.POST)("/api/connections/", { body: stream, bodySerializer: (body: unknown) => body });
    expect(server.requests.map(({ body }) => body.toString())).toEqual(["NaN", "{}"]);
  });
});
