import { describe, expect, it } from "vitest";
import { POSTGRES, SHARE, SNOWFLAKE } from "./example-documents.js";
import { member, openSandbox, text } from "./open-sandbox.js";

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
    const { call } = openSandbox();
    const answer = await call("POST", `${LIST}test/`, {
      body: { ...SNOWFLAKE, snowflake_stage_location: "aws_s3" },
    });
    expect(answer.status).toBe(400);
  });
});
