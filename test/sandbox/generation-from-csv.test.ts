import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { zipTexts } from "../../src/sandbox/http/zip-archive.js";
import { type OpenSandbox, text } from "./open-sandbox.js";
import {
  CSV,
  createConfig,
  GENERATION,
  LIFE_MS,
  outcome,
  preparedDiscovery,
  RG_CONFIGS,
  reportForm,
  UNKNOWN_ID,
  withReport,
} from "./prepared-discovery.js";

/** The rulesets of the finished task by the names of their files. */
async function rulesets(open: OpenSandbox, task: string): Promise<Record<string, string>> {
  open.advance(LIFE_MS);
  const answer = await open.call("GET", `${task}download-rulesets/`);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/zip"]);
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="rulesets.zip"');
  return zipTexts(answer.bytes) ?? {};
}

/** Table and columns of each task. */
const masked = (yaml: string) =>
  parse(yaml).tasks.map((task: { table: string; rules: { column: string }[] }) => [
    task.table,
    ...task.rules.map(({ column }) => column),
  ]);

describe("generating from a CSV", () => {
  it("answers 201 without a body, and makes a zip of rulesets for the selected columns", async () => {
    const open = await withReport();
    const started = await open.call("POST", open.fromCsv, { body: reportForm(CSV) });
    expect([started.status, started.text]).toEqual([201, ""]);
    const made = await rulesets(open, open.task);
    expect(Object.keys(made)).toEqual(["20260105_001_customer_to_orders.yml"]);
    expect(Object.values(made).map(masked)).toEqual([
      [
        ["public.customer", "email"],
        ["public.orders", "card_number"],
      ],
    ]);
    expect((await open.call("GET", open.task)).json).toEqual({
      status: "finished",
      generated_ruleset: null,
    });
  });

  it("cuts the rulesets by size, with numbered names, and never divides a table", async () => {
    const open = await withReport();
    await open.call("POST", open.fromCsv, { body: reportForm(CSV, { target_size_bytes: "1" }) });
    expect(Object.keys(await rulesets(open, open.task))).toEqual([
      "20260105_001_customer.yml",
      "20260105_002_orders.yml",
    ]);
    await open.call("POST", open.fromCsv, { body: reportForm(CSV, { target_size_bytes: "100000" }) });
    expect(Object.keys(await rulesets(open, open.task))).toHaveLength(1);
  });

  it("takes the report of the discovery as it is, be it a CSV or a zip", async () => {
    const open = await withReport();
    const asCsv = await open.call("GET", open.report);
    await open.call("POST", open.fromCsv, { body: reportForm(asCsv.bytes) });
    const fromCsv = Object.values(await rulesets(open, open.task)).map(masked);
    expect(fromCsv).toEqual([
      [
        ["public.customer", "email", "full_name", "phone", "birth_date"],
        ["public.orders", "card_number"],
        ["public.import_buffer", "contact_email"],
      ],
    ]);
    open.sandbox.faults.reportAsZip({ rowsPerPart: 2 });
    const asZip = await open.call("GET", open.report);
    // More than nine parts: their order is that of their numbers.
    expect(Object.keys(zipTexts(asZip.bytes) ?? {}).length).toBeGreaterThan(9);
    await open.call("POST", open.fromCsv, { body: reportForm(asZip.bytes) });
    expect(Object.values(await rulesets(open, open.task)).map(masked)).toEqual(fromCsv);
  });

  it("takes every row when there is no selection column, and short titles", async () => {
    const open = await withReport();
    const csv = "schema,table,column\npublic,customer,phone\npublic,customer,nickname\n";
    await open.call("POST", open.fromCsv, { body: reportForm(csv) });
    const made = await rulesets(open, open.task);
    expect(Object.keys(made)).toEqual(["20260105_001_customer.yml"]);
    expect(Object.values(made).map(masked)).toEqual([[["public.customer", "phone", "nickname"]]]);
  });
});

