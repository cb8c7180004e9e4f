import type { SandboxOptions } from "../../src/sandbox/index.js";
import { type Answer, member, type OpenSandbox, object, openSandbox, text } from "./open-sandbox.js";
import { POSTGRES, SHARE } from "./prepared-sandbox.js";

export const SCHEMA_START = "/api/schema-discovery/";
export const SCHEMA_START_V2 = "/api/schema-discovery/v2/";
export const FILE_START = "/api/run-file-data-discovery/";
export const FILE_START_V2 = "/api/run-file-data-discovery/v2/";
export const CONFIGS = "/api/discovery/configs/";
export const CONFIG_LIBRARIES = "/api/discovery/config-libraries/";
export const RG_CONFIGS = "/api/ruleset-generation-configs/";

/** The life of a run in these tests. */
export const LIFE_MS = 1000;

export const UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";
export const CONFIG_YAML = "labels: []\nmetadata_rules: []\nidd_rules: []";

/** A sandbox with a database and a share. */
export async function preparedDiscovery(options: SandboxOptions = {}) {
  const open = openSandbox({ runDurationMs: LIFE_MS, generationDurationMs: LIFE_MS, ...options });
  const connection = async (body: object) =>
    text((await open.call("POST", "/api/connections/", { body })).json, "id");
  return { ...open, database: await connection(POSTGRES), share: await connection(SHARE) };
}

/** Starts a discovery run and gives its id. */
export async function begin(open: OpenSandbox, path: string, body: object): Promise<number> {
  const started = await open.call("POST", path, { body });
  const id = member(started.json, "id");
  if (started.status !== 201 || typeof id !== "number") throw new Error(`not started: ${started.text}`);
  return id;
}

/** Runs a discovery to its end and gives the id of its run. */
export async function discover(open: OpenSandbox, path: string, body: object): Promise<number> {
  const id = await begin(open, path, body);
  open.advance(LIFE_MS);
  return id;
}

/** Creates a discovery config or library, or an RG config, and gives its id. */
export async function createConfig(open: OpenSandbox, path: string, body: object): Promise<string> {
  return text((await open.call("POST", path, { body })).json, "id");
}

/** An array of JSON objects; throws when it is none. */
export function rows(value: unknown): Record<string, unknown>[] {
  if (!Array.isArray(value)) throw new Error(`no array: ${JSON.stringify(value)}`);
  return value.map((row) => ({ ...row }));
}

/** Status and body, to compare in one step. */
export function outcome({ status, json }: Answer): [number, unknown] {
  return [status, json];
}

/** The results of a run, with everything of each column at hand. */
export async function columns(open: OpenSandbox, run: number) {
  const { json } = await open.call("GET", `/api/schema-discovery/v2/${run}/`);
  return rows(member(json, "results")).map((row) => ({ row, data: object(row.data) }));
}

/** The result for one column; throws when there is none. */
export async function column(open: OpenSandbox, run: number, table: string, name: string) {
  const found = (await columns(open, run)).find(({ row }) => row.table === table && row.column === name);
  if (found === undefined) throw new Error(`no column ${table}.${name}`);
  return found;
}

export const SELECTED = { public: { customer: ["email", "country"] } };

/** A database with discovery results, and a selection in it. */
export async function withDatabase() {
  const open = await preparedDiscovery();
  await discover(open, SCHEMA_START, { connection: open.database });
  return { ...open, request: { connection: open.database, selected_columns: SELECTED } };
}

/** A share with discovery results, and a selection in it. */
export async function withFiles() {
  const open = await preparedDiscovery();
  await discover(open, FILE_START_V2, { connection: open.share, discovery_config: null });
  const selected_data = [{ files: ["customers.csv"], locators: ["email"] }];
  return { ...open, request: { connection: open.share, selected_data } };
}

export const GENERATION = "/api/async-generate-ruleset/";

/** A report, edited. */
export const CSV = [
  "Selected,Table schema,Table name,Column name",
  "True,public,customer,email",
  "False,public,customer,phone",
  "yes,public,orders,card_number",
  "",
].join("\r\n");

/** A database with a discovery report, and the paths to generate from it. */
export async function withReport() {
  const open = await preparedDiscovery();
  const run = await discover(open, SCHEMA_START, { connection: open.database });
  const task = `${GENERATION}${open.database}/`;
  return {
    ...open,
    task,
    fromCsv: `${task}from-csv/`,
    withConfig: `${GENERATION}v2/${open.database}/from-csv/`,
    report: `/api/runs/${run}/db-discovery-results/report/`,
  };
}

/** The form that uploads a report. */
export function reportForm(content: BlobPart, fields: Readonly<Record<string, string>> = {}): FormData {
  const data = new FormData();
  data.set("csv_or_zip_file", new File([content], "ruleset.csv", { type: "text/csv" }));
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}
