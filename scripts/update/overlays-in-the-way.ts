import type { DiffReport } from "../../src/diff/diff-report.js";
import { InputError } from "../../src/document/input-error.js";
import type { OverlayFault } from "../../src/generate/overlays/overlay-fault.js";

/** Overlays do not fit a document, which cannot be taken in before they are mended. */
export class OverlaysInTheWay extends InputError {
  /** What else the document changes, if it can be compared at all. */
  readonly diff: DiffReport | undefined;

  constructor(label: string, faults: readonly OverlayFault[], diff: DiffReport | undefined) {
    const lines = faults.map(({ message }) => `- ${message}`);
    super(`${label} cannot be taken in as long as these do not fit it:\n${lines.join("\n")}`);
    this.diff = diff;
  }
}
