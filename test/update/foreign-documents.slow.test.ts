import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type * as z from "zod/mini";
import { type Generated, generateFromDocument } from "../../scripts/generate/pipeline.js";
import { compareDocuments } from "../../src/diff/compare-documents.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../src/document/json.js";
import { MAIN_DOCUMENT } from "../../src/generate/documents.js";
import { type GeneratedContract, GeneratedFolder } from "./generated-folder.js";
import { nastyDocument } from "./nasty-document.js";

const document = nastyDocument(20);

let folder: GeneratedFolder;
let generated: Generated;
let contract: GeneratedContract;

beforeAll(async () => {
  folder = await GeneratedFolder.make();
  generated = await generate(document);
  contract = await folder.add("nasty", generated);
});

afterAll(() => folder.remove());

function generate(from: JsonObject): Promise<Generated> {
  return generateFromDocument(from, [], "nasty.json", MAIN_DOCUMENT, "structure");
}

/** The validator of the JSON of an operation: of its answer 200, or of its request. */
function validatorOf(operation: string, part: "answer" | "request" = "answer"): z.ZodMiniType {
  const place = part === "request" ? ["request"] : ["responses", "200"];
  const validator = contract.validatorAt(operation, ...place, "application/json");
  if (validator !== undefined) return validator;
  throw new Error(`no validator for the ${part} of ${operation}`);
}

function examples(): { operation: string; example: JsonValue }[] {
  const paths = isJsonObject(document.paths) ? document.paths : {};
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(isJsonObject(item) ? item : {}).flatMap(([method, operation]) => {
      const found = Array.isArray(operation) ? [] : exampleIn(operation);
      return found.map((example) => ({ operation: `${method.toUpperCase()} ${path}`, example }));
    }),
  );
}

function exampleIn(operation: JsonValue): JsonValue[] {
  let current: JsonValue | undefined = operation;
  for (const key of ["responses", "200", "content", "application/json", "example"]) {
    current = isJsonObject(current) ? current[key] : undefined;
  }
  return current === undefined ? [] : [current];
}

describe("a document that nobody here wrote", () => {
  it("has types and validators that type-check", async () => {
    expect(await folder.typeFaults()).toEqual([]);
  });

  it.each(examples())("has its own example of $operation parsed", ({ operation, example }) => {
    expect(validatorOf(operation).safeParse(example)).toEqual({ success: true, data: example });
  });

  it.each([
    ["another type behind a name that is nearly the same", "GET /first", { a: 1 }],
    ["and behind another", "GET /first", { b: "x" }],
    ["and behind a name without a Latin letter", "GET /first", { d: 1 }],
    ["null where 3.0 says nothing of it", "GET /größe", { höhe: null }],
    ["the limit that is exclusive", "GET /a.b/{x.y}/{z-1}", { kind: "Dog", age: 0 }],
    ["a value that is not listed", "GET /mixed", "b"],
    ["a fault deep in a schema that holds itself", "GET /json", ["a", [true]]],
    ["a kind that the discriminator does not know", "POST /dup", { kind: "Cow", skill: "lazy" }],
    ["the members of another kind", "POST /dup", { kind: "Dog", skill: "lazy" }],
  ])("has %s refused", (_, operation, value) => {
    expect(validatorOf(operation).safeParse(value).success).toBe(false);
  });

  it("tells operations of one id apart", () => {
    const ids = ["GET /a.b/{x.y}/{z-1}", "GET /dup", "POST /dup"].map((key) => contract.row(key).operationId);
    expect(ids).toEqual(["dup", "dup2", "dup3"]);
    expect(validatorOf("POST /dup", "request").safeParse({ kind: "Dog", size: 1 }).success).toBe(true);
  });

  it("gives the same files again, and is equal to itself", async () => {
    expect(await generate(structuredClone(document))).toEqual(generated);
    expect(compareDocuments(document, structuredClone(document)).changes).toEqual([]);
  });
});

describe("a document of several thousand operations", () => {
  it("is generated from and compared", async () => {
    const large = nastyDocument(1500);
    const { operations, schemas } = await generate(large);
    expect({ operations, schemas }).toEqual({ operations: 3010, schemas: 1521 });
    const { removed, added, changes } = compareDocuments(large, nastyDocument(1490));
    expect({ removed: removed.length, added: added.length, changes: changes.length }).toEqual({
      removed: 20,
      added: 0,
      changes: 30,
    });
  });
});
