import { describe, expect, it } from "vitest";
import { type MaskType, validateRuleset } from "../../src/yaml/index.js";
import { rulesetOf, shownFaults } from "./faults-of.js";

function faultsOf(yaml: string, maskType: MaskType = "database"): string[] {
  const { valid, faults } = validateRuleset(yaml, { maskType });
  expect(valid).toBe(faults.length === 0);
  return shownFaults(faults);
}

function warningsOf(yaml: string, maskType: MaskType = "database"): string[] {
  return shownFaults(validateRuleset(yaml, { maskType }).warnings);
}

const ONE_RULE = "rules: [{column: email, masks: [{type: from_fixed, value: x}]}]";

describe("what a live server does", () => {
  it("refuses a task of a type that does not exist, with the line", () => {
    expect(faultsOf(rulesetOf("  - type: not_a_real_task"))).toEqual([
      '3:5 Task type "not_a_real_task" is not known',
    ]);
  });

  it("takes mask_table with table, key and a rule that masks with from_fixed", () => {
    const yaml = rulesetOf("  - type: mask_table", "    table: customer", "    key: id", `    ${ONE_RULE}`);
    expect(validateRuleset(yaml, { maskType: "database" })).toEqual({
      valid: true,
      faults: [],
      warnings: [],
      imports: [],
      references: [],
    });
  });

  it("takes mask_file that matches no file", () => {
    const yaml = rulesetOf(
      "  - type: mask_file",
      '    include: [{glob: "nothing-*.none"}]',
      "    rules: [{masks: [{type: from_fixed, value: x}]}]",
    );
    expect(faultsOf(yaml, "file")).toEqual([]);
  });
});

describe("the top of a ruleset", () => {
  it.each([
    ["no version", "tasks: []\n", ["1:1 The ruleset has no version"]],
    ["a version without a value", "version:\ntasks: []\n", ["1:1 The ruleset has no version"]],
    ["no tasks", 'version: "1.0"\n', ["1:1 The ruleset has no tasks"]],
    ["tasks without a value", '# c\nversion: "1.0"\ntasks:\n', ["2:1 The ruleset has no tasks"]],
    ["tasks that are a map", 'version: "1.0"\ntasks: {a: 1}\n', ["2:1 tasks has to be a list"]],
    ["tasks that are a text", 'version: "1.0"\ntasks: none\n', ["2:1 tasks has to be a list"]],
    ["a list", "- version\n", ["1:1 The ruleset is not a YAML mapping"]],
    ["a text", "just words", ["1:1 The ruleset is not a YAML mapping"]],
    ["nothing", "", ["1:1 The ruleset is not a YAML mapping"]],
    ["a comment", "# nothing\n", ["1:1 The ruleset is not a YAML mapping"]],
  ])("refuses %s", (_, yaml, faults) => {
    expect(faultsOf(yaml)).toEqual(faults);
  });

  it("takes an empty list of tasks", () => {
    expect(faultsOf('version: "1.0"\ntasks: []\n')).toEqual([]);
  });

  it.each([
    "mask_definitions: []",
    "rule_definitions: []",
    "task_definitions: []",
    "skip_defaults: []",
    "imports: []",
    "doc: words",
    "auto_manage_triggers: true",
    "random_seed: 7",
    "disable_warning_on_duplicate_rules: true",
    "disable_warning_on_glacier_storage: true",
    "name: old",
  ])("takes %s", (line) => {
    const yaml = `${rulesetOf("  []")}${line}\n`;
    expect([faultsOf(yaml), warningsOf(yaml)]).toEqual([[], []]);
  });

  it("lets a member that is not known pass, with a warning", () => {
    const yaml = `${rulesetOf("  []")}new_member: 1\n`;
    expect(faultsOf(yaml)).toEqual([]);
    expect(warningsOf(yaml)).toEqual(['4:1 "new_member" is no known member of a ruleset']);
  });

  it.each(["1.0", '"2.0"'])("lets the version %s pass, with a warning", (version) => {
    const yaml = `version: ${version}\ntasks: []\n`;
    expect([faultsOf(yaml), warningsOf(yaml)]).toEqual([[], ['1:1 version is not the text "1.0"']]);
  });

  it("does not look at definitions that nothing uses", () => {
    expect(faultsOf(`${rulesetOf("  []")}task_definitions: [{type: nope}]\nmask_definitions: 5\n`)).toEqual(
      [],
    );
  });
});

