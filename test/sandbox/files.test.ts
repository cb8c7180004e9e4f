import { describe, expect, it } from "vitest";
import { object, openSandbox, text } from "./open-sandbox.js";

const CONTENT = new Uint8Array([0x50, 0x4b, 0, 0xff, 0xfe, 0x0d, 0x0a]);

interface Upload {
  readonly part: string;
  readonly content?: BlobPart;
  readonly fields?: Readonly<Record<string, string>>;
}

function form({ part, content = CONTENT, fields = { name: "n.bin" } }: Upload): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  data.append(part, new Blob([content], { type: "application/octet-stream" }), "source.bin");
  return data;
}

const FILESET_FIELDS = { name: "n.bin", database_type: "mysql" };

const RESOURCES = [
  { path: "/api/seeds/", part: "seed_file", fields: { name: "n.bin" }, nameMember: "name" },
  { path: "/api/oracle-wallets/", part: "zip_archive", fields: { name: "n.bin" }, nameMember: "name" },
  { path: "/api/connection-filesets/", part: "zip_archive", fields: FILESET_FIELDS, nameMember: "name" },
  { path: "/api/files/snowflake-keys/", part: "key_file", fields: { name: "n.bin" }, nameMember: "filename" },
  {
    path: "/api/files/oracle-wallets/",
    part: "zip_archive",
    fields: { name: "n.bin" },
    nameMember: "filename",
  },
  {
    path: "/api/files/connection-filesets/",
    part: "zip_archive",
    fields: FILESET_FIELDS,
    nameMember: "filename",
  },
];

describe.each(RESOURCES)("$path", ({ path, part, fields, nameMember }) => {
  it("uploads with 201, lists as a bare array, and deletes with 204 once", async () => {
    const { call } = openSandbox({ ids: () => "5f1d7a52-6f0b-4b0c-8d2e-2c1a9b7e4f10" });
    expect((await call("GET", path)).json).toEqual([]);
    const uploaded = await call("POST", path, { body: form({ part, fields }) });
    expect([uploaded.status, uploaded.json]).toEqual([
      201,
      {
        id: "5f1d7a52-6f0b-4b0c-8d2e-2c1a9b7e4f10",
        [nameMember]: "n.bin",
        created_date: "2026-01-05T09:00:00.000000Z",
        modified_date: "2026-01-05T09:00:00.000000Z",
      },
    ]);
    expect((await call("GET", path)).json).toEqual([uploaded.json]);
    const file = `${path}${text(uploaded.json, "id")}/`;
    expect((await call("DELETE", file)).status).toBe(204);
    expect((await call("DELETE", file)).status).toBe(404);
    expect((await call("GET", path)).json).toEqual([]);
  });

  it.each([
    ["a file part of another name", { part: "file", fields }, part],
    ["no name", { part, fields: { ...fields, name: undefined } }, "name"],
    ["a blank name", { part, fields: { ...fields, name: " " } }, "name"],
    ["an empty file", { part, fields, content: "" }, part],
  ])("refuses %s with 400 and the field", async (_, { fields: given, ...upload }, field) => {
    const { call } = openSandbox();
    const sent = Object.fromEntries(Object.entries(given).filter((entry) => entry[1] !== undefined));
    const answer = await call("POST", path, { body: form({ ...upload, fields: strings(sent) }) });
    expect([answer.status, Object.keys(object(answer.json))]).toEqual([400, [field]]);
    expect((await call("GET", path)).json).toEqual([]);
  });

  it("takes nothing but a complete form", async () => {
    const { call } = openSandbox();
    const noFile = { [part]: ["No file was submitted."] };
    const json = await call("POST", path, { body: { ...fields, name: "n.bin" } });
    expect([json.status, json.json]).toEqual([400, noFile]);
    const headers = { "Content-Type": "multipart/form-data; boundary=x" };
    const cut = await call("POST", path, { body: "--x\r\nhalf", headers });
    expect([cut.status, cut.json]).toMatchObject([400, { name: ["This field is required."], ...noFile }]);
    const unbounded = { "Content-Type": "multipart/form-data" };
    const none = await call("POST", path, { body: "half", headers: unbounded });
    expect([none.status, text(none.json, "detail")]).toMatchObject([
      400,
      expect.stringContaining("boundary"),
    ]);
  });
});

describe("connection filesets", () => {
  it.each(["/api/connection-filesets/", "/api/files/connection-filesets/"])(
    "%s needs to know the kind of database",
    async (path) => {
      const { call } = openSandbox();
      const answer = await call("POST", path, { body: form({ part: "zip_archive" }) });
      expect([answer.status, answer.json]).toEqual([400, { database_type: ["This field is required."] }]);
    },
  );
});

describe("Oracle wallets", () => {
  it("must not come with a kind of database", async () => {
    const { call } = openSandbox();
    const body = form({ part: "zip_archive", fields: FILESET_FIELDS });
    const answer = await call("POST", "/api/oracle-wallets/", { body });
    expect([answer.status, Object.keys(object(answer.json))]).toEqual([400, ["database_type"]]);
  });
});

describe.each([
  { older: "/api/oracle-wallets/", newer: "/api/files/oracle-wallets/", fields: { name: "n.bin" } },
  {
    older: "/api/connection-filesets/",
    newer: "/api/files/connection-filesets/",
    fields: FILESET_FIELDS,
  },
])("$newer", ({ older, newer, fields }) => {
  it("shows what the older path took, and the other way round", async () => {
    const { call } = openSandbox();
    const body = () => form({ part: "zip_archive", fields });
    const first = text((await call("POST", older, { body: body() })).json, "id");
    const second = text((await call("POST", newer, { body: body() })).json, "id");
    for (const path of [older, newer]) {
      expect((await call("GET", path)).json).toMatchObject([{ id: first }, { id: second }]);
    }
    expect((await call("DELETE", `${newer}${first}/`)).status).toBe(204);
    expect((await call("DELETE", `${older}${second}/`)).status).toBe(204);
    expect((await call("GET", newer)).json).toEqual([]);
  });

  it("downloads the bytes that were uploaded", async () => {
    const { call } = openSandbox();
    const uploaded = await call("POST", older, { body: form({ part: "zip_archive", fields }) });
    const download = await call("GET", `${newer}${text(uploaded.json, "id")}/download/`);
    expect([download.status, [...download.bytes]]).toEqual([200, [...CONTENT]]);
    expect((await call("GET", `${newer}no-such/download/`)).status).toBe(404);
  });
});

describe("the state", () => {
  it("lists the files of each kind by name and size, never their content", async () => {
    const { call, sandbox } = openSandbox();
    const key = "-----BEGIN PRIVATE KEY-----";
    await call("POST", "/api/files/snowflake-keys/", { body: form({ part: "key_file", content: key }) });
    await call("POST", "/api/seeds/", { body: form({ part: "seed_file" }) });
    expect(sandbox.state.files).toMatchObject({
      seeds: [{ name: "n.bin", size: CONTENT.byteLength, created: "2026-01-05T09:00:00.000000Z" }],
      oracleWallets: [],
      connectionFilesets: [],
      snowflakeKeys: [{ name: "n.bin", size: key.length }],
    });
    expect(JSON.stringify(sandbox.state)).not.toContain("PRIVATE KEY");
    sandbox.reset();
    expect(sandbox.state.files).toEqual({
      seeds: [],
      oracleWallets: [],
      connectionFilesets: [],
      snowflakeKeys: [],
    });
  });
});

function strings(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
