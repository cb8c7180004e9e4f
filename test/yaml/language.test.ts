import { describe, expect, it } from "vitest";
import {
  KNOWN_RELEASES,
  validateDiscoveryConfig,
  validateRuleset,
  validateRulesetLibrary,
} from "../../src/yaml/index.js";
import { tableOf } from "../../src/yaml/language/language.js";
import { masksOf, rulesetOf } from "./faults-of.js";

describe("the names of a release", () => {
  const lines = [
    { name: "always" },
    { name: "old", until: "3.26.17" },
    { name: "new", since: "3.26.18" },
    { name: "short", since: "3.9", until: "3.26.8" },
  ];
  const known = (release: string) => [...tableOf(release, lines, []).keys()];

  it.each([
    ["3.26.16", ["always", "old"]],
    ["3.26.17", ["always", "old"]],
    ["3.26.18", ["always", "new"]],
    ["3.26.19", ["always", "new"]],
    ["3.27", ["always", "new"]],
    ["3.8.99", ["always", "old"]],
    ["3.26.8", ["always", "old", "short"]],
    ["4", ["always", "new"]],
  ])("%s are found by number", (release, names) => {
    expect(known(release)).toEqual(names);
  });

  it.each(KNOWN_RELEASES)("%s are all that the tables hold today", (release) => {
    const yaml = masksOf("- type: unstructured_text");
    expect(validateRuleset(yaml, { maskType: "database", release }).valid).toBe(true);
    const unknown = rulesetOf("  - type: nope");
    expect(validateRuleset(unknown, { maskType: "database", release }).valid).toBe(false);
  });

  it.each(["", "latest", "3.x", "v3.26", "3.26.", "."])("%j has none", (release) => {
    expect(() => validateRuleset("a: 1", { maskType: "file", release })).toThrow(TypeError);
    expect(() => validateDiscoveryConfig("a: 1", { release })).toThrow(
      /^validateDiscoveryConfig: release must be numbers with dots/,
    );
  });
});

describe("more names", () => {
  it("of tasks pass in rulesets of both kinds, whatever their members", () => {
    const moreNames = { taskTypes: ["mask_stream"] };
    const yaml = rulesetOf("  - {type: mask_stream, tasks: 7, rules: 7}");
    for (const maskType of ["database", "file"] as const) {
      expect(validateRuleset(yaml, { maskType, moreNames }).valid).toBe(true);
      expect(validateRuleset(yaml, { maskType }).valid).toBe(false);
    }
  });

  it("of masks pass, whatever is in them", () => {
    const yaml = masksOf("- {type: from_model, masks: [{type: nope}]}");
    const moreNames = { maskTypes: ["from_model"] };
    expect(validateRuleset(yaml, { maskType: "database", moreNames }).valid).toBe(true);
    expect(validateRuleset(yaml, { maskType: "database" }).valid).toBe(false);
  });

  it("do not replace what is known of a name", () => {
    const yaml = masksOf("- {type: chain, masks: [{type: nope}]}");
    const moreNames = { maskTypes: ["chain"] };
    expect(validateRuleset(yaml, { maskType: "database", moreNames }).valid).toBe(false);
  });

  it("of members and sections pass, too", () => {
    const ruleset = `${rulesetOf("  []")}secrets: []\n`;
    const warned = (rulesetMembers: string[]) =>
      validateRuleset(ruleset, { maskType: "database", moreNames: { rulesetMembers } }).warnings.length;
    expect([warned([]), warned(["secrets"])]).toEqual([1, 0]);
    const library = 'version: "1.0"\nsecrets: []\n';
    const withSection = validateRulesetLibrary(library, { moreNames: { librarySections: ["secrets"] } });
    expect([validateRulesetLibrary(library).valid, withSection.valid]).toEqual([false, true]);
    const config = "secrets: 7\n";
    const withMember = validateDiscoveryConfig(config, { moreNames: { discoveryMembers: ["secrets"] } });
    expect([validateDiscoveryConfig(config).valid, withMember.valid]).toEqual([false, true]);
  });
});
