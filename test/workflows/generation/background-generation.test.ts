import {
  type DataMasqueClient,
  readDiscoveryReport,
  readGeneratedRulesets,
  saveGenerationConfig,
  selectedColumnsOf,
  selectedDataOf,
  startGeneration,
  waitForGeneration,
} from "datamasque-client";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type Answer, json } from "../../support/recording-server.js";
import { endedByLimit } from "../ended-by-limit.js";
import { cut, inTurn, page, recordedClient } from "../recorded-client.js";
import { preparedDiscovery } from "./prepared-discovery.js";

const selected_columns = { public: { customer: ["email"] } };
const TASK = "/api/async-generate-ruleset/c-1/";
const DOWNLOAD = "/api/async-generate-ruleset/c-1/download-rulesets/";

const task = (status: string, generated_ruleset: string | null = null): Answer => {
  return (_, response) => json(response, 200, { status, generated_ruleset });
};
const none: Answer = (_, response) => json(response, 404, { detail: "No." });
const taken: Answer = (_, response) => void response.writeHead(201).end();

function zipped(members: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(members).map(([name, text]) => [name, new TextEncoder().encode(text)]);
  return zipSync(Object.fromEntries(entries));
}

function download(bytes: Uint8Array, type = "application/zip"): Answer {
  return (request, response) =>
    request.path === DOWNLOAD
      ? void response.writeHead(200, { "Content-Type": type }).end(bytes)
      : task("finished")(request, response);
}

async function generated(dm: DataMasqueClient, connection: string) {
  await waitForGeneration(dm, connection, { intervalMs: 0 });
  return readGeneratedRulesets(dm, connection);
}

describe("a generation in the background", () => {
  it.each([{ overHttp: false }, { overHttp: true }])(
    "makes a ruleset for selected columns (%o)",
    async (way) => {
      const { dm, crm, schema, calls } = await preparedDiscovery(way);
      const before = calls().length;
      const selection = { selected_columns: selectedColumnsOf(schema) };
      expect(await startGeneration(dm, { connection: { name: "crm" }, ...selection })).toBe(crm);
      const rulesets = await generated(dm, crm);
      expect(rulesets).toEqual([{ name: "generated_ruleset", yaml: expect.stringContaining("mask_table") }]);
      expect(calls().slice(before, before + 3)).toEqual([
        "GET /api/connections/",
        `GET /api/async-generate-ruleset/${crm}/`,
        `POST /api/async-generate-ruleset/${crm}/`,
      ]);
    },
  );

  it("makes a ruleset for selected data of files", async () => {
    const { dm, raw, file } = await preparedDiscovery();
    await startGeneration(dm, { connection: raw, selected_data: selectedDataOf(file) });
    expect(await generated(dm, raw)).toEqual([
      { name: "generated_ruleset", yaml: expect.stringContaining("mask_tabular_file") },
    ]);
  });

  it.each(["text", "file", "zip"])("makes rulesets from a report that is given as %s", async (form) => {
    const { sandbox, dm, crm, schemaRun } = await preparedDiscovery();
    if (form === "zip") sandbox.faults.reportAsZip({ rowsPerPart: 5 });
    const report = await readDiscoveryReport(dm, schemaRun, "database");
    if (report === undefined) throw new Error("there is no report");
    const given = form === "text" ? report.text : report.file;
    await startGeneration(dm, { connection: crm, report: given, targetSizeBytes: 200 });
    const rulesets = await generated(dm, crm);
    expect(rulesets.length).toBeGreaterThan(1);
    for (const { name, yaml } of rulesets) {
      expect(name).toMatch(/^20260820_\d{3}_\w+$/);
      expect(yaml).toMatch(/^version: "1\.0"\n/);
    }
  });

  it("goes by a config, for a selection and for a report", async () => {
    const { dm, crm, schemaRun, calls } = await preparedDiscovery();
    const yaml = "labels:\n  email:\n    preset_mask: from_random_text\n";
    await saveGenerationConfig(dm, { name: "house", config_yaml: yaml });
    const config = { name: "house" };
    await startGeneration(dm, { connection: crm, selected_columns, config });
    expect(calls().at(-1)).toBe(`POST /api/async-generate-ruleset/v2/${crm}/`);
    expect((await generated(dm, crm))[0]?.yaml).toContain("from_random_text");
    const report = (await readDiscoveryReport(dm, schemaRun, "database"))?.text ?? "";
    await startGeneration(dm, { connection: crm, report, config });
    expect(calls().at(-1)).toBe(`POST /api/async-generate-ruleset/v2/${crm}/from-csv/`);
    expect((await generated(dm, crm))[0]?.yaml).toContain("from_random_text");
    await startGeneration(dm, { connection: crm, report, config: null });
    expect((await generated(dm, crm))[0]?.yaml).not.toContain("from_random_text");
  });

  it("is not started while another goes on for the connection, whose rulesets are not there yet", async () => {
    const { dm, crm, calls } = await preparedDiscovery({ generationDurationMs: 1_000_000 });
    await startGeneration(dm, { connection: crm, selected_columns });
    const going = { name: "GenerationInProgressError", connection: crm, status: "queued" };
    await expect(startGeneration(dm, { connection: crm, selected_columns })).rejects.toMatchObject(going);
    await expect(readGeneratedRulesets(dm, crm)).rejects.toMatchObject(going);
    expect(calls().filter((call) => call.startsWith("POST /api/async"))).toHaveLength(1);
  });

  it.each(["failed", "cancelled"] as const)("that ended as %s is told as such", async (status) => {
    const { sandbox, dm, crm } = await preparedDiscovery();
    sandbox.faults.nextGenerationEndsAs(status);
    await startGeneration(dm, { connection: crm, selected_columns });
    const ended = { name: "GenerationFailedError", connection: crm, status };
    await expect(waitForGeneration(dm, crm, { intervalMs: 0 })).rejects.toMatchObject(ended);
    await expect(readGeneratedRulesets(dm, crm)).rejects.toMatchObject(ended);
    // Another one may be started after it.
    await startGeneration(dm, { connection: crm, selected_columns });
    expect(await waitForGeneration(dm, crm, { intervalMs: 0 })).toBe("finished");
  });

  it("is told to be unknown where there is none", async () => {
    const { dm, crm } = await preparedDiscovery();
    await expect(waitForGeneration(dm, crm)).rejects.toMatchObject({ status: 404 });
    await expect(readGeneratedRulesets(dm, { name: "crm" })).rejects.toMatchObject({ status: 404 });
  });
});

