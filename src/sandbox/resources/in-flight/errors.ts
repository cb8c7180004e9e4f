import type * as z from "zod/mini";
import { ErrorReply } from "../../http/django-errors.js";

/** One fault in a request, as the service lists it. */
export interface RequestFault {
  readonly loc: readonly (string | number)[];
  readonly msg: string;
  readonly type: string;
}

const EXPECTED: Readonly<Record<string, RequestFault["msg"]>> = {
  string: "Input should be a valid string",
  array: "Input should be a valid list",
  boolean: "Input should be a valid boolean",
  object: "Input should be a valid dictionary or object to extract fields from",
  int: "Input should be a valid integer",
};

/** `{"error": "..."}`, the shape of most refusals of this service. */
export function serviceError(status: number, error: string): ErrorReply {
  return new ErrorReply(status, { error });
}

/** 422 with the list of faults. */
export function unprocessable(detail: readonly RequestFault[]): ErrorReply {
  return new ErrorReply(422, { detail });
}

/** The faults of a body by what its validator found; members that are not known are let pass. */
export function bodyFaults(issues: readonly z.core.$ZodIssue[], body: unknown): RequestFault[] {
  return issues.filter(({ code }) => code !== "unrecognized_keys").map((issue) => bodyFault(issue, body));
}

function bodyFault(issue: z.core.$ZodIssue, body: unknown): RequestFault {
  const loc = ["body", ...issue.path.map((key) => (typeof key === "number" ? key : String(key)))];
  if (valueAt(body, issue.path) === undefined) return { loc, msg: "Field required", type: "missing" };
  const expected = expectedType(issue);
  return { loc, msg: EXPECTED[expected] ?? "Input is not valid", type: `${expected}_type` };
}

/** A union of a few words and any text fails on its last branch, the text. */
function expectedType(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return issue.expected;
  const last = issue.code === "invalid_union" ? issue.errors.at(-1)?.[0] : undefined;
  return last?.code === "invalid_type" ? last.expected : "value";
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    body,
  );
}
