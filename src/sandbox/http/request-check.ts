import type * as z from "zod/mini";
import { type FieldErrors, fieldError } from "./django-errors.js";
import { issueMessage } from "./issue-message.js";
import type { JsonObject } from "./json-values.js";

type Issue = z.core.$ZodIssue;

/**
 * Throws the 400 reply when a body does not fit a validator of the API document.
 *
 * Members that the document does not have are ignored, as Django serializers do,
 * but not in the objects inside a body, such as the options of a run: those are closed.
 */
export function checkBody(validator: z.ZodMiniType, body: JsonObject): void {
  const result = validator.safeParse(body);
  if (result.success) return;
  const errors: FieldErrors = {};
  for (const issue of result.error.issues) {
    if (issue.code === "unrecognized_keys" && issue.path.length === 0) continue;
    const [field = "non_field_errors", ...inner] = issue.path.map(String);
    const prefix = inner.length === 0 ? "" : `${inner.join(".")}: `;
    errors[field] = [...(errors[field] ?? []), ...messagesOf(issue, body).map((message) => prefix + message)];
  }
  if (Object.keys(errors).length > 0) throw fieldError(errors);
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
