import type { components } from "../../../generated/datamasque.gen.js";
import { isKnownIn } from "../../../yaml/language/releases.js";
import type { JsonObject } from "../../http/json-values.js";
import type { ConnectionKind } from "../../store/records/data-sources.js";
import { SANDBOX_RELEASES, type SandboxRelease, SERVER_CHANGES } from "../../store/releases.js";
import {
  COMMON_DEFAULTS,
  DATABASE_PASSWORD,
  fileStore,
  genericSql,
  type KindShape,
  mongo,
  schemaless,
} from "./kind-shapes.js";

type Schemas = components["schemas"];

/** The kinds of databases: a kind that the API document has and this table has not does not compile. */
const DATABASES: Readonly<Record<Schemas["DatabaseType"], KindShape>> = {
  postgres: genericSql({ encoding: true, tagging: true }),
  mysql: genericSql({ encoding: true, tagging: true }),
  mariadb: genericSql({ encoding: true, tagging: true }),
  oracle: genericSql({ encoding: true, tagging: true, more: { service_name: null } }),
  mssql: genericSql({ tagging: true }),
  redshift: genericSql({ tagging: true, more: { s3_bucket_name: null, s3_redshift_iam_role: null } }),
  db2_luw: genericSql({ tagging: true }),
  db2i: genericSql({}),
  informix: genericSql({}),
  saphana: genericSql({}),
  databricks_lakebase: genericSql({}),
  mssql_linked: genericSql({ more: { linked_server: "" } }),
  mongodb: mongo(),
  documentdb: mongo(),
  cosmosdb: { ...mongo({ port: 10255, tls: true, retry_writes: false }), since: "3.26.17" },
  cassandra: {
    ...schemaless([], { port: 9042, user: null, local_datacenter: null, direct_connection: false }),
    since: "3.26.19",
  },
  sap_ase: {
    ...schemaless(["user"], { port: 5000, tls_server_name: null, connect_timeout: null }),
    since: "3.26.19",
  },
  salesforce: {
    own: ["name", "instance_url", "login_url", "client_id", "user", "salesforce_private_key_path"],
    defaults: { ...COMMON_DEFAULTS, api_version: "62.0", is_read_only: false },
    secrets: { salesforce_private_key_passphrase: "salesforce_private_key_passphrase_encrypted" },
    placeholders: {},
    address: "instance_url",
    since: "3.26.19",
  },
  dynamo_db: {
    own: ["name"],
    defaults: {
      ...COMMON_DEFAULTS,
      s3_bucket_name: null,
      dynamo_append_datetime: false,
      dynamo_append_suffix: "-MASKED",
      dynamo_replace_tables: true,
      dynamo_default_region: null,
      dynamo_default_sse: { selection: "dynamodb_owned" },
      iam_role_arn: null,
      export_s3_prefix: null,
    },
    secrets: {},
    placeholders: { host: "", port: null, user: "", password: "", database: "", schema: "" },
    address: "s3_bucket_name",
  },
  snowflake: {
    own: ["name", "database", "schema"],
    defaults: {
      ...COMMON_DEFAULTS,
      host: "",
      port: null,
      user: null,
      snowflake_account_id: null,
      snowflake_warehouse: null,
      snowflake_role: "",
      is_read_only: false,
      snowflake_private_key: null,
    },
    secrets: {
      ...DATABASE_PASSWORD,
      snowflake_private_key_passphrase: "snowflake_private_key_passphrase_encrypted",
    },
    placeholders: {},
    address: "host",
    partly: {
      ...SERVER_CHANGES.snowflakeStages,
      defaults: {
        snowflake_storage_integration_name: null,
        snowflake_stage_location: null,
        s3_bucket_name: null,
        iam_role_arn: null,
        snowflake_azure_container_name: null,
      },
      secrets: { snowflake_azure_connection_string: "snowflake_azure_connection_string_encrypted" },
    },
  },
  databricks: {
    own: ["name", "server_hostname", "http_path", "catalog"],
    defaults: { ...COMMON_DEFAULTS, schema: null, is_read_only: false },
    secrets: { access_token: "access_token_encrypted" },
    placeholders: {},
    address: "server_hostname",
  },
};

/** The kinds of file stores, held to the API document in the same way. */
const FILE_STORES: Readonly<Record<Schemas["FileConnectionType"], KindShape>> = {
  s3_connection: fileStore("bucket", { bucket: "", iam_role_arn: null }),
  azure_blob_connection: fileStore(
    "container",
    { container: "" },
    { connection_string: "connection_string_encrypted" },
  ),
  mounted_share_connection: fileStore("base_directory", {}),
  gcs_connection: {
    ...fileStore("bucket", {}, { service_account_key: "service_account_key_encrypted" }),
    own: ["name", "bucket"],
    since: "3.26.19",
  },
};

const ALL: readonly (readonly [ConnectionKind["discriminator"], KindShape])[] = [
  ...Object.entries(DATABASES).map(([db_type, shape]) => [{ db_type }, shape] as const),
  ...Object.entries(FILE_STORES).map(([type, shape]) => [{ type }, shape] as const),
];

const BY_RELEASE = new Map<string, readonly ConnectionKind[]>(
  SANDBOX_RELEASES.map((release) => [
    release,
    ALL.filter(([, shape]) => isKnownIn(shape, release)).map(([discriminator, shape]) =>
      kindOfRelease(release, discriminator, shape),
    ),
  ]),
);

/** The kinds that a release brought, for the pages: name and release. */
export const NEWER_KINDS: readonly { readonly name: string; readonly since: string }[] = ALL.flatMap(
  ([discriminator, { since }]) =>
    since === undefined ? [] : [{ name: Object.values(discriminator).join(), since }],
);

/** The kind that a document says it is of, or `undefined` when a server of that release knows none such. */
export function connectionKind(document: JsonObject, release: SandboxRelease): ConnectionKind | undefined {
  const { mask_type: maskType, db_type: dbType, type } = document;
  return BY_RELEASE.get(release)?.find(({ discriminator }) =>
    "db_type" in discriminator
      ? maskType === "database" && discriminator.db_type === dbType
      : maskType === "file" && discriminator.type === type,
  );
}

/** Whether connections of this kind hold files rather than tables. */
export function isFileKind(kind: ConnectionKind): boolean {
  return "type" in kind.discriminator;
}

function kindOfRelease(
  release: string,
  discriminator: ConnectionKind["discriminator"],
  { since: _since, partly, ...shape }: KindShape,
): ConnectionKind {
  if (partly === undefined) return { ...shape, discriminator, ignored: [] };
  const { defaults, secrets } = partly;
  return isKnownIn(partly, release)
    ? {
        ...shape,
        discriminator,
        defaults: { ...shape.defaults, ...defaults },
        secrets: { ...shape.secrets, ...secrets },
        ignored: [],
      }
    : { ...shape, discriminator, ignored: [...Object.keys(defaults), ...Object.keys(secrets)] };
}
