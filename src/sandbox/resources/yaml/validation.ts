import type { YamlFault, YamlRelease } from "../../../yaml/index.js";
import type { YamlFinding } from "../../store/records/yaml-documents.js";

/** What of the settings a validation goes by. */
export interface ValidationSettings {
  /** Names are judged as a server of it would. */
  readonly release: YamlRelease;
  readonly clock: () => number;
  readonly validationDurationMs: number;
}

/** From this size on (UTF-8 bytes) the server validates after it has answered. */
const ASYNC_VALIDATION_BYTES = 61_440;

/** Faults as the API shows them. */
export function findingsOf(faults: readonly YamlFault[]): YamlFinding[] {
  return faults.map(({ message, line, column }) => ({ message, line_number: line, column_number: column }));
}

/** YAML as it is stored, without blanks at its end; those at its beginning stay, since they may carry its indentation. */
export function storedYaml(text: string): string {
  return text.trimEnd();
}

/** When the validation of new YAML is over, in sandbox time: at once unless the text is large. */
export function validationEnd(text: string, settings: ValidationSettings): number {
  const late = new TextEncoder().encode(text).byteLength >= ASYNC_VALIDATION_BYTES;
  return settings.clock() + (late ? settings.validationDurationMs : 0);
}
