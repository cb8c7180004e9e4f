import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type OpenSandbox, object, openSandbox } from "./open-sandbox.js";
import { RULESET, userWith } from "./prepared-sandbox.js";

const EXPORT = "/api/export/v1/";
const IMPORT = "/api/import/v1/";
const SEED = new Uint8Array([0x61, 0x0d, 0x0a, 0xff]);

async function seed(open: OpenSandbox, name: string): Promise<void> {
  const form = new FormData();
  form.append("name", name);
  form.append("seed_file", new Blob([SEED]), name);
  await open.call("POST", "/api/seeds/", { body: form });
}

/** A sandbox with something of each kind; the names need care in a path. */
async function filled(): Promise<OpenSandbox> {
  const open = openSandbox();
  for (const name of ["names.csv", "unused.csv", "DataMasque_towns.csv"]) await seed(open, name);
  const ruleset = { ...RULESET, name: "a/b é", config_yaml: "seed_file: names.csv\n" };
  await open.call("POST", "/api/rulesets/", { body: ruleset });
  await open.call("POST", "/api/rulesets/", {
    body: { ...ruleset, mask_type: "file", config_yaml: "x: DataMasque_towns.csv\n" },
  });
  for (const namespace of ["", "..", "org/people"]) {
    const body = { name: "pii", namespace, config_yaml: `masks: {} # ${namespace}\n` };
    await open.call("POST", "/api/ruleset-libraries/", { body });
  }
  return open;
}

function bundleForm(
  archive: Uint8Array<ArrayBuffer>,
  flags: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(flags)) form.append(name, value);
  form.append("zip_archive", new Blob([archive], { type: "application/zip" }), "bundle.zip");
  return form;
}

function tally(created: number, updated: number, skipped: number) {
  return { created, updated, skipped };
}

/** What an import is to bring back. */
function content({ sandbox }: OpenSandbox) {
  const { rulesets, rulesetLibraries, files } = sandbox.state;
  return {
    rulesets: rulesets.map(({ name, mask_type, config_yaml }) => ({ name, mask_type, config_yaml })),
    libraries: rulesetLibraries.map(({ name, namespace, config_yaml }) => ({ name, namespace, config_yaml })),
    seeds: files.seeds.map(({ name, size }) => ({ name, size })),
  };
}

describe("the export", () => {
  it("is a zip with the rulesets, the libraries and the seeds that they name, built-in ones left out", async () => {
    const { call } = await filled();
    const exported = await call("GET", EXPORT);
    expect([exported.status, exported.headers.get("content-type")]).toEqual([200, "application/zip"]);
    const members = unzipSync(exported.bytes);
    expect(Object.keys(members).toSorted()).toEqual([
      "libraries/%2E%2E/pii.yaml",
      "libraries/org%2Fpeople/pii.yaml",
      "libraries/pii.yaml",
      "rulesets/database/a%2Fb%20%C3%A9.yaml",
      "rulesets/file/a%2Fb%20%C3%A9.yaml",
      "seeds/names.csv",
    ]);
    expect(members["seeds/names.csv"]).toEqual(SEED);
    const yaml = members["rulesets/database/a%2Fb%20%C3%A9.yaml"];
    expect(yaml === undefined ? "" : strFromU8(yaml)).toBe("seed_file: names.csv");
  });

  it("of the same content is the same, byte for byte; of nothing it is an empty zip that can be imported", async () => {
    const open = await filled();
    const first = await open.call("GET", EXPORT);
    open.advance(3_600_000);
    expect((await open.call("GET", EXPORT)).bytes).toEqual(first.bytes);
    const empty = openSandbox();
    const { bytes } = await empty.call("GET", EXPORT);
    expect(unzipSync(bytes)).toEqual({});
    expect((await empty.call("POST", IMPORT, { body: bundleForm(bytes) })).status).toBe(200);
  });
});

