import {
  type Connection,
  type ConnectionWrite,
  createOrUpdateConnection,
  type DataMasqueClient,
  deleteConnectionIfExists,
  type SavedConnection,
  type Schemas,
} from "datamasque-client";
import { assertType, describe, expectTypeOf, it } from "vitest";

declare const dm: DataMasqueClient;
declare const connection: Connection;
declare const futureStage: string;

const postgres = {
  version: "1.0",
  name: "crm",
  mask_type: "database",
  db_type: "postgres",
  host: "crm.example.org",
  port: 5432,
  database: "app",
  user: "masker",
  schema: "public",
} as const;
const sales = {
  version: "1.0",
  name: "sales",
  mask_type: "database",
  db_type: "snowflake",
  database: "SALES",
  schema: "",
} as const;
const raw = { version: "1.0", name: "raw", mask_type: "file", type: "s3_connection" } as const;

describe("a connection that is read", () => {
  it("is narrowed by mask_type, db_type and type", () => {
    if (connection.mask_type === "database") {
      expectTypeOf(connection).toEqualTypeOf<Schemas["DatabaseConnection"]>();
      if (connection.db_type === "snowflake")
        expectTypeOf(connection).toEqualTypeOf<Schemas["SnowflakeConnection"]>();
      if (connection.db_type === "postgres")
        expectTypeOf(connection).toEqualTypeOf<Schemas["GenericSqlConnection"]>();
      if (connection.db_type === "dynamo_db")
        expectTypeOf(connection).toEqualTypeOf<Schemas["DynamoDbConnection"]>();
      // @ts-expect-error no such kind, so no connection is left
      if (connection.db_type === "dynamodb") assertType<Connection>(connection);
    } else {
      expectTypeOf(connection).toEqualTypeOf<Schemas["FileConnection"]>();
      if (connection.type === "azure_blob_connection")
        expectTypeOf(connection).toEqualTypeOf<Schemas["AzureBlobConnection"]>();
      if (connection.type === "s3_connection")
        expectTypeOf(connection.bucket).toEqualTypeOf<string | undefined>();
    }
  });

  it("is narrowed to each of the kinds of newer servers", () => {
    if (connection.mask_type === "database") {
      if (connection.db_type === "cosmosdb")
        expectTypeOf(connection).toEqualTypeOf<Schemas["CosmosDbConnection"]>();
      if (connection.db_type === "cassandra")
        expectTypeOf(connection).toEqualTypeOf<Schemas["CassandraConnection"]>();
      if (connection.db_type === "sap_ase")
        expectTypeOf(connection).toEqualTypeOf<Schemas["SapAseConnection"]>();
      if (connection.db_type === "salesforce")
        expectTypeOf(connection).toEqualTypeOf<Schemas["SalesforceConnection"]>();
    } else if (connection.type === "gcs_connection")
      expectTypeOf(connection).toEqualTypeOf<Schemas["GcsConnection"]>();
  });

  it("has the kinds that the enumerations name, and no others", () => {
    type Databases = Schemas["DatabaseConnection"]["db_type"];
    type Written = Schemas["DatabaseConnectionWrite"]["db_type"];
    expectTypeOf<Databases>().toEqualTypeOf<Schemas["DatabaseType"]>();
    expectTypeOf<Written>().toEqualTypeOf<Schemas["DatabaseType"]>();
    expectTypeOf<Schemas["FileConnection"]["type"]>().toEqualTypeOf<Schemas["FileConnectionType"]>();
    expectTypeOf<Schemas["FileConnectionWrite"]["type"]>().toEqualTypeOf<Schemas["FileConnectionType"]>();
  });

  it("tells what the licence has frozen, where the server does", () => {
    type Lock = Schemas["ConnectionLicenseLock"];
    expectTypeOf(connection.license_lock).toEqualTypeOf<Lock | null | undefined>();
    expectTypeOf(connection.target_frozen).toEqualTypeOf<boolean | undefined>();
    expectTypeOf(connection.frozen_target_fields).toEqualTypeOf<string[] | undefined>();
    expectTypeOf(connection.deletion_frozen).toEqualTypeOf<boolean | undefined>();
    // @ts-expect-error a client does not say so
    assertType<ConnectionWrite>({ ...postgres, target_frozen: true });
  });

  it("shows its name and id before it is narrowed, and the rest after", () => {
    expectTypeOf(connection.name).toEqualTypeOf<string>();
    expectTypeOf(connection.id).toEqualTypeOf<string>();
    // @ts-expect-error a file connection has no db_type
    assertType<unknown>(connection.db_type);
    // @ts-expect-error a database connection has no bucket
    assertType<unknown>(connection.bucket);
  });

  it("has no secret, and none is asked of whoever makes one up", () => {
    type Kind = Schemas["GenericSqlConnection"];
    expectTypeOf<Kind>().not.toHaveProperty("dbpassword");
    expectTypeOf<Kind>().not.toHaveProperty("password");
    expectTypeOf<Schemas["SnowflakeConnection"]>().not.toHaveProperty("dbpassword");
    expectTypeOf<Schemas["SnowflakeConnection"]>().not.toHaveProperty("snowflake_private_key_passphrase");
    expectTypeOf<Schemas["DatabricksConnection"]>().not.toHaveProperty("access_token");
    expectTypeOf<Schemas["AzureBlobConnection"]>().not.toHaveProperty("connection_string");
    expectTypeOf<Kind>().toHaveProperty("password_encrypted").toEqualTypeOf<string | undefined>();
    assertType<Connection>({ ...postgres, id: "c-1" });
    assertType<Connection>({ ...sales, id: "c-2" });
  });
});

