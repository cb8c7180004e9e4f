import { DataMasqueConfigError } from "../errors/errors.js";

/** Some eleven days in milliseconds: a timer that is set to more than twice as many fires at once. */
const MOST = 1e9;

/** Refuses an option that is not a number from `least` to `most`. */
export function checkNumber(name: string, value: number, least: number, most: number = MOST): void {
  if (!(value >= least && value <= most))
    throw new DataMasqueConfigError(`${name} is ${value}; it must be a number from ${least} to ${most}`);
}
