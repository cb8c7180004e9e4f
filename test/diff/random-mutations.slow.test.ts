import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { compareDocuments } from "../../src/diff/compare-documents.js";
import { InputError } from "../../src/document/input-error.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../src/document/json.js";
import { normaliseDocument } from "../../src/document/normalise-document.js";
import { parseDocument } from "../../src/document/read-document.js";
import { componentSchemas } from "../../src/document/references.js";

const { resolve } = createRequire(import.meta.url);
const MUTATIONS = 30;

/** Numbers between 0 and 1, the same for each run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Every object and list of a value, with the place of each. */
function holdersIn(value: JsonValue, place = "#"): { place: string; holder: JsonObject | JsonValue[] }[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, member]) => holdersIn(member, `${place}/${key}`));
  return [{ place, holder: value }, ...inside];
}

/** A document in which one thing is gone, or is another thing. */
function mutated(document: JsonObject, next: () => number): { place: string; now: JsonObject } {
  const now = structuredClone(document);
  const holders = holdersIn(now).filter(({ holder }) => Object.keys(holder).length > 0);
  const { place, holder } = holders[Math.floor(next() * holders.length)] ?? { place: "#", holder: now };
  const keys = Object.keys(holder);
  const key = keys[Math.floor(next() * keys.length)] ?? "";
  const others: JsonValue[] = [true, false, 7, "text", [], {}, null, { type: "string" }, ["string", "null"]];
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (next() < 0.5) delete holder[key];
  else holder[key] = others[Math.floor(next() * others.length)] ?? null;
  return { place: `${place}/${key}`, now };
}

async function read(file: string): Promise<JsonObject> {
  return normaliseDocument(
    parseDocument(await readFile(resolve(`@readme/oas-examples/${file}`), "utf8"), file),
  );
}

it.each([
  "3.0/json/circular.json",
  "3.0/json/polymorphism.json",
  "3.0/json/discriminators.json",
  "3.1/json/train-travel.json",
])("whatever happens to %s, it is compared, or refused with a reason", async (file) => {
  const document = await read(file);
  const next = numbersFrom(13);
  for (let count = 0; count < MUTATIONS; count++) {
    const { place, now } = mutated(document, next);
    try {
      compareDocuments(document, now);
      compareDocuments(now, document);
      expect(compareDocuments(now, structuredClone(now)).changes, place).toEqual([]);
    } catch (error) {
      if (!(error instanceof InputError)) throw new Error(`${place}: ${String(error)}`, { cause: error });
    }
  }
});

it("a member taken out of a component of a public document is seen, whichever it is", async () => {
  const document = await read("3.1/json/train-travel.json");
  for (const [name, schema] of Object.entries(componentSchemas(document))) {
    // What a wrapper says of its members is said again, and tighter, by those who use it.
    if (!isJsonObject(schema) || !isJsonObject(schema.properties) || name.startsWith("Wrapper-")) continue;
    for (const member of Object.keys(schema.properties)) {
      const now = structuredClone(document);
      const its = componentSchemas(now)[name];
      if (!isJsonObject(its) || !isJsonObject(its.properties)) throw new Error(`no ${name}`);
      delete its.properties[member];
      const told = compareDocuments(document, now).changes.filter(({ kind }) => kind === "property-removed");
      // What is part of an allOf is told of the whole.
      expect(
        told.some(({ place }) => place.endsWith(`.${member}`)),
        `${name}.${member}`,
      ).toBe(true);
    }
  }
});
