import { describe, expect, it } from "vitest";
import { member, object, openSandbox, text } from "./open-sandbox.js";
import { DYNAMO, POSTGRES, SHARE, SNOWFLAKE } from "./prepared-sandbox.js";

const LIST = "/api/connections/";
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe("creating a connection", () => {
  it("answers 201 with the document, a UUID, the common members, and no clear secret", async () => {
    const { call } = openSandbox();
    const created = await call("POST", LIST, { body: POSTGRES });
    expect(created.status).toBe(201);
    const { dbpassword, ...visible } = POSTGRES;
    expect(created.json).toMatchObject({
      ...visible,
      oracle_wallet: null,
      connection_fileset: null,
      is_file_mask_source: false,
      is_file_mask_destination: false,
      is_read_only: false,
    });
    expect(text(created.json, "id")).toMatch(UUID);
    expect(text(created.json, "password_encrypted")).not.toBe("");
    expect(created.text).not.toContain(dbpassword);
  });

  it("lists it in a bare array, also as a single document", async () => {
    const { call } = openSandbox();
    const first = await call("POST", LIST, { body: POSTGRES });
    const second = await call("POST", LIST, { body: SHARE });
    const list = await call("GET", LIST);
    expect(list.json).toEqual([first.json, second.json]);
    const one = await call("GET", `${LIST}${text(first.json, "id")}/`);
    expect([one.status, one.json]).toEqual([200, first.json]);
  });

  it("takes its ids from the options", async () => {
    const { call } = openSandbox({ ids: () => "00000000-0000-4000-8000-000000000001" });
    const created = await call("POST", LIST, { body: POSTGRES });
    expect(text(created.json, "id")).toBe("00000000-0000-4000-8000-000000000001");
  });

  it("refuses a name that another connection has", async () => {
    const { call } = openSandbox();
    await call("POST", LIST, { body: POSTGRES });
    const again = await call("POST", LIST, { body: { ...SHARE, name: POSTGRES.name } });
    expect(again.status).toBe(400);
    expect(again.json).toEqual({ name: ["A connection with this name already exists."] });
  });

  it("ignores what the server owns and what it does not know", async () => {
    const { call } = openSandbox();
    const created = await call("POST", LIST, {
      body: {
        ...POSTGRES,
        id: "11111111-0000-4000-8000-000000000000",
        password_encrypted: "mine",
        is_file_mask_source: true,
        favourite_colour: "blue",
      },
    });
    expect(created.status).toBe(201);
    expect(text(created.json, "id")).not.toBe("11111111-0000-4000-8000-000000000000");
    expect(text(created.json, "password_encrypted")).not.toBe("mine");
    expect(created.json).toMatchObject({ is_file_mask_source: false });
    expect(member(created.json, "favourite_colour")).toBeUndefined();
  });
});

describe("DELETE", () => {
  it("answers 204 once and 404 from then on", async () => {
    const { call, sandbox } = openSandbox();
    const created = await call("POST", LIST, { body: POSTGRES });
    const path = `${LIST}${text(created.json, "id")}/`;
    const deleted = await call("DELETE", path);
    expect([deleted.status, deleted.text]).toEqual([204, ""]);
    expect(sandbox.state.connections).toEqual([]);
    for (const method of ["DELETE", "GET"]) {
      const gone = await call(method, path);
      expect([gone.status, gone.json]).toEqual([404, { detail: "Not found." }]);
    }
    expect((await call("PUT", path, { body: POSTGRES })).status).toBe(404);
    expect((await call("PATCH", path, { body: { port: 1 } })).status).toBe(404);
    expect((await call("POST", `${path}test/`, { body: {} })).status).toBe(404);
  });
});

