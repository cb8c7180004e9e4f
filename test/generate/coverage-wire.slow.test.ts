import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareWithIndex } from "../../scripts/generate/coverage/compare-with-index.js";
import { parseOperationIndex } from "../../scripts/generate/coverage/operation-index.js";
import { listOperations } from "../../src/document/operations.js";
import { runTypeScript } from "../support/run-process.js";

const head = "api,method,path,auth,confidence,sheet\n";
const documents = new Map([
  [
    "small",
    listOperations({
      paths: {
        "/a/": {
          get: { "x-evidence": { confidence: "A", sources: [] }, security: [] },
          post: { "x-evidence": { confidence: "B", sources: [] } },
        },
      },
    }),
  ],
]);

function compare(lines: string) {
  return compareWithIndex(documents, parseOperationIndex(head + lines));
}

describe("the documents held against an index", () => {
  it("agree when each operation is there, as anonymous and as sure as indexed", () => {
    expect(compare("small,GET,/a/,none,A,1\nsmall,POST,/a/,token,B,1\n")).toEqual({
      missing: [],
      different: [],
      beyond: [],
    });
  });

  it("lack what only the index has, in the API that it has it for", () => {
    const { missing, beyond } = compare("small,PUT,/a/,token,A,01 2.3\nother,GET,/a/,none,A,01 2.4\n");
    expect(missing).toEqual(["small PUT /a/ (01 2.3)", "other GET /a/ (01 2.4)"]);
    expect(beyond).toEqual(["small GET /a/", "small POST /a/"]);
  });

  it("differ in the login and in the confidence", () => {
    expect(compare("small,GET,/a/,jwt,B,1\nsmall,POST,/a/,token,B,1").different).toEqual([
      "small GET /a/ (1): behind a login by the index, anonymous by the document; confidence B by the index, A by the document",
    ]);
  });
});

describe("an index", () => {
  it("may order its columns, quote its cells and end its lines as it likes", () => {
    const text =
      '\uFEFFpath,sheet,api,method,auth,confidence,more\r\n"/a/","1, 2",small,get,none,A,""\r\n\r\n';
    expect(parseOperationIndex(text)).toEqual([
      { api: "small", key: "GET /a/", anonymous: true, confidence: "A", sheet: "1, 2" },
    ]);
  });

  it.each([
    [
      "a missing column",
      "api,method,path,auth\n",
      "line 1 must name the columns .*; missing: confidence, sheet",
    ],
    ["a short line", `${head}small,GET,/a/,none,A,1\nsmall,GET\n`, "line 3 must have 6 cells"],
    ["an empty cell", `${head}small,GET,,none,A,1\n`, "line 2 must have 6 cells, none of them empty"],
    [
      "a double",
      `${head}small,GET,/a/,none,A,1\nsmall,get,/a/,none,A,2\n`,
      "line 3 lists what line 2 lists: GET /a/",
    ],
  ])("is refused with %s", (_, text, message) => {
    expect(() => parseOperationIndex(text)).toThrow(new RegExp(message));
  });
});

describe("npm run coverage:wire", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "index-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = (...args: string[]) => runTypeScript("scripts/coverage-wire.ts", args);

  it("passes with operations beyond the index, and fails with one that is missing", async () => {
    const index = join(folder, "operations.csv");
    const known = `${head}admin,GET,/api/healthcheck/,none,A,1\nifm,GET,/verify-token/,jwt,A,2\n`;
    await writeFile(index, known);
    const good = await run(index);
    expect({ code: good.code, stderr: good.stderr }).toEqual({ code: 0, stderr: "" });
    expect(good.stdout).toContain("beyond: admin POST /api/runs/\n");
    expect(good.stdout).toMatch(/\n2 operations in the index: 0 missing, 0 different, \d+ beyond\n$/);

    await writeFile(index, `${known}admin,GET,/api/no-such/,token,A,3\n`);
    const bad = await run(index);
    expect(bad.code).toBe(1);
    expect(bad.stdout).toContain("missing: admin GET /api/no-such/ (3)\n");
    expect(bad.stdout).toMatch(/: 1 missing, 0 different, \d+ beyond\n$/);
  });

  it.each([
    ["no argument", [], "INDEX is missing"],
    ["a file that is not there", ["gone.csv"], "gone.csv: cannot be read (ENOENT"],
    ["a file that is no index", ["package.json"], "package.json: line 1 must name the columns"],
  ])("says how to use it when given %s", async (_, args, message) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).toContain("usage: npm run coverage:wire -- INDEX");
  });
});
