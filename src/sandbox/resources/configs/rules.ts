import { libraryReference } from "../../../yaml/checks/references.js";
import {
  type LibraryImport,
  validateDiscoveryConfig,
  validateDiscoveryConfigLibrary,
} from "../../../yaml/index.js";
import { type ErrorReply, fieldError } from "../../http/django-errors.js";
import { queryValue } from "../../http/request-info.js";
import type {
  StoredConfig,
  StoredDiscoveryConfigLibrary,
  YamlFinding,
} from "../../store/records/yaml-documents.js";
import type { World } from "../../store/world.js";
import { findingsOf, type ValidationSettings } from "../yaml/validation.js";

/** What a config keeps of the look at its YAML. */
type Checked = Pick<StoredConfig, "findings" | "imports">;

interface CheckContext {
  readonly world: Pick<World, "discoveryConfigLibraries">;
  readonly settings: Pick<ValidationSettings, "release">;
}

/** What is wrong with the YAML of a discovery config now, imported libraries included, and what it imports. */
export function checkDiscoveryConfig(configYaml: string, { world, settings }: CheckContext): Checked {
  const { valid, faults, imports } = validateDiscoveryConfig(configYaml, { release: settings.release });
  const libraries = world.discoveryConfigLibraries.all();
  const findings = valid ? importFindings(imports, libraries) : findingsOf(faults);
  return { findings, imports };
}

/** What is wrong with the YAML of a discovery config library, and what it imports. */
export function checkDiscoveryLibrary(
  configYaml: string,
  { release }: Pick<ValidationSettings, "release">,
): Checked {
  const { faults, imports } = validateDiscoveryConfigLibrary(configYaml, { release });
  return { findings: findingsOf(faults), imports };
}

/** What is wrong with the libraries that a discovery config imports. */
function importFindings(
  imports: readonly LibraryImport[],
  libraries: Iterable<StoredDiscoveryConfigLibrary>,
): YamlFinding[] {
  const byReference = new Map([...libraries].map((library) => [libraryReference(library), library]));
  return imports.flatMap(({ reference, line, column }) => {
    const library = byReference.get(reference);
    if (library !== undefined && library.findings.length === 0) return [];
    const state = library === undefined ? "does not exist" : "is invalid";
    return [{ message: `Library "${reference}" ${state}`, line_number: line, column_number: column }];
  });
}

/** The refusal of a name that is taken. */
export function takenName(what: string): ErrorReply {
  return fieldError({ name: [`A ${what} already exists.`] });
}

/** Keeps what equals an exact filter of the query; a blank filter is no filter. */
export function matchesExactly(query: URLSearchParams, filter: string, value: string): boolean {
  const wanted = queryValue(query, filter) ?? "";
  return wanted === "" || wanted === value;
}
