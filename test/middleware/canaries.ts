import { type DataMasqueClient, paginate, startRun, unwrap } from "datamasque-client";
import { LOGIN } from "./scripted-datamasque.js";

/** Stands in every secret of these tests and nowhere else; the rest of each is what escaping changes. */
export const CANARY = "kanari";

export const CANARIES = {
  password: `${CANARY}-password-<&"'\\>é%41`,
  token: `${CANARY}-token-<&>%2B+/=`,
  pat: `${CANARY}-pat-<&>%2B+/=`,
  ownToken: `${CANARY}-own-token-<&>%2B+/=`,
  connectionString: `AccountName=x;AccountKey=${CANARY}+/==;Endpoint="<&>"`,
  passphrase: `${CANARY} passphrase "<&>" \t é`,
  runSecret: `${CANARY}-run-secret "<&>" of twenty`,
  refreshToken: `${CANARY}-refresh-token-<&>`,
} as const;

const { password, ownToken, connectionString, passphrase, runSecret, refreshToken } = CANARIES;

/** A call whose request carries secrets, or that goes wrong at a place of its own. */
export interface FailingCall {
  name: string;
  /** The request that the server refuses. */
  request: string;
  call(dm: DataMasqueClient): Promise<unknown>;
}

const azure = {
  version: "1.0",
  mask_type: "file",
  type: "azure_blob_connection",
  name: "az",
  container: "docs",
  connection_string: connectionString,
  base_directory: "",
  is_file_mask_source: true,
  is_file_mask_destination: false,
} as const;

const snowflake = {
  version: "1.0",
  mask_type: "database",
  db_type: "snowflake",
  name: "sf",
  database: "SALES",
  user: "MASKER",
  password,
  snowflake_private_key: "c2f7a1de-0000-4000-8000-000000000003",
  snowflake_private_key_passphrase: passphrase,
  snowflake_account_id: "ORG-ACCT",
  snowflake_warehouse: "WH1",
  snowflake_storage_integration_name: "SI2",
  host: "",
  schema: "PUBLIC",
  snowflake_stage_location: "azure_blob_storage",
  snowflake_azure_container_name: "stage",
  snowflake_azure_connection_string: connectionString,
} as const;

/** A run with a secret of its own. */
export const RUN = {
  name: "nightly",
  connection: "7bd5ee8d-aa33-4fc3-8b02-8a6b3c1d2e3f",
  ruleset: "3f0f7a52-58d0-4d0e-8c9a-3a9b7c1f0d11",
  mask_type: "database",
  options: { run_secret: runSecret },
} as const;

const id = "7bd5ee8d-aa33-4fc3-8b02-8a6b3c1d2e3f";
const path = { id };
/** Calls of every kind, each with what it carries. */
export const CALLS: readonly FailingCall[] = [
  { name: "a login", request: LOGIN, call: (dm) => unwrap(dm.GET("/api/connections/")) },
  { name: "a read", request: "GET /api/connections/", call: (dm) => unwrap(dm.GET("/api/connections/")) },
  {
    name: "a read with a token of its own",
    request: "GET /api/connections/",
    call: (dm) => unwrap(dm.GET("/api/connections/", { headers: { Authorization: `Token ${ownToken}` } })),
  },
  {
    name: "a connection string",
    request: "POST /api/connections/",
    call: (dm) => unwrap(dm.POST("/api/connections/", { body: azure })),
  },
  {
    name: "a key passphrase",
    request: `PUT /api/connections/${id}/`,
    call: (dm) => unwrap(dm.PUT("/api/connections/{id}/", { params: { path }, body: snowflake })),
  },
  {
    name: "a run secret",
    request: "POST /api/runs/",
    call: (dm) => unwrap(dm.POST("/api/runs/", { body: RUN })),
  },
  { name: "a run secret in a workflow", request: "POST /api/runs/", call: (dm) => startRun(dm, RUN) },
  {
    name: "a JWT login",
    request: "POST /api/auth/jwt/login/",
    call: (dm) => unwrap(dm.POST("/api/auth/jwt/login/", { body: { username: "ada", password } })),
  },
  {
    name: "a JWT refresh",
    request: "POST /api/auth/jwt/refresh/",
    call: (dm) => unwrap(dm.POST("/api/auth/jwt/refresh/", { body: { refresh: refreshToken } })),
  },
  {
    name: "an upload",
    request: "POST /api/seeds/",
    call: (dm) => unwrap(dm.POST("/api/seeds/", { body: { name: "n", seed_file: new Blob(["x"]) } })),
  },
  { name: "a page", request: "GET /api/runs/", call: (dm) => paginate(dm, "/api/runs/").next() },
];