describe("testing a connection", () => {
  const unreachable = { detail: "Could not connect: the address could not be resolved." };

  it.each([
    ["pg.example.org", 200, {}],
    ["pg.invalid", 400, unreachable],
    ["pg.warning.test", 200, { message: "Connected, but the server's certificate expires soon." }],
  ])("at %s answers %i, stored or not", async (host, status, body) => {
    const { call, sandbox } = openSandbox();
    const unsaved = await call("POST", `${LIST}test/`, { body: { ...POSTGRES, host } });
    expect([unsaved.status, unsaved.json]).toEqual([status, body]);
    expect(sandbox.state.connections).toEqual([]);
    const created = await call("POST", LIST, { body: { ...POSTGRES, host } });
    const stored = await call("POST", `${LIST}${text(created.json, "id")}/test/`, { body: {} });
    expect([stored.status, stored.json]).toEqual([status, body]);
  });

  it("checks an unsaved document like a new one", async () => {
    const { call } = openSandbox({ release: "3.26.16" });
    const answer = await call("POST", `${LIST}test/`, {
      body: { ...SNOWFLAKE, snowflake_stage_location: "aws_s3" },
    });
    expect(answer.status).toBe(400);
  });
});

describe("PUT", () => {
  it("keeps the id and the secret, and sets flags that are left out back to their defaults", async () => {
    const { call } = openSandbox();
    const created = await call("POST", LIST, {
      body: { ...POSTGRES, is_read_only: true, iam_role_arn: "arn:aws:iam::1:role/r" },
    });
    const id = text(created.json, "id");
    const { dbpassword: _secret, ...document } = POSTGRES;
    const replaced = await call("PUT", `${LIST}${id}/`, {
      body: { ...document, id, host: "new.example.org" },
    });
    expect(replaced.status).toBe(200);
    expect(replaced.json).toMatchObject({
      id,
      host: "new.example.org",
      is_read_only: false,
      iam_role_arn: null,
    });
    expect(text(replaced.json, "password_encrypted")).toBe(text(created.json, "password_encrypted"));
    expect((await call("GET", `${LIST}${id}/`)).json).toEqual(replaced.json);
  });

  it("clears a secret that is sent empty", async () => {
    const { call } = openSandbox();
    const created = await call("POST", LIST, { body: POSTGRES });
    const path = `${LIST}${text(created.json, "id")}/`;
    const replaced = await call("PUT", path, { body: { ...POSTGRES, dbpassword: "" } });
    expect([replaced.status, member(replaced.json, "password_encrypted")]).toEqual([200, undefined]);
  });

  it("takes a listed document back as it is, server-owned members and all", async () => {
    const { call } = openSandbox();
    const created = await call("POST", LIST, { body: POSTGRES });
    const replaced = await call("PUT", `${LIST}${text(created.json, "id")}/`, { body: created.json });
    expect([replaced.status, replaced.json]).toEqual([200, created.json]);
  });

  it("may keep its own name but not take another's", async () => {
    const { call } = openSandbox();
    const created = await call("POST", LIST, { body: POSTGRES });
    await call("POST", LIST, { body: SHARE });
    const path = `${LIST}${text(created.json, "id")}/`;
    expect((await call("PUT", path, { body: POSTGRES })).status).toBe(200);
    expect((await call("PUT", path, { body: { ...POSTGRES, name: SHARE.name } })).status).toBe(400);
  });
});

describe("PATCH", () => {
  it("changes what it names and nothing else; the port may be text", async () => {
    const { call } = openSandbox();
    const created = await call("POST", LIST, { body: POSTGRES });
    const id = text(created.json, "id");
    const patched = await call("PATCH", `${LIST}${id}/`, { body: { port: "6543", database: "crm2" } });
    expect(patched.status).toBe(200);
    expect((await call("GET", `${LIST}${id}/`)).json).toEqual({
      ...object(created.json),
      port: 6543,
      database: "crm2",
    });
  });

  it("changes the secret as dbpassword, and ignores password", async () => {
    const { call } = openSandbox();
    const created = await call("POST", LIST, { body: POSTGRES });
    const path = `${LIST}${text(created.json, "id")}/`;
    const twin = async () => text((await call("GET", path)).json, "password_encrypted");
    const before = await twin();
    expect((await call("PATCH", path, { body: { password: "pg-secret-2" } })).status).toBe(200);
    expect(await twin()).toBe(before);
    expect((await call("PATCH", path, { body: { dbpassword: "pg-secret-2" } })).status).toBe(200);
    expect(await twin()).not.toBe(before);
  });

  it("works on a share, without mask_type or type", async () => {
    const { call } = openSandbox();
    const created = await call("POST", LIST, { body: SHARE });
    const path = `${LIST}${text(created.json, "id")}/`;
    await call("PATCH", path, { body: { base_directory: "in" } });
    expect((await call("GET", path)).json).toMatchObject({ base_directory: "in", is_file_mask_source: true });
  });

  it.each([
    [{ port: "high" }, { port: ["A valid integer is required."] }],
    [{ host: true }, { host: ["Not a valid string."] }],
  ])("refuses %o with the field", async (body, expected) => {
    const { call } = openSandbox();
    const created = await call("POST", LIST, { body: POSTGRES });
    const answer = await call("PATCH", `${LIST}${text(created.json, "id")}/`, { body });
    expect([answer.status, answer.json]).toEqual([400, expected]);
  });
});

