import type { JsonObject } from "../../http/json-values.js";
import type { ConnectionKind } from "../../store/records/data-sources.js";

const COMMON_DEFAULTS: JsonObject = { version: "1.0", oracle_wallet: null, connection_fileset: null };

const DATABASE_PASSWORD = { dbpassword: "password_encrypted" };

interface GenericSqlTraits {
  readonly encoding?: boolean;
  readonly tagging?: boolean;
  readonly more?: JsonObject;
}

function genericSql(
  dbType: string,
  { encoding = false, tagging = false, more = {} }: GenericSqlTraits,
): ConnectionKind {
  return {
    discriminator: { db_type: dbType },
    own: ["name", "host", "port", "database", "user", "schema"],
    defaults: {
      ...COMMON_DEFAULTS,
      engine_options: null,
      is_read_only: false,
      ...(encoding ? { data_encoding: null } : {}),
      ...(tagging ? { iam_role_arn: null } : {}),
      ...more,
    },
    secrets: DATABASE_PASSWORD,
    placeholders: {},
    address: "host",
  };
}

function mongo(dbType: string): ConnectionKind {
  return {
    discriminator: { db_type: dbType },
    own: ["name"],
    defaults: {
      ...COMMON_DEFAULTS,
      host: "",
      port: 27017,
      database: "",
      auth_source: "admin",
      is_read_only: false,
      user: "",
      tls: false,
      tls_ca_file: "",
      tls_allow_invalid_certificates: false,
      direct_connection: false,
      retry_writes: true,
      replica_set: "",
    },
    secrets: DATABASE_PASSWORD,
    placeholders: {},
    address: "host",
  };
}

function fileStore(
  type: string,
  address: string,
  defaults: JsonObject,
  secrets: Readonly<Record<string, string>> = {},
): ConnectionKind {
  return {
    discriminator: { type },
    own: ["name"],
    defaults: {
      ...COMMON_DEFAULTS,
      base_directory: "",
      is_file_mask_source: false,
      is_file_mask_destination: false,
      ...defaults,
    },
    secrets,
    placeholders: {},
    address,
  };
}

const KINDS: readonly ConnectionKind[] = [
  genericSql("postgres", { encoding: true, tagging: true }),
  genericSql("mysql", { encoding: true, tagging: true }),
  genericSql("mariadb", { encoding: true, tagging: true }),
  genericSql("oracle", { encoding: true, tagging: true, more: { service_name: null } }),
  genericSql("mssql", { tagging: true }),
  genericSql("redshift", { tagging: true, more: { s3_bucket_name: null, s3_redshift_iam_role: null } }),
  genericSql("db2_luw", { tagging: true }),
  genericSql("db2i", {}),
  genericSql("informix", {}),
  genericSql("saphana", {}),
  genericSql("databricks_lakebase", {}),
  genericSql("mssql_linked", { more: { linked_server: "" } }),
  mongo("mongodb"),
  mongo("documentdb"),
  {
    discriminator: { db_type: "dynamo_db" },
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
  {
    discriminator: { db_type: "snowflake" },
    own: ["name", "database", "schema"],
    defaults: {
      ...COMMON_DEFAULTS,
      host: "",
      port: null,
      user: null,
      snowflake_account_id: null,
      snowflake_warehouse: null,
      snowflake_storage_integration_name: null,
      snowflake_role: "",
      is_read_only: false,
      snowflake_private_key: null,
      snowflake_stage_location: null,
      s3_bucket_name: null,
      iam_role_arn: null,
      snowflake_azure_container_name: null,
    },
    secrets: {
      ...DATABASE_PASSWORD,
      snowflake_private_key_passphrase: "snowflake_private_key_passphrase_encrypted",
      snowflake_azure_connection_string: "snowflake_azure_connection_string_encrypted",
    },
    placeholders: {},
    address: "host",
  },
  {
    discriminator: { db_type: "databricks" },
    own: ["name", "server_hostname", "http_path", "catalog"],
    defaults: { ...COMMON_DEFAULTS, schema: null, is_read_only: false },
    secrets: { access_token: "access_token_encrypted" },
    placeholders: {},
    address: "server_hostname",
  },
  fileStore("s3_connection", "bucket", { bucket: "", iam_role_arn: null }),
  fileStore(
    "azure_blob_connection",
    "container",
    { container: "" },
    { connection_string: "connection_string_encrypted" },
  ),
  fileStore("mounted_share_connection", "base_directory", {}),
];

/** The kind that a document says it is of, or `undefined` when the server knows none such. */
export function connectionKind(document: JsonObject): ConnectionKind | undefined {
  const { mask_type: maskType, db_type: dbType, type } = document;
  return KINDS.find(({ discriminator }) =>
    "db_type" in discriminator
      ? maskType === "database" && discriminator.db_type === dbType
      : maskType === "file" && discriminator.type === type,
  );
}

/** Whether connections of this kind hold files rather than tables. */
export function isFileKind(kind: ConnectionKind): boolean {
  return "type" in kind.discriminator;
}
