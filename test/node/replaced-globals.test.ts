import { createDataMasqueClient, unwrap } from "datamasque-client";
import { nodeFetch } from "datamasque-client/node";
import * as undici from "undici";
import { afterEach, describe, expect, it, vi } from "vitest";
import { json, startRecordingServer } from "../support/recording-server.js";
import { closingAfterEach } from "./closing.js";
import { lightFetch, realOf } from "./light-fetch.js";

const closing = closingAfterEach();
afterEach(() => void vi.unstubAllGlobals());

class Nothing {}

const OF_UNDICI = {
  Response: undici.Response,
  Request: undici.Request,
  Headers: undici.Headers,
  FormData: undici.FormData,
};
const EMPTY = Object.fromEntries(
  ["Response", "Request", "Headers", "FormData", "URLSearchParams"].map((name) => [name, Nothing]),
);
const REPLACEMENTS: [string, Record<string, unknown>][] = [
  ["undici's", OF_UNDICI],
  ["empty ones", EMPTY],
];

function replace(globals: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
}

describe.each(REPLACEMENTS)("where the classes of the web have been replaced by %s", (_whose, globals) => {
  it("an answer is read", async () => {
    const server = closing(
      await startRecordingServer((_, response) => {
        response.setHeader("Set-Cookie", ["a=1", "b=2"]);
        json(response, 200, { some: "thing" });
      }),
    );
    const { Headers: PlatformHeaders } = globalThis;
    const headers = new PlatformHeaders({ "X-Test": "1" });
    replace(globals);
    const fetch = lightFetch();
    const first = await fetch(server.url, { headers: { "X-Test": "0" } });
    expect(await first.json()).toEqual({ some: "thing" });
    const answer = await fetch(server.url, { headers });
    expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(answer.headers).toBeInstanceOf(PlatformHeaders);
    const blob = await answer.blob();
    expect(blob).toBeInstanceOf(Blob);
    expect([blob.type, await blob.text()]).toEqual(["application/json", '{"some":"thing"}']);
    expect(server.requests.map((request) => request.headers["x-test"])).toEqual(["0", "1"]);
  });

  it.each<[string, () => BodyInit, string | undefined, string]>([
    ["a file", () => new Blob(["content"], { type: "text/csv" }), "text/csv", "content"],
    [
      "parameters",
      () => new URLSearchParams({ a: "1 & 2" }),
      "application/x-www-form-urlencoded;charset=UTF-8",
      "a=1+%26+2",
    ],
    ["bytes", () => new TextEncoder().encode("bytes").buffer, undefined, "bytes"],
  ])("%s of the platform's own classes is sent", async (_what, make, type, arrived) => {
    const server = closing(await startRecordingServer((_, response) => void response.end()));
    const body = make();
    replace({ ...globals, Blob: Nothing });
    await (await lightFetch()(server.url, { method: "POST", body })).text();
    const [request] = server.requests;
    expect([request?.headers["content-type"], request?.body.toString()]).toEqual([type, arrived]);
  });

  it("the error says so where a file is of another class", async () => {
    const server = closing(await startRecordingServer((_, response) => void response.end()));
    const foreign = { [Symbol.toStringTag]: "Blob" };
    replace({ ...globals, Blob: Nothing });
    const sending = Reflect.apply(lightFetch(), undefined, [server.url, { method: "POST", body: foreign }]);
    await expect(sending).rejects.toThrow(/can send only the Blob of Node/);
    expect(server.requests).toEqual([]);
  });
});

describe("where the classes of the web have been replaced by undici's", () => {
  it("an answer becomes a response of the class that is global then", async () => {
    const server = closing(await startRecordingServer((_, response) => json(response, 201, { a: 1 })));
    replace(OF_UNDICI);
    const real = realOf(await lightFetch()(server.url, {}));
    expect(real).toBeInstanceOf(undici.Response);
    expect(real).toMatchObject({ status: 201, url: `${server.url}/`, type: "basic" });
    expect(await real.json()).toEqual({ a: 1 });
  });

  it("a client logs in again and repeats what was refused", async () => {
    let logins = 0;
    const server = closing(
      await startRecordingServer((request, response) => {
        if (request.path === "/api/auth/token/login/") {
          logins += 1;
          return json(response, 200, { key: `key-${logins}` });
        }
        if (request.headers.authorization !== "Token key-2")
          return json(response, 401, { detail: "Invalid token." });
        json(response, 200, []);
      }),
    );
    replace(OF_UNDICI);
    const dm = createDataMasqueClient({
      baseUrl: server.url,
      username: "svc",
      password: "pass-of-a-test",
      fetch: nodeFetch(),
    });
    expect(await unwrap(dm.GET("/api/connections/"))).toEqual([]);
    expect(logins).toBe(2);
  });
});
