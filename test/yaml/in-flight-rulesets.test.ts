import { describe, expect, it } from "vitest";
import { validateInFlightRuleset } from "../../src/yaml/index.js";
import { shownFaults } from "./faults-of.js";

function faultsOf(yaml: string): string[] {
  const { valid, faults } = validateInFlightRuleset(yaml);
  expect(valid).toBe(faults.length === 0);
  return shownFaults(faults);
}

describe("a plan for in-flight masking", () => {
  it.each([
    'version: "1.0"\nrules: []\n',
    'version: "1.0"\n',
    "{}",
    "anything: {type: nope}\nrules: []\n",
    "rules: [{masks: [{type: from_fixed, value: x}]}]",
    "rules: [{type: from_fixed, value: x}]",
    "rules: [{new_member: {masks: 7}}, words, 7, [a]]",
    "rules: {one: {masks: [{type: do_nothing}]}}",
    "rules: {masks: [{type: do_nothing}]}",
    "rules: [{type: of_rule, masks: [{type: do_nothing}]}]",
    "rules: [{masks: [{$ref: pii#masks/a}]}]",
  ])("passes as %j", (yaml) => {
    expect(faultsOf(yaml)).toEqual([]);
  });

  it.each([
    ["rules:\n  - masks: [{type: nope}]\n", '2:14 Mask type "nope" is not known'],
    ["rules:\n  - type: nope\n", '2:5 Mask type "nope" is not known'],
    ["rules:\n  - masks: [{value: x}]\n", "2:13 A mask needs a type"],
    ["rules:\n  - masks: words\n", "2:12 masks has to be a list"],
    ["rules:\n  one: {masks: [{type: nope}]}\n", '2:18 Mask type "nope" is not known'],
    [
      "rules:\n  - type: json\n    masks: []\n    transforms: [{masks: [{type: nope}]}]\n",
      '4:28 Mask type "nope" is not known',
    ],
    ["rules:\n  - type: chain\n    masks: [{type: nope}]\n", '3:14 Mask type "nope" is not known'],
    ["rules: none\n", "1:8 rules has to be a list of rules, a map of names to rules, or a rule"],
    ["just words", "1:1 The ruleset is not a YAML mapping"],
  ])("%j is refused", (yaml, fault) => {
    expect(faultsOf(yaml)).toEqual([fault]);
  });
});
