import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ProcessEnd, REPOSITORY, runTypeScript } from "../support/run-process.js";
import { smallDocumentFile } from "./small-document.js";

const PROGRAM = "test/generate/run-types.ts";
const ACCOUNT = "x-reason: why\nx-evidence: seen\nx-remove-when: never\n";
const overlayOf = (actions: string): string =>
  `overlay: 1.0.0\ninfo: { title: Ours, version: "1" }\n${ACCOUNT}actions: ${actions}\n`;

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "types-command-"));
});

afterAll(() => rm(folder, { recursive: true }));

async function types(...args: readonly string[]): Promise<ProcessEnd & { files: readonly string[] }> {
  const ended = await runTypeScript(join(REPOSITORY, PROGRAM), args, { folder });
  const files = await readdir(join(folder, "out")).catch(() => []);
  return { ...ended, files };
}

describe("types", () => {
  it.each([
    [["--out", "out"], "--document is missing"],
    [["--document", smallDocumentFile], "--out is missing"],
    [["--document", smallDocumentFile, "--out", "out", "--api", "ifm"], "--api must be one of"],
    [[smallDocumentFile], "unexpected argument"],
  ])("needs to know what to read and where to write: %j", async (args, problem) => {
    const { code, stdout, stderr } = await types(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(new RegExp(`^types: ${problem}.*\nusage: datamasque-client types `));
  });

  it.each([
    ["absent.yaml", undefined, /^absent\.yaml: there is no such file\.\n$/],
    [
      "text.yaml",
      "openapi: 3.1.0\npaths: {",
      /^text\.yaml: is not valid YAML or JSON\.\n.* at line 2, column 9/,
    ],
    ["swagger.yaml", 'swagger: "2.0"\n', /^swagger\.yaml: is Swagger "2\.0"; convert it/],
    [
      "list.yaml",
      "openapi: 3.1.0\npaths: []\n",
      /^list\.yaml: is malformed\..*\n {2}#\/paths: must be an object/,
    ],
  ])("names the file and the place when a document cannot be read: %s", async (name, text, problem) => {
    if (text !== undefined) await writeFile(join(folder, name), text);
    const ended = await types("--document", name, "--out", "out");
    expect(ended).toMatchObject({ code: 1, stdout: "", files: [] });
    expect(ended.stderr).toMatch(problem);
  });

  it.each([
    ["form", "[{ target: $.info, update: { a: 1 } }]", /^form\.yaml: action 1: "x-expect" is missing/m],
    [
      "homeless",
      "[{ target: $.nowhere, x-expect: {}, update: { a: 1 } }]",
      /^homeless\.yaml: action 1 \(target \$\.nowhere\) is homeless: its target matches nothing in \S+small\.openapi\.yaml/m,
    ],
    [
      "obsolete",
      "[{ target: $, x-expect: {}, update: { openapi: 3.1.0 } }]",
      /^obsolete\.yaml changes nothing in \S+small\.openapi\.yaml: upstream has this now/m,
    ],
  ])("refuses an overlay of one's own that is wrong: %s", async (name, actions, problem) => {
    await writeFile(join(folder, `${name}.yaml`), overlayOf(actions));
    const ended = await types("--document", smallDocumentFile, "--out", "out", "--overlay", `${name}.yaml`);
    expect(ended).toMatchObject({ code: 1, stdout: "", files: [] });
    expect(ended.stderr).toMatch(problem);
  });

  it("tells of the overlays of the package that do not fit, and goes on", async () => {
    const ended = await types("--document", smallDocumentFile, "--out", "fitting");
    expect(ended).toMatchObject({ code: 0, stdout: expect.stringMatching(/, 0 overlays\n$/) });
    expect(ended.stderr).toMatch(
      /^openapi\/overlays\/snowflake-stage-spcs\.yaml of the package is left out, because it does not fit /m,
    );
    const without = ["--document", smallDocumentFile, "--out", "fitting", "--no-package-overlays"];
    expect(await types(...without)).toMatchObject({ code: 0, stderr: "" });
  });

  it("writes the files of the in-flight masking API by their names", async () => {
    const document = join(REPOSITORY, "openapi/in-flight-masking.openapi.yaml");
    const args = ["--document", document, "--api", "in-flight-masking", "--out", "out"];
    expect(await types(...args)).toMatchObject({
      code: 0,
      files: ["in-flight-masking.gen.ts", "in-flight-masking.operations.gen.ts"],
    });
  });

  it.each([
    ["in-flight-masking", ["datamasque"], "datamasque"],
    ["in-flight-masking", [], "datamasque"],
    ["datamasque", ["in-flight-masking"], "in-flight-masking"],
  ])("refuses the document of %s as that of the other API: %j", async (api, named, taken) => {
    const document = join(REPOSITORY, `openapi/${api}.openapi.yaml`);
    const flags = named.flatMap((name) => ["--api", name]);
    const ended = await types("--document", document, ...flags, "--out", "misnamed", "--no-package-overlays");
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(ended.stderr).toMatch(
      new RegExp(
        `^\\S+: describes the API ${api}: it has \\d+ of its operations, and none of ${taken}; give --api ${api}\\.\n$`,
      ),
    );
    expect(await readdir(folder)).not.toContain("misnamed");
  });

  it("takes a document that has an operation of either for the one that is named", async () => {
    const operation = { responses: { 204: { description: "Done." } } };
    const paths = { "/verify-token/": { get: operation }, "/api/runs/{number}": { get: operation } };
    const document = { openapi: "3.1.0", info: { title: "Both", version: "1" }, paths };
    await writeFile(join(folder, "both.json"), JSON.stringify(document));
    const args = ["--document", "both.json", "--out", "both", "--no-package-overlays"];
    expect(await types(...args)).toMatchObject({ code: 0, stderr: "" });
  });

  it("counts what it has read, one and several", async () => {
    const content = { "application/json": { schema: { $ref: "#/components/schemas/Run" } } };
    const get = { responses: { 200: { description: "The run.", content } } };
    const document = {
      openapi: "3.1.0",
      info: { title: "One", version: "1" },
      paths: { "/api/runs/{id}/": { get } },
      components: { schemas: { Run: { type: "object", properties: { id: { type: "integer" } } } } },
    };
    await writeFile(join(folder, "one.json"), JSON.stringify(document));
    await writeFile(
      join(folder, "title.yaml"),
      overlayOf("[{ target: $.info, x-expect: { title: One }, update: { title: Ours } }]"),
    );
    const args = ["--document", "one.json", "--out", "one", "--no-package-overlays"];
    expect((await types(...args, "--overlay", "title.yaml")).stdout).toMatch(
      /\n1 operation, 1 schema, 1 overlay\n$/,
    );
  });
});

describe("types where the generator is not installed", () => {
  let bare = "";

  beforeAll(async () => {
    bare = await mkdtemp(join(tmpdir(), "types-bare-"));
    for (const part of ["package.json", "openapi", "src", PROGRAM]) {
      await cp(join(REPOSITORY, part), join(bare, part), { recursive: true });
    }
    await mkdir(join(bare, "node_modules"));
    for (const name of ["json-p3", "yaml"]) {
      await symlink(join(REPOSITORY, "node_modules", name), join(bare, "node_modules", name), "junction");
    }
  });
  afterAll(() => rm(bare, { recursive: true }));

  it("says in one line what to install, and writes nothing", async () => {
    const args = ["--document", smallDocumentFile, "--out", "out"];
    expect(await runTypeScript(join(bare, PROGRAM), args, { folder: bare })).toEqual({
      code: 1,
      signal: null,
      stdout: "",
      stderr:
        "types: writing types needs openapi-typescript and typescript beside this package; " +
        "run: npm install --save-dev openapi-typescript@7 typescript@5\n",
    });
    expect(await readdir(bare)).not.toContain("out");
  });

  it("says so where the compiler is one that the generator cannot work with", async () => {
    const modules = join(REPOSITORY, "node_modules");
    const installed = join(bare, "node_modules");
    // A copy, which finds the compiler beside itself; what it stands on is found beside that.
    await cp(join(modules, "openapi-typescript"), join(installed, "openapi-typescript"), { recursive: true });
    await symlink(join(modules, "typescript-7"), join(installed, "typescript"), "junction");
    for (const name of ["@redocly", "ansi-colors", "change-case", "parse-json", "yargs-parser"]) {
      await symlink(join(modules, name), join(installed, name), "junction");
    }
    const args = ["--document", smallDocumentFile, "--out", "out"];
    const ended = await runTypeScript(join(bare, PROGRAM), args, { folder: bare });
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(ended.stderr).toMatch(
      /^types: openapi-typescript cannot be loaded, which needs the compiler of TypeScript 5 \(.*\); run: npm install .*\n$/,
    );
  });
});
