import { describe, expect, it } from "vitest";
import { type OpenSandbox, openSandbox, text } from "./open-sandbox.js";
import { outcome, UNKNOWN_ID } from "./prepared-discovery.js";
import { SHARE } from "./prepared-sandbox.js";

const PATH = "/api/table-references/";
const DEFAULTS = { format: "csv", delimiter: ",", encoding: "utf-8", quotechar: '"', null_string: null };

async function withShare(open: OpenSandbox = openSandbox()) {
  const share = text((await open.call("POST", "/api/connections/", { body: SHARE })).json, "id");
  const reference = { name: "customers_map", connection: share, source: "maps/customers.csv" };
  const create = async (more: object = {}) =>
    text((await open.call("POST", PATH, { body: { ...reference, ...more } })).json, "id");
  return { ...open, reference, create };
}

describe("creating a table reference", () => {
  it("fills in the default options", async () => {
    const { call, reference } = await withShare();
    const created = await call("POST", PATH, { body: reference });
    expect(created.status).toBe(201);
    expect(created.json).toMatchObject({
      ...reference,
      options: DEFAULTS,
      created: "2026-01-05T09:00:00.000000Z",
      modified: "2026-01-05T09:00:00.000000Z",
    });
  });

  it("keeps the options that are given, an explicit null among them", async () => {
    const { call, reference } = await withShare();
    const options = { delimiter: ";", null_string: null };
    const created = await call("POST", PATH, { body: { ...reference, options } });
    expect(created.json).toMatchObject({ options: { ...DEFAULTS, delimiter: ";" } });
  });

  it.each([
    [{ name: undefined }, { name: ["This field is required."] }],
    [{ source: true }, { source: ["Not a valid string."] }],
    [{ options: { format: "orc" } }, { options: ['format: "orc" is not a valid choice.'] }],
    [{ connection: UNKNOWN_ID }, { connection: [`Invalid pk "${UNKNOWN_ID}" - object does not exist.`] }],
  ])("refuses %o", async (change, errors) => {
    const { call, reference, sandbox } = await withShare();
    expect(outcome(await call("POST", PATH, { body: { ...reference, ...change } }))).toEqual([400, errors]);
    expect(sandbox.state.tableReferences).toEqual([]);
  });

  it("refuses a name that is taken, until its owner is deleted", async () => {
    const { call, reference, create } = await withShare();
    const id = await create();
    expect(outcome(await call("POST", PATH, { body: reference }))).toEqual([
      400,
      { name: ["A table reference with this name already exists."] },
    ]);
    await call("DELETE", `${PATH}${id}/`);
    expect((await call("POST", PATH, { body: reference })).status).toBe(201);
  });
});

describe("reading table references", () => {
  it("lists whole documents in a bare array, and reads one by its id", async () => {
    const { call, create } = await withShare();
    const id = await create();
    const one = await call("GET", `${PATH}${id}/`);
    expect(one.status).toBe(200);
    expect((await call("GET", PATH)).json).toEqual([one.json]);
  });

  it("answers 404 for an unknown and for a deleted one", async () => {
    const { call, create } = await withShare();
    const path = `${PATH}${await create()}/`;
    expect((await call("DELETE", path)).status).toBe(204);
    for (const method of ["GET", "DELETE"]) {
      expect(outcome(await call(method, path))).toEqual([404, { detail: "Not found." }]);
    }
    expect((await call("GET", PATH)).json).toEqual([]);
    expect((await call("GET", `${PATH}${UNKNOWN_ID}/`)).status).toBe(404);
  });
});

describe("replacing a table reference", () => {
  it("keeps the options when there are none, and replaces them as a whole when there are some", async () => {
    const { call, reference, create, advance } = await withShare();
    const path = `${PATH}${await create({ options: { delimiter: ";", null_string: "NULL" } })}/`;
    advance(5000);
    const renamed = await call("PUT", path, { body: { ...reference, name: "renamed" } });
    expect(renamed.status).toBe(200);
    expect(renamed.json).toMatchObject({
      name: "renamed",
      options: { ...DEFAULTS, delimiter: ";", null_string: "NULL" },
      created: "2026-01-05T09:00:00.000000Z",
      modified: "2026-01-05T09:00:05.000000Z",
    });
    const options = { format: "parquet" };
    const replaced = await call("PUT", path, { body: { ...reference, options } });
    expect(replaced.json).toMatchObject({ options: { ...DEFAULTS, format: "parquet" } });
  });

  it("may keep its own name, but not take another's", async () => {
    const { call, reference, create } = await withShare();
    await create();
    const path = `${PATH}${await create({ name: "other" })}/`;
    expect((await call("PUT", path, { body: { ...reference, name: "other" } })).status).toBe(200);
    expect((await call("PUT", path, { body: reference })).status).toBe(400);
    expect((await call("PUT", `${PATH}${UNKNOWN_ID}/`, { body: reference })).status).toBe(404);
  });
});
