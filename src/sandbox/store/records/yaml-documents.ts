import type { LibraryImport, LibraryReference } from "../../../yaml/index.js";
import type { JsonObject } from "../../http/json-values.js";
import type { PlanMasking } from "./plan-masking.js";

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
  /** What it uses of them. */
  references: readonly LibraryReference[];
  /** Before this moment the validation is still going on. */
  validatedAt: number;
}

/** One finding, as the API shows it. */
export interface RulesetValidationError {
  readonly message: string;
  readonly validation_error_type: "ruleset" | "library_missing" | "library_invalid" | "expansion";
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
    references: [],
    validatedAt: now,
  };
}

/** A ruleset library as the sandbox keeps it. */
export interface StoredRulesetLibrary {
  readonly id: string;
  readonly name: string;
  readonly namespace: string;
  readonly configYaml: string;
  /** Findings of the last validation; empty when the YAML is fine. */
  readonly findings: readonly YamlFinding[];
  /** What rulesets can refer to, as `section/key`. */
  readonly entries: ReadonlySet<string>;
  /** Before this moment of sandbox time the validation is still going on. */
  readonly validatedAt: number;
  readonly createdAt: number;
  readonly modifiedAt: number;
}

/** One finding in a YAML document, with its place counted from 1. */
export interface YamlFinding {
  readonly message: string;
  readonly line_number: number;
  readonly column_number: number;
}

/** What every saved configuration has. */
export interface StoredConfig {
  readonly id: string;
  readonly name: string;
  readonly configYaml: string;
  /** Findings of the last validation; empty when the YAML is fine. */
  readonly findings: readonly YamlFinding[];
  readonly imports: readonly LibraryImport[];
  readonly createdAt: number;
  readonly modifiedAt: number;
}

/** A discovery config as the sandbox keeps it. */
export interface StoredDiscoveryConfig extends StoredConfig {
  readonly configType: string;
  /** Before this moment of sandbox time the validation is still going on. */
  readonly validatedAt: number;
}

/** A discovery config library as the sandbox keeps it. */
export interface StoredDiscoveryConfigLibrary extends StoredConfig {
  readonly namespace: string;
}

/** A ruleset-generation config as the sandbox keeps it. */
export type StoredRgConfig = StoredConfig;

/** A ruleset plan as the sandbox keeps it. */
export interface StoredRulesetPlan {
  /** With the suffix that makes it unique. */
  readonly name: string;
  readonly rulesetYaml: string;
  /** What the YAML does to records. */
  readonly masking: PlanMasking;
  readonly options: JsonObject;
  readonly serial: number;
  readonly createdAt: number;
  readonly modifiedAt: number;
}
