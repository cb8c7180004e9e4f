import { isJsonObject, type JsonObject, type JsonValue } from "./json.js";
import { mapNamed } from "./map-schemas.js";

const prefix = "#/components/schemas/";

/** What does not limit the values of a schema and may stand beside the single part of an `allOf`. */
const annotations = ["title", "description", "deprecated", "readOnly", "writeOnly"];

/** A document of schemas alone, written so that the generator of validators cannot mistake it. */
export interface ValidatorInput {
  readonly document: JsonObject;
  /** The name in the document for each name that the schemas had. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Gives every schema a name that is an identifier, so that no two of them become one validator,
 * and takes out what the generator stumbles over: examples and extensions that refer to what is not there,
 * defaults of whole schemas, null in a list of values without a type, and an `allOf` of one part.
 */
export function validatorInput(schemas: JsonObject, version: string): ValidatorInput {
  const names = identifiers(Object.keys(schemas));
  const rename = (object: JsonObject): JsonObject => withoutTraps(withNewNames(object, schemas, names));
  const components = Object.entries(schemas).map(([name, schema]) => {
    const renamed = mapNamed({ schema: isJsonObject(schema) ? withoutDefault(schema) : schema }, rename);
    return [names.get(name) ?? name, isJsonObject(renamed) ? renamed.schema : schema];
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
  const isIdentifier = (name: string): boolean => /^[A-Za-z_]\w*$/.test(name);
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

function withoutDefault({ default: _, ...schema }: JsonObject): JsonObject {
  return schema;
}

function withNewNames(
  object: JsonObject,
  schemas: JsonObject,
  names: ReadonlyMap<string, string>,
): JsonObject {
  const { $ref, discriminator } = object;
  const renamed = { ...object };
  if (typeof $ref === "string") renamed.$ref = newReference($ref, names);
  if (isJsonObject(discriminator)) {
    renamed.discriminator = { ...discriminator, ...newMapping(object, discriminator, schemas, names) };
  }
  return renamed;
}

function newReference(reference: string, names: ReadonlyMap<string, string>): string {
  const name = names.get(componentOf(reference));
  return name === undefined ? reference : prefix + name;
}

function componentOf(reference: string): string {
  if (!reference.startsWith(prefix)) return reference;
  const name = reference.slice(prefix.length);
  return decoded(name).replaceAll("~1", "/").replaceAll("~0", "~");
}

function decoded(text: string): string {
  return /%(?![0-9A-Fa-f]{2})/.test(text) ? text : decodeURIComponent(text);
}

/** The value of a discriminator is the name of the schema where no mapping says otherwise, so that name must survive. */
function newMapping(
  union: JsonObject,
  { mapping }: JsonObject,
  schemas: JsonObject,
  names: ReadonlyMap<string, string>,
): { mapping?: JsonObject } {
  const written = Object.entries(isJsonObject(mapping) ? mapping : {}).map(([value, target]) => [
    value,
    prefix + (names.get(componentOf(String(target))) ?? String(target)),
  ]);
  const known = new Set(written.map(([, target]) => target));
  const silent = [...membersOf(union), ...heirsOf(union, schemas)].flatMap((name) => {
    const renamed = names.get(name);
    const implied = renamed !== undefined && renamed !== name && !known.has(prefix + renamed);
    return implied ? [[name, prefix + renamed]] : [];
  });
  const entries = [...written, ...silent];
  return entries.length === 0 ? {} : { mapping: Object.fromEntries(entries) };
}

function membersOf({ oneOf, anyOf }: JsonObject): string[] {
  const members = oneOf ?? anyOf;
  return Array.isArray(members) ? referencedBy(members) : [];
}

/** The schemas that take this one, which tells them apart, into their `allOf`. */
function heirsOf(schema: JsonObject, schemas: JsonObject): string[] {
  if (schema.oneOf !== undefined || schema.anyOf !== undefined) return [];
  const { discriminator } = schema;
  return Object.entries(schemas).flatMap(([name, heir]) => {
    const parts = isJsonObject(heir) && Array.isArray(heir.allOf) ? referencedBy(heir.allOf) : [];
    return parts.some((part) => tellsApart(schemas[part], discriminator)) ? [name] : [];
  });
}

function tellsApart(schema: JsonValue | undefined, discriminator: JsonValue | undefined): boolean {
  const own = isJsonObject(schema) ? schema.discriminator : undefined;
  return JSON.stringify(own) === JSON.stringify(discriminator);
}

function referencedBy(schemas: readonly JsonValue[]): string[] {
  return schemas.flatMap((schema) =>
    isJsonObject(schema) && typeof schema.$ref === "string" ? [componentOf(schema.$ref)] : [],
  );
}

function withoutTraps(schema: JsonObject): JsonObject {
  const kept = Object.fromEntries(Object.entries(schema).filter(([key]) => !/^(x-.*|examples?)$/.test(key)));
  const { allOf, enum: list, type } = kept;
  if (Array.isArray(list) && type === undefined && list.includes(null)) {
    const { enum: _enum, ...others } = kept;
    return {
      ...others,
      anyOf: [{ enum: list.filter((value) => value !== null) }, { type: "null" }],
    };
  }
  const [only, ...more] = Array.isArray(allOf) ? allOf : [];
  if (!isJsonObject(only) || more.length > 0) return kept;
  const { allOf: _allOf, ...beside } = kept;
  return Object.keys(beside).every((key) => annotations.includes(key)) ? { ...only, ...beside } : kept;
}