describe("a connection of a newer kind that is written", () => {
  const named = { version: "1.0", name: "n", mask_type: "database" } as const;
  const login = { user: "u", dbpassword: "s3cret" };

  it("has the members of its kind, and what the server does without may be left out", () => {
    assertType<ConnectionWrite>({ ...named, db_type: "cosmosdb", tls: false, ...login });
    assertType<ConnectionWrite>({ ...named, db_type: "cassandra", host: "h", database: "k" });
    assertType<ConnectionWrite>({ ...named, db_type: "sap_ase", host: "h", database: "d", ...login });
    const organisation = { instance_url: "https://a", login_url: "https://a", client_id: "c", user: "u" };
    const key = { salesforce_private_key_path: "k.pem" };
    assertType<ConnectionWrite>({ ...named, db_type: "salesforce", ...organisation, ...key });
    assertType<ConnectionWrite>({ ...raw, type: "gcs_connection", bucket: "b", service_account_key: "{}" });
    // @ts-expect-error Salesforce logs in with a key
    assertType<ConnectionWrite>({ ...named, db_type: "salesforce", ...organisation });
    // @ts-expect-error Cassandra has no schema
    assertType<ConnectionWrite>({ ...named, db_type: "cassandra", host: "h", database: "k", schema: "s" });
    // @ts-expect-error SAP ASE has a user
    assertType<ConnectionWrite>({ ...named, db_type: "sap_ase", host: "h", database: "d" });
    // @ts-expect-error which bucket
    assertType<ConnectionWrite>({ ...raw, type: "gcs_connection" });
  });
});

