import type { SandboxOptions } from "../../src/sandbox/index.js";
import {
  type Answer,
  type CallOptions,
  member,
  type OpenSandbox,
  openSandbox,
  text,
} from "./open-sandbox.js";

/** Documents that a client would write. */
export const POSTGRES = {
  version: "1.0",
  mask_type: "database",
  db_type: "postgres",
  name: "crm-pg",
  host: "pg.example.org",
  port: 5432,
  database: "crm",
  user: "masker",
  dbpassword: "pg-secret-1",
  schema: "public",
};

export const SNOWFLAKE = {
  version: "1.0",
  mask_type: "database",
  db_type: "snowflake",
  name: "sf",
  database: "SALES",
  host: "",
  schema: "",
  snowflake_role: "",
  is_read_only: false,
};

export const DYNAMO = {
  version: "1.0",
  mask_type: "database",
  db_type: "dynamo_db",
  name: "ddb",
  host: "",
  port: null,
  user: "",
  password: "",
  database: "",
  schema: "",
};

export const SHARE = {
  version: "1.0",
  mask_type: "file",
  type: "mounted_share_connection",
  name: "share",
  base_directory: "out",
  is_file_mask_source: true,
  is_file_mask_destination: true,
};

export const RULESET = {
  name: "crm_mask",
  mask_type: "database",
  config_yaml: 'version: "1.0"\ntasks: []',
};

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

export const USERS = "/api/users/";
export const LOGIN = "/api/auth/token/login/";

/** A password that the policy accepts. */
export const PASSWORD = "k3Qm9Wd2Rv7Xp5Tn";

export const NEW_USER = {
  username: "rsmith",
  email: "rsmith@example.org",
  user_roles: ["mask_builder", "ruleset_library_managers"],
  password: PASSWORD,
  re_password: PASSWORD,
};

/** Someone who is logged in. */
export interface LoggedIn {
  readonly id: number;
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
}

/** Makes a user with these roles, and logs in. */
export async function userWith(open: OpenSandbox, username: string, user_roles: string[]): Promise<LoggedIn> {
  const body = { ...NEW_USER, username, user_roles };
  const created = await open.call("POST", USERS, { body });
  const id = member(created.json, "id");
  if (typeof id !== "number") throw new Error(`no user was made: ${created.text}`);
  const login = await open.anonymous("POST", LOGIN, { body: { username, password: PASSWORD } });
  const headers = { Authorization: `Token ${text(login.json, "key")}` };
  return {
    id,
    call: (method, path, options = {}) =>
      open.anonymous(method, path, { ...options, headers: { ...headers, ...options.headers } }),
  };
}

/** The status of a login. */
export async function logInStatus(open: OpenSandbox, username: string, password: string): Promise<number> {
  return (await open.anonymous("POST", LOGIN, { body: { username, password } })).status;
}

export const PLANS = "/ifm/ruleset-plans/";
export const PLAN_YAML = 'version: "1.0"\nrules: []\n';

/** A call with a bearer token. */
export type BearerCall = (method: string, path: string, options?: CallOptions) => Promise<Answer>;

/** A JWT for the administrator. */
export async function accessToken(
  open: OpenSandbox,
  username = "admin",
  password = "sandbox-password",
): Promise<string> {
  const login = await open.anonymous("POST", "/api/auth/jwt/login/", { body: { username, password } });
  return text(login.json, "access_token");
}

/** Calls with this token. */
export function bearer(open: OpenSandbox, token: string): BearerCall {
  return (method, path, options = {}) =>
    open.anonymous(method, path, {
      ...options,
      headers: { Authorization: `Bearer ${token}`, ...options.headers },
    });
}

/** A sandbox, and a hand that masks as its administrator. */
export async function preparedPlans(options: SandboxOptions = {}) {
  const open = openSandbox(options);
  const ifm = bearer(open, await accessToken(open));
  const create = async (more: object = {}): Promise<string> => {
    const body = { name: "orders", ruleset_yaml: PLAN_YAML, ...more };
    return text((await ifm("POST", PLANS, { body })).json, "name");
  };
  return { ...open, ifm, create };
}

/** Calls of a new user with these roles. */
export async function bearerWith(open: OpenSandbox, roles: string[]): Promise<BearerCall> {
  const username = roles.join("-");
  await userWith(open, username, roles);
  return bearer(open, await accessToken(open, username, PASSWORD));
}
