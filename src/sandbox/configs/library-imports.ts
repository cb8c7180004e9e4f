import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { YamlFinding } from "../yaml-validation.js";
import type { StoredDiscoveryConfigLibrary } from "./stored-config.js";

interface LibraryImport {
  readonly reference: string;
  readonly line: number;
  readonly column: number;
}

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

/** `namespace/name`, or the bare name in the default namespace. */
function libraryReference({ namespace, name }: StoredDiscoveryConfigLibrary): string {
  return namespace === "" ? name : `${namespace}/${name}`;
}

function libraryImports(configYaml: string): LibraryImport[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(configYaml, { lineCounter });
  if (document.errors.length > 0 || !isMap(document.contents)) return [];
  const imports = document.contents.get("imports", true);
  if (!isSeq<Node>(imports)) return [];
  return imports.items.filter(isScalar).map((item) => {
    const { line, col } = lineCounter.linePos(item.range?.[0] ?? 0);
    return { reference: String(item.value), line, column: col };
  });
}
