import { InputError } from "../../../src/document/input-error.js";
import { isJsonObject, type JsonObject } from "../../../src/document/json.js";
import { mapSchemas } from "../../../src/document/map-schemas.js";
import { isAside } from "../../../src/document/schemas/schema-keywords.js";
import { checkDeclarations } from "./check-declarations.js";
import { validatorNames } from "./component-names.js";
import { componentOrder } from "./component-order.js";
import { componentScope } from "./schema-validator.js";
import { orNull } from "./written-validator.js";

/** The validators of a document. */
export interface Validators {
  /** TypeScript source, without header. */
  readonly source: string;
  /** The exported validator for a component. */
  readonly nameFor: (component: string) => string;
}

/**
 * One zod schema for each component. It changes nothing in a value: unknown members are kept, and no default is filled in.
 *
 * @param components the schemas by name
 */
export async function createValidators(components: JsonObject): Promise<Validators> {
  const names = validatorNames(Object.keys(components));
  const schemas = Object.fromEntries(
    Object.entries(components).map(([name, schema]) => [name, mapSchemas(schema, withoutSinglePart)]),
  );
  const done = new Set<string>();
  const used = new Set<string>();
  const scope = componentScope({ components: { schemas } }, names, done, used);
  const validators = componentOrder(schemas).map((name) => {
    const code = orNull(scope.write(schemas[name] ?? true));
    done.add(name);
    return `export const ${names.get(name)} = ${code};\n`;
  });
  const parts = ["import * as z from 'zod/mini';\n", ...(await checkDeclarations(used)), ...validators];
  return {
    source: validators.length === 0 ? "export {};\n" : parts.join("\n"),
    nameFor(component) {
      const name = names.get(component);
      if (name === undefined) throw new InputError(`no validator was generated for schema ${component}.`);
      return name;
    },
  };
}

/** An `allOf` of one part, beside which nothing limits the values, as that part. */
function withoutSinglePart(schema: JsonObject): JsonObject {
  const { allOf, ...beside } = schema;
  const [only, ...more] = Array.isArray(allOf) ? allOf : [];
  const isAlone = isJsonObject(only) && more.length === 0 && Object.keys(beside).every(isAside);
  return isAlone ? { ...only, ...beside } : schema;
}
