import type { JsonObject } from "../../http/json-object.js";
import type { MaskChoice } from "./label-masks.js";
import { rulesetYaml } from "./ruleset-yaml.js";
import { hashColumnsOf, type SelectedTable } from "./selected-columns.js";

/** The ruleset that masks selected columns of a database. */
export function columnRuleset(
  tables: readonly SelectedTable[],
  maskFor: MaskChoice,
  hashColumns?: unknown,
): string {
  return rulesetYaml(
    tables.map((selected) => ({
      type: "mask_table",
      table: `${selected.schema}.${selected.table}`,
      key: selected.key,
      rules: selected.columns.map((found): JsonObject => {
        const hashed = hashColumnsOf(hashColumns, found);
        return {
          column: found.column.name,
          ...(hashed.length === 0 ? {} : { hash_columns: hashed }),
          masks: [maskFor(found.matches)],
        };
      }),
    })),
  );
}
