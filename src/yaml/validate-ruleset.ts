import { checkArguments, holdsTexts, type OptionCheck } from "./checked-arguments.js";
import { type Checker, checkerOf } from "./checks/checker.js";
import { hasEntry } from "./checks/references.js";
import { tasks } from "./checks/tasks.js";
import type { MaskType } from "./language/task-types.js";
import { quoted } from "./reading/read-yaml.js";
import type { NodeMap } from "./reading/yaml-tree.js";
import { validateRulesetLibrary } from "./validate-ruleset-library.js";
import {
  type LibraryImport,
  type LibraryReference,
  settingsOf,
  type YamlValidation,
  type YamlValidationOptions,
} from "./validation.js";

/** What `validateRuleset` can be told. */
export interface RulesetValidationOptions extends YamlValidationOptions {
  /** Whether the ruleset is for databases or for files. */
  readonly maskType: MaskType;
  /**
   * The YAML of ruleset libraries by what the ruleset imports them as, such as `"org/pii"`:
   * each `$ref` into one of them is looked up there. Libraries that are not given are taken to have everything.
   * @default none
   */
  readonly libraries?: Readonly<Record<string, string>> | undefined;
}

/** What came of the validation of a ruleset. */
export interface RulesetValidation extends YamlValidation {
  /** The libraries that the ruleset imports. */
  readonly imports: readonly LibraryImport[];
  /** What it uses of them. */
  readonly references: readonly LibraryReference[];
}

const OWN_OPTIONS = {
  maskType: (value) => (value === "database" || value === "file" ? undefined : '"database" or "file"'),
  libraries: (value) =>
    holdsTexts(value)
      ? undefined
      : "an object with the YAML of each library, as text, by the name that imports it",
} satisfies Readonly<
  Record<Exclude<keyof RulesetValidationOptions, keyof YamlValidationOptions>, OptionCheck>
>;

const NO_MASK_TYPE =
  'validateRuleset: the option maskType is missing; call validateRuleset(yaml, { maskType: "database" }), or "file"';

/**
 * Checks the YAML of a ruleset as the server does when it stores one, without a server.
 *
 * It goes by what is known of the server: the YAML itself, version and tasks, types of tasks and masks, rules and references.
 * A ruleset that passes can still be refused: the server has the last word, and only it knows tables, files and libraries.
 * What is known to be in no release is a fault; what merely looks wrong is a warning.
 *
 * @throws `TypeError` when `yaml` is no text, `maskType` is missing, or an option is none or has a value that it cannot have.
 *
 * @example
 * ```ts
 * const { valid, faults } = validateRuleset(yaml, { maskType: "database" });
 * for (const { line, column, message } of faults) console.error(`crm.yaml:${line}:${column} ${message}`);
 * ```
 */
export function validateRuleset(yaml: string, options: RulesetValidationOptions): RulesetValidation {
  checkArguments("validateRuleset", yaml, options ?? {}, OWN_OPTIONS);
  if (options?.maskType === undefined) throw new TypeError(NO_MASK_TYPE);
  const settings = settingsOf(options);
  const checker = checkerOf(yaml, "The ruleset", { ...settings, maskType: options.maskType });
  const top = checker.top("The ruleset");
  if (top === undefined) return { ...checker.result(), imports: [], references: [] };
  checkTop(top, checker);
  checker.run();
  const imports = checker.imports(top);
  checkReferences(checker, imports, lookUpIn(options));
  const references = checker.references.map(({ offset: _, ...reference }) => reference);
  return { ...checker.result(), imports, references };
}

function checkTop(top: NodeMap, checker: Checker): void {
  const { tree, language } = checker;
  const version = tree.member(top, "version");
  if (version === undefined) checker.fault(top, "The ruleset has no version");
  else if (tree.text(version.value) !== "1.0") {
    checker.warning(version.key, 'version is not the text "1.0"');
  }
  const list = tree.member(top, "tasks");
  if (list === undefined) checker.fault(top, "The ruleset has no tasks");
  else if (tree.list(list.value) === undefined) checker.fault(list.key, "tasks has to be a list");
  checker.later(tasks, list?.value);
  for (const [name, { key }] of tree.members(top)) {
    if (!language.rulesetMembers.has(name))
      checker.warning(key, `${quoted(name)} is no known member of a ruleset`);
  }
}

/** The entries of a library by its reference; `undefined` for one that is not known. */
type EntriesOf = (library: string) => ReadonlySet<string> | undefined;

function lookUpIn({ libraries = {}, maskType: _, ...options }: RulesetValidationOptions): EntriesOf {
  const known = new Map<string, ReadonlySet<string>>();
  return (library) => {
    const yaml = Object.hasOwn(libraries, library) ? libraries[library] : undefined;
    if (yaml === undefined) return undefined;
    const entries = known.get(library) ?? validateRulesetLibrary(yaml, options).entries;
    known.set(library, entries);
    return entries;
  };
}

function checkReferences(checker: Checker, imports: readonly LibraryImport[], entriesOf: EntriesOf): void {
  const imported = new Set(imports.map(({ reference }) => reference));
  for (const { library, entry, offset } of checker.references) {
    const entries = entriesOf(library);
    if (library === "") checker.faultAt(offset, `$ref ${quoted(`#${entry}`)} has to name what it is from`);
    else if (!imported.has(library)) {
      checker.faultAt(offset, `$ref needs ${quoted(library)}, which is not among the imports`);
    } else if (entries !== undefined && !hasEntry(entries, entry)) {
      checker.faultAt(offset, `${quoted(library)} has no ${quoted(entry)}`);
    }
  }
}
