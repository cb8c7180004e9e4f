import { createDataMasqueClient, DataMasqueConfigError, unwrap } from "datamasque-client";
import { describe, expect, it, vi } from "vitest";
import { createTokenSession } from "../../src/session/token-session.js";
import { errorOf } from "./clients.js";
import { answering, startScriptedDataMasque, unauthorized } from "./scripted-datamasque.js";

const CONNECTIONS = "GET /api/connections/";

/** A token source as an app without types may write it. */
function returning(value: unknown): () => string;
function returning(value: unknown): () => unknown {
  return () => value;
}

describe("a token source", () => {
  it.each([
    ["synchronous", (keys: string[]) => keys.shift() ?? ""],
    ["asynchronous", async (keys: string[]) => keys.shift() ?? ""],
  ])("that is %s is asked once, and once more after a 401", async (_name, take) => {
    const server = await startScriptedDataMasque();
    server.script(CONNECTIONS, answering(200, []), unauthorized, answering(200, []), answering(200, []));
    const keys = ["first", "second", "third"];
    const dm = createDataMasqueClient({ baseUrl: server.url, tokenSource: () => take(keys) });
    for (let call = 0; call < 3; call += 1) await unwrap(dm.GET("/api/connections/"));
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      "Token first",
      "Token first",
      "Token second",
      "Token second",
    ]);
    expect(keys).toEqual(["third"]);
  });

  it("is not asked by the factory or for an anonymous call", async () => {
    const server = await startScriptedDataMasque();
    const tokenSource = vi.fn(() => "key");
    const dm = createDataMasqueClient({ baseUrl: server.url, tokenSource });
    await unwrap(dm.GET("/api/healthcheck/"));
    expect(tokenSource).not.toHaveBeenCalled();
    expect(server.requests[0]?.headers).not.toHaveProperty("authorization");
  });

  const failure = new Error("the vault is closed");
  it.each([
    [
      "throws",
      () => {
        throw failure;
      },
    ],
    ["rejects", () => Promise.reject(failure)],
  ])("that %s has its own error reach the caller, and is asked afresh next time", async (_name, fail) => {
    const server = await startScriptedDataMasque();
    const tokenSource = vi.fn(fail);
    const dm = createDataMasqueClient({ baseUrl: server.url, tokenSource });
    expect(await errorOf(dm.GET("/api/connections/"))).toBe(failure);
    expect(await errorOf(dm.GET("/api/connections/"))).toBe(failure);
    expect(tokenSource).toHaveBeenCalledTimes(2);
    expect(server.calls()).toEqual([]);
  });

  it.each([
    ["nothing", undefined, /tokenSource/],
    ["null", null, /tokenSource/],
    ["a number", 42, /tokenSource/],
    ["an object", { key: "key" }, /tokenSource/],
    ["an empty string", "", /empty/],
    ["a header value", "Token secret-key-1", /scheme/],
    ["a bearer token", "bearer secret-key-1", /scheme/],
    ["a trailing line break", "secret-key-1\n", /header can carry/],
    ["an inner line break", "secret-key-1\r\nX-Evil: 1", /header can carry/],
    ["a blank", "secret key-1", /header can carry/],
    ["a character beyond ASCII", "sécret-key-1", /header can carry/],
  ])(
    "that returns %s is a config error without the value, and nothing is sent",
    async (_name, value, says) => {
      const server = await startScriptedDataMasque();
      const dm = createDataMasqueClient({ baseUrl: server.url, tokenSource: returning(value) });
      const error = await errorOf(dm.GET("/api/connections/"));
      expect(error).toBeInstanceOf(DataMasqueConfigError);
      expect(error).toHaveProperty("message", expect.stringMatching(says));
      expect(error).toHaveProperty("message", expect.stringContaining("tokenSource"));
      expect(error).toHaveProperty("message", expect.not.stringMatching(/key-1/));
      expect(server.calls()).toEqual([]);
    },
  );
});

describe("the tokens that a session keeps out of what is told", () => {
  it("are the latest few, so that a client that lives for months does not grow", async () => {
    let number = 0;
    const session = createTokenSession(
      async () => {
        number += 1;
        return `token-${number}`;
      },
      () => {},
    );
    let token = await session.current();
    for (let renewal = 1; renewal < 1_000; renewal += 1) token = await session.newerThan(token);
    expect(token).toEqual({ value: "token-1000", epoch: 1_000 });
    expect(session.secrets().slice(0, 2)).toEqual(["token-1000", "token-999"]);
    expect(session.secrets().length).toBeLessThanOrEqual(10);
  });
});