describe("the stage of a Snowflake connection, on servers up to 3.26.17", () => {
  it("can be spcs in a write, without an account, a user or a warehouse", () => {
    assertType<ConnectionWrite>({ ...sales, snowflake_stage_location: "spcs" });
    void createOrUpdateConnection(dm, { ...sales, snowflake_stage_location: "spcs", user: null });
    void dm.POST("/api/connections/", { body: { ...sales, snowflake_stage_location: "spcs" } });
  });

  it("is one of the known ones in a write", () => {
    type Written = NonNullable<Schemas["SnowflakeConnectionWrite"]["snowflake_stage_location"]>;
    expectTypeOf<Written>().toEqualTypeOf<"local" | "aws_s3" | "azure_blob_storage" | "spcs">();
    // @ts-expect-error no such stage
    assertType<ConnectionWrite>({ ...sales, snowflake_stage_location: "s3" });
    // @ts-expect-error any text
    assertType<ConnectionWrite>({ ...sales, snowflake_stage_location: futureStage });
  });

  it("completes in a read, where a later server may say something else", () => {
    type Read = Exclude<Schemas["SnowflakeConnection"]["snowflake_stage_location"], null | undefined>;
    type Known = Schemas["SnowflakeStageLocation"];
    expectTypeOf<Known>().toEqualTypeOf<"local" | "aws_s3" | "azure_blob_storage" | "spcs">();
    expectTypeOf<Extract<Read, Known>>().toEqualTypeOf<Known>();
    expectTypeOf<Read>().not.toEqualTypeOf<string>();
    expectTypeOf<string>().toExtend<Read>();
    expectTypeOf<Read>().toExtend<string>();
    assertType<Connection>({ ...sales, id: "c-2", snowflake_stage_location: futureStage });
    assertType<Connection>({ ...sales, id: "c-2", snowflake_stage_location: null });
  });
});

describe("a connection that is written", () => {
  it("can have its secret, and can leave it out", () => {
    assertType<ConnectionWrite>({ ...postgres, dbpassword: "s3cret" });
    assertType<ConnectionWrite>(postgres);
  });

  it("has no member that the server owns", () => {
    // @ts-expect-error the password goes in dbpassword
    assertType<ConnectionWrite>({ ...postgres, password_encrypted: "…" });
    // @ts-expect-error it is what a read shows
    assertType<ConnectionWrite>({ ...sales, password_encrypted: "…" });
    // @ts-expect-error it is what a read shows
    assertType<ConnectionWrite>({ ...sales, snowflake_private_key_passphrase_encrypted: "…" });
    // @ts-expect-error it is what a read shows
    assertType<ConnectionWrite>({ ...sales, snowflake_azure_connection_string_encrypted: "…" });
    // @ts-expect-error a secret of the whole family, by its read name
    void dm.POST("/api/connections/", { body: { ...postgres, password_encrypted: "…" } });
    const one = { params: { path: { id: "c-1" } } };
    // @ts-expect-error also on a replacement
    void dm.PUT("/api/connections/{id}/", { ...one, body: { ...postgres, password_encrypted: "…" } });
    // @ts-expect-error also in a workflow
    void createOrUpdateConnection(dm, { ...postgres, password_encrypted: "…" });
  });

  it("has the members of its own kind", () => {
    // @ts-expect-error the password of a database is dbpassword
    assertType<ConnectionWrite>({ ...postgres, password: "s3cret" });
    // @ts-expect-error a member of Databricks
    assertType<ConnectionWrite>({ ...postgres, access_token: "t" });
    // @ts-expect-error a stage is for Snowflake
    assertType<ConnectionWrite>({ ...postgres, snowflake_stage_location: "spcs" });
    // @ts-expect-error no such kind
    assertType<ConnectionWrite>({ ...postgres, db_type: "later_release_engine" });
    // @ts-expect-error a file connection is none of a database
    assertType<ConnectionWrite>({ ...raw, mask_type: "database" });
    // @ts-expect-error the name is missing
    assertType<ConnectionWrite>({ version: "1.0", mask_type: "file", type: "s3_connection" });
  });
});

describe("the workflows on connections", () => {
  it("return what they did", () => {
    expectTypeOf(createOrUpdateConnection(dm, raw)).resolves.toEqualTypeOf<SavedConnection>();
    expectTypeOf(deleteConnectionIfExists(dm, { id: "c-1" })).resolves.toEqualTypeOf<number>();
  });

  it("delete by id or by name, and by nothing else", () => {
    void deleteConnectionIfExists(dm, { name: "crm" });
    // @ts-expect-error neither
    void deleteConnectionIfExists(dm, {});
    // @ts-expect-error a bare name could be an id
    void deleteConnectionIfExists(dm, "crm");
  });
});
