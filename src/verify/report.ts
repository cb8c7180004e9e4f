import { counted } from "../command-line/counted.js";
import type { Outcome } from "./behaviours/behaviour-outcome.js";

/** How a behaviour of an operation was found. */
export interface BehaviourRow extends Outcome {
  readonly name: string;
  readonly kind: "success" | "refusal";
}

/** How an operation was found. */
export interface OperationRow {
  /** `METHOD path`. */
  readonly operation: string;
  /**
   * - `kept`: everything that was to be looked at is as documented
   * - `broken`: something is not
   * - `partly`: what could be looked at is as documented, but not everything could
   * - `skipped`: nothing could be looked at
   */
  readonly result: "kept" | "broken" | "partly" | "skipped";
  readonly behaviours: readonly BehaviourRow[];
  /** How many milliseconds each of its answers took, in the order in which they came. */
  readonly answerMs: readonly number[];
}

/** One place where answers differ from the documents. */
export interface DriftRow {
  readonly operation: string;
  readonly status: number;
  /** Where in the body, with `[]` for each item of a list; empty for the answer as a whole. */
  readonly path: string;
  /** A kind of fault of `datamasque-client/contract`. */
  readonly kind: string;
  readonly message: string;
  /** The documents lack it, and nothing that they promise is missing for it. */
  readonly addition: boolean;
  readonly times: number;
}

/** The parts of an answer that differ from the documents, and what stands beside them: names and types, never values. */
export interface DriftShape {
  readonly operation: string;
  readonly status: number;
  /** Where in the body, with `[]` for each item of a list; empty for the answer as a whole. */
  readonly place: string;
  /** The members there, those of the document first. One without a name is the answer as a whole. */
  readonly members: readonly MemberShape[];
}

/** A member as the document has it, and as it was sent. */
export interface MemberShape {
  readonly name: string;
  /** Its type in the document; empty when the document does not have it. */
  readonly document: string;
  /** The document allows that it is not sent. */
  readonly optional: boolean;
  /** The types that were sent; empty when it was not sent. */
  readonly answer: string;
}

/** What was found out about a server. */
export interface VerificationReport {
  readonly server: string;
  readonly mode: "read-only" | "write";
  /** When the look began, such as `2026-01-05T09:00:00.000Z`. */
  readonly startedAt: string;
  /** The release of the server that the documents describe. */
  readonly documentRelease: string;
  readonly operations: readonly OperationRow[];
  readonly drift: readonly DriftRow[];
  /** What stood there, beside what the documents say: names and types, no values. */
  readonly shapes: readonly DriftShape[];
  /** What was created and could not be removed, and why. */
  readonly leftBehind: readonly string[];
  readonly summary: {
    readonly kept: number;
    readonly broken: number;
    readonly partly: number;
    readonly skipped: number;
    readonly additions: number;
  };
}

/** The last line of the report: of the operations that were looked at in full, how many keep the contract. */
export function verdict({ summary: { kept, broken } }: VerificationReport): string {
  return `${kept} of ${counted(kept + broken, "operation keeps", "operations keep")} the contract`;
}
