import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { MAIN_DOCUMENT } from "../../scripts/generate/documents.js";
import type { Change } from "../../src/diff/change.js";
import { compareDocuments } from "../../src/diff/compare-documents.js";
import type { JsonObject } from "../../src/document/json.js";
import { asOpenApi31 } from "../../src/document/openapi-31.js";
import { readDocument } from "../../src/document/read-document.js";
import { nextRelease } from "../update/next-release.js";
import { asOpenApi30 } from "./as-openapi-30.js";
import { majorChanges } from "./second-opinion.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (source: string): Promise<JsonObject> => readDocument(join(root, source), source);

describe("the main document", () => {
  it("is the same in the words of OpenAPI 3.0, and back in those of 3.1", async () => {
    const document = await read(MAIN_DOCUMENT.source);
    const old = asOpenApi30(document);
    expect(JSON.stringify(old)).toContain('"nullable":true');
    expect(compareDocuments(document, old).changes).toEqual([]);
    const back = asOpenApi31(old);
    expect(JSON.stringify(back)).not.toContain('"nullable"');
    expect(compareDocuments(document, back).changes).toEqual([]);
  });
});

describe("a second opinion", () => {
  it("by another differ names the same changes as serious, each of the same kind at the same place", async () => {
    const before = await read(MAIN_DOCUMENT.source);
    const after = nextRelease(before);
    const serious = compareDocuments(before, after).changes.filter(({ verdict }) => verdict !== "compatible");
    const theirs = await majorChanges(before, after);
    expect(theirs.length).toBeGreaterThan(5);
    expect(serious.map(inShort).sort()).toEqual(theirs);
  });
});

/** The kind and the place of a change, with the value that was added. */
function inShort({ kind, place, text }: Change): string {
  const value = kind === "enum-value-added" ? [/^value `"(.+)"` added$/.exec(text)?.[1]] : [];
  return [kind, place, ...value].join(" ");
}
