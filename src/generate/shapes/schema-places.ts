import { isJsonObject, type JsonObject, type JsonValue } from "../../document/json.js";

/** Which way a schema is used: in what a client sends, or in what it gets. */
export type Direction = "request" | "answer";

/** Gives what takes the place of a schema; the direction is `undefined` for a component, which has none of its own. */
export type ChangeSchema = (schema: JsonValue, direction: Direction | undefined, name?: string) => JsonValue;

/** Maps whose keys are names and not keywords. */
const MAPS: ReadonlySet<string> = new Set([
  "responses",
  "parameters",
  "requestBodies",
  "headers",
  "content",
  "encoding",
  "paths",
  "pathItems",
  "webhooks",
  "callbacks",
]);

/** Values of the API, and what holds no schema. */
const OTHERS: ReadonlySet<string> = new Set(["example", "examples", "links", "securitySchemes"]);

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  parameters: "request",
  requestBody: "request",
  requestBodies: "request",
  responses: "answer",
};

/** Changes every schema of a document that is not inside another one: those of operations, and the components. */
export function mapSchemaPlaces(document: JsonObject, change: ChangeSchema): JsonObject {
  const { components, ...others } = document;
  const changed = visit(others, undefined, change);
  const { schemas, ...otherComponents } = isJsonObject(components) ? components : {};
  const changedComponents = visit(otherComponents, undefined, change);
  const named = isJsonObject(schemas)
    ? Object.fromEntries(
        Object.entries(schemas).map(([name, schema]) => [name, change(schema, undefined, name)]),
      )
    : undefined;
  if (!isJsonObject(changed) || !isJsonObject(changedComponents)) return document;
  if (components === undefined) return changed;
  return {
    ...changed,
    components: { ...changedComponents, ...(named === undefined ? {} : { schemas: named }) },
  };
}

function visit(value: JsonValue, direction: Direction | undefined, change: ChangeSchema): JsonValue {
  if (Array.isArray(value)) return value.map((element) => visit(element, direction, change));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      if (OTHERS.has(key) || key.startsWith("x-")) return [key, member];
      if (key === "schema") return [key, change(member, direction ?? "answer")];
      const inside = DIRECTIONS[key] ?? direction;
      return [key, MAPS.has(key) ? visitNamed(member, inside, change) : visit(member, inside, change)];
    }),
  );
}

function visitNamed(map: JsonValue, direction: Direction | undefined, change: ChangeSchema): JsonValue {
  if (!isJsonObject(map)) return visit(map, direction, change);
  return Object.fromEntries(
    Object.entries(map).map(([name, member]) => [name, visit(member, direction, change)]),
  );
}
