import type { Node } from "yaml";
import { checkArguments } from "./checked-arguments.js";
import { type Check, type Checker, checkerOf } from "./checks/checker.js";
import { maskOrMasks } from "./checks/masks.js";
import { hasEntry } from "./checks/references.js";
import { columnRuleOrRules, ruleOrRules } from "./checks/rules.js";
import { taskOrTasks } from "./checks/tasks.js";
import type { LibrarySection } from "./language/members.js";
import { quoted, shown } from "./reading/read-yaml.js";
import type { NodeMap } from "./reading/yaml-tree.js";
import { settingsOf, type YamlValidation, type YamlValidationOptions } from "./validation.js";

/** What came of the validation of a ruleset library. */
export interface RulesetLibraryValidation extends YamlValidation {
  /** What rulesets can refer to, as `section/key`. */
  readonly entries: ReadonlySet<string>;
}

const CONTENT: Readonly<Record<LibrarySection["holds"], Check | undefined>> = {
  masks: maskOrMasks,
  "rules of columns": columnRuleOrRules,
  rules: ruleOrRules,
  tasks: taskOrTasks,
  anything: undefined,
};

/**
 * Checks the YAML of a ruleset library as the server does when it stores one, without a server.
 *
 * It goes by what is known of the server: the YAML itself, version, sections and what stands in them.
 * A library that passes can still be refused: the server has the last word.
 *
 * @throws `TypeError` when `yaml` is no text, or an option is none or has a value that it cannot have.
 */
export function validateRulesetLibrary(
  yaml: string,
  options: YamlValidationOptions = {},
): RulesetLibraryValidation {
  checkArguments("validateRulesetLibrary", yaml, options);
  const checker = checkerOf(yaml, "The library", settingsOf(options));
  const top = checker.top("The library");
  if (top === undefined) return { ...checker.result(), entries: new Set() };
  const entries = new Set<string>();
  const { tree, language } = checker;
  if (!tree.isText(tree.member(top, "version")?.value)) checkVersion(top, checker);
  for (const [name, { key, value }] of tree.members(top)) {
    const section = language.librarySections.get(name);
    if (section !== undefined) checkSection(name, section, { key, value }, checker, entries);
    else if (name !== "version") checker.fault(key, `Unknown property ${shown(name)}`);
  }
  checker.run();
  for (const { library, entry, offset } of checker.references) {
    if (library !== "")
      checker.faultAt(offset, `A library cannot refer to another one, such as ${quoted(library)}`);
    else if (!hasEntry(entries, entry)) checker.faultAt(offset, `The library has no ${quoted(entry)}`);
  }
  return { ...checker.result(), entries };
}

function checkVersion(top: NodeMap, checker: Checker): void {
  const version = checker.tree.member(top, "version");
  if (version === undefined) checker.fault(top, "The library has no version");
  else checker.fault(version.key, 'version has to be a text, such as "1.0"');
}

function checkSection(
  name: string,
  { holds, free }: LibrarySection,
  { key, value }: { readonly key: Node; readonly value: Node | undefined },
  checker: Checker,
  entries: Set<string>,
): void {
  const { tree } = checker;
  const map = tree.map(value);
  if (map === undefined) {
    if (free !== true && tree.resolve(value) !== undefined) {
      checker.fault(key, `${name} has to be a map of names`);
    }
    return;
  }
  const check = CONTENT[holds];
  for (const [entry, member] of tree.members(map)) {
    entries.add(`${name}/${entry}`);
    if (check !== undefined) checker.later(check, member.value);
  }
}