describe("a type of tasks", () => {
  it.each<[string, MaskType, string]>([
    ["mask_table", "database", `table: t, ${ONE_RULE}, key: id`],
    ["mask_unique_key", "database", "table: t, key: id"],
    ["mask_unique_key", "database", "table: t, target_keys: [a]"],
    ["run_sql", "database", "sql: select 1"],
    ["run_sql", "database", "sql_file: a.sql"],
    ["truncate_table", "database", "table: t"],
    ["build_temp_table", "database", "table_name: t, sql_select_statement: select 1"],
    ["build_temp_table", "database", "table: t"],
    ["run_data_discovery", "database", ""],
    ["run_schema_discovery", "database", ""],
    ["mask_file", "file", "rules: []"],
    ["mask_tabular_file", "file", "rules: []"],
    ["run_file_data_discovery", "file", ""],
  ])("%s belongs in a %s ruleset alone", (type, maskType, members) => {
    const yaml = rulesetOf(`  - {type: ${type}, ${members}}`);
    expect([faultsOf(yaml, maskType), warningsOf(yaml, maskType)]).toEqual([[], []]);
    const other = maskType === "file" ? "database" : "file";
    expect(faultsOf(yaml, other)).toEqual([`3:6 Task type "${type}" does not belong in a ${other} ruleset`]);
  });

  it.each<[string, MaskType]>([
    ["parallel", "database"],
    ["parallel", "file"],
    ["serial", "database"],
    ["serial", "file"],
  ])("%s belongs in a %s ruleset, and nests", (type, maskType) => {
    const inner = maskType === "file" ? "mask_file, rules: []" : "run_data_discovery";
    const yaml = rulesetOf(
      `  - type: ${type}`,
      "    tasks:",
      `      - {type: serial, tasks: [{type: ${inner}}]}`,
      "      - {type: parallel, tasks: [{type: nope}]}",
    );
    expect(faultsOf(yaml, maskType)).toEqual(['6:35 Task type "nope" is not known']);
  });

  it.each([
    ["parallel", "", "3:5 parallel needs tasks"],
    ["serial", "", "3:5 serial needs tasks"],
    ["parallel", "tasks: {type: run_sql}", "4:5 tasks of parallel has to be a list"],
    ["serial", "tasks: words", "4:5 tasks of serial has to be a list"],
    ["mask_table", "rules: []", "3:5 mask_table needs table"],
    ["mask_table", "table: t", "3:5 mask_table needs rules"],
    ["mask_table", "table: t\n    rules:", "3:5 mask_table needs rules"],
  ])("%s with %j is refused", (type, member, fault) => {
    expect(faultsOf(rulesetOf(`  - type: ${type}`, `    ${member}`))).toEqual([fault]);
  });

  it.each<[string, string, MaskType]>([
    ["mask_unique_key", "table", "database"],
    ["mask_unique_key", "key or target_keys", "database"],
    ["run_sql", "sql or sql_file", "database"],
    ["truncate_table", "table", "database"],
    ["build_temp_table", "table_name or table", "database"],
    ["mask_file", "rules", "file"],
    ["mask_tabular_file", "rules", "file"],
  ])("%s without %s passes, with a warning", (type, member, maskType) => {
    const yaml = rulesetOf(`  - type: ${type}`);
    expect(faultsOf(yaml, maskType)).toEqual([]);
    expect(warningsOf(yaml, maskType)).toContain(`3:5 ${type} needs ${member}`);
  });

  it("mask_table without a key passes: not every engine needs one", () => {
    expect(warningsOf(rulesetOf(`  - {type: mask_table, table: t, ${ONE_RULE}}`))).toEqual([]);
  });
});

