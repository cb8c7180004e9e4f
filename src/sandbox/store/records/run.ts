import type { JsonObject } from "../../http/json-values.js";
import type { StoredDiscovery } from "./discovery.js";

/** A run as the sandbox keeps it. Its status follows from the times and the clock. */
export interface StoredRun {
  readonly id: number;
  readonly name: string | null;
  readonly maskType: string;
  readonly source: NamedReference;
  readonly destination: NamedReference | undefined;
  readonly ruleset: NamedReference;
  /** Without the run secret, which is never readable later. */
  readonly options: JsonObject;
  readonly createdAt: number;
  readonly durationMs: number;
  readonly endsAs: SandboxRunEnd;
  /** What its log says of the work, one line for each table and each file. */
  readonly work?: readonly string[];
  /** A status that no release of today has; it never changes. */
  readonly futureStatus?: string;
  /** What a discovery run looks for; masking runs have none. */
  readonly discovery?: StoredDiscovery;
  /** The results of a database discovery were deleted. */
  resultsDropped?: boolean;
  /** Moment of the cancel request. */
  cancelledAt?: number;
}

/** The name stays on a run when the object that had it is deleted. */
export interface NamedReference {
  readonly id: string | undefined;
  readonly name: string;
}

/** Statuses in which a run is over. */
export const FINAL_RUN_STATUSES = ["finished", "finished_with_warnings", "failed", "cancelled"] as const;

/** Every status of a run. */
export const RUN_STATUSES = ["queued", "validating", "running", "cancelling", ...FINAL_RUN_STATUSES] as const;

/** A status in which a run is over. */
export type SandboxRunEnd = (typeof FINAL_RUN_STATUSES)[number];

/** A status of a run. */
export type RunStatus = (typeof RUN_STATUSES)[number];

/** What a generation makes: one ruleset, or, from a CSV, rulesets by the name of their file. */
export type GenerationResult =
  | { readonly kind: "ruleset"; readonly yaml: string }
  | { readonly kind: "archive"; readonly members: Readonly<Record<string, string>> };

/** An asynchronous generation. Its status follows from the times and the clock. */
export interface GenerationTask {
  readonly connectionId: string;
  readonly createdAt: number;
  readonly durationMs: number;
  readonly endsAs: SandboxRunEnd;
  readonly result: GenerationResult;
  cancelled: boolean;
}
