import { type Progress, timeLeft } from "../command-line/progress.js";
import type { LookStep } from "./verify-server.js";

/** Of so many behaviours one is told where lines stay. */
const BEHAVIOURS_A_LINE = 25;

/** The line that tells a step of a look at a server, if it is worth one. */
export function progressLine(step: LookStep): string | undefined {
  switch (step.kind) {
    case "behaviour": {
      const { number, total, name } = step;
      return number % BEHAVIOURS_A_LINE === 1 ? `${number} of ${total}: ${name}` : undefined;
    }
    case "wait":
      return `waiting up to ${seconds(step.limitMs)}: ${step.what}`;
    case "no-answer":
      return `no answer within ${seconds(step.limitMs)}: ${step.call}; it is not asked for again`;
    case "clean-up":
      return "removing what was created";
  }
}

/**
 * Tells the steps of a look at a server: each in passing on a terminal, elsewhere those that are worth a line.
 *
 * @param now the time in milliseconds, from whenever
 */
export function stepTeller(progress: Progress, now: () => number): (step: LookStep) => void {
  const start = now();
  let place = "";
  return (step) => {
    const line = progressLine(step);
    if (!progress.onTerminal || step.kind === "no-answer") {
      if (line !== undefined) progress.tell(`verify: ${line}`);
      return;
    }
    if (step.kind === "behaviour") {
      const left = timeLeft(now() - start, step.number - 1, step.total);
      place = `${step.number} of ${step.total}${left === undefined ? "" : `, ${left}`}`;
      progress.pass(`verify: ${place}: ${step.name}`);
    } else progress.pass(`verify: ${step.kind === "wait" ? `${place}: ` : ""}${line}`);
  };
}

function seconds(ms: number): string {
  return `${Math.ceil(ms / 1000)} s`;
}
