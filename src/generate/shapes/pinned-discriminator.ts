import { isJsonObject, type JsonObject, type JsonValue } from "../../document/json.js";
import { follow } from "../../document/references.js";

/**
 * The property that tells the members of a `oneOf` or `anyOf` apart by itself: each member requires it and
 * pins it to values of its own. The property that the schema declares as its discriminator goes first,
 * a member may be such a union again, and a `null` among the members does not count.
 *
 * @returns the name of the property, or `undefined` when no property does it
 */
export function pinnedDiscriminator(document: JsonObject, union: JsonObject): string | undefined {
  const members = membersOf(document, union);
  const [first, ...others] = members;
  if (first === undefined || others.length === 0) return undefined;
  const { discriminator } = union;
  const declared = isJsonObject(discriminator) ? discriminator.propertyName : undefined;
  const candidates = typeof declared === "string" ? [declared] : propertiesOf(document, first);
  return candidates.find((property) => tellsApart(document, members, property));
}

function tellsApart(document: JsonObject, members: readonly JsonObject[], property: string): boolean {
  const taken = new Set<JsonValue>();
  for (const member of members) {
    const values = pinnedValues(document, member, property);
    if (values === undefined || values.some((value) => taken.has(value))) return false;
    for (const value of values) taken.add(value);
  }
  return true;
}

function membersOf(document: JsonObject, union: JsonObject): JsonObject[] {
  const members = union.oneOf ?? union.anyOf;
  if (!Array.isArray(members)) return [];
  return members.map((member) => follow(document, member)).filter((member) => member.type !== "null");
}

function propertiesOf(document: JsonObject, schema: JsonObject): string[] {
  const [firstMember] = membersOf(document, schema);
  if (firstMember !== undefined) return propertiesOf(document, firstMember);
  return isJsonObject(schema.properties) ? Object.keys(schema.properties) : [];
}

function pinnedValues(document: JsonObject, schema: JsonObject, property: string): JsonValue[] | undefined {
  const members = membersOf(document, schema);
  if (members.length > 0) {
    // A union inside can only be told apart by `property` from outside when something tells its own members apart.
    if (pinnedDiscriminator(document, schema) === undefined) return undefined;
    const values = members.map((member) => pinnedValues(document, member, property));
    return values.every((value) => value !== undefined) ? [...new Set(values.flat())] : undefined;
  }
  if (schema.type !== "object" || !isJsonObject(schema.properties) || !Array.isArray(schema.required)) {
    return undefined;
  }
  const pinned = schema.properties[property];
  if (!schema.required.includes(property) || !isJsonObject(pinned)) return undefined;
  const resolved = follow(document, pinned);
  if (resolved.const !== undefined) return [resolved.const];
  return Array.isArray(resolved.enum) ? resolved.enum : undefined;
}
