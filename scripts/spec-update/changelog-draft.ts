import type { Change } from "../spec-diff/change.js";
import type { DiffReport } from "../spec-diff/diff-report.js";

/** The most changes of one verdict that the draft names. */
const namedChanges = 12;

/** Lines for CHANGELOG.md, for a person to shorten and to put into the words of users. */
export function changelogDraft({ after, operations, changes }: DiffReport): string[] {
  const lines = [`- API of DataMasque ${after.version}.`];
  for (const { operation } of operations.added) lines.push(`- New call: \`${operation}\`.`);
  for (const { operation } of operations.removed) lines.push(`- **Breaking**: \`${operation}\` is gone.`);
  const ofOperations = new Set(["operation-added", "operation-removed"]);
  const others = changes.filter(({ kind }) => !ofOperations.has(kind));
  lines.push(...some(others, "breaking", "**Breaking**: "), ...some(others, "attention", ""));
  const compatible = others.filter(({ verdict }) => verdict === "compatible").length;
  if (compatible > 0) lines.push(`- ${compatible} smaller additions.`);
  return lines;
}

function some(changes: readonly Change[], verdict: Change["verdict"], mark: string): string[] {
  const chosen = changes.filter((change) => change.verdict === verdict);
  const lines = chosen
    .slice(0, namedChanges)
    .map(({ place, text }) => `- ${mark}\`${place.replaceAll("`", "'")}\` ${text}.`);
  const more = chosen.length - namedChanges;
  return more > 0 ? [...lines, `- ${mark}and ${more} more, in the report.`] : lines;
}
