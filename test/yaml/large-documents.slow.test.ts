import { describe, expect, it } from "vitest";
import { validateDiscoveryConfig, validateRuleset } from "../../src/yaml/index.js";
import { rulesetOf } from "./faults-of.js";

const MEGABYTE = 1_000_000;

/** Near the limit of size; whatever grows with its square takes minutes here, and is ended before. */
const LARGE = 1.9 * MEGABYTE;

function lines(line: (at: number) => string): string {
  const parts: string[] = [];
  for (let at = 0, size = 0; size < LARGE; at += 1) {
    const next = `${line(at)}\n`;
    parts.push(next);
    size += next.length;
  }
  return parts.join("");
}

const last = (text: string) => text.match(/\d+(?=: )/g)?.at(-1);

describe("a document of 1.9 MB takes seconds", () => {
  it.each<[string, string]>([
    ["distinct keys", lines((at) => `key${at}: 1`)],
    ["distinct keys of a flow", `{${lines((at) => `key${at}: 1,`)}}`],
    ["aliases of one anchor", `a: &a {b: 1}\nc:\n${lines(() => "- *a")}`],
    ["anchors with one name each", lines((at) => `k${at}: &a${at} 1`)],
    ["aliases of aliases", lines((at) => `k${at}: &a${at} ${at === 0 ? 1 : `[*a${at - 1}, *a${at - 1}]`}`)],
    ["comments", `a: 1\n${lines(() => "# b")}`],
    ["lines of a text", `a: |\n${lines(() => "  b")}`],
  ])("with %s", (_, files) => {
    const yaml = `files:\n${files.replace(/^/gm, " ")}`;
    expect(validateDiscoveryConfig(yaml, { maxCharacters: 10 * MEGABYTE })).toMatchObject({ faults: [] });
  });

  it("with tasks that are all refused", () => {
    const { faults } = validateRuleset(rulesetOf(lines(() => "- type: nope")), { maskType: "database" });
    expect(faults).toHaveLength(100);
  });

  it("with masks in masks, each an alias of the one before", () => {
    const masks = lines(
      (at) => `m${at}: &m${at} ${at === 0 ? "{type: nope}" : `{type: chain, masks: [*m${at - 1}]}`}`,
    );
    const rules = `[{column: a, masks: [*m${last(masks)}]}]`;
    const yaml = `version: "1.0"\n${masks}tasks: [{type: mask_table, table: t, rules: ${rules}}]\n`;
    expect(validateRuleset(yaml, { maskType: "database" })).toMatchObject({
      faults: [{ message: 'Mask type "nope" is not known', line: 2 }],
    });
  });

  it("with maps that each merge the one before", () => {
    const maps = lines((at) => `m${at}: &m${at} {${at === 0 ? "a: 1" : `<<: *m${at - 1}, k${at}: 1`}}`);
    const yaml = `${rulesetOf("  []")}${maps}<<: *m${last(maps)}\n`;
    expect(validateRuleset(yaml, { maskType: "database" }).valid).toBe(false);
  });
});
