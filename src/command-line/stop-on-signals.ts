import { constants } from "node:os";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** The wish of someone outside that a program comes to its end. */
export interface Stop {
  /** Aborted with the first such wish. */
  readonly signal: AbortSignal;
  /** The exit code of a program that ends for it, as shells count it: 130 for Ctrl-C. */
  code(): number | undefined;
  /** Leaves signals to the system again. */
  ignore(): void;
}

/**
 * Lets a program come to its end in order when it is interrupted;
 * another signal ends it at once, as if nobody were listening.
 *
 * @param onSignal told when it comes
 */
export function stopOnSignals(onSignal: (signal: (typeof SIGNALS)[number]) => void): Stop {
  const controller = new AbortController();
  let code: number | undefined;
  const stop = (signal: (typeof SIGNALS)[number]): void => {
    ignore();
    code = 128 + constants.signals[signal];
    onSignal(signal);
    controller.abort();
  };
  const ignore = (): void => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return { signal: controller.signal, code: () => code, ignore };
}
