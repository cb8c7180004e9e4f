import type { Change } from "./change.js";
import type { DiffReport } from "./diff-report.js";

/** A change that this share of all operations meets says nothing about any one of them. */
const SHARE = 1 / 3;
const AT_LEAST = 10;

/** The changes that are met by so many operations that they are told once and not for each, such as that of an error. */
export function widespreadChanges({
  changes,
  after,
}: Pick<DiffReport, "changes" | "after">): readonly Change[] {
  return changes.filter(({ uses }) => {
    const operations = new Set(uses.flatMap((use) => use.operations));
    return operations.size >= AT_LEAST && operations.size > after.operations * SHARE;
  });
}
