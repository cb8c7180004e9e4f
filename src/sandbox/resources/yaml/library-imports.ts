import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { isTooDeepYaml } from "../../http/nesting-limit.js";
import type { LibraryImport } from "../../store/records/yaml-documents.js";

/** How YAML names a library: `namespace/name`, or the bare name in the default namespace. */
export function libraryReference({ namespace, name }: { namespace: string; name: string }): string {
  return namespace === "" ? name : `${namespace}/${name}`;
}

/**
 * The libraries that a YAML document imports.
 *
 * Known from discovery configs: `imports` at the top, a list of references.
 * How rulesets import ruleset libraries is not known; the sandbox reads the same list there (inferred).
 */
export function libraryImports(configYaml: string): LibraryImport[] {
  if (isTooDeepYaml(configYaml)) return [];
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
