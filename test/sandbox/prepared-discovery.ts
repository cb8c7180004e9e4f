import { POSTGRES, SHARE } from "./example-documents.js";
import { type Answer, member, type OpenSandbox, openSandbox, text } from "./open-sandbox.js";

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

export const CONFIG_YAML = "labels: []\nmetadata_rules: []\nidd_rules: []\n";

/** A sandbox with a database and a share. */
export async function preparedDiscovery() {
  const open = openSandbox({ runDurationMs: LIFE_MS, generationDurationMs: LIFE_MS });
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
