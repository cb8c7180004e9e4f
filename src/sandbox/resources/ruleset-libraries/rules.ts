import { validateRulesetLibrary } from "../../../yaml/index.js";
import type { StoredRulesetLibrary } from "../../store/records/yaml-documents.js";
import { findingsOf, storedYaml, type ValidationSettings, validationEnd } from "../yaml/validation.js";

/** Makes a library from what was written, in place of `previous` if there is one. */
export function rulesetLibrary(
  written: Pick<StoredRulesetLibrary, "id" | "name" | "namespace" | "configYaml">,
  settings: ValidationSettings,
  previous?: StoredRulesetLibrary,
): StoredRulesetLibrary {
  const now = settings.clock();
  return {
    ...written,
    configYaml: storedYaml(written.configYaml),
    ...libraryValidation(written.configYaml, settings),
    createdAt: previous?.createdAt ?? now,
    modifiedAt: now,
  };
}

/** A validation of the YAML of a library that begins now. */
export function libraryValidation(
  configYaml: string,
  settings: ValidationSettings,
): Pick<StoredRulesetLibrary, "findings" | "entries" | "validatedAt"> {
  const { faults, entries } = validateRulesetLibrary(configYaml, { release: settings.release });
  return { findings: findingsOf(faults), entries, validatedAt: validationEnd(configYaml, settings) };
}

/** `is_valid` of a library at a moment of sandbox time. */
export function libraryValidity(
  { validatedAt, findings }: StoredRulesetLibrary,
  now: number,
): "valid" | "invalid" | "in_progress" {
  if (now < validatedAt) return "in_progress";
  return findings.length === 0 ? "valid" : "invalid";
}
