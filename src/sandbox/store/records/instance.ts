import type { JsonObject } from "../../http/json-values.js";

/** What is there once in an installation. */
export interface Instance {
  /** Host names of the first-time set-up; the sandbox answers to every other one as well. */
  allowedHosts: readonly string[];
  settings: JsonObject;
  licence: Licence;
}

/** An installation as it comes out of the box. */
export function newInstance(now: number): Instance {
  return {
    allowedHosts: [],
    settings: { dm_ai_engine_url: null, locality: "en_GB" },
    licence: newLicence(now),
  };
}

export const DAY_MS = 86_400_000;

/** A licence as the sandbox keeps it. */
export interface Licence {
  readonly uuid: string;
  readonly expiresAt: number;
}

/** A licence for a year from now. */
export function newLicence(now: number): Licence {
  return { uuid: crypto.randomUUID(), expiresAt: now + 365 * DAY_MS };
}
