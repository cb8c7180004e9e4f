import type { Change } from "../../src/diff/change.js";
import type { DiffReport } from "../../src/diff/diff-report.js";

/** The most changes of one verdict that the draft names. */
const NAMED_CHANGES = 12;

/**
 * Lines for CHANGELOG.md, for a person to shorten and to put into the words of users.
 *
 * @param told changes that the package had before, as `place: text`
 */
export function changelogDraft(
  { after, operations, changes }: DiffReport,
  told: readonly string[],
): string[] {
  const lines = [`- API of DataMasque ${after.version}.`];
  for (const { operation } of operations.added) lines.push(`- New call: \`${operation}\`.`);
  for (const { operation } of operations.removed) lines.push(`- **Breaking**: \`${operation}\` is gone.`);
  const ofOperations = new Set(["operation-added", "operation-removed"]);
  const others = changes.filter(
    ({ kind, place, text }) => !ofOperations.has(kind) && !told.includes(`${place}: ${text}`),
  );
  lines.push(...some(others, "breaking", "**Breaking**: "), ...some(others, "attention", ""));
  const compatible = others.filter(({ verdict }) => verdict === "compatible").length;
  if (compatible > 0) lines.push(`- Compatible changes: ${compatible}, in the report.`);
  return lines;
}

function some(changes: readonly Change[], verdict: Change["verdict"], mark: string): string[] {
  const chosen = changes.filter((change) => change.verdict === verdict);
  const lines = chosen
    .slice(0, NAMED_CHANGES)
    .map(({ place, text }) => `- ${mark}\`${place.replaceAll("`", "'")}\` ${text}.`);
  const more = chosen.length - NAMED_CHANGES;
  return more > 0 ? [...lines, `- ${mark}and ${more} more, in the report.`] : lines;
}
