import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { pageModules } from "../../scripts/pages/page-modules.js";
import { typeFaults } from "./type-faults.js";

const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");

const fence = (...code: string[]): string => ["```ts", ...code, "```", ""].join("\n");
const faultsOf = (page: string): Promise<string[]> => typeFaults(pageModules("page.md", page));

describe("the TypeScript of the README", () => {
  it("compiles as it stands there", async () => {
    const modules = pageModules("README.md", readme);
    expect(modules).toHaveLength(readme.match(/^```ts$/gm)?.length ?? 0);
    expect(modules.length).toBeGreaterThan(0);
    expect(await typeFaults(modules)).toEqual([]);
  });
});

describe("the check of a page", () => {
  it("tells the line of the page", async () => {
    const page = `# A page\n\n${fence("const answer = 42;")}Text.\n\n${fence("answer.toUpperCase();")}`;
    expect(await faultsOf(page)).toEqual([
      expect.stringMatching(/^page\.md:9 error TS2339: .*'toUpperCase'/),
    ]);
  });

  it("sees the types of the package", async () => {
    const page = fence(
      'import type { DataMasqueClient } from "datamasque-client";',
      'export const read = (dm: DataMasqueClient) => dm.GET("/api/connection/");',
    );
    expect(await faultsOf(page)).toEqual([
      expect.stringMatching(/^page\.md:3 error TS2345: .*"\/api\/connection\/"/),
    ]);
  });

  it("lets a block use what stands above it, and nothing that stands below", async () => {
    const above = fence('import { type Run, unwrap } from "datamasque-client";', "const ready = true;");
    const use = fence("export const used = (run: Run) => [ready, unwrap, run.id];");
    expect(await faultsOf(above + use)).toEqual([]);
    expect(await faultsOf(use + above)).toEqual([
      expect.stringMatching(/^page\.md:2 error TS2304: .*'Run'/),
      expect.stringMatching(/^page\.md:2 error TS2304: .*'ready'/),
      expect.stringMatching(/^page\.md:2 error TS2304: .*'unwrap'/),
    ]);
  });

  it("lets a block declare again what stands above it", async () => {
    const above = fence("export const [first, { second }] = [1, { second: 2 }];", "type Third = 3;");
    const again = fence("const second = first;", "export const Third = second;");
    expect(await faultsOf(above + again)).toEqual([]);
  });
});
