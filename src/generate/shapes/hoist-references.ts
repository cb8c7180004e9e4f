import { isJsonObject, type JsonObject, type JsonValue } from "../../document/json.js";
import { mapSchemas } from "../../document/map-schemas.js";
import { atPointer, componentSchemas, SCHEMA_PREFIX } from "../../document/references.js";

/**
 * The document with every reference to a schema leading to a component as a whole: what others lead to,
 * such as the inside of a schema or of a response, becomes a component of its own.
 * The generators follow such references only in part, and each in its own way.
 *
 * @throws InputError when such a reference leads to nothing
 */
export function hoistReferences(document: JsonObject): JsonObject {
  const schemas = componentSchemas(document);
  const names = new Map<string, string>();
  const nameFor = (pointer: string): string => {
    let number = names.size + 1;
    while (Object.hasOwn(schemas, `Referenced${number}`)) number++;
    const name = names.get(pointer) ?? `Referenced${number}`;
    names.set(pointer, name);
    return name;
  };
  const redirect = (value: JsonValue): JsonValue =>
    mapSchemas(value, (object) => {
      const { $ref } = object;
      const inside = typeof $ref === "string" && leadsInside($ref);
      return inside ? { ...object, $ref: SCHEMA_PREFIX + nameFor($ref) } : object;
    });
  const redirected = redirect(document);
  if (names.size === 0 || !isJsonObject(redirected)) return document;
  const hoisted: JsonObject = {};
  // A map hands out what is added to it while it is walked, and what is hoisted can refer on.
  for (const [pointer, name] of names) hoisted[name] = redirect(atPointer(document, pointer));
  const own = isJsonObject(redirected.components) ? redirected.components : {};
  const all = { ...componentSchemas(redirected), ...hoisted };
  return { ...redirected, components: { ...own, schemas: all } };
}

/** True for a reference to a schema that is not a component itself. */
function leadsInside(pointer: string): boolean {
  if (pointer.startsWith(SCHEMA_PREFIX)) return pointer.slice(SCHEMA_PREFIX.length).includes("/");
  return /^#\/.*\/schema(\/|$)/.test(pointer);
}
