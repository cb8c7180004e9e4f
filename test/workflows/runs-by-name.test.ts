import {
  createOrUpdateConnection,
  DataMasqueApiError,
  DataMasqueConfigError,
  readRunReport,
  retryRun,
  saveRuleset,
  startRun,
  startRunByName,
  unfinishedRuns,
  waitForRun,
} from "datamasque-client";
import { describe, expect, it } from "vitest";
import { json } from "../support/recording-server.js";
import { postgres, readyToRun } from "./ready-to-run.js";
import { recordedClient } from "./recorded-client.js";
import { runBody } from "./runs-server.js";
import { sandboxClient } from "./sandbox-client.js";

const YAML = 'version: "1.0"\ntasks: []\n';

async function twoRulesetsOfOneName() {
  const client = await sandboxClient({ seed: "demo" });
  const database = await saveRuleset(client.dm, { name: "twin", mask_type: "database", config_yaml: YAML });
  const file = await saveRuleset(client.dm, { name: "twin", mask_type: "file", config_yaml: YAML });
  const connections = client.sandbox.state.connections;
  const files = connections.filter(({ mask_type }) => mask_type === "file").map(({ name }) => String(name));
  return { ...client, database, file, files };
}

describe("startRunByName", () => {
  it("takes the type of the source, and the ruleset of that type", async () => {
    const { dm, sandbox, database } = await twoRulesetsOfOneName();
    const request = { source: { name: "crm-postgres" }, ruleset: { name: "twin" }, name: "nightly" };
    const { id } = await startRunByName(dm, request);
    expect(sandbox.state.runs.at(-1)).toMatchObject({
      id,
      name: "nightly",
      mask_type: "database",
      ruleset: database.id,
    });
    expect(request.ruleset).toEqual({ name: "twin" });
  });

  it.each([
    ["ruleset", { source: { name: "crm-postgres" } }],
    ["ruleset", { source: { name: "crm-postgres" }, ruleset: "twin" }],
    ["ruleset", { source: { name: "crm-postgres" }, ruleset: null }],
    ["connection", { source: "crm-postgres", ruleset: { name: "twin" } }],
    ["connection", { source: { name: "crm-postgres" }, ruleset: { name: "twin" }, destination: null }],
  ])("says which %s is not told by id or name, and sends nothing: %j", async (what, request) => {
    const { dm, urls } = await sandboxClient();
    const untyped = JSON.parse(JSON.stringify(request));
    await expect(startRunByName(dm, untyped)).rejects.toThrow(
      new DataMasqueConfigError(`say which ${what} by { id } or { name }`),
    );
    expect(urls).toEqual([]);
  });

  it("masks files into the destination", async () => {
    const { dm, sandbox, file, files } = await twoRulesetsOfOneName();
    const [from = "", to = ""] = files;
    await startRunByName(dm, {
      name: "files",
      source: { name: from },
      destination: { name: to },
      ruleset: { name: "twin" },
    });
    expect(sandbox.state.runs.at(-1)).toMatchObject({
      mask_type: "file",
      source_connection_name: from,
      destination_connection_name: to,
      ruleset: file.id,
    });
  });

  it("starts nothing without a destination for files, or with one of the other type", async () => {
    const { dm, files, calls } = await twoRulesetsOfOneName();
    const [from = ""] = files;
    const ruleset = { name: "twin" };
    await expect(startRunByName(dm, { name: "files", source: { name: from }, ruleset })).rejects.toThrow(
      /destination/,
    );
    const mixed = { name: "files", source: { name: from }, destination: { name: "crm-postgres" }, ruleset };
    await expect(startRunByName(dm, mixed)).rejects.toThrow(/of one type/);
    expect(calls()).not.toContain("POST /api/runs/");
  });

  it("starts nothing when a name leads nowhere", async () => {
    const { dm, calls } = await twoRulesetsOfOneName();
    const source = { name: "crm-postgres" };
    const missing = startRunByName(dm, { name: "nightly", source, ruleset: { name: "nope" } });
    await expect(missing).rejects.toThrow(/no ruleset of type database is named "nope"/);
    await expect(missing).rejects.toBeInstanceOf(DataMasqueConfigError);
    await expect(
      startRunByName(dm, { name: "nightly", source: { name: "nope" }, ruleset: { name: "twin" } }),
    ).rejects.toThrow(/no connection is named "nope"/);
    expect(calls()).not.toContain("POST /api/runs/");
  });
});

