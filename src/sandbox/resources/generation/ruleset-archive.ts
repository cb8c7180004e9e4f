import { columnRuleset } from "./column-ruleset.js";
import type { MaskChoice } from "./label-masks.js";
import type { SelectedTable } from "./selected-columns.js";

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
