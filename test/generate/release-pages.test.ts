import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiCoverage } from "../../scripts/generate/coverage/api-coverage.js";
import { coveragePage } from "../../scripts/generate/coverage/coverage-page.js";
import { namedKinds } from "../../scripts/generate/coverage/named-kinds.js";
import { fillBlocks } from "../../scripts/generate/pages/marked-blocks.js";
import { releasePages } from "../../scripts/generate/pages/release-pages.js";
import { releaseSource } from "../../scripts/generate/tables/release.js";
import { SANDBOX_RELEASES } from "../../src/sandbox/index.js";

describe("the blocks of a page", () => {
  const blocks = new Map([
    ["release", "9.9.9"],
    ["table", "| a |\n| --- |"],
  ]);
  const fill = (page: string) => fillBlocks(page, blocks, "page.md");

  it("are filled, in a line or apart from it, and what stood there goes", () => {
    const page =
      "Release <!-- generated: release -->1.0<!-- end -->.\n\n<!-- generated: table -->\nold\n<!-- end -->\n";
    const filled =
      "Release <!-- generated: release -->9.9.9<!-- end -->.\n\n<!-- generated: table -->\n\n| a |\n| --- |\n\n<!-- end -->\n";
    expect(fill(page)).toBe(filled);
    expect(fill(filled)).toBe(filled);
  });

  it.each([
    ["<!-- generated: relase --><!-- end -->", 'page.md: there is no generated block "relase".'],
    [
      "<!-- generated: release -->",
      "page.md: a generated block has no <!-- end -->, or an end has no block.",
    ],
    ["<!-- end -->", "page.md: a generated block has no <!-- end -->, or an end has no block."],
  ])("are refused: %s", (page, message) => {
    expect(() => fill(page)).toThrow(message);
  });
});

describe("the pages that name releases", () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "pages-"));
    await mkdir(join(root, "docs"));
    await writeFile(join(root, "README.md"), "<!-- generated: release -->old<!-- end -->\n");
    await writeFile(join(root, "docs/versioning.md"), "<!-- generated: oldest-release -->old<!-- end -->\n");
    await writeFile(join(root, "docs/sandbox.md"), "<!-- generated: server-differences --><!-- end -->\n");
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it("take the release from the document and the differences from the tables of the sandbox", async () => {
    const pages = await releasePages(root, "9.9.9");
    expect([...pages.keys()]).toEqual(["README.md", "docs/sandbox.md", "docs/versioning.md"]);
    expect(pages.get("docs/versioning.md")).toContain(`>${SANDBOX_RELEASES[0]}<`);
    expect(pages.get("README.md")).toBe("<!-- generated: release -->9.9.9<!-- end -->\n");
    const rows = pages.get("docs/sandbox.md")?.split("\n") ?? [];
    const columns = SANDBOX_RELEASES.map((release) => `\`release: "${release}"\``);
    expect(rows).toContain(`|  | servers | ${columns.join(" | ")} |`);
    const row = (words: string) => rows.find((each) => each.includes(words)) ?? "";
    expect(row("kind `gcs_connection`")).toMatch(/ \| from 3\.26\.19 on \| {2}\|( yes \|)+$/);
    expect(row("the stage of Snowflake")).toMatch(/ \| up to 3\.26\.17 \| yes \|( {2}\|)+$/);
  });
});

describe("the release of a document", () => {
  it("becomes a literal that no text can leave", () => {
    expect(releaseSource({ info: { version: "3.26.19" } })).toContain(
      'export const DOCUMENT_RELEASE = "3.26.19";\n',
    );
    expect(releaseSource({ info: { version: '";process.exit()//\n' } })).toContain(
      '= "\\";process.exit()//\\n";\n',
    );
  });
});

describe("the kinds on the coverage page", () => {
  it("are those of the unions, with who has them", () => {
    const union = (kind: string, schema: string) => ({
      oneOf: [],
      discriminator: { propertyName: "db_type", mapping: { [kind]: `#/components/schemas/${schema}` } },
    });
    const schemas = {
      DatabaseConnection: union("duckdb", "DuckDb"),
      DatabaseConnectionWrite: union("duckdb", "DuckDbWrite"),
      OtherUnion: union("elsewhere", "Elsewhere"),
    };
    const document = { info: { title: "Some API", version: "9.9.9" }, components: { schemas } };
    const use = { sandbox: new Set(""), workflow: new Set(""), contract: new Set("") };
    const kinds = { sandbox: new Set(["duckdb"]), contract: new Set<string>() };
    const page = coveragePage([apiCoverage(document, [], "small.yaml")], { ...use, kinds });
    expect(page).toContain("## Some API\n\nRelease 9.9.9.\n");
    expect(page).toMatch(/\| `duckdb` +\| DuckDb +\| DuckDbWrite +\| yes +\| +\|/);
    expect(page).not.toContain("elsewhere");
  });

  it("are found in code by the member that tells them", async () => {
    const folder = await mkdtemp(join(tmpdir(), "kinds-"));
    await writeFile(
      join(folder, "code.ts"),
      'const a = { db_type: "duckdb", database_type: "mysql" };\nconst b = { sqlite: {} };\n',
    );
    const { made, listed } = await namedKinds(folder);
    await rm(folder, { recursive: true });
    expect([...made]).toEqual(["duckdb"]);
    expect([...listed]).toEqual(["db_type", "database_type", "sqlite"]);
  });
});
