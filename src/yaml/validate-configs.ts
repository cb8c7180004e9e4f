import { checkArguments } from "./checked-arguments.js";
import { type Checker, checkerOf } from "./checks/checker.js";
import type { DiscoveryMember } from "./language/members.js";
import { shown } from "./reading/read-yaml.js";
import type { Member, NodeMap } from "./reading/yaml-tree.js";
import {
  type LibraryImport,
  settingsOf,
  type YamlValidation,
  type YamlValidationOptions,
} from "./validation.js";

/** What came of the validation of a config that may import libraries. */
export interface ConfigValidation extends YamlValidation {
  /** The libraries that it imports. */
  readonly imports: readonly LibraryImport[];
}

/**
 * Checks the YAML of a discovery config as the server does when it stores one, without a server.
 * Config libraries that it imports are not looked at: the server has the last word.
 *
 * @throws `TypeError` when `yaml` is no text, or an option is none or has a value that it cannot have.
 */
export function validateDiscoveryConfig(yaml: string, options: YamlValidationOptions = {}): ConfigValidation {
  checkArguments("validateDiscoveryConfig", yaml, options);
  return validateConfig(yaml, "The discovery config", options, checkDiscovery);
}

/**
 * Checks the YAML of a discovery config library as the server does when it stores one, without a server.
 * The server has the last word.
 *
 * @throws `TypeError` when `yaml` is no text, or an option is none or has a value that it cannot have.
 */
export function validateDiscoveryConfigLibrary(
  yaml: string,
  options: YamlValidationOptions = {},
): ConfigValidation {
  checkArguments("validateDiscoveryConfigLibrary", yaml, options);
  return validateConfig(yaml, "The library", options, checkDiscovery);
}

/**
 * Checks that the text of a ruleset generation config is YAML with members.
 * No more is known of what the server refuses in one.
 *
 * @throws `TypeError` when `yaml` is no text, or an option is none or has a value that it cannot have.
 */
export function validateGenerationConfig(
  yaml: string,
  options: YamlValidationOptions = {},
): ConfigValidation {
  checkArguments("validateGenerationConfig", yaml, options);
  return validateConfig(yaml, "The ruleset generation config", options, () => undefined);
}

function validateConfig(
  yaml: string,
  what: string,
  options: YamlValidationOptions,
  check: (top: NodeMap, checker: Checker) => void,
): ConfigValidation {
  const checker = checkerOf(yaml, what, settingsOf(options));
  const top = checker.top(what);
  if (top === undefined) return { ...checker.result(), imports: [] };
  check(top, checker);
  return { ...checker.result(), imports: checker.imports(top) };
}

function checkDiscovery(top: NodeMap, checker: Checker): void {
  for (const [name, member] of checker.tree.members(top)) {
    const known = checker.language.discoveryMembers.get(name);
    if (known === undefined) checker.fault(member.key, `Unknown property ${shown(name)}`);
    else checkMember(member, known, checker);
    if (name === "labels") checkLabels(member, checker);
  }
}

function checkMember({ key, value }: Member, { name, list }: DiscoveryMember, checker: Checker): void {
  const { tree } = checker;
  if (list !== true || tree.resolve(value) === undefined || tree.list(value) !== undefined) return;
  const map = tree.map(value);
  if (map === undefined || tree.member(map, "$ref") === undefined)
    checker.fault(key, `${name} is not a list`);
}

/** A label has a name, and its categories are a list; whether a server refuses others is not known. */
function checkLabels({ value }: Member, checker: Checker): void {
  const { tree } = checker;
  for (const item of tree.list(value)?.items ?? []) {
    const map = tree.map(item);
    if (map === undefined || tree.member(map, "$ref") !== undefined) continue;
    if (tree.member(map, "name") === undefined) checker.warning(item, "A label needs a name");
    const categories = tree.member(map, "categories");
    if (categories !== undefined && tree.list(categories.value) === undefined) {
      checker.warning(categories.key, "categories has to be a list");
    }
  }
}
