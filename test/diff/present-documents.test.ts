import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { MAIN_DOCUMENT } from "../../scripts/generate/documents.js";
import { compareDocuments } from "../../src/diff/compare-documents.js";
import { isJsonObject, type JsonObject } from "../../src/document/json.js";
import { asOpenApi31 } from "../../src/document/openapi-31.js";
import { readDocument } from "../../src/document/read-document.js";
import { nextRelease } from "../update/next-release.js";
import { asOpenApi30 } from "./as-openapi-30.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const redocly = join(root, "node_modules/@redocly/cli/bin/cli.js");
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
  it("by another differ: it finds no major change that ours takes for compatible", async () => {
    const before = await read(MAIN_DOCUMENT.source);
    const after = nextRelease(before);
    const ours = compareDocuments(before, after).changes;
    const theirs = await majorChanges(before, after);
    expect(theirs.length).toBeGreaterThan(5);
    // Both sides call the same thing by other names, so they meet at the last word of its place.
    const serious = ours.filter(({ verdict }) => verdict !== "compatible").map(({ place }) => place);
    const unknown = theirs.filter(
      (words) => !serious.some((place) => words.some((word) => place.includes(word))),
    );
    expect(unknown).toEqual([]);
  }, 30_000);
});

/** The words by which redocly's `diff` names each change that it calls major. */
async function majorChanges(before: JsonObject, after: JsonObject): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), "opinion-"));
  try {
    await writeFile(join(folder, "before.json"), JSON.stringify(before));
    await writeFile(join(folder, "after.json"), JSON.stringify(after));
    const config = ["--config", join(root, "redocly.yaml")];
    const args = [redocly, "diff", "before.json", "after.json", "--format", "json", ...config];
    const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
    const output = await new Promise<string>((resolve) => {
      execFile(process.execPath, args, { cwd: folder, env, maxBuffer: 1 << 26 }, (_, stdout) =>
        resolve(stdout),
      );
    });
    const report: unknown = JSON.parse(output);
    const changes = isJsonObject(report) && Array.isArray(report.changes) ? report.changes : [];
    return changes.filter(isJsonObject).flatMap((change) => {
      const side = isJsonObject(change.revision) ? change.revision : change.base;
      const pointer = isJsonObject(side) ? String(side.pointer) : "";
      return change.impact === "major" ? [wordsOf(pointer)] : [];
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The component, or the path, that a pointer leads into. */
function wordsOf(pointer: string): string[] {
  const [, kind, , name] = pointer.split("/");
  if (kind === "components" && name !== undefined) return [name];
  return pointer
    .split("/")
    .map((part) => part.replaceAll("~1", "/"))
    .filter((part) => part.startsWith("/"));
}
