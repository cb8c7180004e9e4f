import { isJsonObject, type JsonObject, type JsonValue } from "./json.js";
import { mapSchemas } from "./map-schemas.js";
import { asOpenApi31 } from "./openapi-31.js";
import { METHODS } from "./operations.js";
import { componentSchemas, referenceTo } from "./references.js";
import type { Warn } from "./self-contained.js";

/**
 * The document as everything behind it reads it: OpenAPI 3.1, with an id of its own for each operation that has one,
 * and with references where a discriminator names schemas.
 *
 * @param label how warnings name the document
 * @param warn told what is read otherwise than it is written
 */
export function normaliseDocument(document: JsonObject, label?: string, warn?: Warn): JsonObject {
  return withUniqueOperationIds(withFullMappings(asOpenApi31(document, label, warn)));
}

/**
 * The document with every target of a discriminator's mapping written as a reference.
 * A bare name of a component may stand there, too, and the tools behind this take that for a file.
 */
function withFullMappings(document: JsonObject): JsonObject {
  const schemas = componentSchemas(document);
  const full = (target: JsonValue): JsonValue =>
    typeof target === "string" && Object.hasOwn(schemas, target) ? referenceTo(target) : target;
  const rewritten = mapSchemas(document, (object) => {
    const { discriminator } = object;
    if (!isJsonObject(discriminator) || !isJsonObject(discriminator.mapping)) return object;
    const mapping = Object.entries(discriminator.mapping).map(([value, target]) => [value, full(target)]);
    return { ...object, discriminator: { ...discriminator, mapping: Object.fromEntries(mapping) } };
  });
  return isJsonObject(rewritten) ? rewritten : document;
}

/** The document with a number behind each operation id that another operation had before; generated code needs them apart. */
function withUniqueOperationIds(document: JsonObject): JsonObject {
  const ids = operationIds(document);
  const taken = new Set(ids);
  if (taken.size === ids.length) return document;
  const seen = new Set<string>();
  const rename = (operation: JsonObject): JsonObject => {
    const { operationId } = operation;
    if (typeof operationId !== "string") return operation;
    if (!seen.has(operationId)) {
      seen.add(operationId);
      return operation;
    }
    let number = 2;
    while (taken.has(`${operationId}${number}`)) number++;
    taken.add(`${operationId}${number}`);
    return { ...operation, operationId: `${operationId}${number}` };
  };
  return {
    ...document,
    paths: {
      ...(isJsonObject(document.paths) ? document.paths : {}),
      ...Object.fromEntries(
        pathItems(document).map(([path, item]) => [
          path,
          Object.fromEntries(
            Object.entries(item).map(([key, member]) => [
              key,
              METHODS.includes(key) && isJsonObject(member) ? rename(member) : member,
            ]),
          ),
        ]),
      ),
    },
  };
}

function operationIds(document: JsonObject): string[] {
  return pathItems(document).flatMap(([, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      const id = isJsonObject(operation) ? operation.operationId : undefined;
      return typeof id === "string" ? [id] : [];
    }),
  );
}

function pathItems({ paths }: JsonObject): [string, JsonObject][] {
  return Object.entries(isJsonObject(paths) ? paths : {}).filter((entry): entry is [string, JsonObject] =>
    isJsonObject(entry[1]),
  );
}