describe("a task", () => {
  it.each([
    ["  - words", "3:5 A task has to be a map with a type"],
    ["  - [type, run_sql]", "3:5 A task has to be a map with a type"],
    ["  -", "3:4 A task has to be a map with a type"],
    ["  - table: t", "3:5 A task needs a type"],
    ["  - type:", "3:5 A task needs a type"],
    ["  - type: Mask_Table", '3:5 Task type "Mask_Table" is not known'],
    ["  - type: 5", '3:5 Task type "5" is not known'],
    ["  - type: [run_sql]", '3:5 Task type "(no text)" is not known'],
    ["  - table: t\n    type: nope", '4:5 Task type "nope" is not known'],
  ])("%j is refused", (task, fault) => {
    expect(faultsOf(rulesetOf(task))).toEqual([fault]);
  });

  it("may have members that are not known", () => {
    expect(faultsOf(rulesetOf("  - {type: truncate_table, table: t, new_member: 1}"))).toEqual([]);
  });

  it("may be one of a library", () => {
    const yaml = `imports: [org/pii]\n${rulesetOf("  - $ref: org/pii#tasks/customers")}`;
    expect(faultsOf(yaml)).toEqual([]);
  });
});

describe("the rules of mask_table", () => {
  const rules = (...lines: readonly string[]) =>
    faultsOf(
      rulesetOf(
        "  - type: mask_table",
        "    table: t",
        "    rules:",
        ...lines.map((line) => `      ${line}`),
      ),
    );

  it.each([
    ["a list", ["- column: a", "- column: b"]],
    ["an empty list", ["[]"]],
    ["a map of names to rules", ["one: {column: a}", "two: {column: b}"]],
    ["a map of names to rules, one with the name of a member", ["column: {column: a}", "masks: {column: b}"]],
    ["one rule", ["column: a", "masks: [{type: do_nothing}]"]],
    ["one rule with a reference", ["$ref: org/pii#database_rules/a"]],
    ["a rule whose members are not known", ["- {column: a, new_member: 1}"]],
    ["a rule without masks", ["- {column: a, masks: }"]],
    ["a rule that holds rules", ["- {if: [], rules: [{masks: []}]}"]],
  ])("may be %s", (name, lines) => {
    const faults = rules(...lines);
    expect(faults).toEqual(
      name.endsWith("reference") ? ['6:13 $ref needs "org/pii", which is not among the imports'] : [],
    );
  });

  it.each([
    ["- masks: []", "6:9 A rule of mask_table needs a column or a $ref"],
    ["- {column: , masks: []}", "6:9 A rule of mask_table needs a column or a $ref"],
    ["one: {masks: []}", "6:12 A rule of mask_table needs a column or a $ref"],
    ["masks: []", "6:7 A rule of mask_table needs a column or a $ref"],
    ["- words", "6:9 A rule has to be a map with a column"],
    ["-", "6:8 A rule has to be a map with a column"],
    ["one: words", "6:12 A rule has to be a map with a column"],
    ["one:", "6:7 A rule has to be a map with a column"],
    ["words", "6:7 rules has to be a list of rules, a map of names to rules, or a rule"],
    ["- {column: a, masks: words}", "6:28 masks has to be a list"],
    ["- {column: a, masks: {type: do_nothing}}", "6:28 masks has to be a list"],
  ])("%j is refused", (line, fault) => {
    expect(rules(line)).toEqual([fault]);
  });
});

describe("the rules of files", () => {
  it.each(["mask_file", "mask_tabular_file"])("of %s need no column, but masks that are known", (type) => {
    const task = (line: string) => faultsOf(rulesetOf(`  - {type: ${type}, rules: ${line}}`), "file");
    for (const line of [
      "[{masks: [{type: do_nothing}]}]",
      "{one: {masks: [{type: do_nothing}]}}",
      "{masks: [{type: do_nothing}]}",
      "[words]",
      "[]",
    ]) {
      expect(task(line)).toEqual([]);
    }
    for (const line of ["[{masks: [{type: a}]}]", "{one: {masks: [{type: a}]}}", "{masks: [{type: a}]}"]) {
      expect(task(line)).toMatchObject([expect.stringMatching(/ Mask type "a" is not known$/)]);
    }
    expect(task("words")).toMatchObject([expect.stringMatching(/ rules has to be a list of rules/)]);
  });
});
