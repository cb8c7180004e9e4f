import { observe } from "../../options/events.js";
import type { WorkflowOptions } from "../wait.js";

/** How far an upload or a download has come. */
export interface TransferProgress {
  /** Bytes of the content so far; an upload that has to be sent again begins at 0 again. */
  loaded: number;
  /** Bytes of the whole content; `undefined` where nobody has said how many there are. */
  total: number | undefined;
}

/** Settings of an upload or a download. */
export interface TransferOptions extends WorkflowOptions {
  /**
   * Told how far the transfer has come, at its start and at its end, and each time that bytes move
   * where the platform lets it be seen: all but browsers do for uploads, every one for downloads.
   * What it throws is ignored.
   */
  onProgress?: ((progress: TransferProgress) => void) | undefined;
}

/** Tells how many bytes have moved, unless it was told just that before. */
export type Meter = (loaded: number) => void;

/** Makes the meter of one transfer. */
export function createMeter(
  onProgress: ((progress: TransferProgress) => void) | undefined,
  total: number | undefined,
): Meter {
  let last: number | undefined;
  return (loaded) => {
    if (onProgress === undefined || loaded === last) return;
    last = loaded;
    observe(onProgress, { loaded, total });
  };
}
