import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lintDocument } from "../../scripts/generate/lint.js";
import { generateFromDocument } from "../../scripts/generate/pipeline.js";
import { normaliseDocument } from "../../src/document/normalise-document.js";
import { readDocument } from "../../src/document/read-document.js";
import { MAIN_DOCUMENT } from "../../src/generate/documents.js";
import { type GeneratedContract, GeneratedFolder } from "./generated-folder.js";

const file = fileURLToPath(new URL("drf-spectacular.yaml", import.meta.url));

const run = {
  id: 1,
  source: { mask_type: "database", host: "db.example.com" },
  start_time: null,
  mask_type: null,
  options: { dry_run: true },
  notes: 5,
  parent: null,
};

let folder: GeneratedFolder;
let contract: GeneratedContract;

beforeAll(async () => {
  folder = await GeneratedFolder.make();
  const document = await readDocument(file, "drf-spectacular.yaml");
  contract = await folder.add(
    "runs",
    await generateFromDocument(document, [], "runs", MAIN_DOCUMENT, "structure"),
  );
});

afterAll(() => folder.remove());

function isValid(value: unknown, operation: string, ...place: string[]): boolean {
  const validator = contract.validatorAt(operation, ...place);
  if (validator === undefined) throw new Error(`no validator at ${operation} ${place.join(" ")}`);
  return validator.safeParse(value).success;
}

const isRun = (value: unknown): boolean =>
  isValid(value, "POST /api/runs/", "responses", "201", "application/json");
const isRequest = (value: unknown): boolean =>
  isValid(value, "POST /api/runs/", "request", "application/json");

describe("a document as Django servers have it", () => {
  it("passes the linter of the project, without summaries and servers", async () => {
    const document = normaliseDocument(await readDocument(file, "drf-spectacular.yaml"));
    await expect(lintDocument(document, "drf-spectacular.yaml")).resolves.toBeUndefined();
  });

  it("has types and validators that type-check", async () => {
    expect(await folder.typeFaults()).toEqual([]);
  });

  it.each([
    ["with null where it may be", run],
    ["with the empty text for a choice", { ...run, mask_type: "" }],
    ["with a value, and null in a single part of allOf", { ...run, mask_type: "file", source: null }],
    ["with a time, and itself inside", { ...run, start_time: "2026-08-20T01:00:00Z", parent: run }],
  ])("has an answer taken: %s", (_, value) => {
    expect(isRun(value)).toBe(true);
    expect(
      isValid(
        { count: 1, results: [value], next: null },
        "GET /api/runs/",
        "responses",
        "200",
        "application/json",
      ),
    ).toBe(true);
  });

  it.each([
    ["another value of the choice", { ...run, mask_type: "x" }],
    ["a number for the choice", { ...run, mask_type: 5 }],
    ["an unknown kind of connection", { ...run, source: { mask_type: "other", host: "h" } }],
    ["a connection without its members", { ...run, source: { mask_type: "database" } }],
    ["no id, which is read-only", { ...run, id: undefined }],
  ])("has an answer refused: %s", (_, value) => {
    expect(isRun(value)).toBe(false);
  });

  it("has requests taken and refused", () => {
    expect(isRequest({ name: "nightly", mask_type: "file" })).toBe(true);
    expect(isRequest({})).toBe(false);
    expect(isRequest({ name: "nightly", mask_type: "x" })).toBe(false);
  });
});
