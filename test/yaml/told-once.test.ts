import { expect, it } from "vitest";
import { validateDiscoveryConfig, validateRuleset } from "../../src/yaml/index.js";
import { rulesetOf, shownFaults } from "./faults-of.js";

function ruleset(definition: string, ...rules: readonly string[]) {
  const yaml = `${rulesetOf(...rules.map((rule) => `  - {type: mask_table, table: t, key: k, rules: ${rule}}`))}rule_definitions: [&x ${definition}]\n`;
  // The anchor has to stand before what uses it.
  const [version = "", tasks = "", ...lines] = yaml.trimEnd().split("\n");
  const definitions = lines.pop() ?? "";
  return validateRuleset([version, definitions, tasks, ...lines].join("\n"), { maskType: "database" });
}

it.each([
  [
    "a mask merged twice",
    "{type: nope}",
    "[{column: a, masks: [{<<: *x}]}, {column: b, masks: [{<<: *x}]}]",
    '2:24 Mask type "nope" is not known',
  ],
  [
    "a mask named twice",
    "{type: nope}",
    "[{column: a, masks: [*x, *x]}]",
    '2:24 Mask type "nope" is not known',
  ],
  [
    "masks merged twice",
    "{masks: 7}",
    "[{column: a, <<: *x}, {column: b, <<: *x}]",
    "2:31 masks has to be a list",
  ],
  [
    "a bad reference merged twice",
    "{$ref: bad}",
    "[{<<: *x}, {<<: *x}]",
    '2:30 "bad" has to look like "namespace/library#section/key"',
  ],
  [
    "a bad reference named twice",
    "{$ref: bad}",
    "[{column: *x}, {column: *x}]",
    '2:30 "bad" has to look like "namespace/library#section/key"',
  ],
  [
    "a reference to nowhere merged twice",
    "{$ref: pii#masks/a}",
    "[{<<: *x}, {column: *x}]",
    '2:30 $ref needs "pii", which is not among the imports',
  ],
])("%s is told once", (_, definition, rules, fault) => {
  const { faults, references } = ruleset(definition, rules, rules);
  expect(shownFaults(faults)).toEqual([fault]);
  expect(references).toHaveLength(definition.includes("pii") ? 1 : 0);
});

it("two faults in one place are two", () => {
  const { faults } = validateRuleset(rulesetOf("  - {type: mask_table}"), { maskType: "database" });
  expect(shownFaults(faults)).toEqual(["3:5 mask_table needs table", "3:5 mask_table needs rules"]);
});

it("the first hundred faults are a hundred different ones", () => {
  const merged = Array.from({ length: 150 }, () => "{<<: *x}").join(", ");
  const more = Array.from({ length: 150 }, () => "{}").join(", ");
  const { faults } = ruleset("{$ref: bad}", `[${merged}, ${more}]`);
  expect(new Set(shownFaults(faults)).size).toBe(100);
  expect(faults).toHaveLength(100);
});

it("a warning that a merge repeats is told once", () => {
  const yaml =
    "files: &l\n  - {categories: 1, name: a}\nlabels: [{<<: &c {categories: 2}, name: a}, {<<: *c, name: b}]\n";
  expect(shownFaults(validateDiscoveryConfig(yaml).warnings)).toEqual(["3:19 categories has to be a list"]);
});
