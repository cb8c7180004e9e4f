import { isJsonObject, type JsonObject, type JsonValue } from "../../../src/document/json.js";
import { mapSchemas } from "../../../src/document/map-schemas.js";
import { componentOf, SCHEMA_PREFIX as prefix } from "../../../src/document/references.js";
import { carriedValue, withPrototypeRenamed } from "./carried-text.js";

/** What does not limit the values of a schema and may stand beside the single part of an `allOf`. */
const ANNOTATIONS = ["title", "description", "deprecated", "readOnly", "writeOnly"];

/** A document of schemas alone, written so that the generator of validators cannot mistake it. */
export interface ValidatorInput {
  readonly document: JsonObject;
  /** The name in the document for each name that the schemas had. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Gives every schema a name that is an identifier, so that no two of them become one validator,
 * and takes out what the generator stumbles over: examples and extensions that refer to what is not there,
 * defaults, formats of another type, null in a list of values without a type, and an `allOf` of one part.
 */
export function validatorInput(schemas: JsonObject, version: string): ValidatorInput {
  const names = identifiers(Object.keys(schemas));
  const rename = (object: JsonObject): JsonObject => withoutTraps(withNewNames(object, names));
  const components = Object.entries(schemas).map(([name, schema]) => {
    return [names.get(name) ?? name, carriedValue(mapSchemas(schema, rename))];
  });
  return {
    names,
    document: {
      openapi: version,
      info: { title: "Components", version: "1" },
      paths: {},
      components: { schemas: Object.fromEntries(components) },
    },
  };
}

function identifiers(schemas: readonly string[]): ReadonlyMap<string, string> {
  const isIdentifier = (name: string): boolean => /^[A-Za-z_]\w*$/.test(name) && name !== "__proto__";
  const taken = new Set(schemas.filter(isIdentifier));
  return new Map(
    schemas.map((name) => {
      if (isIdentifier(name)) return [name, name];
      const base = name.replaceAll(/[^A-Za-z0-9]+/g, "_").replace(/^(?=\d|$)/, "_");
      let free = base;
      for (let number = 2; taken.has(free); number++) free = `${base}_${number}`;
      taken.add(free);
      return [name, free];
    }),
  );
}

function withNewNames(object: JsonObject, names: ReadonlyMap<string, string>): JsonObject {
  const { $ref, discriminator } = object;
  const renamed = { ...object };
  if (typeof $ref === "string") renamed.$ref = newReference($ref, names);
  if (isJsonObject(discriminator) && isJsonObject(discriminator.mapping)) {
    const mapping = Object.entries(discriminator.mapping).map(([value, target]) => {
      // A target can be the bare name of a schema, too.
      const name = names.get(componentOf(String(target)));
      return [value, name === undefined ? target : prefix + name];
    });
    renamed.discriminator = { ...discriminator, mapping: Object.fromEntries(mapping) };
  }
  return renamed;
}

function newReference(reference: string, names: ReadonlyMap<string, string>): string {
  const name = names.get(componentOf(reference));
  return name === undefined ? reference : prefix + name;
}

function withoutTraps(schema: JsonObject): JsonObject {
  const kept = Object.fromEntries(
    Object.entries(withPrototypeRenamed(schema)).filter(([key]) => !/^(x-.*|examples?|default)$/.test(key)),
  );
  if (isOfNumbers(kept.format) && !isNumeric(kept.type)) delete kept.format;
  // The plugin takes a list whose length is fixed for a tuple, and writes its schema so many times.
  const { maxItems } = kept;
  if (typeof maxItems === "number" && maxItems === kept.minItems) kept.maxItems = maxItems + 0.5;
  const { allOf, enum: list, type } = kept;
  if (Array.isArray(list) && type === undefined && list.includes(null)) {
    const { enum: _enum, ...others } = kept;
    const values = list.filter((value) => value !== null);
    if (values.length === 0) return { ...others, type: "null" };
    return { ...others, anyOf: [{ enum: values }, { type: "null" }] };
  }
  const [only, ...more] = Array.isArray(allOf) ? allOf : [];
  if (!isJsonObject(only) || more.length > 0) return kept;
  const { allOf: _allOf, ...beside } = kept;
  return Object.keys(beside).every((key) => ANNOTATIONS.includes(key)) ? { ...only, ...beside } : kept;
}

/** The plugin takes a text for a number by one of these, which say nothing about texts. */
function isOfNumbers(format: JsonValue | undefined): boolean {
  return typeof format === "string" && /^(u?int\d+|float|double|decimal)$/.test(format);
}

function isNumeric(type: JsonValue | undefined): boolean {
  const types = Array.isArray(type) ? type : [type];
  return types.every((name) => name === "integer" || name === "number" || name === "null");
}
