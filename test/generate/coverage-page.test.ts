import { describe, expect, it } from "vitest";
import { apiCoverage } from "../../scripts/generate/coverage/api-coverage.js";
import { coveragePage } from "../../scripts/generate/coverage/coverage-page.js";
import type { JsonObject } from "../../src/document/json.js";
import { listOperations } from "../../src/document/operations.js";
import { readSmallDocument } from "./small-document.js";

const small = await readSmallDocument();
const use = {
  sandbox: new Set(["GET /api/connections/", "POST /api/login/", "GET /api/elsewhere/"]),
  workflow: new Set(["GET /api/connections/"]),
  contract: new Set<string>(),
};

function page(...documents: JsonObject[]): string {
  const apis = documents.map((document) => apiCoverage(document, listOperations(document), "small.yaml"));
  return coveragePage(apis, use);
}

/** The page with its cells no wider than what they hold. */
function narrowPage(...documents: JsonObject[]): string {
  return page(...documents)
    .replaceAll(/\| +(?=\|)/g, "|  ")
    .replaceAll(/(?<=[^ |]) +(?=\|)/g, " ");
}

function document(operations: JsonObject, rest: JsonObject = {}): JsonObject {
  return { info: { title: "Some API" }, paths: { "/x/": operations }, ...rest };
}

describe("the coverage page", () => {
  it.each([
    "| GET | `/api/connections/` |  |  |  | 200 Connection[] |  | none → json | yes | yes |  |",
    "| POST | `/api/connections/` |  |  | SnowflakeConnectionWrite | 201 Connection |  | json → json |  |  |  |",
    "| DELETE | `/api/connections/{connection_id}/` |  |  |  | 204 |  | none → none |  |  |  |",
    "| POST | `/api/login/` |  |  | Login | 200 Token | yes | json → json | yes |  |  |",
    "| POST | `/api/files/` |  |  | object | 202 Task |  | multipart/form-data → json |  |  |  |",
    "| GET | `/api/log/` |  |  |  | 200 text[] or text |  | none → json, text/plain |  |  |  |",
    "| GET | `/api/files/archive/` |  |  |  | 200 binary |  | none → application/zip |  |  |  |",
  ])("has a row for each operation: %s", (row) => {
    expect(narrowPage(small).split("\n")).toContain(row);
  });

  it("has as many rows as the document has operations", () => {
    expect(narrowPage(small).match(/^\| [A-Z]+ \| `\//gm)).toHaveLength(listOperations(small).length);
  });

  it("counts each document, and all of them together", () => {
    const evidence = { "x-evidence": { confidence: "B", sources: [] } };
    const other = document({ get: { ...evidence, responses: {} }, put: { responses: {} } });
    const lines = narrowPage(small, other).split("\n");
    expect(lines).toContain("| API | operations | A | B | C | anonymous | sandbox | workflow | contract |");
    expect(lines).toContain("| Small | 11 | 0 | 0 | 0 | 2 | 2 | 1 | 0 |");
    expect(lines).toContain("| Some API | 2 | 0 | 1 | 0 | 0 | 0 | 0 | 0 |");
    expect(lines).toContain("| together | 13 | 0 | 1 | 0 | 2 | 2 | 1 | 0 |");
  });

  it("shortens the evidence to kinds and releases", () => {
    const sources = ["py 1.2.5 runs.py", "py 1.2.5 tests/test_runs.py", "mb", "docs 2.23 a|b"];
    const text = narrowPage(document({ get: { "x-evidence": { confidence: "A", sources }, responses: {} } }));
    expect(text).toContain("| GET | `/x/` | py 1.2.5, mb, docs 2.23 | A |");
  });

  it("groups by tag in the order of the document, and keeps what has none", () => {
    const tagged = (tag: string): JsonObject => ({ tags: [tag], responses: {} });
    const operations = { get: tagged("Late"), put: tagged("Early"), post: { responses: {} } };
    const tags = [{ name: "Early" }, { name: "Empty" }, { name: "Late" }];
    expect(page(document(operations, { tags })).match(/^### .*/gm)).toEqual([
      "### Early",
      "### Late",
      "### Other",
    ]);
  });

  it("says what a body may leave out, and what is open", () => {
    const content = { "application/json": { schema: { description: "Not evidenced." } } };
    const text = narrowPage(
      document({ post: { requestBody: { content }, responses: { "2XX": { content } } } }),
    );
    expect(text).toContain("| open (optional) | 2XX open |  | json → json |");
  });

  it("lines up its columns, also in the source", () => {
    const tables = page(small)
      .split("\n\n")
      .filter((block) => block.startsWith("|"));
    expect(tables.length).toBeGreaterThan(2);
    for (const rows of tables.map((block) => block.trimEnd().split("\n"))) {
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    }
  });

  it("breaks no table with what it quotes", () => {
    const text = narrowPage(
      document({ get: { "x-evidence": { confidence: "A", sources: ["a|b c"] }, responses: {} } }),
    );
    expect(text).toContain("| a\\|b c | A |");
  });
});
