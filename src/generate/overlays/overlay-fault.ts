import { InputError } from "../../document/input-error.js";

/** Why an action, or a whole overlay, does not fit a document. */
export type OverlayFaultKind =
  /** Its file cannot be read, or is not of the form of an overlay. */
  | "form"
  /** Its target matches nothing. */
  | "homeless"
  /** Upstream has all of it now. */
  | "obsolete"
  /** Upstream has some of it now, or has it at some of its targets. */
  | "half-obsolete"
  /** What it finds is neither what it expects nor what it makes of it. */
  | "third-thing"
  /** Another action is at work on the same place. */
  | "same-place"
  /** It asks for what Overlay 1.0 cannot do. */
  | "mistake";

/** One thing that is wrong with an overlay. */
export interface OverlayFault {
  readonly kind: OverlayFaultKind;
  /** Complete: the file, the action, what is wrong, and what to do about it. */
  readonly message: string;
  /** The number of the action; `undefined` for the overlay as a whole. */
  readonly action?: number;
}

/** Overlays that do not fit a document, with every fault of every one of them. */
export class OverlayFaults extends InputError {
  readonly faults: readonly OverlayFault[];

  constructor(faults: readonly OverlayFault[]) {
    super(faults.map(({ message }) => message).join("\n"));
    this.faults = faults;
  }
}

/** @throws OverlayFaults when there are any */
export function requireNoFaults(faults: readonly OverlayFault[]): void {
  if (faults.length > 0) throw new OverlayFaults(faults);
}
