import type { StoredDiscoveryConfigLibrary } from "../../../store/records/config.js";
import type { YamlFinding } from "../../../store/records/yaml-text.js";
import { libraryImports, libraryReference } from "../../yaml/library-imports.js";

/** What is wrong with the libraries that the YAML of a discovery config imports. The YAML itself must be fine. */
export function importFindings(
  configYaml: string,
  libraries: Iterable<StoredDiscoveryConfigLibrary>,
): YamlFinding[] {
  const byReference = new Map([...libraries].map((library) => [libraryReference(library), library]));
  return libraryImports(configYaml).flatMap(({ reference, line, column }) => {
    const library = byReference.get(reference);
    if (library !== undefined && library.findings.length === 0) return [];
    const state = library === undefined ? "does not exist" : "is invalid";
    return [{ message: `Library "${reference}" ${state}`, line_number: line, column_number: column }];
  });
}

/** Whether the YAML of a discovery config imports a library. */
export function importsLibrary(configYaml: string, library: StoredDiscoveryConfigLibrary): boolean {
  const wanted = libraryReference(library);
  return libraryImports(configYaml).some(({ reference }) => reference === wanted);
}
