import { isJsonObject, type JsonObject, type JsonValue } from "../../../src/document/json.js";
import { pinnedMember } from "./pinned-member.js";
import { call, list, literal, smallObject } from "./source-text.js";
import { orNull, type ValidatorScope, type WrittenValidator, written } from "./written-validator.js";

/** The validator of what has to fit several schemas. Null fits where it fits all of them. */
export function intersectionValidator(schema: JsonObject, scope: ValidatorScope): WrittenValidator {
  const pinned = pinnedMember(schema, scope.document);
  if (pinned !== undefined) {
    const { code, isLater } = scope.write(pinned.component);
    const held = call("z.enum", list(pinned.values.map(literal)));
    if (!isLater) return written(call("z.extend", code, smallObject(pinned.property, held)));
  }
  const parts = partsOf(schema).map((part) => scope.write(part));
  const nullable = parts.every((part) => part.nullable);
  const codes = new Set(parts.map((part) => (nullable ? part.code : orNull(part))));
  const code = [...codes].reduce((whole, part) => call("z.intersection", whole, part));
  return { code, nullable, isLater: codes.size === 1 && parts.every((part) => part.isLater) };
}

/** The parts of an `allOf`, and what stands beside it and names members. */
function partsOf({ allOf, ...beside }: JsonObject): JsonValue[] {
  const listed = Array.isArray(allOf) ? allOf : [];
  const { properties } = beside;
  const namesMembers = isJsonObject(properties) && Object.keys(properties).length > 0;
  return namesMembers ? [...listed, { ...beside, type: "object" }] : listed;
}
