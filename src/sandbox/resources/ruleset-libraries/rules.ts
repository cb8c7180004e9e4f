import type { JsonObject } from "../../http/json-object.js";
import { wireTime } from "../../http/wire-time.js";
import type { SandboxSettings } from "../../store/sandbox-options.js";
import { validationEnd, type YamlFinding, yamlFindings } from "../yaml/validation.js";

/** A ruleset library as the sandbox keeps it. */
export interface StoredRulesetLibrary {
  readonly id: string;
  readonly name: string;
  readonly namespace: string;
  readonly configYaml: string;
  /** Findings of the last validation; empty when the YAML is fine. */
  readonly findings: readonly YamlFinding[];
  /** Before this moment of sandbox time the validation is still going on. */
  readonly validatedAt: number;
  readonly createdAt: number;
  readonly modifiedAt: number;
}

/** Makes a library from what was written, in place of `previous` if there is one. */
export function rulesetLibrary(
  written: Pick<StoredRulesetLibrary, "id" | "name" | "namespace" | "configYaml">,
  settings: SandboxSettings,
  previous?: StoredRulesetLibrary,
): StoredRulesetLibrary {
  const now = settings.clock();
  return {
    ...written,
    ...libraryValidation(written.configYaml, settings),
    createdAt: previous?.createdAt ?? now,
    modifiedAt: now,
  };
}

/** A validation of the YAML of a library that begins now. */
export function libraryValidation(
  configYaml: string,
  settings: SandboxSettings,
): Pick<StoredRulesetLibrary, "findings" | "validatedAt"> {
  return {
    findings: yamlFindings(configYaml, "The library"),
    validatedAt: validationEnd(configYaml, settings),
  };
}

/** `is_valid` of a library at a moment of sandbox time. */
export function libraryValidity(
  { validatedAt, findings }: StoredRulesetLibrary,
  now: number,
): "valid" | "invalid" | "in_progress" {
  if (now < validatedAt) return "in_progress";
  return findings.length === 0 ? "valid" : "invalid";
}

/** A library as a list shows it: without its YAML. */
export function libraryRow(library: StoredRulesetLibrary, now: number): JsonObject {
  const validity = libraryValidity(library, now);
  return {
    id: library.id,
    name: library.name,
    namespace: library.namespace,
    is_valid: validity,
    validation_errors: validity === "invalid" ? library.findings : [],
    git_branch: null,
    git_commit_sha: null,
    git_repo_url: null,
    git_synced_at: null,
    created: wireTime(library.createdAt),
    modified: wireTime(library.modifiedAt),
  };
}
