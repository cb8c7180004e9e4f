import type { FinalRunStatus } from "./run.js";

/** What a generation makes: one ruleset, or, from a CSV, rulesets by the name of their file. */
export type GenerationResult =
  | { readonly kind: "ruleset"; readonly yaml: string }
  | { readonly kind: "archive"; readonly members: Readonly<Record<string, string>> };

/** An asynchronous generation. Its status follows from the times and the clock. */
export interface GenerationTask {
  readonly connectionId: string;
  readonly createdAt: number;
  readonly durationMs: number;
  readonly endsAs: FinalRunStatus;
  readonly result: GenerationResult;
  cancelled: boolean;
}
