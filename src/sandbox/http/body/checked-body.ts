import type * as z from "zod/mini";
import { type FieldErrors, fieldError } from "../django-errors.js";
import type { JsonObject } from "../json-values.js";
import { type BodyField, bodyFields } from "./body-fields.js";
import { convertedValue } from "./converted-values.js";
import { issueMessage } from "./issue-message.js";
import { storageFaults, storedText } from "./stored-text.js";

type Issue = z.core.$ZodIssue;

/** Members that hold the id of another object: they are looked up as they came, and a blank one leads to nothing. */
const REFERENCES = new Set([
  "id",
  "connection",
  "source_connection",
  "destination_connection",
  "ruleset",
  "discovery_config",
  "rg_config",
]);

/**
 * The body with its members converted as a server of the family does before it validates them,
 * or the 400 reply that tells everything that is wrong with it.
 *
 * Members that the document does not have are ignored, as Django serializers do,
 * but not in the objects inside a body, such as the options of a run: those are closed.
 * Only members of the body itself are converted.
 *
 * `blankMembers` are those that the document wants and that may be blank.
 */
export function checkedBody(
  validator: z.ZodMiniType,
  body: JsonObject,
  blankMembers: ReadonlySet<string> = new Set(),
): JsonObject {
  const converted = { ...body };
  const errors: FieldErrors = {};
  for (const [name, field] of bodyFields(validator, body)) {
    if (!Object.hasOwn(body, name) || REFERENCES.has(name)) continue;
    converted[name] = convertedMember(name, field, body[name]);
    if (field.kind === "other" || field.kind === "list") continue;
    const faults = memberFaults(name, field, converted[name], blankMembers);
    if (faults.length > 0) errors[name] = faults;
  }
  const result = validator.safeParse(converted);
  for (const issue of result.error?.issues ?? []) {
    if (issue.code === "unrecognized_keys" && issue.path.length === 0) continue;
    const [field = "non_field_errors", ...inner] = issue.path.map(String);
    if (inner.length === 0 && errors[field] !== undefined && saysTheSame(issue)) continue;
    const prefix = inner.length === 0 ? "" : `${inner.join(".")}: `;
    const messages = messagesOf(issue, converted).map((message) => prefix + message);
    errors[field] = [...new Set([...(errors[field] ?? []), ...messages])];
  }
  if (Object.keys(errors).length > 0) throw fieldError(errors);
  return converted;
}

function convertedMember(name: string, { kind }: BodyField, value: unknown): unknown {
  const converted = convertedValue(kind, value);
  return kind === "text" && typeof converted === "string" ? storedText(name, converted) : converted;
}

function memberFaults(
  name: string,
  field: BodyField,
  value: unknown,
  blankMembers: ReadonlySet<string>,
): string[] {
  const isNoNumber = typeof value === "string" || typeof value === "boolean";
  if (field.kind === "whole number" && isNoNumber) return ["A valid integer is required."];
  if (field.kind === "number" && isNoNumber) return ["A valid number is required."];
  return storageFaults(name, value, !isNeverBlank(name, field) || blankMembers.has(name));
}

/** A name is never blank, also where a change may leave it out. */
function isNeverBlank(name: string, { required }: BodyField): boolean {
  return required || name === "username";
}

/** A blank text is shorter than it may be, and text that is no number does not fit either. */
function saysTheSame({ code }: Issue): boolean {
  return ["too_small", "invalid_format", "invalid_type", "invalid_union"].includes(code);
}

function messagesOf(issue: Issue, body: JsonObject): string[] {
  return issue.code === "unrecognized_keys"
    ? issue.keys.map((key) => `${key} is not a known member.`)
    : [issueMessage(issue, valueAt(body, issue.path))];
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    body,
  );
}
