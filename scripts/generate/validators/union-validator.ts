import { isJsonObject, type JsonObject, type JsonValue } from "../../../src/document/json.js";
import { pinnedDiscriminator } from "../../../src/generate/shapes/pinned-discriminator.js";
import { isInherited } from "./object-validator.js";
import { type PinnedMember, pinnedMember } from "./pinned-member.js";
import { call, literal, tallList } from "./source-text.js";
import { type ValidatorScope, type WrittenValidator, written } from "./written-validator.js";

interface Member {
  readonly schema: JsonValue;
  readonly validator: WrittenValidator;
}

/**
 * The validator of a union: whatever fits one of the members.
 * Where a property tells them apart, the value of that one alone is held against a member, and faults point into it.
 *
 * @param declared the property that the document names as the one that tells the members apart
 */
export function unionValidator(
  schemas: readonly JsonValue[],
  declared: string | undefined,
  scope: ValidatorScope,
): WrittenValidator {
  const all = schemas.map((schema) => ({ schema, validator: scope.write(schema) }));
  const members = all.filter(({ schema }) => !isNull(schema));
  const nullable = members.length < all.length || members.some(({ validator }) => validator.nullable);
  const [first, ...others] = [...new Set(members.map(({ validator }) => validator.code))];
  if (first === undefined) return written(call(all.length === 0 ? "z.unknown" : "z.null"));
  if (others.length === 0) return { code: first, nullable, isLater: false };
  const codes = tallList([first, ...others]);
  const property = toldByPins(members, scope.document) ?? toldByMembers(members, declared, scope.document);
  const code =
    property === undefined
      ? call("z.union", codes)
      : call(
          "z.discriminatedUnion",
          literal(property),
          tallList(members.map(({ validator }) => validator.code)),
        );
  return { code, nullable, isLater: false };
}

/** The property that each of the members holds to values of its own in place. */
function toldByPins(members: readonly Member[], document: JsonObject): string | undefined {
  const pins = members
    .map(({ schema, validator }) => (validator.isLater ? undefined : pinnedMember(schema, document)))
    .filter((pin): pin is PinnedMember => pin !== undefined);
  const values = pins.flatMap((pin) => pin.values);
  const [property, ...others] = new Set(pins.map((pin) => pin.property));
  if (pins.length !== members.length || others.length > 0) return undefined;
  return new Set(values).size < values.length ? undefined : property;
}

/** The property that each of the members, which are components, holds to values of its own. */
function toldByMembers(
  members: readonly Member[],
  declared: string | undefined,
  document: JsonObject,
): string | undefined {
  const references = members.flatMap(({ schema, validator }) =>
    isJsonObject(schema) && schema.$ref !== undefined && !validator.isLater ? [{ $ref: schema.$ref }] : [],
  );
  if (references.length !== members.length) return undefined;
  const property = pinnedDiscriminator(document, {
    oneOf: references,
    ...(declared === undefined ? {} : { discriminator: { propertyName: declared } }),
  });
  return property === undefined || isInherited(property) ? undefined : property;
}

function isNull(schema: JsonValue): boolean {
  return isJsonObject(schema) && schema.type === "null";
}
