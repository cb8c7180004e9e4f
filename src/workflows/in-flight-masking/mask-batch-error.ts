import { DataMasqueError } from "../../errors/errors.js";
import type { MaskLogEntry } from "./mask.js";

/**
 * A batch of records could not be masked.
 * All records before `firstIndex` have been handed out, so another attempt can begin there.
 */
export class MaskBatchError extends DataMasqueError {
  override readonly name: string = "MaskBatchError";
  /** Position of the batch's first record among all that were given, from 0. */
  readonly firstIndex: number;
  /** Position of its last record. */
  readonly lastIndex: number;
  /** What masking had to say when it could not process the values; empty where the request itself failed. */
  readonly logs: readonly MaskLogEntry[];

  constructor(
    { firstIndex, lastIndex }: { firstIndex: number; lastIndex: number },
    reason: string,
    { logs = [], cause }: { logs?: readonly MaskLogEntry[]; cause?: unknown },
  ) {
    super(
      `The records ${firstIndex} to ${lastIndex} were not masked: ${reason}`,
      cause === undefined ? undefined : { cause },
    );
    this.firstIndex = firstIndex;
    this.lastIndex = lastIndex;
    this.logs = logs;
  }
}
