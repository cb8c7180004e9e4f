import { isJsonObject, type JsonObject, type JsonValue } from "./json.js";
import { mapSchemas } from "./map-schemas.js";
import { SCHEMA_PREFIX } from "./schema-reference.js";

/**
 * The document with every target of a discriminator's mapping written as a reference.
 * A bare name of a component may stand there, too, and the tools behind this take that for a file.
 */
export function withFullMappings(document: JsonObject): JsonObject {
  const { components } = document;
  const schemas = isJsonObject(components) && isJsonObject(components.schemas) ? components.schemas : {};
  const full = (target: JsonValue): JsonValue =>
    typeof target === "string" && Object.hasOwn(schemas, target)
      ? SCHEMA_PREFIX + target.replaceAll("~", "~0").replaceAll("/", "~1")
      : target;
  const rewritten = mapSchemas(document, (object) => {
    const { discriminator } = object;
    if (!isJsonObject(discriminator) || !isJsonObject(discriminator.mapping)) return object;
    const mapping = Object.entries(discriminator.mapping).map(([value, target]) => [value, full(target)]);
    return { ...object, discriminator: { ...discriminator, mapping: Object.fromEntries(mapping) } };
  });
  return isJsonObject(rewritten) ? rewritten : document;
}
