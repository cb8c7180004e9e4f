import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Change } from "../../src/diff/change.js";
import { compareDocuments } from "../../src/diff/compare-documents.js";
import { isVerifyReport, liveAnswersReport } from "../../src/diff/live-answers.js";
import { diffMarkdown } from "../../src/diff/markdown.js";
import type { JsonObject } from "../../src/document/json.js";
import { asOpenApi31 } from "../../src/document/openapi-31.js";
import { readDocument } from "../../src/document/read-document.js";
import { MAIN_DOCUMENT } from "../../src/generate/documents.js";
import type { DriftRow, VerificationReport } from "../../src/verify/report.js";
import { runBundled } from "../support/run-bundled.js";
import { nextRelease } from "../update/next-release.js";
import { look, renames } from "../verify/looked-at-sandbox.js";
import { asOpenApi30 } from "./as-openapi-30.js";
import { majorChanges } from "./second-opinion.js";
import { smallApi } from "./small-api.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (source: string): Promise<JsonObject> => readDocument(join(root, source), source);

const document = { document: smallApi({}, {}), source: "api.yaml" };

function row(kind: string, path: string, operation = "GET /things/"): DriftRow {
  return { operation, status: 200, path, kind, message: `${kind} here`, addition: false, times: 2 };
}

function verified(...drift: DriftRow[]): JsonObject {
  const report: VerificationReport = {
    server: "https://masking.example.com",
    mode: "read-only",
    startedAt: "2026-01-05T09:00:00.000Z",
    documentRelease: "3.26.19",
    shapes: [],
    operations: [{ operation: "GET /things/", result: "broken", behaviours: [], answerMs: [12] }],
    drift,
    leftBehind: [],
    summary: { kept: 0, broken: 1, partly: 0, skipped: 0, additions: 0 },
  };
  return JSON.parse(JSON.stringify(report));
}

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
    const after = nextRelease(before, []);
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

describe("a document against what a live server answered", () => {
  it.each([
    ["new-member", "compatible"],
    ["new-value", "attention"],
    ["new-kind", "attention"],
    ["new-status", "attention"],
    ["unknown-value", "attention"],
    ["forbidden-member", "attention"],
    ["missing", "breaking"],
    ["wrong-type", "breaking"],
    ["not-json", "breaking"],
    ["something of a later release", "attention"],
  ])("has %s judged as %s", (kind, verdict) => {
    const { changes } = liveAnswersReport(document, verified(row(kind, "[].mode")), "report.json");
    expect(changes).toEqual([
      {
        kind,
        place: "GET /things/ answer 200 [].mode",
        text: `${kind} here`,
        verdict,
        uses: [{ direction: "answer", verdict, operations: ["GET /things/"] }],
      },
    ]);
  });

  it("is a report like any other, which names the file and no server", () => {
    const report = liveAnswersReport(document, verified(row("missing", "[].id")), "report.json");
    expect(report.operations).toEqual({
      added: [],
      removed: [],
      changed: [{ operation: "GET /things/", operationId: "listThings", verdict: "breaking" }],
    });
    const page = diffMarkdown(report);
    expect(page).toContain("# Small: 1 to as a live server answered");
    expect(page).toContain("- `GET /things/ answer 200 [].id`: missing here");
    expect(page).not.toContain("masking.example.com");
  });

  it("is told from a document, and refused when it is about another API", () => {
    expect(isVerifyReport(verified())).toBe(true);
    expect(isVerifyReport(document.document)).toBe(false);
    const stranger = verified(row("missing", "", "GET /other/"));
    expect(() => liveAnswersReport(document, stranger, "report.json")).toThrow(
      "report.json: speaks of no operation that api.yaml has.",
    );
  });
});

it("npm run spec:diff takes what npm run verify has found out about a server", async () => {
  const folder = await mkdtemp(join(tmpdir(), "live-answers-"));
  try {
    const { report } = await look({
      sandbox: { seed: "future" },
      tamper: renames("GET", /^\/api\/v2\/rulesets\/$/, "name", "label"),
    });
    const file = join(folder, "verified.json");
    await writeFile(file, JSON.stringify(report));
    const documents = ["openapi/datamasque.openapi.yaml", file];
    const { code, stdout, stderr } = await runBundled("scripts/spec-diff.ts", documents);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("1 breaking, 2 that need attention, 1 compatible");
    expect(stdout).toContain("- `GET /api/v2/rulesets/ answer 200 [].name`: is missing");
    expect(stdout).toContain("- `GET /api/v2/rulesets/ answer 200 [].label`: is not in the document");
  } finally {
    await rm(folder, { recursive: true });
  }
});