describe("a document that does not fit", () => {
  const without = (document: object, name: string) =>
    Object.fromEntries(Object.entries(document).filter(([key]) => key !== name));

  it.each([
    ["no schema on a SQL kind", without(POSTGRES, "schema"), { schema: ["This field is required."] }],
    ["no schema on Snowflake", without(SNOWFLAKE, "schema"), { schema: ["This field is required."] }],
    ["a DynamoDB placeholder left out", without(DYNAMO, "port"), { port: ["This field is required."] }],
    ["a port that is no number", { ...POSTGRES, port: "x" }, { port: ["A valid integer is required."] }],
    ["a port with a fraction", { ...POSTGRES, port: 1.5 }, { port: ["A valid integer is required."] }],
    ["null for a host", { ...POSTGRES, host: null }, { host: ["This field may not be null."] }],
    [
      "a flag that is text",
      { ...POSTGRES, is_read_only: "maybe" },
      { is_read_only: ["Must be a valid boolean."] },
    ],
    [
      "a kind of a later release",
      { ...POSTGRES, db_type: "nope" },
      { db_type: ['"nope" is not a valid choice.'] },
    ],
    ["a file type that was withdrawn", { ...SHARE, type: "ftp" }, { type: ['"ftp" is not a valid choice.'] }],
    ["an unknown mask type", { ...SHARE, mask_type: "x" }, { mask_type: ['"x" is not a valid choice.'] }],
    ["no mask type", without(SHARE, "mask_type"), { mask_type: ["This field is required."] }],
    [
      "an account-managed key without its id",
      { ...DYNAMO, dynamo_default_sse: { selection: "account_managed" } },
      { dynamo_default_sse: ["kms_key_id: This field is required."] },
    ],
    [
      "a key id where no key is used",
      { ...DYNAMO, dynamo_default_sse: { selection: "aws_managed", kms_key_id: "k" } },
      { dynamo_default_sse: ["kms_key_id: This field must be null."] },
    ],
    [
      "an unknown member inside the encryption settings",
      { ...DYNAMO, dynamo_default_sse: { selection: "aws_managed", extra: 1 } },
      { dynamo_default_sse: ["extra is not a known member."] },
    ],
  ])("%s: 400 with the field", async (_, body, expected) => {
    const { call, sandbox } = openSandbox();
    const answer = await call("POST", LIST, { body });
    expect([answer.status, answer.json]).toEqual([400, expected]);
    expect(sandbox.state.connections).toEqual([]);
  });

  it("never quotes a secret, not even one in the wrong place", async () => {
    const { call } = openSandbox();
    const misplaced = await call("POST", LIST, { body: { ...DYNAMO, password: "top-secret" } });
    expect([misplaced.status, misplaced.json]).toEqual([
      400,
      { password: ["This field must be an empty string."] },
    ]);
    const mistyped = await call("POST", LIST, { body: { ...POSTGRES, dbpassword: ["top-secret"] } });
    expect([mistyped.status, mistyped.json]).toEqual([400, { dbpassword: ["Not a valid string."] }]);
  });
});

describe("DynamoDB", () => {
  it("shows the placeholders, a null port and the default encryption", async () => {
    const { call } = openSandbox();
    const created = await call("POST", LIST, { body: DYNAMO });
    expect(created.status).toBe(201);
    expect(created.json).toMatchObject({
      ...DYNAMO,
      dynamo_default_sse: { selection: "dynamodb_owned" },
      dynamo_append_suffix: "-MASKED",
      dynamo_default_region: null,
    });
  });
});
