import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { operationsIn } from "../../../scripts/generate/coverage/called-operations.js";
import { listOperations } from "../../../src/document/operations.js";
import { readDocument } from "../../../src/document/read-document.js";
import { API_DOCUMENTS } from "../../../src/generate/documents.js";

const project = fileURLToPath(new URL("../../..", import.meta.url));
const typeTests = fileURLToPath(new URL("..", import.meta.url));
const DIRECTIVE = "// @ts-expect-error";

const operations = await Promise.all(
  API_DOCUMENTS.map(async ({ source }) => listOperations(await readDocument(join(project, source), source))),
);
const tags = [...new Set(operations.flat().map(({ tag }) => tag))];
const files = (await readdir(typeTests, { recursive: true })).filter((name) => name.endsWith(".test-d.ts"));
const sources = await Promise.all(files.map((name) => readFile(join(typeTests, name), "utf8")));
const rightUses = new Set(sources.flatMap((source) => [...operationsIn(withoutWrongUses(source))]));
const wrongUses = sources.flatMap(linesAfterDirectives);

describe("the type tests", () => {
  it("use every operation of both documents as it is meant", () => {
    const unused = operations.flat().filter(({ key }) => !rightUses.has(key));
    expect(unused.map(({ key }) => key)).toEqual([]);
  });

  it.each(tags)("have a use that must not compile: %s", (tag) => {
    const paths = operations.flat().flatMap(({ tag: its, key }) => (its === tag ? [pathOf(key)] : []));
    expect(paths).not.toEqual([]);
    expect(wrongUses.filter((line) => paths.some((path) => line.includes(`"${path}"`)))).not.toEqual([]);
  });
});

function linesAfterDirectives(source: string): string[] {
  const lines = source.split("\n");
  return lines.filter((_, at) => lines[at - 1]?.includes(DIRECTIVE));
}

function withoutWrongUses(source: string): string {
  const lines = source.split("\n");
  return lines.filter((_, at) => !lines[at - 1]?.includes(DIRECTIVE)).join("\n");
}

function pathOf(key: string): string {
  return key.slice(key.indexOf(" ") + 1);
}
