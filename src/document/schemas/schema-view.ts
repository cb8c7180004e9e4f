import type { ExactValue } from "../exact-integers.js";
import type { JsonObject, JsonValue } from "../json.js";

/** One `oneOf` or `anyOf`, without members that only say "or null". */
export interface UnionView {
  readonly members: readonly JsonValue[];
  readonly discriminator: JsonObject | undefined;
}

/**
 * What a schema says in the end: its references followed, the parts of `allOf` put together,
 * and "or null" told in one way, whichever of the four ways of the specification it was written in.
 */
export interface SchemaView {
  /** The types without `null`; `undefined` when any type will do. */
  readonly types: ReadonlySet<string> | undefined;
  readonly nullable: boolean;
  /** The values of `enum` or `const` without `null`; `undefined` when there is no such list. */
  readonly values: readonly ExactValue[] | undefined;
  readonly properties: ReadonlyMap<string, JsonValue>;
  readonly required: ReadonlySet<string>;
  /** What `additionalProperties` says; `true` where it is silent. */
  readonly additional: JsonValue;
  readonly items: JsonValue | undefined;
  readonly unions: readonly UnionView[];
  readonly format: string | undefined;
  /** Limits by keyword, such as `maxLength`. */
  readonly limits: ReadonlyMap<string, ExactValue>;
  readonly deprecated: boolean;
  readonly default: ExactValue | undefined;
  /** Keywords that change what is valid and that nothing above covers. */
  readonly rest: ReadonlyMap<string, JsonValue>;
}

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
