import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { pageModules } from "../../scripts/pages/page-modules.js";
import { typeFaults } from "./type-faults.js";

const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");

const fence = (...code: string[]): string => ["```ts", ...code, "```", ""].join("\n");

const ABOVE = fence('import { type Run, unwrap } from "datamasque-client";', "const ready = true;");
const USE = fence("export const used = (run: Run) => [ready, unwrap, run.id];");
const PAGES = {
  "README.md": readme,
  "lines.md": `# A page\n\n${fence("const answer = 42;")}Text.\n\n${fence("answer.toUpperCase();")}`,
  "package.md": fence(
    'import type { DataMasqueClient } from "datamasque-client";',
    'export const read = (dm: DataMasqueClient) => dm.GET("/api/connection/");',
  ),
  "above.md": ABOVE + USE,
  "below.md": USE + ABOVE,
  "again.md":
    fence("export const [first, { second }] = [1, { second: 2 }];", "type Third = 3;") +
    fence("const second = first;", "export const Third = second;"),
};

let faults: string[];
beforeAll(async () => {
  faults = await typeFaults(Object.entries(PAGES).flatMap(([name, page]) => pageModules(name, page)));
});
const faultsOf = (page: keyof typeof PAGES): string[] =>
  faults.filter((fault) => fault.startsWith(`${page}:`));

describe("the TypeScript of the README", () => {
  it("compiles as it stands there", () => {
    const modules = pageModules("README.md", readme);
    expect(modules).toHaveLength(readme.match(/^```ts$/gm)?.length ?? 0);
    expect(modules.length).toBeGreaterThan(0);
    expect(faultsOf("README.md")).toEqual([]);
  });
});

describe("the check of a page", () => {
  it("tells the line of the page", () => {
    expect(faultsOf("lines.md")).toEqual([
      expect.stringMatching(/^lines\.md:9 error TS2339: .*'toUpperCase'/),
    ]);
  });

  it("sees the types of the package", () => {
    expect(faultsOf("package.md")).toEqual(["package.md:3 error TS2769: No overload matches this call."]);
  });

  it("lets a block use what stands above it, and nothing that stands below", () => {
    expect(faultsOf("above.md")).toEqual([]);
    expect(faultsOf("below.md")).toEqual([
      expect.stringMatching(/^below\.md:2 error TS2304: .*'Run'/),
      expect.stringMatching(/^below\.md:2 error TS2304: .*'ready'/),
      expect.stringMatching(/^below\.md:2 error TS2304: .*'unwrap'/),
    ]);
  });

  it("lets a block declare again what stands above it", () => {
    expect(faultsOf("again.md")).toEqual([]);
  });

  it("finds no other fault", () => {
    const told = ["lines.md", "package.md", "below.md"] as const;
    expect(faults).toHaveLength(told.flatMap(faultsOf).length);
  });
});
