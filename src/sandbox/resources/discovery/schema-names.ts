import { type JsonObject, textMember } from "../../http/json-object.js";
import { connectionDocument, type StoredConnection } from "../connections/document.js";

const DEFAULT_SCHEMAS: Readonly<Record<string, string>> = {
  postgres: "public",
  databricks_lakebase: "public",
  redshift: "public",
  mssql: "dbo",
  mssql_linked: "dbo",
  snowflake: "PUBLIC",
  databricks: "default",
};

/** The schemas that a request names, or the default one of the connection. */
export function schemasOf(source: StoredConnection, body: JsonObject): string[] {
  const { schemas } = body;
  const named = Array.isArray(schemas) ? schemas.filter((schema) => typeof schema === "string") : [];
  return named.length > 0 ? [...new Set(named)] : [defaultSchema(connectionDocument(source))];
}

/** Engines without schemas show the database in their place. */
function defaultSchema(document: JsonObject): string {
  const usual = DEFAULT_SCHEMAS[textMember(document, "db_type") ?? ""];
  const names = [textMember(document, "schema"), usual, textMember(document, "database")];
  return names.find((name) => name !== undefined && name !== "") ?? "default";
}
