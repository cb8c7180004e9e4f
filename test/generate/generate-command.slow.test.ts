import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runTypeScript } from "../support/run-process.js";
import { smallDocumentFile } from "./small-document.js";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "command-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const generate = (...flags: string[]) => runTypeScript("scripts/generate.ts", flags);

describe("npm run generate", () => {
  it("runs on any document into any folder and ends with the counts", async () => {
    const out = join(folder, "any");
    const { code, stdout, stderr } = await generate(
      "--document",
      smallDocumentFile,
      "--out",
      out,
      "--no-overlays",
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe("11 operations, 15 schemas, 0 overlays\n");
    expect(await readdir(out)).toEqual([
      "datamasque.calls.gen.ts",
      "datamasque.contract.gen.ts",
      "datamasque.facts.gen.ts",
      "datamasque.gen.ts",
      "datamasque.zod.gen.ts",
      "operations.gen.ts",
      "release.gen.ts",
    ]);
  });

  it("applies the overlays to another document, unless told not to", async () => {
    const { code, stderr } = await generate(
      "--document",
      smallDocumentFile,
      "--out",
      join(folder, "patched"),
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/^openapi\/overlays\/\S+: action \d+ .* is homeless/);
  });

  it("names a document of another kind as what it is, before any overlay is tried on it", async () => {
    const { code, stdout, stderr } = await generate("--document", "package.json", "--out", "never-made");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("package.json: is no OpenAPI document");
  });

  it.each([
    ["an unknown flag", ["--verbose"], "unknown flag --verbose"],
    ["a document without a place", ["--document", smallDocumentFile], "--out go together"],
    ["no overlays without a document", ["--no-overlays"], "--no-overlays with both"],
  ])("says how to use it when given %s", async (_, flags, message) => {
    const { code, stdout, stderr } = await generate(...flags);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).toContain("usage: npm run generate");
  });

  it("refuses a file that is not there", async () => {
    const { code, stdout, stderr } = await generate("--document", "gone.yaml", "--out", "x");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("gone.yaml: there is no such file");
  });
});
