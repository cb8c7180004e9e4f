import { isJsonObject, type JsonObject, type JsonValue } from "../../../src/document/json.js";
import { atPointer } from "../../../src/document/references.js";
import { isAside } from "../../../src/document/schemas/schema-keywords.js";

/** A member of a union that is a component with its discriminator held to values. */
export interface PinnedMember {
  readonly component: JsonObject;
  readonly property: string;
  readonly values: readonly string[];
}

/**
 * Recognises what `pinDiscriminators` made of a member, where the component is an object that requires
 * the property and says no more of it than that it is a text: its validator can be extended, and the union told by it.
 */
export function pinnedMember(schema: JsonValue, document: JsonObject): PinnedMember | undefined {
  const [component, pin, ...others] = isJsonObject(schema) && Array.isArray(schema.allOf) ? schema.allOf : [];
  if (!isJsonObject(component) || typeof component.$ref !== "string" || others.length > 0) return undefined;
  if (!isJsonObject(pin) || !isJsonObject(pin.properties)) return undefined;
  const [[property, held] = [], ...more] = Object.entries(pin.properties);
  if (property === undefined || !isJsonObject(held) || more.length > 0) return undefined;
  if (!Array.isArray(pin.required) || !pin.required.includes(property)) return undefined;
  const values = Array.isArray(held.enum) ? held.enum : [held.const];
  if (!values.every((value) => typeof value === "string")) return undefined;
  return isOpenText(atPointer(document, component.$ref), property)
    ? { component, property, values }
    : undefined;
}

function isOpenText(component: JsonValue, property: string): boolean {
  if (!isJsonObject(component) || component.type !== "object" || !isJsonObject(component.properties))
    return false;
  if (["allOf", "anyOf", "oneOf", "$ref"].some((key) => component[key] !== undefined)) return false;
  const { [property]: found } = component.properties;
  if (!isJsonObject(found)) return false;
  return found.type === "string" && Object.keys(found).every((key) => key === "type" || isAside(key));
}
