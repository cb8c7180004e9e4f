import type { JsonObject, JsonValue } from "../../src/document/json.js";

/** One change of a schema, and how it is judged. */
export interface SchemaChange {
  what: string;
  before: JsonValue;
  after: JsonValue;
  /** `kind verdict` of each change where the schema is sent, and where it is got. */
  sent: string[];
  got: string[];
  /** The same for the way back, from `after` to `before`. */
  sentBack: string[];
  gotBack: string[];
  schemas?: JsonObject;
  nowSchemas?: JsonObject;
}

export const text = { type: "string" };
export const whole = { type: "integer" };
export const object = (
  properties: JsonObject,
  required: string[] = [],
  more: JsonObject = {},
): JsonObject => ({
  type: "object",
  properties,
  required,
  ...more,
});
export const kind = (...values: string[]): JsonObject =>
  object({ kind: { type: "string", enum: values } }, ["kind"]);
export const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
