import type { ExactValue } from "../exact-integers.js";

/** A number as a document gives it, to the last digit. */
export type ExactNumber = number | bigint;

/** True for what a limit can be. */
export function isNumber(value: ExactValue | undefined): value is ExactNumber {
  return typeof value === "bigint" || (typeof value === "number" && Number.isFinite(value));
}

/** The least whole number that is not below a limit, or with `exclusive` the least above it. */
export function leastWhole(limit: ExactNumber, exclusive: boolean): ExactNumber {
  const whole = typeof limit === "bigint" ? limit : BigInt(Math.ceil(limit));
  return plain(exclusive && limit === plain(whole) ? whole + 1n : whole);
}

/** The greatest whole number that is not above a limit, or with `exclusive` the greatest below it. */
export function greatestWhole(limit: ExactNumber, exclusive: boolean): ExactNumber {
  const whole = typeof limit === "bigint" ? limit : BigInt(Math.floor(limit));
  return plain(exclusive && limit === plain(whole) ? whole - 1n : whole);
}

/** True when the one is a whole number of times the other. */
export function isMultiple(value: ExactNumber, step: ExactNumber): boolean {
  if (typeof value === "bigint" || typeof step === "bigint") {
    const isWhole = [value, step].every((one) => typeof one === "bigint" || Number.isInteger(one));
    return isWhole && step !== 0n && step !== 0 && BigInt(value) % BigInt(step) === 0n;
  }
  const times = value / step;
  // 0.3 is three times 0.1, whatever a division of the two gives.
  return Math.abs(times - Math.round(times)) <= Number.EPSILON * Math.abs(times);
}

/** A number where it holds the value as well; the same value is then always the same thing. */
function plain(whole: bigint): ExactNumber {
  const number = Number(whole);
  return Number.isSafeInteger(number) ? number : whole;
}
