import { InputError } from "../../../src/document/input-error.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../../src/document/json.js";
import { componentOf } from "../../../src/document/references.js";
import { intersectionValidator } from "./intersection-validator.js";
import { numberValidator } from "./number-validator.js";
import { objectValidator } from "./object-validator.js";
import { call, list, literal, withChecks } from "./source-text.js";
import { textValidator } from "./text-validator.js";
import { unionValidator } from "./union-validator.js";
import { orNull, type ValidatorScope, type WrittenValidator, written } from "./written-validator.js";

/**
 * A scope in which the components of a document are validators.
 *
 * @param names the name of the validator by that of the component
 * @param done the components whose validators are written already; grows while they are written
 * @param declarations gets the name of each declaration of `json-schema-checks.ts` that is used
 */
export function componentScope(
  document: JsonObject,
  names: ReadonlyMap<string, string>,
  done: ReadonlySet<string>,
  declarations: Set<string>,
): ValidatorScope {
  const scope: ValidatorScope = {
    document,
    write: (schema) => schemaValidator(schema, scope, reference),
    declared(name) {
      declarations.add(name);
      return name;
    },
  };
  const reference = (pointer: string): WrittenValidator => {
    const component = componentOf(pointer);
    const name = names.get(component);
    if (name === undefined) throw new InputError(`the reference ${pointer} leads to no schema.`);
    if (done.has(component)) return written(name);
    // The type is said, because the compiler cannot find out one that it needs to find it out.
    return { ...written(call("z.lazy", `(): z.ZodMiniType => ${name}`)), isLater: true };
  };
  return scope;
}

function schemaValidator(
  schema: JsonValue,
  scope: ValidatorScope,
  reference: (pointer: string) => WrittenValidator,
): WrittenValidator {
  if (!isJsonObject(schema)) return written(call(schema === false ? "z.never" : "z.unknown"));
  const { $ref, enum: values, allOf, discriminator } = schema;
  if (typeof $ref === "string") return reference($ref);
  if (Array.isArray(values)) return valuesValidator(values);
  if (Array.isArray(allOf) && allOf.length > 0) {
    const whole = intersectionValidator(schema, scope);
    return [schema.type].flat().includes("null") ? { ...whole, nullable: true } : whole;
  }
  const members = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(members)) {
    const told = isJsonObject(discriminator) ? discriminator.propertyName : undefined;
    return unionValidator(members, typeof told === "string" ? told : undefined, scope);
  }
  if (isScalar(schema.const)) return valuesValidator([schema.const]);
  return typedValidator(schema, scope);
}

function typedValidator(schema: JsonObject, scope: ValidatorScope): WrittenValidator {
  const type = schema.type ?? (isJsonObject(schema.properties) ? "object" : undefined);
  if (Array.isArray(type)) {
    return unionValidator(
      type.map((one) => ({ ...schema, type: one })),
      undefined,
      scope,
    );
  }
  if (type === "object") return written(objectValidator(schema, scope));
  if (type === "array") return written(listValidator(schema, scope));
  if (type === "string") return written(textValidator(schema, scope));
  if (type === "integer" || type === "number") return written(numberValidator(schema, scope));
  return written(call(type === "boolean" || type === "null" ? `z.${type}` : "z.unknown"));
}

/** Lists and objects among the values are not compared. */
function valuesValidator(values: readonly JsonValue[]): WrittenValidator {
  const scalars = values.filter(isScalar);
  const nullable = values.includes(null);
  const texts = scalars.filter((value) => typeof value === "string");
  if (scalars.length === 0) return written(call(nullable ? "z.null" : "z.unknown"));
  if (texts.length === scalars.length) {
    return { ...written(call("z.enum", list(texts.map(literal)))), nullable };
  }
  const literals = scalars.map((value) =>
    call("z.literal", typeof value === "string" ? literal(value) : String(value)),
  );
  const [only = ""] = literals;
  return { ...written(literals.length === 1 ? only : call("z.union", list(literals))), nullable };
}

function isScalar(value: JsonValue | undefined): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function listValidator(
  { items, prefixItems, minItems, maxItems }: JsonObject,
  scope: ValidatorScope,
): string {
  if (Array.isArray(prefixItems) && prefixItems.length > 0) {
    return call("z.tuple", list(prefixItems.map((item) => orNull(scope.write(item)))));
  }
  return withChecks(call("z.array", orNull(scope.write(items ?? true))), [
    typeof minItems === "number" ? call("z.minLength", String(minItems)) : undefined,
    typeof maxItems === "number" ? call("z.maxLength", String(maxItems)) : undefined,
  ]);
}
