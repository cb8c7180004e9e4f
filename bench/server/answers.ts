import type { Connection } from "datamasque-client";

/** Key that the login of the benchmark's server gives out. */
export const TOKEN = "0123456789abcdef0123456789abcdef01234567";

/** Length of the long list. */
export const LIST_LENGTH = 1000;

/** The connection that the short calls read. */
export const ONE_CONNECTION = snowflakeConnection(1);

/** Answers by `METHOD path`, written once before anything is measured. */
export function prebuiltAnswers(): Map<string, Buffer> {
  const answer = (body: unknown): Buffer => Buffer.from(JSON.stringify(body));
  return new Map([
    ["POST /api/auth/token/login/", answer({ key: TOKEN })],
    [`GET /api/connections/${ONE_CONNECTION.id}/`, answer(ONE_CONNECTION)],
    ["GET /api/connections/", answer(mixedConnections(LIST_LENGTH))],
  ]);
}

/** Invented connections of several kinds in turn, as a list of a large instance would mix them. */
export function mixedConnections(count: number): Connection[] {
  const kinds = [snowflakeConnection, postgresConnection, s3Connection, mongoConnection];
  return Array.from({ length: count }, (_, index) => {
    const make = kinds[index % kinds.length] ?? snowflakeConnection;
    return make(index);
  });
}

/** One connection of about 1 KB as JSON. */
function snowflakeConnection(index: number): Connection {
  return {
    id: idOf(index),
    name: `warehouse-${index}`,
    version: "1.0",
    mask_type: "database",
    db_type: "snowflake",
    database: "SALES",
    user: "MASKER",
    snowflake_account_id: `ORG-ACCT${index}`,
    snowflake_warehouse: "WH1",
    snowflake_storage_integration_name: "SI1",
    host: "",
    port: null,
    schema: "PUBLIC",
    snowflake_role: "MASK_ROLE",
    is_read_only: false,
    password_encrypted: cipherText(index),
    snowflake_private_key: null,
    snowflake_private_key_passphrase_encrypted: cipherText(index + 1),
    snowflake_stage_location: "aws_s3",
    s3_bucket_name: "sf-stage",
    iam_role_arn: "arn:aws:iam::111122223333:role/sf-stage",
    snowflake_azure_container_name: null,
    oracle_wallet: null,
    connection_fileset: null,
    is_file_mask_source: false,
    is_file_mask_destination: false,
  };
}

function postgresConnection(index: number): Connection {
  return {
    id: idOf(index),
    name: `crm-${index}`,
    version: "1.0",
    mask_type: "database",
    db_type: "postgres",
    host: "pg.example.org",
    port: 5432,
    database: "crm",
    user: "masker",
    password_encrypted: cipherText(index),
    schema: "public",
    data_encoding: null,
    engine_options: null,
    is_read_only: false,
    iam_role_arn: null,
    oracle_wallet: null,
    connection_fileset: null,
    is_file_mask_source: false,
    is_file_mask_destination: false,
  };
}

function s3Connection(index: number): Connection {
  return {
    id: idOf(index),
    name: `exports-${index}`,
    version: "1.0",
    mask_type: "file",
    type: "s3_connection",
    bucket: "raw-data",
    base_directory: "incoming",
    iam_role_arn: null,
    oracle_wallet: null,
    connection_fileset: null,
    is_file_mask_source: true,
    is_file_mask_destination: false,
  };
}

function mongoConnection(index: number): Connection {
  return {
    id: idOf(index),
    name: `people-${index}`,
    version: "1.0",
    mask_type: "database",
    db_type: "mongodb",
    host: "mongo.example.org",
    port: 27017,
    database: "people",
    user: "masker",
    password_encrypted: cipherText(index),
    auth_source: "admin",
    is_read_only: false,
    tls: true,
    tls_ca_file: "/certs/ca.pem",
    tls_allow_invalid_certificates: false,
    direct_connection: false,
    retry_writes: true,
    replica_set: "rs0",
    oracle_wallet: null,
    connection_fileset: null,
    is_file_mask_source: false,
    is_file_mask_destination: false,
  };
}

function idOf(index: number): string {
  return `00000000-0000-4000-8000-${index.toString(16).padStart(12, "0")}`;
}

function cipherText(index: number): string {
  return Buffer.alloc(90, index).toString("base64");
}
