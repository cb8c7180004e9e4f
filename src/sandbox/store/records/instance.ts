import type { JsonObject } from "../../http/json-object.js";
import { type Licence, newLicence } from "../../resources/system/licence.js";

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
