import type { JsonObject } from "../../src/document/json.js";
import { mapParts } from "../../src/document/map-parts.js";
import { type LabelOf, type Warn, warnByLabel } from "../../src/document/self-contained.js";
import { regularExpression } from "./validators/regular-expression.js";

/**
 * The document without each `pattern` that is no regular expression: what it describes is then any text.
 *
 * @param labelOf how messages name who wrote a pattern
 * @param warn told the places
 */
export function withoutBrokenPatterns(document: JsonObject, labelOf: LabelOf, warn: Warn): JsonObject {
  const broken: string[] = [];
  const kept = mapParts(document, (object, kind, place) => {
    const { pattern, ...others } = object;
    if (kind === "value" || typeof pattern !== "string" || regularExpression(pattern) !== undefined)
      return object;
    broken.push(`${place}/pattern`);
    return others;
  });
  if (broken.length === 0) return document;
  warnByLabel(broken, labelOf, "left out, because it is no regular expression", warn);
  return kept;
}
