import type { JsonObject, JsonValue } from "../../../src/document/json.js";
import { mapSchemas } from "../../../src/document/map-schemas.js";
import { componentOf } from "../../../src/document/references.js";

/**
 * The names of the components, each behind those that it refers to, and otherwise in their own order.
 * Where they go round in a circle, one of the circle comes first.
 */
export function componentOrder(schemas: JsonObject): string[] {
  const targets = new Map(
    Object.entries(schemas).map(([name, schema]) => [name, referencesIn(schema).filter((to) => to !== name)]),
  );
  const pending = new Set(targets.keys());
  const unmet = (name: string): string | undefined => targets.get(name)?.find((to) => pending.has(to));
  const order: string[] = [];
  while (pending.size > 0) {
    const [first = ""] = pending;
    const next = [...pending].find((name) => unmet(name) === undefined) ?? inCircle(first, unmet);
    pending.delete(next);
    order.push(next);
  }
  return order;
}

/** The first name that comes again when each is followed to one that it waits for. */
function inCircle(start: string, next: (name: string) => string | undefined): string {
  const seen = new Set<string>();
  let current = start;
  while (!seen.has(current)) {
    seen.add(current);
    current = next(current) ?? current;
  }
  return current;
}

function referencesIn(schema: JsonValue): string[] {
  const found = new Set<string>();
  mapSchemas(schema, (object) => {
    if (typeof object.$ref === "string") found.add(componentOf(object.$ref));
    return object;
  });
  return [...found];
}
