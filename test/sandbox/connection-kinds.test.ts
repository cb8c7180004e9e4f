import { describe, expect, it } from "vitest";
import { zDatabaseType, zFileConnectionType } from "../../src/generated/datamasque.zod.gen.js";
import { connectionKind } from "../../src/sandbox/resources/connections/kinds.js";
import { readFixtures } from "../fixtures/read-fixtures.js";
import { member, openSandbox, text } from "./open-sandbox.js";

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
