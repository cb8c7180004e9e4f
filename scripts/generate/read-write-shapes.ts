import { isJsonObject, type JsonObject, type JsonValue } from "../../src/document/json.js";
import { mapSchemas } from "../../src/document/map-schemas.js";
import { METHODS } from "../../src/document/operations.js";
import { componentOf, componentSchemas, follow, referenceTo } from "../../src/document/references.js";

type Use = "read" | "write";

/** What hides a member where a schema is put to a use. */
const HIDING = { read: "writeOnly", write: "readOnly" } as const satisfies Record<Use, string>;

/**
 * The document without `readOnly` and `writeOnly`: a schema that has or reaches such a member becomes two.
 * Answers keep its name, and have no member that can only be written;
 * request bodies have one of another name, `...Writable`, without the members that can only be read.
 * So the names that a program uses stay what they are when a mark comes or goes,
 * and schemas without marks are not touched at all.
 */
export function splitReadAndWrite(document: JsonObject): JsonObject {
  if (!/"(read|write)Only":true/.test(JSON.stringify(document))) return document;
  const schemas = componentSchemas(document);
  const twofold = schemasWithMarks(document, schemas);
  const writable = freeNames([...twofold], new Set(Object.keys(schemas)));
  const nowhere = {
    read: namesHiddenEverywhere(document, "read"),
    write: namesHiddenEverywhere(document, "write"),
  };
  const shape = (value: JsonValue, use: Use): JsonValue =>
    shapeFor(document, value, use, writable, nowhere[use]);
  const read = shape(document, "read");
  if (!isJsonObject(read)) return document;
  const written = [...writable].map(([name, own]) => [own, shape(schemas[name] ?? {}, "write")] as const);
  const components = isJsonObject(read.components) ? read.components : {};
  const bodies = isJsonObject(document.components) ? document.components.requestBodies : undefined;
  const withBodies = {
    ...read,
    paths: withWrittenBodies(document.paths, read.paths, shape),
    ...(Object.keys(components).length === 0
      ? {}
      : {
          components: {
            ...components,
            ...(bodies === undefined ? {} : { requestBodies: shape(bodies, "write") }),
            ...(components.schemas === undefined
              ? {}
              : { schemas: { ...componentSchemas(read), ...Object.fromEntries(written) } }),
          },
        }),
  };
  const plain = mapSchemas(withBodies, withoutMarks);
  return isJsonObject(plain) ? plain : document;
}

function schemasWithMarks(document: JsonObject, schemas: JsonObject): ReadonlySet<string> {
  const names = new Set<string>();
  for (let before = -1; before < names.size; ) {
    before = names.size;
    for (const [name, schema] of Object.entries(schemas)) {
      if (!names.has(name) && needsTwoShapes(document, schema, names)) names.add(name);
    }
  }
  return names;
}

function needsTwoShapes(document: JsonObject, schema: JsonValue, twofold: ReadonlySet<string>): boolean {
  let found = false;
  mapSchemas(schema, (object) => {
    const { $ref } = object;
    const members = isJsonObject(object.properties) ? Object.values(object.properties) : [];
    found ||=
      members.some((member) => isHidden(document, member, "read") || isHidden(document, member, "write")) ||
      (typeof $ref === "string" && twofold.has(componentOf($ref)));
    return object;
  });
  return found;
}

function isHidden(document: JsonObject, member: JsonValue, use: Use): boolean {
  if (!isJsonObject(member)) return false;
  const mark = HIDING[use];
  return (
    member[mark] === true || (typeof member.$ref === "string" && follow(document, member)[mark] === true)
  );
}

function freeNames(names: readonly string[], taken: Set<string>): ReadonlyMap<string, string> {
  return new Map(
    names.map((name) => {
      let free = `${name}Writable`;
      for (let number = 2; taken.has(free); number++) free = `${name}Writable${number}`;
      taken.add(free);
      return [name, free];
    }),
  );
}

