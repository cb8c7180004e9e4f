import {
  cancelRun,
  createDataMasqueClient,
  createOrUpdateConnection,
  type DataMasqueClient,
  deleteConnectionIfExists,
  followRunLog,
  paginate,
  readRunLog,
  startRun,
  waitForRun,
} from "datamasque-client";
import { describe, expect, it } from "vitest";
import { json } from "../support/recording-server.js";
import { send, serve } from "../transport/serve.js";
import { postgres } from "./ready-to-run.js";
import { inTurn, recordedClient } from "./recorded-client.js";
import { runBody } from "./runs-server.js";
import { takeAll } from "./take-all.js";

/** Bodies of a 200 that are no answer to any of these calls. */
const ODD: readonly [string, string][] = [
  ["nothing", ""],
  ["null", "null"],
  ["a list of null", "[null]"],
  ["an empty object", "{}"],
  ["a number", "7"],
  ["a text", '"done"'],
  ["a page of a list", '{"count":0,"next":null,"previous":null,"results":[null]}'],
  ["an HTML page", "<!doctype html><title>Maintenance</title>"],
];

async function clientOf(body: string, status = 200): Promise<DataMasqueClient> {
  const server = await serve((_, response) =>
    send(response, status, body, { "Content-Type": "application/json" }),
  );
  return createDataMasqueClient({ baseUrl: server.url, token: "tok", retry: 0 });
}

const UNEXPECTED = { name: "DataMasqueTransportError", kind: "unexpected-content" };

describe.each(ODD)("a 200 with %s", (_what, body) => {
  it("is told by every workflow as what it is", async () => {
    const dm = await clientOf(body);
    await expect(cancelRun(dm, 7)).rejects.toMatchObject(UNEXPECTED);
    await expect(deleteConnectionIfExists(dm, { name: "crm" })).rejects.toMatchObject(UNEXPECTED);
    await expect(createOrUpdateConnection(dm, postgres("crm"))).rejects.toMatchObject(UNEXPECTED);
    await expect(takeAll(paginate(dm, "/api/runs/"))).rejects.toMatchObject(UNEXPECTED);
    const created = await clientOf(body, 201);
    const started = startRun(created, { connection: "c", ruleset: "r", name: "nightly" });
    await expect(started).rejects.toMatchObject({ name: "RunMayHaveStartedError", cause: UNEXPECTED });
  });

  it("costs a wait one look", async () => {
    const { dm } = await recordedClient(
      inTurn(
        (_, response) => send(response, 200, body, { "Content-Type": "application/json" }),
        (_, response) => json(response, 200, runBody("finished")),
      ),
    );
    await expect(waitForRun(dm, 7, { intervalMs: 0 })).resolves.toMatchObject({ status: "finished" });
  });

  it("costs the one who follows a log one look", async () => {
    const lines = [{ timestamp: "t", log_level: 20, message: "done" }];
    const { dm } = await recordedClient(
      inTurn(
        (_, response) => send(response, 200, body, { "Content-Type": "application/json" }),
        (_, response) => json(response, 200, runBody("finished")),
        (_, response) => json(response, 200, lines),
      ),
    );
    expect(await takeAll(followRunLog(dm, 7, { intervalMs: 0 }))).toEqual(lines);
  });
});

describe("a log", () => {
  it.each(ODD.filter(([, body]) => /^[[{<]/.test(body)))("is not %s", async (_what, body) => {
    await expect(readRunLog(await clientOf(body), 7)).rejects.toMatchObject(UNEXPECTED);
  });
});

describe("a list of pages that has no end", () => {
  it.each([0, 2])("is given up after four empty pages in a row, behind %i others", async (full) => {
    const server = await serve(({ query }, response) => {
      const offset = Number(query.get("offset"));
      const next = `/api/runs/?limit=1&offset=${offset + 1}`;
      json(response, 200, {
        count: 9,
        next,
        previous: null,
        results: offset < full ? [runBody("failed")] : [],
      });
    });
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    const seen: unknown[] = [];
    const walk = async () => {
      for await (const run of paginate(dm, "/api/runs/")) seen.push(run);
    };
    await expect(walk()).rejects.toMatchObject({
      kind: "unexpected-content",
      message: expect.stringContaining(`4 empty pages in a row after ${full} others`),
    });
    expect(seen).toHaveLength(full);
    expect(server.requests).toHaveLength(full + 4);
  });

  it("is walked on over a few empty pages", async () => {
    const server = await serve(({ query }, response) => {
      const offset = Number(query.get("offset"));
      const next = offset === 4 ? null : `/api/runs/?limit=1&offset=${offset + 1}`;
      json(response, 200, {
        count: 2,
        next,
        previous: null,
        results: offset % 4 === 0 ? [runBody("failed")] : [],
      });
    });
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    expect(await takeAll(paginate(dm, "/api/runs/"))).toHaveLength(2);
  });
});
