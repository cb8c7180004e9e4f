import { isJsonObject, type JsonObject, type JsonValue } from "./json.js";
import { mapNamed } from "./map-schemas.js";
import { atPointer } from "./openapi-operations.js";

const prefix = "#/components/schemas/";

/**
 * The schemas with every reference leading to one of them as a whole:
 * what others lead to, such as the inside of a schema or of a response, becomes a schema of its own.
 *
 * @param document where the references point into
 */
export function hoistReferences(schemas: JsonObject, document: JsonObject): JsonObject {
  const names = new Map<string, string>();
  const waiting: [string, JsonValue][] = Object.entries(schemas);
  const hoisted: [string, JsonValue][] = [];
  const nameFor = (pointer: string): string => {
    const known = names.get(pointer);
    if (known !== undefined) return known;
    let number = names.size + 1;
    while (Object.hasOwn(schemas, `Referenced${number}`)) number++;
    const name = `Referenced${number}`;
    names.set(pointer, name);
    waiting.push([name, atPointer(document, pointer)]);
    return name;
  };
  const redirect = (object: JsonObject): JsonObject => {
    const { $ref } = object;
    if (typeof $ref !== "string" || isWhole($ref)) return object;
    return { ...object, $ref: prefix + nameFor($ref) };
  };
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [name, schema] = next;
    const wrapped = mapNamed({ schema }, redirect);
    hoisted.push([name, isJsonObject(wrapped) ? (wrapped.schema ?? schema) : schema]);
  }
  return Object.fromEntries(hoisted);
}

function isWhole(pointer: string): boolean {
  return pointer.startsWith(prefix) && !pointer.slice(prefix.length).includes("/");
}
