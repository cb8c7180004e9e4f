import { isMap, parseDocument } from "yaml";
import { isTooDeepYaml } from "../../http/nesting-limit.js";
import type { YamlFinding } from "../../store/records/yaml-documents.js";

/** What of the settings a validation goes by. */
export interface ValidationSettings {
  readonly clock: () => number;
  readonly validationDurationMs: number;
}

/** From this size on (UTF-8 bytes) the server validates after it has answered. */
const ASYNC_VALIDATION_BYTES = 61_440;

/**
 * What is wrong with a YAML document that has to be a mapping.
 * Only the YAML itself is looked at: the sandbox does not know the languages that are written in it.
 */
export function yamlFindings(text: string, what: string): YamlFinding[] {
  if (isTooDeepYaml(text)) {
    return [{ message: `${what} is nested too deep`, line_number: 1, column_number: 1 }];
  }
  const document = parseDocument(text, { prettyErrors: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const [start] = error.linePos ?? [];
    return [{ message: error.message, line_number: start?.line ?? 1, column_number: start?.col ?? 1 }];
  }
  if (isMap(document.contents)) return [];
  return [{ message: `${what} is not a YAML mapping`, line_number: 1, column_number: 1 }];
}

/** When the validation of new YAML is over, in sandbox time: at once unless the text is large. */
export function validationEnd(text: string, settings: ValidationSettings): number {
  const late = new TextEncoder().encode(text).byteLength >= ASYNC_VALIDATION_BYTES;
  return settings.clock() + (late ? settings.validationDurationMs : 0);
}
