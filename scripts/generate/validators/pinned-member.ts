import type { IR } from "@hey-api/openapi-ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../../src/document/json.js";
import { atPointer } from "../../../src/document/references.js";

/** A member of a union that is a component with its discriminator held to values. */
export interface PinnedMember {
  readonly property: string;
  readonly values: readonly string[];
}

/**
 * Recognises what `pinDiscriminators` made of a member, where the component is an object that requires
 * the property and says no more of it than that it is a text: its validator can be extended, and the union told by it.
 */
export function pinnedMember(schema: IR.SchemaObject, document: JsonObject): PinnedMember | undefined {
  const [component, pin, ...others] = schema.items ?? [];
  if (schema.logicalOperator !== "and" || component?.$ref === undefined || others.length > 0)
    return undefined;
  const [[property, held] = [], ...more] = Object.entries(pin?.properties ?? {});
  if (property === undefined || more.length > 0 || pin?.required?.includes(property) !== true)
    return undefined;
  const values = (held?.items ?? [held]).map((item) => item?.const);
  if (!values.every((value) => typeof value === "string")) return undefined;
  return isOpenText(atPointer(document, component.$ref), property) ? { property, values } : undefined;
}

function isOpenText(component: JsonValue, property: string): boolean {
  if (!isJsonObject(component) || component.type !== "object" || !isJsonObject(component.properties))
    return false;
  if (["allOf", "anyOf", "oneOf", "$ref"].some((key) => component[key] !== undefined)) return false;
  const { [property]: found } = component.properties;
  if (!isJsonObject(found)) return false;
  const { type, description: _description, title: _title, ...limits } = found;
  return type === "string" && Object.keys(limits).length === 0;
}
