import { describe, expect, it } from "vitest";
import { zDatabaseType, zFileConnectionType } from "../../src/generated/datamasque.zod.gen.js";
import { SANDBOX_RELEASES } from "../../src/sandbox/index.js";
import { connectionKind, NEWER_KINDS } from "../../src/sandbox/resources/connections/kinds.js";
import { DEFAULT_RELEASE } from "../../src/sandbox/store/releases.js";
import { compareReleases } from "../../src/yaml/language/releases.js";
import { readFixtures } from "../fixtures/read-fixtures.js";
import { member, openSandbox, text } from "./open-sandbox.js";
import { SNOWFLAKE } from "./prepared-sandbox.js";

const SECRETS = [
  "dbpassword",
  "access_token",
  "connection_string",
  "snowflake_private_key_passphrase",
  "snowflake_azure_connection_string",
  "salesforce_private_key_passphrase",
  "service_account_key",
];

/** What servers from 3.26.18 on do not have of a Snowflake connection. */
const STAGE_MEMBERS = [
  "snowflake_storage_integration_name",
  "snowflake_stage_location",
  "s3_bucket_name",
  "iam_role_arn",
  "snowflake_azure_container_name",
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
    expect(connectionKind({ mask_type: "database", db_type: dbType }, DEFAULT_RELEASE)).toBeDefined();
  });

  it.each(zFileConnectionType.options)("has %s", (type) => {
    expect(connectionKind({ mask_type: "file", type }, DEFAULT_RELEASE)).toBeDefined();
  });
});

describe("example documents", () => {
  it("are there", () => {
    expect(documents.length).toBeGreaterThan(10);
  });

  const cases = SANDBOX_RELEASES.flatMap((release) =>
    documents.map(([name, document]) => ({ release, name, document })),
  );
  const isKnown = (document: object, release: string) =>
    NEWER_KINDS.every(
      ({ name, since }) =>
        ![member(document, "db_type"), member(document, "type")].includes(name) ||
        compareReleases(since, release) <= 0,
    );
  const known = cases.filter(({ document, release }) => isKnown(document, release));
  const unknown = cases.filter(({ document, release }) => !isKnown(document, release));

  it.each(known)("$release: $name comes back as it was written, except for its secrets", async (each) => {
    const { call } = openSandbox({ release: each.release });
    const created = await call("POST", LIST, { body: each.document });
    expect(created.status).toBe(201);
    const isStaged = each.release === "3.26.16" || member(each.document, "db_type") !== "snowflake";
    const dropped = isStaged ? [] : STAGE_MEMBERS;
    const shown = Object.entries(each.document).filter(([name]) => !dropped.includes(name));
    const visible = shown.filter(([name]) => !SECRETS.includes(name));
    expect(created.json).toMatchObject(Object.fromEntries(visible));
    for (const name of dropped) expect(created.json).not.toHaveProperty(name);
    for (const name of SECRETS) {
      expect(member(created.json, name)).toBeUndefined();
      const twin = name === "dbpassword" ? "password_encrypted" : `${name}_encrypted`;
      if (shown.some(([written]) => written === name)) expect(text(created.json, twin)).not.toBe("");
      else expect(created.json).not.toHaveProperty(twin);
    }
  });

  it.each(unknown)("$release: $name is refused by its kind", async ({ release, document }) => {
    const { call } = openSandbox({ release });
    const [kind, value] = Object.entries(document).find(([name]) => ["db_type", "type"].includes(name)) ?? [];
    for (const path of [LIST, `${LIST}test/`]) {
      const refused = await call("POST", path, { body: document });
      const errors = { [String(kind)]: [`"${value}" is not a valid choice.`] };
      expect([refused.status, refused.json]).toEqual([400, errors]);
    }
    expect(new Set(unknown.map((each) => each.release))).toEqual(new Set(["3.26.16"]));
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
    const { call } = openSandbox({ release: "3.26.16" });
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
    const { call } = openSandbox({ release: "3.26.16" });
    const answer = await call("POST", LIST, { body });
    expect([answer.status, answer.json]).toEqual([400, { error }]);
  });

  it("on SPCS: account, user, warehouse and integration are null", async () => {
    const { call } = openSandbox({ release: "3.26.16" });
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
    const { call } = openSandbox({ release: "3.26.16" });
    const created = await call("POST", LIST, { body: stage("azure_blob_storage", azure) });
    const path = `${LIST}${text(created.json, "id")}/`;
    const { snowflake_azure_connection_string: _secret, ...rest } = azure;
    const replaced = await call("PUT", path, { body: stage("azure_blob_storage", rest) });
    expect(replaced.status).toBe(200);
    const twin = "snowflake_azure_connection_string_encrypted";
    expect(text(replaced.json, twin)).toBe(text(created.json, twin));
  });
});
