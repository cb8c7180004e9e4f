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
import { cloneJson, isJsonObject, type JsonObject, type JsonValue } from "../../../src/document/json.js";
import { pinnedDiscriminator } from "../pinned-discriminator.js";
import { withoutNameTraps } from "./name-traps.js";
import { openRecursiveLists } from "./recursive-lists.js";

/** The TypeScript source of all paths, operations and components of a document, without header. */
export async function typesSource(document: JsonObject): Promise<string> {
  const { text, restore } = withoutNameTraps(JSON.stringify(withoutPinnedDiscriminators(document)));
  const nodes = await openapiTS(text, {
    alphabetize: false,
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    silent: true,
    transform,
  });
  return restore(astToString(openRecursiveLists(nodes)));
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
 * Takes the discriminators out where the members say the same with their own enums: given one,
 * openapi-typescript writes the values of the mapping over the enum of the member.
 */
function withoutPinnedDiscriminators(document: JsonObject): JsonObject {
  const copy = cloneJson(document);
  forEachObject(copy, (object) => {
    if (object.discriminator !== undefined && pinnedDiscriminator(document, object) !== undefined) {
      delete object.discriminator;
    }
  });
  return copy;
}

function forEachObject(value: JsonValue, visit: (object: JsonObject) => void): void {
  if (Array.isArray(value)) {
    for (const element of value) forEachObject(element, visit);
  } else if (isJsonObject(value)) {
    visit(value);
    for (const member of Object.values(value)) forEachObject(member, visit);
  }
}
