import { acceptConnection } from "./connections/connection-handlers.js";
import type { SandboxContext } from "./context.js";
import type { JsonObject } from "./json-object.js";
import { setRulesetYaml } from "./ruleset-validation.js";
import type { FinalRunStatus } from "./runs/run-status.js";
import { seedUnknownKind } from "./seed-future.js";
import type { StoredRuleset } from "./stored-ruleset.js";

const DAY_MS = 86_400_000;

/** Fills an empty world with something to look at. Ids are fixed, so that examples can name them. */
export function seedDemo(context: SandboxContext): void {
  const { world } = context;
  CONNECTIONS.forEach((document, index) => {
    const stored = acceptConnection(connectionId(index + 1), document);
    world.connections.set(stored.id, stored);
  });
  seedUnknownKind(context);
  seedRuleset(context, 1, "crm_mask", "database", DATABASE_RULESET);
  seedRuleset(context, 2, "documents_mask", "file", FILE_RULESET);
  seedRun(context, { daysAgo: 3, source: 1, ruleset: 1, endsAs: "finished" });
  seedRun(context, { daysAgo: 2, source: 1, ruleset: 1, endsAs: "failed" });
  seedRun(context, { daysAgo: 1, source: 10, destination: 12, ruleset: 2, endsAs: "finished_with_warnings" });
}

function connectionId(number: number): string {
  return `5f0c6a1e-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

function rulesetId(number: number): string {
  return `3f0f7a52-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

function seedRuleset(
  { world, settings }: SandboxContext,
  number: number,
  name: string,
  maskType: string,
  configYaml: string,
): void {
  const id = rulesetId(number);
  const ruleset: StoredRuleset = { id, name, maskType, configYaml: "", validationErrors: [], validatedAt: 0 };
  setRulesetYaml(ruleset, configYaml, settings);
  world.rulesets.set(id, ruleset);
}

interface PastRun {
  readonly daysAgo: number;
  readonly source: number;
  readonly destination?: number;
  readonly ruleset: number;
  readonly endsAs: FinalRunStatus;
}

function seedRun(
  { world, settings }: SandboxContext,
  { daysAgo, source, destination, ruleset, endsAs }: PastRun,
): void {
  const id = world.nextRunId();
  const reference = (number: number) => ({
    id: connectionId(number),
    name: String(CONNECTIONS[number - 1]?.name),
  });
  const stored = world.rulesets.get(rulesetId(ruleset));
  world.runs.set(id, {
    id,
    name: `nightly ${id}`,
    maskType: destination === undefined ? "database" : "file",
    source: reference(source),
    destination: destination === undefined ? undefined : reference(destination),
    ruleset: { id: stored?.id, name: stored?.name ?? "" },
    options: { run_secret: null, has_run_secret: false },
    createdAt: settings.clock() - daysAgo * DAY_MS,
    durationMs: 90_000,
    endsAs,
  });
}

const DATABASE_RULESET = `version: "1.0"
tasks:
  - type: mask_table
    table: customer
    key: id
    rules:
      - column: email
        masks:
          - type: from_fixed
            value: masked@example.org
`;

const FILE_RULESET = `version: "1.0"
tasks:
  - type: mask_tabular_file
    include:
      - glob: "*.csv"
    rules:
      - column: email
        masks:
          - type: from_fixed
            value: masked@example.org
`;

function database(dbType: string, name: string, port: number, more: JsonObject = {}): JsonObject {
  return {
    version: "1.0",
    name,
    mask_type: "database",
    db_type: dbType,
    host: `${name}.example.org`,
    port,
    database: "app",
    user: "masker",
    dbpassword: "demo-only",
    schema: "",
    ...more,
  };
}

const CONNECTIONS: readonly JsonObject[] = [
  database("postgres", "crm-postgres", 5432, { schema: "public" }),
  database("mysql", "shop-mysql", 3306, { data_encoding: "utf8mb4" }),
  database("oracle", "erp-oracle", 1521, { schema: "HR", service_name: "ERPSVC" }),
  database("mssql", "hub-mssql", 1433, { schema: "dbo" }),
  database("redshift", "warehouse-redshift", 5439, {
    s3_bucket_name: "warehouse-stage",
    s3_redshift_iam_role: "arn:aws:iam::111122223333:role/warehouse-s3",
  }),
  {
    version: "1.0",
    name: "profiles-mongo",
    mask_type: "database",
    db_type: "mongodb",
    host: "profiles-mongo.example.org",
    port: 27017,
    database: "people",
    user: "masker",
    dbpassword: "demo-only",
    auth_source: "admin",
    is_read_only: false,
  },
  {
    version: "1.0",
    name: "events-dynamo",
    mask_type: "database",
    db_type: "dynamo_db",
    s3_bucket_name: "events-stage",
    dynamo_default_region: "ap-southeast-2",
    dynamo_default_sse: { selection: "dynamodb_owned" },
    host: "",
    port: null,
    user: "",
    password: "",
    database: "",
    schema: "",
  },
  {
    version: "1.0",
    name: "lake-databricks",
    mask_type: "database",
    db_type: "databricks",
    server_hostname: "adb-1.2.azuredatabricks.net",
    http_path: "/sql/1.0/warehouses/0a1b",
    access_token: "demo-only",
    catalog: "main",
    schema: "default",
  },
  {
    version: "1.0",
    name: "sales-snowflake-spcs",
    mask_type: "database",
    db_type: "snowflake",
    database: "SALES",
    host: "",
    schema: "",
    snowflake_role: "",
    snowflake_stage_location: "spcs",
  },
  {
    version: "1.0",
    name: "raw-s3",
    mask_type: "file",
    type: "s3_connection",
    bucket: "raw-data",
    base_directory: "incoming",
    is_file_mask_source: true,
    is_file_mask_destination: false,
  },
  {
    version: "1.0",
    name: "docs-azure",
    mask_type: "file",
    type: "azure_blob_connection",
    container: "docs",
    connection_string: "AccountName=demo;AccountKey=demo-only",
    base_directory: "",
    is_file_mask_source: true,
    is_file_mask_destination: true,
  },
  {
    version: "1.0",
    name: "masked-s3",
    mask_type: "file",
    type: "s3_connection",
    bucket: "masked-data",
    base_directory: "out",
    is_file_mask_source: false,
    is_file_mask_destination: true,
  },
];