describe("retryRun", () => {
  it("starts the run again with its own options and none of the server's", async () => {
    const { dm, sandbox, passTime } = await sandboxClient();
    const request = await readyToRun(dm);
    const options = { dry_run: true, max_rows: 5, run_secret: "twenty-chars-or-more!" };
    const first = await startRun(dm, { ...request, options });
    passTime(3_600_000);
    const again = await retryRun(dm, first.id);
    expect(again.id).not.toBe(first.id);
    expect(sandbox.state.runs.find(({ id }) => id === again.id)).toMatchObject({
      name: `retry of run ${first.id}`,
      source_connection: request.connection,
      ruleset: request.ruleset,
      options: { dry_run: true, max_rows: 5, has_run_secret: false },
    });
  });

  it("takes a name and the secret, which nobody can read again", async () => {
    const { dm, sandbox, passTime } = await sandboxClient();
    const { id } = await startRun(dm, await readyToRun(dm));
    passTime(3_600_000);
    const again = await retryRun(dm, id, { name: "second", runSecret: "twenty-chars-or-more!" });
    expect(sandbox.state.runs.find((run) => run.id === again.id)).toMatchObject({
      name: "second",
      options: { has_run_secret: true },
    });
  });

  it("refuses a run without a ruleset, and starts nothing", async () => {
    const { dm, server } = await recordedClient((_, response) =>
      json(response, 200, { ...runBody("finished"), ruleset: null }),
    );
    await expect(retryRun(dm, 7)).rejects.toThrow(/run 7 tells no source, no ruleset/);
    expect(server.requests.map(({ method }) => method)).toEqual(["GET"]);
  });
});

describe("unfinishedRuns", () => {
  it("lists what is at work and nothing else", async () => {
    const { dm, sandbox } = await sandboxClient({ seed: "demo" });
    expect(await unfinishedRuns(dm)).toEqual([]);
    await createOrUpdateConnection(dm, postgres("other"));
    const request = await readyToRun(dm);
    const { id } = await startRun(dm, request);
    expect((await unfinishedRuns(dm)).map((run) => run.id)).toEqual([id]);
    expect(sandbox.state.runs.length).toBeGreaterThan(1);
  });
});

describe("readRunReport", () => {
  it("gives the rows of a run that masked files, and the text", async () => {
    const { dm, files, passTime } = await twoRulesetsOfOneName();
    const [from = "", to = ""] = files;
    const { id } = await startRunByName(dm, {
      name: "files",
      source: { name: from },
      destination: { name: to },
      ruleset: { name: "twin" },
    });
    expect(await readRunReport(dm, id)).toBeUndefined();
    passTime(3_600_000);
    await waitForRun(dm, id);
    const report = await readRunReport(dm, id);
    expect(report?.text).toMatch(/^path,file_size,file_type,skip_reason\r?\n/);
    expect(report?.rows.at(-1)).toEqual({
      path: "readme.bin",
      file_size: "512",
      file_type: "",
      skip_reason: "Unsupported file type",
    });
    expect(report?.rows).toHaveLength(3);
  });

  it.each([
    ["a,b\n1,2\n", [{ a: "1", b: "2" }]],
    ['a,b\r\n"x, ""y""\nz",\r\n', [{ a: 'x, "y"\nz', b: "" }]],
    [
      "\uFEFFa,b\n1\n\n3,4,5",
      [
        { a: "1", b: "" },
        { a: "3", b: "4" },
      ],
    ],
    ['a\nno "quotes" here\n"open', [{ a: 'no "quotes" here' }, { a: '"open' }]],
    ["a,b\n", []],
    ["", []],
  ])("reads %j", async (text, rows) => {
    const { dm } = await recordedClient((_, response) => {
      response.writeHead(200, { "Content-Type": "text/csv" }).end(text);
    });
    expect(await readRunReport(dm, 7)).toEqual({ text: text.replace("\uFEFF", ""), rows });
  });

  it("tells a run without a report from no run at all", async () => {
    const { dm } = await sandboxClient();
    const missing = readRunReport(dm, 4711);
    await expect(missing).rejects.toBeInstanceOf(DataMasqueApiError);
    await expect(missing).rejects.toMatchObject({ status: 404, path: "/api/runs/{id}/" });
  });
});
