import { POSTGRES, RULESET, SHARE } from "./example-documents.js";
import { member, type OpenSandbox, openSandbox, text } from "./open-sandbox.js";

export const RUNS = "/api/runs/";
/** The life of a run in these tests. */
export const LIFE_MS = 1000;

/** A sandbox with a database, a source share, a destination share and a ruleset. */
export async function prepared(configYaml = RULESET.config_yaml) {
  const open = openSandbox({ runDurationMs: LIFE_MS });
  const connection = async (body: object) =>
    text((await open.call("POST", "/api/connections/", { body })).json, "id");
  const database = await connection(POSTGRES);
  const share = await connection(SHARE);
  const target = await connection({ ...SHARE, name: "target" });
  const body = { ...RULESET, config_yaml: configYaml };
  const ruleset = text((await open.call("POST", "/api/rulesets/?upsert=true", { body })).json, "id");
  return {
    ...open,
    database,
    share,
    target,
    ruleset,
    request: { connection: database, ruleset, options: {} },
    fileRequest: {
      connection: share,
      destination_connection: target,
      ruleset,
      mask_type: "file",
      options: {},
    },
  };
}

/** Starts a run and gives its path. */
export async function start(open: OpenSandbox, body: unknown): Promise<string> {
  const created = await open.call("POST", RUNS, { body });
  if (created.status !== 201) throw new Error(`the run was not started: ${created.text}`);
  return `${RUNS}${member(created.json, "id")}/`;
}

/** The status of a run now. */
export const statusOf = async (open: OpenSandbox, path: string) =>
  text((await open.call("GET", path)).json, "status");
