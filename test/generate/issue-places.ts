import type * as z from "zod/mini";

/** A fault that a validator found. */
export interface Fault {
  readonly path: string;
  readonly code: string;
}

/** The faults of an error with those that a union found in each of its members, each with its whole path. */
export function faultsOf(issues: readonly z.core.$ZodIssue[], outer: readonly PropertyKey[] = []): Fault[] {
  return issues.flatMap((issue) => {
    const path = [...outer, ...issue.path];
    const inner = issue.code === "invalid_union" ? issue.errors : [];
    return [{ path: path.join("."), code: issue.code }, ...inner.flatMap((member) => faultsOf(member, path))];
  });
}
