import type { Schemas } from "../client/schemas.js";

/** One thing that is wrong with YAML, in the server's words. */
export interface YamlFault {
  /** What is wrong; empty where the server does not say. */
  readonly message: string;
  /** The line, counted from 1, where the server tells it. */
  readonly line: number | undefined;
  /** The column, counted from 1, where the server tells it. */
  readonly column: number | undefined;
}

/** What is wrong with YAML that the server has validated, as it tells it. */
export function yamlFaults(
  details: readonly Partial<Schemas["ValidationErrorDetails"]>[] | null | undefined,
): YamlFault[] {
  const told: readonly (Partial<Schemas["ValidationErrorDetails"]> | null)[] = Array.isArray(details)
    ? details
    : [];
  return told.map((detail) => ({
    message: detail?.message ?? "",
    line: detail?.line_number ?? undefined,
    column: detail?.column_number ?? undefined,
  }));
}

/** The faults of YAML of which the server tells one sentence, without a place. */
export function sentenceFaults(message: string | null | undefined): YamlFault[] {
  return message ? yamlFaults([{ message }]) : [];
}

/** What a save tells of the YAML that it stored. */
export interface WithFaults {
  /**
   * What the server finds wrong with the YAML, with line and column where it tells them;
   * empty when it is valid, and while it is not validated yet.
   */
  readonly faults: readonly YamlFault[];
}

/** What the server says of YAML that was given to it to be validated. */
export interface ServerVerdict {
  /** Whether the server would take it. */
  readonly valid: boolean;
  /** The server's own word: `valid`, `invalid`, or one of a later server. */
  readonly status: string;
  /** What is wrong; empty when it is valid. */
  readonly faults: readonly YamlFault[];
  /** Name of what was made for this and could not be taken away again: delete it by hand. */
  readonly leftBehind: string | undefined;
}
