import { describe, expect, it } from "vitest";
import { zDatabaseType, zFileConnectionType } from "../../src/generated/datamasque.zod.gen.js";
import { connectionKind } from "../../src/sandbox/resources/connections/kinds.js";
import { readFixtures } from "../fixtures/read-fixtures.js";
import { member, openSandbox, text } from "./open-sandbox.js";
import { SNOWFLAKE } from "./prepared-sandbox.js";

const SECRETS = [
  "dbpassword",
  "access_token",
  "connection_string",
  "snowflake_private_key_passphrase",
  "snowflake_azure_connection_string",
];

const documents = readFixtures()
  .filter(({ schema }) => schema.endsWith("ConnectionWrite"))
  .map(({ name, value }): [string, object] => {
    if (typeof value !== "object" || value === null) throw new Error(`${name} is no object`);
    return [name, value];
  });

const LIST = "/api/connections/";

describe("every kind of the API document", () => {
  it.each(zDatabaseType.options)("has %s", (dbType) => {
    expect(connectionKind({ mask_type: "database", db_type: dbType })).toBeDefined();
  });

  it.each(zFileConnectionType.options)("has %s", (type) => {
    expect(connectionKind({ mask_type: "file", type })).toBeDefined();
  });
});

describe("example documents", () => {
  it("are there", () => {
    expect(documents.length).toBeGreaterThan(10);
  });

  it.each(documents)("%s comes back as it was written, except for its secrets", async (_, document) => {
    const { call } = openSandbox();
    const created = await call("POST", "/api/connections/", { body: document });
    expect(created.status).toBe(201);
    const visible = Object.entries(document).filter(([name]) => !SECRETS.includes(name));
    expect(created.json).toMatchObject(Object.fromEntries(visible));
    for (const name of SECRETS) {
      expect(member(created.json, name)).toBeUndefined();
      const twin = name === "dbpassword" ? "password_encrypted" : `${name}_encrypted`;
      if (member(document, name) !== undefined) expect(text(created.json, twin)).not.toBe("");
    }
  });
});

describe("Snowflake stages", () => {
  const stage = (location: string, more: object = {}) => ({
    ...SNOWFLAKE,
    snowflake_stage_location: location,
    ...more,
  });
  const azure = {
    snowflake_azure_container_name: "stage",
    snowflake_azure_connection_string: "AccountName=ex;AccountKey=azure-secret",
  };

  it.each([
    ["local", stage("local")],
    ["spcs", stage("spcs")],
    ["aws_s3", stage("aws_s3", { s3_bucket_name: "b", iam_role_arn: "arn:aws:iam::1:role/r" })],
    ["azure_blob_storage", stage("azure_blob_storage", azure)],
    ["none at all, as on older connections", SNOWFLAKE],
  ])("%s: accepted", async (_, body) => {
    const { call } = openSandbox();
    const created = await call("POST", LIST, { body });
    expect(created.status).toBe(201);
    expect(created.text).not.toContain("azure-secret");
  });

  it.each([
    [stage("aws_s3"), "S3 bucket name is needed for S3 staging"],
    [stage("azure_blob_storage"), "Container name is needed for Azure staging"],
    [
      stage("azure_blob_storage", { snowflake_azure_container_name: "c" }),
      "Connection string is needed for Azure staging",
    ],
    [stage("local", { s3_bucket_name: "b" }), "s3_bucket_name does not go with local staging"],
    [stage("spcs", azure), "snowflake_azure_container_name does not go with SPCS staging"],
  ])("refused with a plain error: %o", async (body, error) => {
    const { call } = openSandbox();
    const answer = await call("POST", LIST, { body });
    expect([answer.status, answer.json]).toEqual([400, { error }]);
  });

  it("on SPCS: account, user, warehouse and integration are null", async () => {
    const { call } = openSandbox();
    const created = await call("POST", LIST, { body: stage("spcs") });
    expect(created.json).toMatchObject({
      user: null,
      snowflake_account_id: null,
      snowflake_warehouse: null,
      snowflake_storage_integration_name: null,
    });
    expect(member(created.json, "password_encrypted")).toBeUndefined();
  });

  it("on Azure: a PUT without the connection string keeps the stored one", async () => {
    const { call } = openSandbox();
    const created = await call("POST", LIST, { body: stage("azure_blob_storage", azure) });
    const path = `${LIST}${text(created.json, "id")}/`;
    const { snowflake_azure_connection_string: _secret, ...rest } = azure;
    const replaced = await call("PUT", path, { body: stage("azure_blob_storage", rest) });
    expect(replaced.status).toBe(200);
    const twin = "snowflake_azure_connection_string_encrypted";
    expect(text(replaced.json, twin)).toBe(text(created.json, twin));
  });
});
