import { isJsonObject, type JsonObject, type JsonValue } from "../../document/json.js";
import { componentSchemas } from "../../document/references.js";
import { type Direction, mapSchemaPlaces } from "./schema-places.js";
import { isMarked, type RenameReference, shapeFor } from "./shape-for.js";

/**
 * The document without `readOnly` and `writeOnly`: each operation has the shape that it shows or takes.
 * A component with a mark keeps its name for what is read, and gets a second one for what is written,
 * when it is used both ways; one that is only ever written has that shape under its own name.
 * What has no mark, in itself or in what it refers to, stays as it is.
 */
export function splitShapes(document: JsonObject): JsonObject {
  if (!isMarked(document)) return document;
  const schemas = componentSchemas(document);
  const uses = usesOf(document, schemas);
  const differing = differingComponents(schemas);
  const suffix = freeSuffix(Object.keys(schemas));
  const isRead = (name: string): boolean => uses.answer.has(name) || !uses.request.has(name);
  const names: Readonly<Record<Direction, RenameReference>> = {
    answer: (name) => name,
    request: (name) => (differing.has(name) && isRead(name) ? name + suffix : name),
  };
  const shaped = (schema: JsonValue, direction: Direction): JsonValue =>
    shapeFor(schema, direction, schemas, names[direction]);
  const places = mapSchemaPlaces(document, (schema, direction, name) =>
    shaped(schema, direction ?? (name === undefined || isRead(name) ? "answer" : "request")),
  );
  const components = isJsonObject(places.components) ? places.components : {};
  const all = Object.entries(componentSchemas(places)).flatMap(([name, schema]): [string, JsonValue][] => {
    const written = names.request(name);
    return written === name || !uses.request.has(name)
      ? [[name, schema]]
      : [
          [name, schema],
          [written, shaped(schemas[name] ?? {}, "request")],
        ];
  });
  return { ...places, components: { ...components, schemas: Object.fromEntries(all) } };
}

/** The components that operations reach in each direction. */
function usesOf(document: JsonObject, schemas: JsonObject): Record<Direction, ReadonlySet<string>> {
  const uses = { request: new Set<string>(), answer: new Set<string>() };
  const collect = (schema: JsonValue, direction: Direction): void => {
    shapeFor(schema, direction, schemas, (name) => {
      uses[direction].add(name);
      return name;
    });
  };
  mapSchemaPlaces(document, (schema, direction) => {
    if (direction !== undefined) collect(schema, direction);
    return schema;
  });
  for (const direction of ["request", "answer"] as const) {
    // A set hands out what is added to it while it is walked.
    for (const name of uses[direction]) collect(schemas[name] ?? {}, direction);
  }
  return uses;
}

/** The components whose two shapes are not the same, in themselves or in what they refer to. */
function differingComponents(schemas: JsonObject): ReadonlySet<string> {
  const referrers = new Map<string, Set<string>>();
  const differing = new Set<string>();
  for (const [name, schema] of Object.entries(schemas)) {
    const shapes = (["request", "answer"] as const).map((direction) =>
      shapeFor(schema, direction, schemas, (target) => {
        referrers.set(target, (referrers.get(target) ?? new Set()).add(name));
        return target;
      }),
    );
    if (new Set(shapes.map((shape) => JSON.stringify(shape))).size > 1) differing.add(name);
  }
  for (const name of differing) for (const referrer of referrers.get(name) ?? []) differing.add(referrer);
  return differing;
}

/** A suffix for written shapes that leads to no name that the document uses itself. */
function freeSuffix(names: readonly string[]): string {
  const taken = new Set(names);
  let suffix = "Writable";
  while (names.some((name) => taken.has(name + suffix))) suffix += "Shape";
  return suffix;
}
