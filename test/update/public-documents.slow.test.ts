import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateFromDocument } from "../../scripts/generate/pipeline.js";
import { compareDocuments } from "../../src/diff/compare-documents.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../src/document/json.js";
import { parseDocument } from "../../src/document/read-document.js";
import { MAIN_DOCUMENT } from "../../src/generate/documents.js";
import { type GeneratedContract, GeneratedFolder } from "./generated-folder.js";

const { resolve } = createRequire(import.meta.url);

/** Documents of `@readme/oas-examples`, with what is special about them. */
const documents: [file: string, special: string][] = [
  ["3.0/json/circular.json", "schemas that hold themselves"],
  ["3.0/json/complex-nesting.json", "lists and maps in each other"],
  ["3.0/json/discriminators.json", "mappings by bare names, and members that are only references"],
  ["3.0/json/http-status-codes.json", "no schema at all"],
  ["3.0/json/petstore.json", "forms and files"],
  ["3.0/json/polymorphism.json", "inline unions"],
  ["3.0/json/readme-extensions.json", "extensions that the linter has views on"],
  ["3.0/json/readme-legacy.json", "36 operations of a product"],
  ["3.0/json/response-examples.json", "examples of every kind"],
  ["3.0/json/schema-circular.json", "circles through arrays and maps"],
  ["3.0/json/schema-types.json", "every type, nullable"],
  ["3.0/json/star-trek.json", "120 operations of a product"],
  ["3.0/json/uspto.json", "a form, and an example with it"],
  ["3.1/json/parameters-style.json", "every style of parameters"],
  ["3.1/json/train-travel.json", "an API of 3.1 with examples"],
  ["3.1/json/webhooks.json", "no paths, webhooks alone"],
];

let folder: GeneratedFolder;
const contracts = new Map<string, GeneratedContract>();

beforeAll(async () => {
  folder = await GeneratedFolder.make();
});

afterAll(() => folder.remove());

async function read(file: string): Promise<JsonObject> {
  return parseDocument(await readFile(resolve(`@readme/oas-examples/${file}`), "utf8"), file);
}

async function generate(file: string): Promise<GeneratedContract> {
  const generated = await generateFromDocument(await read(file), [], file, MAIN_DOCUMENT, "structure");
  const contract = await folder.add(file, generated);
  contracts.set(file, contract);
  return contract;
}

/** Every example of an answer, with the place of its validator in the contract. */
function examplesOf(
  document: JsonObject,
): { place: [operation: string, ...keys: string[]]; example: JsonValue }[] {
  return membersOf(document.paths).flatMap(([path, item]) =>
    membersOf(item).flatMap(([method, operation]) =>
      membersOf(at(operation, "responses")).flatMap(([status, answer]) =>
        membersOf(at(answer, "content")).flatMap(([type, media]) => {
          const named = membersOf(at(media, "examples")).map(([, example]) => at(example, "value"));
          return [at(media, "example"), ...named].flatMap((example) =>
            example === undefined
              ? []
              : [{ place: [`${method.toUpperCase()} ${path}`, "responses", status, type], example }],
          );
        }),
      ),
    ),
  );
}

function membersOf(value: JsonValue | undefined): [string, JsonValue][] {
  return isJsonObject(value) ? Object.entries(value) : [];
}

function at(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isJsonObject(value) ? value[key] : undefined;
}

describe("documents of others", () => {
  let parsed = 0;

  it.each(documents)("%s: %s", async (file) => {
    const contract = await generate(file);
    const document = await read(file);
    for (const { place, example } of examplesOf(document)) {
      const validator = contract.validatorAt(...place);
      if (validator === undefined) continue;
      expect(validator.safeParse(example), place.join(" ")).toEqual({ success: true, data: example });
      parsed++;
    }
    expect(compareDocuments(document, structuredClone(document)).changes).toEqual([]);
  });

  it("have examples at all", () => {
    expect(parsed).toBeGreaterThan(5);
  });

  it("have types and validators that type-check", async () => {
    expect(await folder.typeFaults()).toEqual([]);
  });

  it("are told apart by their discriminator, also where a member is only a reference", () => {
    const validator = contracts
      .get("3.0/json/discriminators.json")
      ?.validatorAt("POST /potentially-undefined-formData", "request", "application/json");
    const event = { event_type: "application_denied", event_id: "e", buyer_id: "b" };
    expect(validator?.safeParse(event).success).toBe(true);
    expect(validator?.safeParse({ ...event, event_type: "application_lost" }).success).toBe(false);
  });
});

it("a document that breaks the rules of its own version is refused with the places", async () => {
  const file = "3.1/json/schema-validation-top-level.json";
  const generated = generateFromDocument(await read(file), [], file, MAIN_DOCUMENT, "structure");
  await expect(generated).rejects.toThrow(
    "/parameters/1/schema/exclusiveMinimum: Expected type `number` but got `boolean`. (struct)",
  );
});
