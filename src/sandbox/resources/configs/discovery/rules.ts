import { isMap, isSeq, LineCounter, parseDocument } from "yaml";
import type { YamlFinding } from "../../../store/records/yaml-text.js";
import type { World } from "../../../store/world.js";
import { yamlFindings } from "../../yaml/validation.js";
import { importFindings } from "../discovery-libraries/rules.js";

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
