import type { Schemas } from "../../../index.js";
import { SAMPLE_HOST, SAMPLE_PASSWORD } from "./sample-documents.js";

type Kind = Schemas["DatabaseType"] | Schemas["FileConnectionType"];

/** The kinds that every server has to which this package talks. */
type OldKind =
  | ("postgres" | "mysql" | "mariadb" | "oracle" | "mssql" | "mssql_linked" | "redshift" | "snowflake")
  | ("db2_luw" | "db2i" | "informix" | "saphana" | "dynamo_db" | "mongodb" | "documentdb")
  | ("databricks" | "databricks_lakebase")
  | ("s3_connection" | "azure_blob_connection" | "mounted_share_connection");

/** The kinds that some servers are too old for. */
export type NewerKind = Exclude<Kind, OldKind>;

/** A document of each: a kind that the API document has and nobody has a sample of does not compile. */
export const NEWER_CONNECTIONS: Readonly<Record<NewerKind, (name: string) => Schemas["ConnectionWrite"]>> = {
  cosmosdb: (name) => ({
    ...database(name),
    db_type: "cosmosdb",
    host: SAMPLE_HOST,
    port: 10255,
    database: "dmc_verify",
    ...LOGIN,
    auth_source: "admin",
    is_read_only: false,
  }),
  cassandra: (name) => ({
    ...database(name),
    db_type: "cassandra",
    host: SAMPLE_HOST,
    port: 9042,
    database: "dmc_verify",
    ...LOGIN,
  }),
  sap_ase: (name) => ({
    ...database(name),
    db_type: "sap_ase",
    host: SAMPLE_HOST,
    port: 5000,
    database: "dmc_verify",
    ...LOGIN,
  }),
  salesforce: (name) => ({
    ...database(name),
    db_type: "salesforce",
    instance_url: `https://${SAMPLE_HOST}`,
    login_url: `https://${SAMPLE_HOST}`,
    client_id: "dmc_verify",
    user: "dmc_verify",
    salesforce_private_key_path: "nowhere.pem",
    salesforce_private_key_passphrase: SAMPLE_PASSWORD,
  }),
  gcs_connection: (name) => ({
    version: "1.0",
    mask_type: "file",
    type: "gcs_connection",
    name,
    bucket: name,
    base_directory: "",
    service_account_key: SAMPLE_PASSWORD,
    is_file_mask_source: true,
    is_file_mask_destination: false,
  }),
};

/** Cassandra with a user and without the password that goes with one. */
export function cassandraWithoutPassword(name: string): Schemas["CassandraConnectionWrite"] {
  return {
    ...database(name),
    db_type: "cassandra",
    host: SAMPLE_HOST,
    database: "dmc_verify",
    user: "dmc_verify",
  };
}

const LOGIN = { user: "dmc_verify", dbpassword: SAMPLE_PASSWORD };

function database(name: string) {
  return { version: "1.0", mask_type: "database", name } as const;
}