describe("startGeneration", () => {
  it("throws when there is no such config", async () => {
    const { dm, crm } = await preparedDiscovery();
    const config = { id: "00000000-0000-4000-8000-000000000000" };
    for (const source of [{ selected_columns }, { report: "schema,table,column\npublic,customer,email\n" }]) {
      await expect(startGeneration(dm, { connection: crm, config, ...source })).rejects.toMatchObject({
        name: "GenerationConfigNotFoundError",
        status: 400,
      });
    }
  });

  it("sends a report under the file name of its kind, and the size as a number", async () => {
    const { server, dm } = await recordedClient(inTurn(none, taken, none, taken));
    await startGeneration(dm, {
      connection: "c-1",
      report: "Selected\n",
      targetSizeBytes: 5_000,
      config: null,
    });
    await startGeneration(dm, { connection: "c-1", report: new Blob([zipped({ "a.csv": "" }).slice()]) });
    const [csv, zip] = [server.requests[1], server.requests[3]].map((request) =>
      request?.body.toString("latin1"),
    );
    expect(csv).toMatch(/name="csv_or_zip_file"; filename="ruleset\.csv"\r\nContent-Type: text\/csv/);
    expect(csv).toMatch(/name="target_size_bytes"\r\n\r\n5000\r\n/);
    expect(csv).toMatch(/name="rg_config"\r\n\r\n\r\n/);
    expect(zip).toMatch(/filename="ruleset\.zip"\r\nContent-Type: application\/zip/);
    expect(zip).not.toMatch(/rg_config|target_size_bytes/);
  });

  it.each([
    ["a status that is over or unknown", task("hibernating")],
    ["no task", none],
    ["a refusal to look", ((_, response) => json(response, 400, {})) satisfies Answer],
  ])("starts after %s", async (_, look) => {
    const { server, dm } = await recordedClient(inTurn(look, taken));
    await startGeneration(dm, { connection: "c-1", selected_columns });
    expect(server.calls()).toEqual([`GET ${TASK}`, `POST ${TASK}`]);
  });

  it("does not start when it may not look", async () => {
    const { server, dm } = await recordedClient((_, response) => json(response, 403, { detail: "No." }));
    await expect(startGeneration(dm, { connection: "c-1", selected_columns })).rejects.toMatchObject({
      status: 403,
    });
    expect(server.requests).toHaveLength(1);
  });

  it("is not sent again when the connection is lost", async () => {
    const { server, dm } = await recordedClient(inTurn(none, cut), { retry: 5 });
    await expect(startGeneration(dm, { connection: "c-1", selected_columns })).rejects.toMatchObject({
      kind: "reset",
    });
    expect(server.calls()).toEqual([`GET ${TASK}`, `POST ${TASK}`]);
  });

  it.each<object>([{ selected_columns: {} }, { report: "a", targetSizeBytes: 0 }])(
    "refuses %j before anything is sent",
    async (source) => {
      const { server, dm } = await recordedClient(cut);
      const call: unknown = Reflect.apply(startGeneration, undefined, [dm, { connection: "c-1", ...source }]);
      await expect(call).rejects.toMatchObject({ name: "DataMasqueConfigError" });
      expect(server.requests).toEqual([]);
    },
  );
});

