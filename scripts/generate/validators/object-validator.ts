import { isJsonObject, type JsonObject, type JsonValue } from "../../../src/document/json.js";
import { call, literal, object, smallObject } from "./source-text.js";
import { orNull, type ValidatorScope } from "./written-validator.js";

const ANYTHING = call("z.unknown");

/** The source of the validator of an object. Members that the schema does not name are kept, unless it refuses them. */
export function objectValidator(schema: JsonObject, scope: ValidatorScope): string {
  const { additionalProperties: additional } = schema;
  const properties = isJsonObject(schema.properties) ? schema.properties : {};
  const names = Object.keys(properties);
  const rest = isJsonObject(additional) ? orNull(scope.write(additional)) : ANYTHING;
  if (names.length === 0 && additional !== false) return call("z.record", call("z.string"), rest);
  const members = names
    .filter((name) => name !== "__proto__")
    .map((name): [string, string] => {
      // Judged beside the rest; named here so that it is no further member.
      if (isInherited(name)) return [name, call("z.optional", ANYTHING)];
      const member = orNull(scope.write(properties[name] ?? true));
      return [name, isRequired(schema, name) ? member : call("z.exactOptional", member)];
    });
  const shape = object(members);
  const named =
    additional === false
      ? call("z.strictObject", shape)
      : rest === ANYTHING
        ? call("z.looseObject", shape)
        : call("z.catchall", call("z.object", shape), rest);
  return names
    .filter(isInherited)
    .reduce(
      (whole, name) =>
        call("z.intersection", inheritedMember(schema, name, properties[name] ?? true, scope), whole),
      named,
    );
}

/**
 * Checks a member that is called like one which every object has: zod does not look at `__proto__`,
 * and takes what is inherited for a value of the others. So it is taken out of the value and checked beside the rest.
 */
function inheritedMember(
  schema: JsonObject,
  name: string,
  property: JsonValue,
  scope: ValidatorScope,
): string {
  const member = call("z.object", smallObject("value", orNull(scope.write(property))));
  const validator = isRequired(schema, name) ? member : call("z.optional", member);
  const own = `Object.getOwnPropertyDescriptor(Object(value), ${literal(name)})`;
  return call("z.custom", `value => ${validator}.safeParse(${own}).success`);
}

function isRequired({ required }: JsonObject, name: string): boolean {
  return Array.isArray(required) && required.includes(name);
}

/** True for what is found in every object, whether it is its own or not. */
export function isInherited(name: string): boolean {
  return name in Object.prototype;
}