describe("the config of a generation from a CSV", () => {
  it("is a required field, and an empty one stands for the default", async () => {
    const open = await withReport();
    expect(outcome(await open.call("POST", open.withConfig, { body: reportForm(CSV) }))).toEqual([
      400,
      { rg_config: ["This field is required."] },
    ]);
    const empty = reportForm(CSV, { rg_config: "" });
    expect((await open.call("POST", open.withConfig, { body: empty })).status).toBe(201);
    const [yaml = ""] = Object.values(await rulesets(open, open.task));
    expect(parse(yaml).tasks[0].rules).toMatchObject([{ masks: [{ value: "email" }] }]);
  });

  it("decides about the masks, unless it does not exist or cannot be parsed", async () => {
    const open = await withReport();
    const config_yaml = "labels:\n  email:\n    preset_mask: house_email\n";
    const good = await createConfig(open, RG_CONFIGS, { name: "good", config_yaml });
    const bad = await createConfig(open, RG_CONFIGS, { name: "bad", config_yaml: "a: [" });
    const send = (rg_config: string) =>
      open.call("POST", open.withConfig, { body: reportForm(CSV, { rg_config }) });
    expect((await send(good)).status).toBe(201);
    expect(Object.values(await rulesets(open, open.task)).join()).toContain("house_email");
    expect(outcome(await send(UNKNOWN_ID))).toEqual([
      400,
      { rg_config: [`Invalid pk "${UNKNOWN_ID}" - object does not exist.`] },
    ]);
    const refused = await send(bad);
    expect([refused.status, text(refused.json, "message")]).toEqual([400, expect.stringContaining('"bad"')]);
  });
});

describe("a generation from a CSV is refused", () => {
  const zip = (members: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(members).map(([name, each]) => [name, strToU8(each)])));

  it.each<[string, BlobPart, string]>([
    [
      "a CSV without the columns that it needs",
      "a,b\n1,2\n",
      "The CSV needs the columns Table schema, Table name and Column name.",
    ],
    ["an empty file", "", "The submitted file is empty."],
    ["a CSV in which nothing is selected", CSV.replaceAll(/True|yes/g, "False"), "No column is selected."],
    [
      "a column that was not discovered",
      CSV.replace("email", "iban"),
      "Column public.customer.iban is not in the discovery results.",
    ],
    [
      "a zip without a CSV",
      new Uint8Array(zip({ "readme.txt": "x" })),
      "The zip file has no CSV file in it.",
    ],
    [
      "a zip that is cut short",
      new Uint8Array(zip({ "a.csv": CSV })).slice(0, 60),
      "The zip file cannot be read.",
    ],
  ])("for %s", async (_, content, message) => {
    const open = await withReport();
    expect(outcome(await open.call("POST", open.fromCsv, { body: reportForm(content) }))).toEqual([
      400,
      { csv_or_zip_file: [message] },
    ]);
    expect((await open.call("GET", open.task)).status).toBe(404);
  });

  it("without a file, or with a size that is no number", async () => {
    const open = await withReport();
    const without = reportForm(CSV);
    without.delete("csv_or_zip_file");
    expect(outcome(await open.call("POST", open.fromCsv, { body: without }))).toEqual([
      400,
      { csv_or_zip_file: ["No file was submitted."] },
    ]);
    const body = reportForm(CSV, { target_size_bytes: "large" });
    expect(outcome(await open.call("POST", open.fromCsv, { body }))).toEqual([
      400,
      { target_size_bytes: ["A valid integer is required."] },
    ]);
  });

  it("when it is no form, or one that is cut short", async () => {
    const open = await withReport();
    const missing = { csv_or_zip_file: ["No file was submitted."] };
    expect(outcome(await open.call("POST", open.fromCsv, { body: {} }))).toEqual([400, missing]);
    const headers = { "Content-Type": "multipart/form-data; boundary=0123456789abcdef0123456789abcdef" };
    const cut = await open.call("POST", open.fromCsv, { body: "--0123456789abcdef", headers });
    expect(outcome(cut)).toEqual([400, missing]);
  });

  it("without results, for files, and on a connection that does not exist", async () => {
    const open = await preparedDiscovery();
    const send = (connection: string) =>
      open.call("POST", `${GENERATION}${connection}/from-csv/`, { body: reportForm(CSV) });
    expect(outcome(await send(open.database))).toEqual([
      400,
      { detail: "No schema discovery has been done on this connection." },
    ]);
    expect((await send(open.share)).status).toBe(400);
    expect((await send(UNKNOWN_ID)).status).toBe(404);
  });
});
