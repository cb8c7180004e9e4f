import openapiTS, {
  astToString,
  NEVER,
  NULL,
  type OpenAPITSOptions,
  type SchemaObject,
  STRING,
  tsRecord,
} from "openapi-typescript";
import ts from "typescript";
import type { JsonObject } from "../../document/json.js";
import { mapSchemas } from "../../document/map-schemas.js";
import { mapSchemaPlaces } from "../shapes/schema-places.js";
import { withoutNameTraps } from "./name-traps.js";
import { nameTypes } from "./named-types.js";
import { openRecursiveLists } from "./recursive-lists.js";

/** The TypeScript source of all paths, operations and components of a document, without header. */
export async function typesSource(document: JsonObject): Promise<string> {
  const { text, restore } = withoutNameTraps(JSON.stringify(withoutDiscriminators(document)));
  const nodes = await openapiTS(text, {
    alphabetize: false,
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    silent: true,
    transform,
  });
  return restore(astToString(nameTypes(openRecursiveLists(nodes))));
}

const transform: NonNullable<OpenAPITSOptions["transform"]> = (schema) => {
  const replacement = replacementFor(schema);
  if (replacement === undefined) return undefined;
  return typeNames(schema).includes("null")
    ? ts.factory.createUnionTypeNode([replacement, NULL])
    : replacement;
};

function replacementFor(schema: SchemaObject): ts.TypeNode | undefined {
  const types = typeNames(schema);
  if (types.includes("string")) return stringReplacement(schema);
  return types.includes("object") && isClosedAndEmpty(schema) ? tsRecord(STRING, NEVER) : undefined;
}

function stringReplacement(schema: SchemaObject): ts.TypeNode | undefined {
  if (schema.format === "binary") return ts.factory.createTypeReferenceNode("Blob");
  // `string & {}` accepts any string, yet keeps the editor from dropping the literals beside it.
  if (schema["x-open-enum"] === true) {
    return ts.factory.createParenthesizedType(
      ts.factory.createIntersectionTypeNode([STRING, ts.factory.createTypeLiteralNode([])]),
    );
  }
  return undefined;
}

function isClosedAndEmpty(schema: SchemaObject): boolean {
  return (
    "additionalProperties" in schema &&
    schema.additionalProperties === false &&
    !("properties" in schema && Object.keys(schema.properties ?? {}).length > 0)
  );
}

function typeNames(schema: SchemaObject): readonly string[] {
  const { type } = schema;
  return typeof type === "string" ? [type] : (type ?? []);
}

/**
 * Takes the discriminators out, whose members say the same with values of their own: given one,
 * openapi-typescript writes the values of the mapping into the members, wherever else these are used.
 */
function withoutDiscriminators(document: JsonObject): JsonObject {
  return mapSchemaPlaces(document, (root) =>
    mapSchemas(root, ({ discriminator: _discriminator, ...schema }) => schema),
  );
}
