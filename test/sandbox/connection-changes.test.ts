import { describe, expect, it } from "vitest";
import { POSTGRES, SHARE } from "./example-documents.js";
import { member, object, openSandbox, text } from "./open-sandbox.js";

const LIST = "/api/connections/";

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
    [{ port: "high" }, { port: ["Enter a valid value."] }],
    [{ host: 5 }, { host: ["Not a valid string."] }],
  ])("refuses %o with the field", async (body, expected) => {
    const { call } = openSandbox();
    const created = await call("POST", LIST, { body: POSTGRES });
    const answer = await call("PATCH", `${LIST}${text(created.json, "id")}/`, { body });
    expect([answer.status, answer.json]).toEqual([400, expected]);
  });
});
