import type { Connection } from "../../client/schemas.js";

type KindOf<One> = One extends { db_type: infer Kind } | { type: infer Kind } ? Kind : never;

/** The kind of a connection: its `db_type` if it leads to a database, its `type` if it leads to files. */
export type ConnectionKind = KindOf<Connection>;

/** A connection of one kind, with the members that this kind has. */
export type ConnectionOfKind<Kind extends ConnectionKind> = Connection extends infer One
  ? One extends { db_type: infer Own } | { type: infer Own }
    ? Kind extends Own
      ? One
      : never
    : never
  : never;

const KINDS: { readonly [Kind in ConnectionKind]: Connection["mask_type"] } = {
  azure_blob_connection: "file",
  cassandra: "database",
  cosmosdb: "database",
  databricks: "database",
  databricks_lakebase: "database",
  db2_luw: "database",
  db2i: "database",
  documentdb: "database",
  dynamo_db: "database",
  gcs_connection: "file",
  informix: "database",
  mariadb: "database",
  mongodb: "database",
  mounted_share_connection: "file",
  mssql: "database",
  mssql_linked: "database",
  mysql: "database",
  oracle: "database",
  postgres: "database",
  redshift: "database",
  s3_connection: "file",
  salesforce: "database",
  sap_ase: "database",
  saphana: "database",
  snowflake: "database",
};

/** Every kind of connection that this version knows; a newer server may have others. */
export const CONNECTION_KINDS: readonly ConnectionKind[] = /* @__PURE__ */ Object.keys(KINDS).filter(isKind);

function isKind(name: string): name is ConnectionKind {
  return Object.hasOwn(KINDS, name);
}

/**
 * Tells whether a connection is of a kind, and lets its own members be read.
 *
 * ```ts
 * if (isConnectionOfKind(connection, "snowflake")) console.log(connection.snowflake_account_id);
 * ```
 */
export function isConnectionOfKind<Kind extends ConnectionKind>(
  connection: Connection,
  kind: Kind,
): connection is ConnectionOfKind<Kind> {
  return kindOf(connection) === kind;
}

function kindOf(connection: Connection): string | undefined {
  if ("db_type" in connection) return connection.db_type;
  return "type" in connection ? connection.type : undefined;
}
