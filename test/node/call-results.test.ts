import { inspect } from "node:util";
import { createDataMasqueClient, unwrap } from "datamasque-client";
import { nodeFetch } from "datamasque-client/node";
import { describe, expect, it } from "vitest";
import { json, startRecordingServer } from "../support/recording-server.js";
import { closingAfterEach } from "./closing.js";

const closing = closingAfterEach();
const RUN = { id: 1, status: "finished" };

async function readRun() {
  const server = closing(await startRecordingServer((_, response) => json(response, 200, RUN)));
  const dm = createDataMasqueClient({ baseUrl: server.url, token: "token-of-a-user", fetch: nodeFetch() });
  return dm.GET("/api/runs/{id}/", { params: { path: { id: 1 } } });
}

type Result = Awaited<ReturnType<typeof readRun>>;

const WAYS: [string, (result: Result) => Result][] = [
  ["as it is", (result) => result],
  ["spread", (result) => ({ ...result })],
  ["behind a proxy, as state of Vue or MobX is", (result) => new Proxy(result, {})],
  ["as a prototype", (result) => Object.create(result)],
];

describe("the result of a call over nodeFetch", () => {
  it.each(WAYS)("has data and a real Response, always the same: %s", async (_way, seen) => {
    const result = seen(await readRun());
    expect(result.data).toEqual(RUN);
    expect(result.response).toBeInstanceOf(Response);
    expect(result.response).toBe(result.response);
    expect([result.response.status, result.response.bodyUsed]).toEqual([200, true]);
    expect(await unwrap(Promise.resolve(result))).toEqual(RUN);
  });

  it.each(WAYS)("is unwrapped before anyone has asked for its Response: %s", async (_way, seen) => {
    expect(await unwrap(Promise.resolve(seen(await readRun())))).toEqual(RUN);
  });

  it("has no other member that can be seen", async () => {
    const result = await readRun();
    expect(Object.keys(result)).toEqual(["data", "response"]);
    expect(inspect(result)).toBe("{ data: { id: 1, status: 'finished' }, response: [Getter] }");
    expect(result).toStrictEqual({ data: RUN, response: result.response });
  });
});
