import { stringify } from "yaml";
import type { JsonObject } from "../../http/json-values.js";
import type { MaskChoice } from "./label-masks.js";

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

/** The YAML of a ruleset with these tasks. */
export function rulesetYaml(tasks: readonly JsonObject[]): string {
  // The same list may stand in several rules: it is written out each time, not as an alias.
  return stringify({ version: "1.0", tasks }, { aliasDuplicateObjects: false });
}

/**
 * Rulesets of about `targetBytes` each, as members of a zip file.
 * A table is never divided, so that a large one makes a larger ruleset. Without a target there is one ruleset.
 */
export function rulesetArchive(
  tables: readonly SelectedTable[],
  maskFor: MaskChoice,
  targetBytes: number | undefined,
  now: number,
): Record<string, string> {
  const day = new Date(now).toISOString().slice(0, 10).replaceAll("-", "");
  const members = parts(tables, maskFor, targetBytes).map((part, index): [string, string] => {
    const first = part[0]?.table;
    const last = part.at(-1)?.table;
    const names = part.length === 1 ? first : `${first}_to_${last}`;
    const number = String(index + 1).padStart(3, "0");
    return [`${day}_${number}_${names}.yml`, columnRuleset(part, maskFor)];
  });
  return Object.fromEntries(members);
}

function parts(
  tables: readonly SelectedTable[],
  maskFor: MaskChoice,
  targetBytes = Number.POSITIVE_INFINITY,
): SelectedTable[][] {
  const all: SelectedTable[][] = [];
  let part: SelectedTable[] = [];
  for (const table of tables) {
    const grown = [...part, table];
    if (part.length > 0 && byteLength(columnRuleset(grown, maskFor)) > targetBytes) {
      all.push(part);
      part = [table];
    } else part = grown;
  }
  return [...all, part];
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}
