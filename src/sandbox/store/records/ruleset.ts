import type { LibraryImport } from "../../resources/yaml/library-imports.js";

/** A ruleset as the sandbox keeps it. */
export interface StoredRuleset {
  readonly id: string;
  readonly name: string;
  readonly maskType: string;
  readonly createdAt: number;
  modifiedAt: number;
  configYaml: string;
  /** What is wrong with the YAML itself; the libraries that it imports are looked at when the ruleset is. */
  yamlErrors: readonly RulesetValidationError[];
  imports: readonly LibraryImport[];
  /** Before this moment the validation is still going on. */
  validatedAt: number;
}

/** One finding, as the API shows it. */
export interface RulesetValidationError {
  readonly message: string;
  readonly validation_error_type: "ruleset" | "library_missing" | "library_invalid";
  readonly line_number: number;
  readonly column_number: number;
}

/** A ruleset without YAML yet. */
export function newRuleset(
  identity: Pick<StoredRuleset, "id" | "name" | "maskType">,
  now: number,
): StoredRuleset {
  return {
    ...identity,
    createdAt: now,
    modifiedAt: now,
    configYaml: "",
    yamlErrors: [],
    imports: [],
    validatedAt: now,
  };
}
