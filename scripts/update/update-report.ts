import type { DiffReport } from "../../src/diff/diff-report.js";
import type { AffectedExample, AffectedFile } from "./consequences/affected-files.js";
import type { AffectedFixture } from "./consequences/affected-fixtures.js";
import type { BrokenLines } from "./consequences/broken-lines.js";
import type { ChangedExports } from "./consequences/changed-exports.js";
import type { KeptChange } from "./consequences/kept-by-overlay.js";
import type { LeftMention } from "./consequences/left-mentions.js";
import type { TestRun } from "./consequences/test-run.js";
import type { VersionBump } from "./consequences/version-bump.js";

/** What an update means for this project. */
export interface Consequences {
  readonly brokenLines: BrokenLines;
  readonly leftMentions: readonly LeftMention[];
  readonly workflows: readonly AffectedFile[];
  readonly examples: readonly AffectedExample[];
  /** Operations that the sandbox simulates and that changed or went, as `METHOD path`. */
  readonly sandbox: AffectedFile["operations"];
  readonly fixtures: readonly AffectedFixture[];
  readonly exports: ChangedExports;
  /** Changes that an overlay undoes; nothing else in the report counts them. */
  readonly keptByOverlay: readonly KeptChange[];
  /** Changes that the package had before through an overlay, as `place: text`; they do not count for the bump. */
  readonly toldByOverlay: readonly string[];
  /** `undefined` when the tests were not run. */
  readonly tests: TestRun | undefined;
  readonly bump: VersionBump;
}

/** The report of `npm run spec:update`, as JSON. */
export interface UpdateReport {
  readonly api: string;
  readonly source: { readonly label: string; readonly openapi: string; readonly sha256: string };
  /** What in the document was read otherwise than it is written, or not at all. */
  readonly warnings: readonly string[];
  readonly diff: DiffReport;
  readonly consequences: Consequences;
  readonly changelog: readonly string[];
}
