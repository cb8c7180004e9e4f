import { describe, expect, it } from "vitest";
import { DYNAMO, POSTGRES, SHARE, SNOWFLAKE } from "./example-documents.js";
import { openSandbox } from "./open-sandbox.js";

const LIST = "/api/connections/";

describe("a document that does not fit", () => {
  const without = (document: object, name: string) =>
    Object.fromEntries(Object.entries(document).filter(([key]) => key !== name));

  it.each([
    ["no schema on a SQL kind", without(POSTGRES, "schema"), { schema: ["This field is required."] }],
    ["no schema on Snowflake", without(SNOWFLAKE, "schema"), { schema: ["This field is required."] }],
    ["a DynamoDB placeholder left out", without(DYNAMO, "port"), { port: ["This field is required."] }],
    ["a port that is text", { ...POSTGRES, port: "5432" }, { port: ["A valid number is required."] }],
    ["a port with a fraction", { ...POSTGRES, port: 1.5 }, { port: ["A valid integer is required."] }],
    ["null for a host", { ...POSTGRES, host: null }, { host: ["This field may not be null."] }],
    [
      "a flag that is text",
      { ...POSTGRES, is_read_only: "no" },
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