function shapeFor(
  document: JsonObject,
  value: JsonValue,
  use: Use,
  writable: ReadonlyMap<string, string>,
  nowhere: ReadonlySet<string>,
): JsonValue {
  // Looked at before anything is renamed, since a mark can stand at the end of a reference.
  const shown = mapSchemas(value, (object) => withoutHidden(document, object, use, nowhere));
  return use === "read" ? shown : mapSchemas(shown, (object) => withWritableNames(object, writable));
}

function withoutHidden(
  document: JsonObject,
  object: JsonObject,
  use: Use,
  nowhere: ReadonlySet<string>,
): JsonObject {
  const shaped = { ...object };
  const { properties, required, discriminator } = object;
  const own = isJsonObject(properties) ? properties : {};
  const kept = Object.entries(own).filter(([, member]) => !isHidden(document, member, use));
  if (isJsonObject(properties)) shaped.properties = Object.fromEntries(kept);
  if (Array.isArray(required)) {
    const names = new Set(kept.map(([name]) => name));
    shaped.required = required.filter((name) =>
      Object.hasOwn(own, String(name)) ? names.has(String(name)) : !nowhere.has(String(name)),
    );
  }
  if (isJsonObject(discriminator) && nowhere.has(String(discriminator.propertyName))) {
    delete shaped.discriminator;
  }
  return shaped;
}

function withWritableNames(object: JsonObject, writable: ReadonlyMap<string, string>): JsonObject {
  const rename = (reference: JsonValue): JsonValue => {
    const own = typeof reference === "string" ? writable.get(componentOf(reference)) : undefined;
    return own === undefined ? reference : referenceTo(own);
  };
  const { $ref, discriminator } = object;
  const renamed = { ...object };
  if ($ref !== undefined) renamed.$ref = rename($ref);
  if (isJsonObject(discriminator) && isJsonObject(discriminator.mapping)) {
    const targets = Object.entries(discriminator.mapping).map(([told, target]) => [told, rename(target)]);
    renamed.discriminator = { ...discriminator, mapping: Object.fromEntries(targets) };
  }
  return renamed;
}

/** The members that no schema has any more where it is put to this use. */
function namesHiddenEverywhere(document: JsonObject, use: Use): ReadonlySet<string> {
  const hidden = new Set<string>();
  const shown = new Set<string>();
  mapSchemas(document, (object) => {
    if (!isJsonObject(object.properties)) return object;
    for (const [name, member] of Object.entries(object.properties)) {
      (isHidden(document, member, use) ? hidden : shown).add(name);
    }
    return object;
  });
  return new Set([...hidden].filter((name) => !shown.has(name)));
}

function withWrittenBodies(
  paths: JsonValue | undefined,
  read: JsonValue | undefined,
  shape: (value: JsonValue, use: Use) => JsonValue,
): JsonValue {
  if (!isJsonObject(paths) || !isJsonObject(read)) return read ?? {};
  return Object.fromEntries(
    Object.entries(read).map(([path, item]) => {
      const before = paths[path];
      if (!isJsonObject(item) || !isJsonObject(before)) return [path, item];
      const members = Object.entries(item).map(([name, operation]) => {
        const original = before[name];
        if (!METHODS.includes(name) || !isJsonObject(operation) || !isJsonObject(original))
          return [name, operation];
        const { requestBody } = original;
        return [
          name,
          requestBody === undefined ? operation : { ...operation, requestBody: shape(requestBody, "write") },
        ];
      });
      return [path, Object.fromEntries(members)];
    }),
  );
}

function withoutMarks({ readOnly, writeOnly, ...object }: JsonObject): JsonObject {
  return {
    ...object,
    // Only the keyword is a mark: an example or an extension can have a member of that name.
    ...(typeof readOnly === "boolean" || readOnly === undefined ? {} : { readOnly }),
    ...(typeof writeOnly === "boolean" || writeOnly === undefined ? {} : { writeOnly }),
  };
}
