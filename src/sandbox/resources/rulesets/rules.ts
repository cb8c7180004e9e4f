import { hasEntry, libraryReference } from "../../../yaml/checks/references.js";
import { type LibraryImport, validateRuleset } from "../../../yaml/index.js";
import type {
  RulesetValidationError,
  StoredRuleset,
  StoredRulesetLibrary,
} from "../../store/records/yaml-documents.js";
import type { Store } from "../../store/store.js";
import { libraryValidity } from "../ruleset-libraries/rules.js";
import { findingsOf, storedYaml, type ValidationSettings, validationEnd } from "../yaml/validation.js";

/** The part of the world that rulesets live in. */
export interface RulesetWorld {
  readonly rulesets: Store<StoredRuleset>;
  readonly rulesetLibraries: Store<StoredRulesetLibrary>;
}

type Libraries = Pick<RulesetWorld, "rulesetLibraries">;

/** Puts new YAML in a ruleset and starts its validation. */
export function setRulesetYaml(
  ruleset: StoredRuleset,
  configYaml: string,
  settings: ValidationSettings,
): void {
  ruleset.configYaml = storedYaml(configYaml);
  ruleset.modifiedAt = settings.clock();
  const maskType = ruleset.maskType === "file" ? "file" : "database";
  const { faults, imports, references } = validateRuleset(configYaml, {
    maskType,
    release: settings.release,
  });
  ruleset.yamlErrors = findingsOf(faults).map(({ message, ...place }) => ({
    message,
    validation_error_type: "ruleset",
    ...place,
  }));
  ruleset.imports = imports;
  ruleset.references = references;
  ruleset.validatedAt = validationEnd(configYaml, settings);
}

/**
 * What is wrong with a ruleset at a moment of sandbox time, the libraries that it imports included:
 * a library that goes or turns invalid makes it invalid, one that comes back makes it valid again.
 */
export function rulesetErrors(
  ruleset: StoredRuleset,
  world: Libraries,
  now: number,
): readonly RulesetValidationError[] {
  if (now < ruleset.validatedAt) return [];
  if (ruleset.yamlErrors.length > 0) return ruleset.yamlErrors;
  const broken = brokenImports(ruleset, world, now).map(
    ({ reference, line, column, problem }): RulesetValidationError => ({
      message: `Library "${reference}" ${problem === "library_missing" ? "does not exist" : "is invalid"}`,
      validation_error_type: problem,
      line_number: line,
      column_number: column,
    }),
  );
  return broken.length > 0 ? broken : missingEntries(ruleset, world);
}

/** The references of a ruleset that lead to nothing in a library that is fine otherwise. */
function missingEntries({ references }: StoredRuleset, world: Libraries): RulesetValidationError[] {
  const libraries = new Map(world.rulesetLibraries.all().map((each) => [libraryReference(each), each]));
  return references.flatMap(({ library, entry, line, column }): RulesetValidationError[] => {
    const entries = libraries.get(library)?.entries;
    if (entries === undefined || hasEntry(entries, entry)) return [];
    const message = `"${library}" has no "${entry}"`;
    return [{ message, validation_error_type: "expansion", line_number: line, column_number: column }];
  });
}

/** `is_valid` of a ruleset at a moment of sandbox time. */
export function rulesetValidity(
  ruleset: StoredRuleset,
  world: Libraries,
  now: number,
): "valid" | "invalid" | "in_progress" {
  if (now < ruleset.validatedAt) return "in_progress";
  if (rulesetErrors(ruleset, world, now).length > 0) return "invalid";
  const waits = ruleset.imports.some(({ reference }) => {
    const library = findLibrary(world, reference);
    return library !== undefined && libraryValidity(library, now) === "in_progress";
  });
  return waits ? "in_progress" : "valid";
}

interface BrokenImport extends LibraryImport {
  readonly problem: "library_missing" | "library_invalid";
}

/** The imports of a ruleset that lead to no library, or to an invalid one. */
function brokenImports({ imports }: StoredRuleset, world: Libraries, now: number): BrokenImport[] {
  return imports.flatMap((each): BrokenImport[] => {
    const library = findLibrary(world, each.reference);
    if (library === undefined) return [{ ...each, problem: "library_missing" }];
    return libraryValidity(library, now) === "invalid" ? [{ ...each, problem: "library_invalid" }] : [];
  });
}

function findLibrary({ rulesetLibraries }: Libraries, reference: string): StoredRulesetLibrary | undefined {
  return rulesetLibraries.findWhere((library) => libraryReference(library) === reference);
}

/** A name belongs to one ruleset of each mask type: a database and a file ruleset may share it. */
export function findRuleset(world: RulesetWorld, name: string, maskType: string): StoredRuleset | undefined {
  return world.rulesets.findWhere((each) => each.name === name && each.maskType === maskType);
}
