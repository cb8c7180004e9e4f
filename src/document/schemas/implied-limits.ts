import type { ExactValue } from "../exact-integers.js";
import { keepsLimit } from "./allowed-values.js";
import { isMultiple, isNumber } from "./exact-numbers.js";
import { finiteValues } from "./finite-values.js";
import type { SchemaView } from "./schema-view.js";

/** True when all that a schema allows keeps a limit, whether the schema says so or not. */
export function impliesLimit(view: SchemaView, keyword: string, limit: ExactValue): boolean {
  const values = finiteValues(view);
  if (values !== undefined) return values.every((value) => keepsLimit(value, keyword, limit));
  const { types, required, properties, additional, limits, rest } = view;
  const isAtMost = (value: ExactValue | undefined, most: number): boolean => isNumber(value) && value <= most;
  switch (keyword) {
    case "minProperties":
      return types?.size === 1 && types.has("object") && isAtMost(limit, required.size);
    case "maxProperties":
      return additional === false && !rest.has("patternProperties") && !isAtMost(limit, properties.size - 1);
    case "uniqueItems":
      return isAtMost(limits.get("maxItems"), 1);
    case "multipleOf":
      return (
        types?.has("integer") === true && !types.has("number") && isNumber(limit) && isMultiple(1, limit)
      );
    default:
      return false;
  }
}
