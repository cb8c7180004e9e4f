import type { JsonObject, JsonValue } from "../../../src/document/json.js";
import { call } from "./source-text.js";

/** The source of the validator of one schema. */
export interface WrittenValidator {
  /** The expression, which may leave out null. */
  readonly code: string;
  /** True when null fits as well; {@link orNull} adds it. */
  readonly nullable: boolean;
  /** True for a component that is only declared further down. */
  readonly isLater: boolean;
}

/** What a schema is written in. */
export interface ValidatorScope {
  /** The document with the components that references lead to. */
  readonly document: JsonObject;
  /** Writes a schema that stands inside. */
  readonly write: (schema: JsonValue) => WrittenValidator;
  /** The name of a declaration of `json-schema-checks.ts`, which comes with the validators then. */
  readonly declared: (name: string) => string;
}

/** A validator that says in its expression whether null fits. */
export function orNull({ code, nullable }: WrittenValidator): string {
  return nullable ? call("z.nullable", code) : code;
}

/** A validator whose expression says all. */
export function written(code: string): WrittenValidator {
  return { code, nullable: false, isLater: false };
}
