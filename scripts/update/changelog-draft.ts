import type { Change } from "../../src/diff/change.js";
import type { ChangeKind } from "../../src/diff/change-kinds.js";
import type { DiffReport } from "../../src/diff/diff-report.js";

/** The most changes of one verdict that a section of the draft names. */
const NAMED_CHANGES = 12;

/** What of those that Keep a Changelog has a document can bring, in its order. */
const SECTIONS = ["Added", "Changed", "Deprecated", "Removed"] as const;
type Section = (typeof SECTIONS)[number];

/** Kinds of changes by which something is gone that code names; others take away a rule or a form. */
const REMOVED_PARTS: ReadonlySet<string> = new Set([
  "parameter-removed",
  "answer-removed",
  "header-removed",
  "schema-removed",
  "property-removed",
  "enum-value-removed",
  "alternative-removed",
] satisfies ChangeKind[]);

/**
 * Sections for the top of CHANGELOG.md, for a person to shorten and to put into the words of users.
 *
 * @param told changes that the package had before, as `place: text`
 */
export function changelogDraft(
  { after, operations, changes }: DiffReport,
  told: readonly string[],
): string[] {
  const ofOperations = new Set(["operation-added", "operation-removed"]);
  const others = changes.filter(
    ({ kind, place, text }) => !ofOperations.has(kind) && !told.includes(`${place}: ${text}`),
  );
  const compatible = others.filter(({ verdict }) => verdict === "compatible").length;
  const lines: Record<Section, string[]> = {
    Added: operations.added.map(({ operation }) => `- New call: \`${operation}\`.`),
    Changed: [`- API of DataMasque ${after.version}.`],
    Deprecated: [],
    Removed: operations.removed.map(({ operation }) => `- **Breaking**: \`${operation}\` is gone.`),
  };
  for (const section of SECTIONS) {
    const own = others.filter(({ kind }) => sectionOf(kind) === section);
    lines[section].push(...some(own, "breaking", "**Breaking**: "), ...some(own, "attention", ""));
  }
  if (compatible > 0) lines.Changed.push(`- Compatible changes: ${compatible}, in the report.`);
  return SECTIONS.filter((section) => lines[section].length > 0).flatMap((section, index) => [
    ...(index === 0 ? [] : [""]),
    `### ${section}`,
    "",
    ...lines[section],
  ]);
}

function sectionOf(kind: string): Section {
  if (kind === "deprecated") return "Deprecated";
  return REMOVED_PARTS.has(kind) ? "Removed" : "Changed";
}

function some(changes: readonly Change[], verdict: Change["verdict"], mark: string): string[] {
  const chosen = changes.filter((change) => change.verdict === verdict);
  const lines = chosen
    .slice(0, NAMED_CHANGES)
    .map(({ place, text }) => `- ${mark}\`${place.replaceAll("`", "'")}\` ${text}.`);
  const more = chosen.length - NAMED_CHANGES;
  return more > 0 ? [...lines, `- ${mark}and ${more} more, in the report.`] : lines;
}