describe("waitForGeneration", () => {
  it("tells each status once, and survives a restart of the server", async () => {
    const answers = [
      task("queued"),
      page(502),
      cut,
      task("running"),
      task("running"),
      task("finished_with_warnings"),
    ];
    const { dm } = await recordedClient(inTurn(...answers));
    const seen: string[] = [];
    const wait = { intervalMs: 0, onProgress: (status: string) => seen.push(status) };
    expect(await waitForGeneration(dm, "c-1", wait)).toBe("finished_with_warnings");
    expect(seen).toEqual(["queued", "running", "finished_with_warnings"]);
  });

  it("ends with its limit and the last status seen", async () => {
    const error = await endedByLimit({ status: "running" }, (dm, options) =>
      waitForGeneration(dm, "c-1", options),
    );
    expect(error).toMatchObject({ name: "WaitTimeoutError", lastState: "running" });
  });

  it("refuses an answer without a status", async () => {
    const { dm } = await recordedClient((_, response) => json(response, 200, {}));
    await expect(readGeneratedRulesets(dm, "c-1")).rejects.toMatchObject({
      kind: "unexpected-content",
      message: expect.stringContaining('without "status"'),
    });
  });
});

describe("readGeneratedRulesets", () => {
  it("keeps the names of an archive, without folders and endings, and leaves out what is no ruleset", async () => {
    const members = {
      "x/20240915_012_A_to_B.yml": "a: 1\n",
      "20240915_017_é.v2.yaml": "b: 2\n",
      "read.me": "no",
    };
    const { dm } = await recordedClient(download(zipped(members), "application/octet-stream"));
    expect(await readGeneratedRulesets(dm, "c-1")).toEqual([
      { name: "20240915_012_A_to_B", yaml: "a: 1\n" },
      { name: "20240915_017_é.v2", yaml: "b: 2\n" },
    ]);
  });

  it("takes an archive for one whatever its content type", async () => {
    const { dm } = await recordedClient(download(zipped({ "a.yml": "a" }), "text/plain"));
    expect(await readGeneratedRulesets(dm, "c-1")).toEqual([{ name: "a", yaml: "a" }]);
  });

  const bytes = zipped({ "a.yml": "tasks:\n".repeat(100) });
  it.each<[string, Answer, RegExp]>([
    ["is cut off", download(bytes.slice(0, 60)), /a zip archive that is cut off/],
    ["is empty", download(zipped({})), /a zip archive without a ruleset/],
    ["has no ruleset", download(zipped({ "read.me": "x" })), /a zip archive without a ruleset/],
    ["is neither", download(new TextEncoder().encode("hello")), /neither a zip archive nor JSON/],
    ["is a task without a ruleset", task("finished"), /an empty text/],
    ["is a task with an empty one", task("finished", ""), /an empty text/],
  ])("refuses an answer that %s", async (_, answer, message) => {
    const { dm } = await recordedClient(answer);
    await expect(readGeneratedRulesets(dm, "c-1")).rejects.toMatchObject({
      name: "DataMasqueTransportError",
      kind: "unexpected-content",
      message: expect.stringMatching(message),
    });
  });
});
