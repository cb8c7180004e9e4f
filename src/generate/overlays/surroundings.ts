import type { JsonObject } from "../../document/json.js";
import type { Authors } from "./overlay-authors.js";

/** What the actions of all overlays share. */
export interface Surroundings {
  /** Is changed in place. */
  readonly patched: JsonObject;
  /** Before any overlay. */
  readonly original: JsonObject;
  readonly authors: Authors;
  readonly documentLabel: string;
}
