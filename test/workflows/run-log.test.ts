import { followRunLog, readRunLog, startRun } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { json } from "../support/recording-server.js";
import { entry, logServer } from "./log-server.js";
import { readyToRun } from "./ready-to-run.js";
import { recordedClient } from "./recorded-client.js";
import { sandboxClient } from "./sandbox-client.js";
import { takeAll } from "./take-all.js";

const ENTRY = { timestamp: "2026-08-20T01:00:03.120000", log_level: 20, message: "Run started" };

function text(body: string) {
  return recordedClient((_, response) => {
    response.writeHead(200, { "Content-Type": "text/plain; charset=utf-8" }).end(body);
  });
}

const AT_ONCE = { intervalMs: 0 };

describe("readRunLog", () => {
  it.each([{ overHttp: false }, { overHttp: true }])("reads the log so far (%o)", async (way) => {
    const { sandbox, dm, passTime } = await sandboxClient({ runDurationMs: 2_000, ...way });
    sandbox.faults.nextRunEndsAs("failed");
    const { id } = await startRun(dm, await readyToRun(dm));
    const early = await readRunLog(dm, id);
    expect(early.map(({ message }) => message)).toEqual([`Run ${id} queued`]);
    passTime(2_000);
    const late = await readRunLog(dm, id);
    expect(late.slice(0, early.length)).toEqual(early);
    expect(late.at(-1)).toMatchObject({ log_level: 40, message: "Run failed\nThis failure is simulated" });
  });

  it("returns entries as they are, those of several lines in one piece", async () => {
    const log = [ENTRY, { ...ENTRY, log_level: 40, message: "Table missing\nsee options" }];
    const { dm } = await recordedClient((_, response) => json(response, 200, log));
    await expect(readRunLog(dm, 7)).resolves.toEqual(log);
  });

  it("takes a single entry for a log of one", async () => {
    const { dm } = await recordedClient((_, response) => json(response, 200, ENTRY));
    await expect(readRunLog(dm, 7)).resolves.toEqual([ENTRY]);
  });

  it("makes an entry of each line of a log in plain text", async () => {
    const { dm } = await text("Run started\n\nTable missing\r\n[12:00] done\n");
    await expect(readRunLog(dm, 7)).resolves.toEqual(
      ["Run started", "Table missing", "[12:00] done"].map((message) => ({
        timestamp: "",
        log_level: 20,
        message,
      })),
    );
  });

  it("reads a log in plain text that looks like JSON at first", async () => {
    const { dm } = await text("[2026-08-20 01:00:03] Run started");
    await expect(readRunLog(dm, 7)).resolves.toMatchObject([
      { message: "[2026-08-20 01:00:03] Run started" },
    ]);
  });

  it("reads entries that the server calls text", async () => {
    const { dm } = await text(JSON.stringify([ENTRY]));
    await expect(readRunLog(dm, 7)).resolves.toEqual([ENTRY]);
  });

  it.each([
    ["text", 200],
    ["list", 200],
    ["body", 204],
  ])("returns nothing for an empty %s", async (what, status) => {
    const { dm } = await recordedClient((_, response) => {
      if (what === "list") json(response, status, []);
      else response.writeHead(status).end();
    });
    await expect(readRunLog(dm, 7)).resolves.toEqual([]);
  });

  it("rejects for a run that does not exist", async () => {
    const { dm } = await sandboxClient();
    await expect(readRunLog(dm, 4711)).rejects.toMatchObject({
      name: "DataMasqueApiError",
      status: 404,
      path: "/api/runs/{id}/log/",
    });
  });
});

describe("followRunLog, of a log that the server rotates", () => {
  it.each([
    ["its beginning away", [entry(3), entry(4)], [1, 2, 3, 4, 5]],
    ["more away than has come", [entry(3)], [1, 2, 3, 5]],
    ["everything that was seen away", [entry(4)], [1, 2, 3, 4, 5]],
    ["everything away", [], [1, 2, 3, 5]],
    ["its beginning away while it grows", [entry(2), entry(3), entry(4)], [1, 2, 3, 4, 5]],
  ])("survives a rotation that takes %s", async (_, rotated, expected) => {
    const { dm } = await logServer(
      { status: "running", log: [entry(1), entry(2), entry(3)] },
      { status: "running", log: rotated },
      { status: "finished", log: [...rotated, entry(5)] },
    );
    const followed = await takeAll(followRunLog(dm, 7, AT_ONCE));
    expect(followed).toEqual(expected.map((number) => entry(number)));
  });

  it("takes equal texts at other times, and equal lines one after the other, for entries of their own", async () => {
    const log = [entry(1, "retrying"), entry(2, "retrying"), entry(2, "retrying"), entry(3, "retrying")];
    const { dm } = await logServer(
      { status: "running", log: log.slice(0, 2) },
      { status: "running", log: log.slice(0, 3) },
      { status: "finished", log },
    );
    await expect(takeAll(followRunLog(dm, 7, AT_ONCE))).resolves.toEqual(log);
  });

  it.each([
    ["the texts are equal", [entry(1, "retry"), entry(2, "retry"), entry(3, "retry")]],
    ["the times are equal", [entry(1, "one"), entry(1, "two"), entry(1, "three")]],
    ["only the levels differ", [entry(1), { ...entry(1), log_level: 30 }, { ...entry(1), log_level: 40 }]],
    ["the last entry stood there twice", [entry(1), entry(2), entry(2), entry(3)]],
  ])("finds its place again after a rotation when %s", async (_, log) => {
    const { dm } = await logServer(
      { status: "running", log: log.slice(0, -1) },
      { status: "finished", log: log.slice(1) },
    );
    await expect(takeAll(followRunLog(dm, 7, AT_ONCE))).resolves.toEqual(log);
  });
});
