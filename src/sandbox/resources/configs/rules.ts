import { isMap, isSeq, LineCounter, parseDocument } from "yaml";
import { type ErrorReply, fieldError } from "../../http/django-errors.js";
import type { StoredDiscoveryConfigLibrary, YamlFinding } from "../../store/records/yaml-documents.js";
import type { World } from "../../store/world.js";
import { libraryImports, libraryReference } from "../yaml/library-imports.js";
import { yamlFindings } from "../yaml/validation.js";

const LISTS = ["labels", "metadata_rules", "idd_rules", "imports"];

/** What is wrong with the YAML of a discovery config now, imported libraries included. */
export function discoveryConfigFindings(
  configYaml: string,
  { discoveryConfigLibraries }: Pick<World, "discoveryConfigLibraries">,
): YamlFinding[] {
  const findings = discoveryYamlFindings(configYaml, "The discovery config");
  return findings.length > 0 ? findings : importFindings(configYaml, discoveryConfigLibraries.all());
}

/**
 * What is wrong with discovery YAML, be it of a config or of a library.
 * The sandbox knows little of the language:
 * the sections that it knows have to be lists, and the others may be anything.
 */
export function discoveryYamlFindings(configYaml: string, what: string): YamlFinding[] {
  const findings = yamlFindings(configYaml, what);
  return findings.length > 0 ? findings : sectionFindings(configYaml);
}

function sectionFindings(configYaml: string): YamlFinding[] {
  const lineCounter = new LineCounter();
  const { contents } = parseDocument(configYaml, { lineCounter });
  if (!isMap(contents)) return [];
  return LISTS.flatMap((name) => {
    const section = contents.get(name, true);
    if (section === undefined || isSeq(section)) return [];
    const { line, col } = lineCounter.linePos(section.range?.[0] ?? 0);
    return [{ message: `${name} is not a list`, line_number: line, column_number: col }];
  });
}

/** What is wrong with the libraries that the YAML of a discovery config imports. The YAML itself must be fine. */
function importFindings(
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

/** The refusal of a name that is taken. */
export function takenName(what: string): ErrorReply {
  return fieldError({ name: [`A ${what} already exists.`] });
}

/** Keeps what equals an exact filter of the query; a blank filter is no filter. */
export function matchesExactly(query: URLSearchParams, filter: string, value: string): boolean {
  const wanted = query.get(filter) ?? "";
  return wanted === "" || wanted === value;
}
