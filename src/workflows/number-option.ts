import { DataMasqueConfigError } from "../errors.js";

/** Refuses an option that is not a number from `least` on. */
export function checkNumber(name: string, value: number, least: number): void {
  if (!(value >= least))
    throw new DataMasqueConfigError(`${name} is ${value}; it must be a number, ${least} or more`);
}
