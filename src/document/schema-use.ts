import type { ExactValue } from "./exact-integers.js";
import type { JsonObject } from "./json.js";

/**
 * A schema as one place uses it: what it is in the end, and what the place says beside it.
 * A reference, an `allOf` of one, a union of one and a union of one with null are wrappers around the same thing.
 */
export interface SchemaUse {
  /** What the wrappers lead to. */
  readonly core: JsonObject;
  /** The components that were passed on the way, the core included, the outermost first. */
  readonly names: readonly string[];
  readonly nullable: boolean;
  readonly deprecated: boolean;
  readonly default: ExactValue | undefined;
}
