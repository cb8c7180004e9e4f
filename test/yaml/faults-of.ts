import type { YamlFault } from "../../src/yaml/index.js";

/** Faults as editors print them: `line:column message`. */
export function shownFaults(faults: readonly YamlFault[]): string[] {
  return faults.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

/** A ruleset with these tasks, from its third line on. */
export function rulesetOf(...lines: readonly string[]): string {
  return ['version: "1.0"', "tasks:", ...lines, ""].join("\n");
}

/** A database ruleset with one rule, whose masks begin on the eighth line. */
export function masksOf(...lines: readonly string[]): string {
  return rulesetOf(
    "  - type: mask_table",
    "    table: customer",
    "    rules:",
    "      - column: email",
    "        masks:",
    ...lines.map((line) => `          ${line}`),
  );
}
