import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { zDatabaseType, zFileConnectionType } from "../../src/generated/datamasque.zod.gen.js";
import { connectionKind } from "../../src/sandbox/resources/connections/kinds.js";
import { member, openSandbox, text } from "./open-sandbox.js";

const FIXTURES = new URL("../fixtures/", import.meta.url);
const SECRETS = [
  "dbpassword",
  "access_token",
  "connection_string",
  "snowflake_private_key_passphrase",
  "snowflake_azure_connection_string",
];

const documents = readdirSync(FIXTURES)
  .filter((folder) => folder.endsWith("-connection-write"))
  .flatMap((folder) => readdirSync(new URL(`${folder}/`, FIXTURES)).map((file) => `${folder}/${file}`))
  .map((name): [string, object] => {
    const document: unknown = JSON.parse(readFileSync(new URL(name, FIXTURES), "utf8"));
    if (typeof document !== "object" || document === null) throw new Error(`${name} is no object`);
    return [name, document];
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
