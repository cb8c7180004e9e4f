import { join } from "node:path";
import { expect, it } from "vitest";
import { generateFromDocument } from "../../scripts/generate/pipeline.js";
import { diffReport } from "../../src/diff/diff-report.js";
import { isInputError } from "../../src/document/input-error.js";
import { cloneJson, isJsonObject, type JsonObject, type JsonValue } from "../../src/document/json.js";
import { openApiDocument, readDocument } from "../../src/document/read-document.js";
import { MAIN_DOCUMENT } from "../../src/generate/documents.js";
import { REPOSITORY } from "../support/run-process.js";
import { Random } from "./random.js";

const SEED = 13;
const CORRUPTIONS = 100;
/** At once, so that the linter of one runs beside the generators of another. */
const AT_ONCE = 2;

type Step = string | number;

/** The ways to everything in a value. */
function waysIn(value: JsonValue, way: readonly Step[] = []): (readonly Step[])[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => below(entry, [...way, index]));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => below(member, [...way, key]));
}

function below(value: JsonValue, way: readonly Step[]): (readonly Step[])[] {
  return [way, ...waysIn(value, way)];
}

/** A copy with another value in one place. */
function corrupted(value: JsonValue, [step, ...steps]: readonly Step[], by: JsonValue): JsonValue {
  if (step === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((entry, index) => (index === step ? corrupted(entry, steps, by) : entry));
  }
  if (!isJsonObject(value)) throw new Error(`nothing at ${step}`);
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, key === step ? corrupted(member, steps, by) : member]),
  );
}

/** What is wrong with how a document is refused, if it is. */
async function faultOf(act: () => unknown): Promise<string | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (!isInputError(error)) return error instanceof Error ? error.stack : String(error);
    return /#\/|"openapi" member/.test(error.message) ? undefined : `no place: ${error.message}`;
  }
}

const HUNG_AFTER_MS = 30 * 60_000;

it(`whatever stands in the place of one value of the document, it is taken or refused by place (seed ${SEED})`, {
  timeout: HUNG_AFTER_MS,
}, async () => {
  const document = await readDocument(join(REPOSITORY, MAIN_DOCUMENT.source), MAIN_DOCUMENT.source);
  const random = new Random(SEED);
  const ways = waysIn(document);
  const cases = Array.from({ length: CORRUPTIONS }, () => ({
    way: random.pick(ways),
    by: random.pick<JsonValue>([null, 0, [], {}, "", true]),
  }));
  const read = (content: JsonObject): JsonObject => openApiDocument(content, "d.yaml", () => {});
  const before = { document: read(cloneJson(document)), source: "before" };
  const faults: { place: string; by: JsonValue; fault: string }[] = [];
  const tryNext = async (): Promise<void> => {
    for (let next = cases.pop(); next !== undefined; next = cases.pop()) {
      const content = corrupted(document, next.way, next.by);
      if (!isJsonObject(content)) throw new Error("the document is gone");
      const found = await Promise.all([
        faultOf(() => generateFromDocument(read(content), [], "d.yaml", MAIN_DOCUMENT, "structure")),
        faultOf(() => diffReport(before, { document: read(content), source: "after" })),
        faultOf(() => diffReport({ document: read(content), source: "after" }, before)),
      ]);
      for (const fault of found) {
        if (fault !== undefined) faults.push({ place: next.way.join("/"), by: next.by, fault });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, tryNext));
  expect(faults).toEqual([]);
});