describe("the import", () => {
  it("brings everything back in an empty instance", async () => {
    const source = await filled();
    const { bytes } = await source.call("GET", EXPORT);
    const target = openSandbox();
    const imported = await target.call("POST", IMPORT, { body: bundleForm(bytes) });
    expect([imported.status, imported.json]).toEqual([
      200,
      { ruleset_libraries: tally(3, 0, 0), rulesets: tally(2, 0, 0), seed_files: tally(1, 0, 0) },
    ]);
    const expected = content(source);
    expect(content(target)).toEqual({ ...expected, seeds: [{ name: "names.csv", size: SEED.byteLength }] });
    expect((await target.call("GET", EXPORT)).bytes).toEqual(bytes);
  });

  it.each([
    "a/b.csv",
    "../up.csv",
    "..",
    ".",
    "a\\b.csv",
    "..\\up",
    "C:\\x",
    "/etc/passwd",
    "%2F",
    "ä ü",
    "x.yaml",
    "🙂",
  ])("brings back what is named %s, in an archive whose paths stay where they are", async (name) => {
    const source = openSandbox();
    await seed(source, name);
    for (const mask_type of ["database", "file"]) {
      const body = { ...RULESET, name, mask_type, config_yaml: `seed_file: "${name}"\n` };
      expect((await source.call("POST", "/api/rulesets/", { body })).status).toBe(201);
    }
    const { bytes } = await source.call("GET", EXPORT);
    const paths = Object.keys(unzipSync(bytes));
    expect(paths).toHaveLength(3);
    for (const path of paths) {
      expect(path).toMatch(/^(?:rulesets\/(?:database|file)|seeds)\/[^/\\:]+$/);
      expect(path.split("/")).not.toContain("..");
    }
    const target = openSandbox();
    expect((await target.call("POST", IMPORT, { body: bundleForm(bytes) })).status).toBe(200);
    expect(content(target)).toEqual(content(source));
    expect((await target.call("GET", EXPORT)).bytes).toEqual(bytes);
  });

  it("skips what is there unless the flag of its kind is true, and keeps the ids when it replaces", async () => {
    const open = await filled();
    const { bytes } = await open.call("GET", EXPORT);
    const before = open.sandbox.state;
    const ids = [before.rulesets, before.rulesetLibraries, before.files.seeds].map((list) =>
      list.map(({ id }) => id),
    );
    for (const { id } of before.rulesets) {
      await open.call("PATCH", `/api/rulesets/${id}/`, { body: { config_yaml: "mine: 1\n" } });
    }
    const skipped = await open.call("POST", IMPORT, {
      body: bundleForm(bytes, { overwrite_rulesets: "false" }),
    });
    expect(skipped.json).toEqual({
      ruleset_libraries: tally(0, 0, 3),
      rulesets: tally(0, 0, 2),
      seed_files: tally(0, 0, 1),
    });
    expect(content(open).rulesets.map(({ config_yaml }) => config_yaml)).toEqual(["mine: 1", "mine: 1"]);
    open.advance(1000);
    const one = await open.call("POST", IMPORT, { body: bundleForm(bytes, { overwrite_rulesets: "true" }) });
    expect(one.json).toMatchObject({ ruleset_libraries: tally(0, 0, 3), rulesets: tally(0, 2, 0) });
    const others = { overwrite_libraries: "true", overwrite_seed_files: "true" };
    const rest = await open.call("POST", IMPORT, { body: bundleForm(bytes, others) });
    expect(rest.json).toEqual({
      ruleset_libraries: tally(0, 3, 0),
      rulesets: tally(0, 0, 2),
      seed_files: tally(0, 1, 0),
    });
    const after = open.sandbox.state;
    expect(after.rulesets.map(({ config_yaml }) => config_yaml)).toEqual([
      "seed_file: names.csv",
      "x: DataMasque_towns.csv",
    ]);
    expect(after.rulesetLibraries[0]).toMatchObject({
      created: "2026-01-05T09:00:00.000000Z",
      modified: "2026-01-05T09:00:01.000000Z",
    });
    expect(
      [after.rulesets, after.rulesetLibraries, after.files.seeds].map((list) => list.map(({ id }) => id)),
    ).toEqual(ids);
  });

  it.each([
    ["bytes that are no zip", strToU8("no zip"), /The archive is refused: it cannot be read/],
    ["a member of another folder", zipSync({ "users/root.yaml": strToU8("a: 1") }), /users\/root\.yaml/],
    ["a ruleset of another kind", zipSync({ "rulesets/cloud/a.yaml": strToU8("a: 1") }), /neither/],
    ["a ruleset without its ending", zipSync({ "rulesets/file/a": strToU8("a: 1") }), /must end in \.yaml/],
    ["a NUL in a name", zipSync({ "seeds/a%00b": strToU8("a") }), /Null characters/],
    ["a NUL in a namespace", zipSync({ "libraries/a%00b/c.yaml": strToU8("") }), /Null characters/],
    ["a blank name", zipSync({ "rulesets/file/%20.yaml": strToU8("a: 1") }), /blank/],
    [`a name of 256 characters`, zipSync({ [`seeds/${"n".repeat(256)}`]: strToU8("a") }), /no more than 255/],
    [
      "a library with a slash in its name",
      zipSync({ "libraries/a%2Fb.yaml": strToU8("") }),
      /no name of a library/,
    ],
    [
      "a namespace with an empty part",
      zipSync({ "libraries/a%2F%2Fb/c.yaml": strToU8("") }),
      /no name of a library/,
    ],
    ["a name that is encoded wrong", zipSync({ "seeds/%E0%A4%A": strToU8("a") }), /percent-encoded/],
  ])("refuses %s with 400 and loads nothing", async (_, archive, reason) => {
    const { call, sandbox } = openSandbox();
    const good = { "rulesets/file/good.yaml": strToU8("a: 1") };
    const whole = archive[0] === 0x50 ? zipSync({ ...good, ...unzipSync(archive) }) : archive;
    const answer = await call("POST", IMPORT, { body: bundleForm(new Uint8Array(whole)) });
    expect([answer.status, Object.keys(object(answer.json))]).toEqual([400, ["zip_archive"]]);
    expect(answer.text).toMatch(reason);
    expect(sandbox.state.rulesets).toEqual([]);
  });

  it.each([
    ["no archive", { part: "file", flags: {} }, "zip_archive"],
    [
      "a flag that is neither",
      { part: "zip_archive", flags: { overwrite_rulesets: "maybe" } },
      "overwrite_rulesets",
    ],
  ])("refuses %s with 400 and the field", async (_, { part, flags }, field) => {
    const { call } = openSandbox();
    const form = new FormData();
    for (const [name, value] of Object.entries(flags)) form.append(name, value);
    form.append(part, new Blob([new Uint8Array(zipSync({}))]), "bundle.zip");
    const answer = await call("POST", IMPORT, { body: form });
    expect([answer.status, Object.keys(object(answer.json))]).toEqual([400, [field]]);
  });

  it("writes libraries only for who may edit them", async () => {
    const source = await filled();
    const { bytes } = await source.call("GET", EXPORT);
    const target = openSandbox();
    const builder = await userWith(target, "builder", ["mask_builder"]);
    expect((await builder.call("POST", IMPORT, { body: bundleForm(bytes) })).status).toBe(403);
    expect(content(target)).toEqual({ rulesets: [], libraries: [], seeds: [] });
    const librarian = await userWith(target, "lib", ["mask_builder", "ruleset_library_managers"]);
    expect((await librarian.call("POST", IMPORT, { body: bundleForm(bytes) })).status).toBe(200);
    // Now the libraries would be skipped.
    expect((await builder.call("POST", IMPORT, { body: bundleForm(bytes) })).status).toBe(200);
    const flags = { overwrite_libraries: "true" };
    expect((await builder.call("POST", IMPORT, { body: bundleForm(bytes, flags) })).status).toBe(403);
  });
});
