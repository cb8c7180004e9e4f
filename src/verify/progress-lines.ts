import type { LookStep } from "./verify-server.js";

/** So many behaviours are looked at for each line. */
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

function seconds(ms: number): string {
  return `${Math.ceil(ms / 1000)} s`;
}
