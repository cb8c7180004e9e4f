import type { ExactValue } from "../exact-integers.js";
import { isNumber } from "./exact-numbers.js";
import type { SchemaView } from "./schema-view.js";

/** More values than this are a range and no list. */
const MOST_VALUES = 256;

/** Every value that a schema allows, where it lists them, or where they are true and false, or few whole numbers. */
export function finiteValues({ values, types, limits }: SchemaView): readonly ExactValue[] | undefined {
  if (values !== undefined) return values;
  const [type, ...others] = types ?? [];
  if (others.length > 0) return undefined;
  if (type === "boolean") return [true, false];
  if (type !== "integer" || limits.has("multipleOf")) return undefined;
  const [least, most] = [limits.get("minimum"), limits.get("maximum")];
  if (!isNumber(least) || !isNumber(most)) return undefined;
  const count = Number(most) - Number(least) + 1;
  if (!(count >= 1 && count <= MOST_VALUES) || !Number.isSafeInteger(Number(least))) return undefined;
  return Array.from({ length: count }, (_, index) => Number(least) + index);
}
