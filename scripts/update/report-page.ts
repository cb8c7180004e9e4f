import { diffSections } from "../../src/diff/markdown.js";
import type { AffectedFile } from "./consequences/affected-files.js";
import { faultLine } from "./consequences/broken-lines.js";
import type { TypeFault } from "./consequences/type-check.js";
import type { Consequences, UpdateReport } from "./update-report.js";

/** The most names of one kind that a page lists; the JSON report has all of them. */
const LISTED = 40;

/** The most characters of one message of the compiler. */
const FAULT_LENGTH = 240;

/** The report of an update as a page. */
export function reportPage(report: UpdateReport): string {
  const { source, diff, consequences, changelog } = report;
  const parts = [
    `# ${diff.after.title}: ${diff.before.version} to ${diff.after.version}`,
    `From ${source.label}, OpenAPI ${source.openapi}, SHA-256 \`${source.sha256}\`.\n` +
      "The two documents are compared as they are, without overlays.",
    ...list("Read otherwise than it is written", report.warnings),
    "## In this project",
    ...consequenceParts(consequences),
    ...diffSections(diff),
    "## Draft for the changelog",
    changelog.join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

function consequenceParts(consequences: Consequences): string[] {
  const {
    brokenLines,
    leftMentions,
    workflows,
    examples,
    sandbox,
    fixtures,
    exports,
    toldByOverlay,
    tests,
    bump,
  } = consequences;
  return [
    `Suggested version: ${bump.to} (${bump.bump}; now ${bump.from}), because ${bump.because}.`,
    ...list("Handwritten lines that no longer compile", brokenLines.code.map(shortFault)),
    ...list(
      "Type tests that no longer compile: users' code like this breaks, too",
      brokenLines.typeTests.map(shortFault),
    ),
    ...list(
      "Lines of the documentation that no longer compile: users have copied them",
      brokenLines.pages.map(shortFault),
    ),
    ...list("Tests that fail", failedFiles(tests?.failed ?? [])),
    ...list(
      "Fixtures that the new document does not allow",
      fixtures.map(({ file, problem }) => `${file} (${problem})`),
    ),
    ...list(
      "Lines that name what the new document has nowhere",
      leftMentions.map(
        ({ file, name, lines }) =>
          `${file}: ${name} in line${lines.length > 1 ? "s" : ""} ${lines.join(", ")}`,
      ),
    ),
    ...list("Workflows that call what changed", workflows.map(affectedLine)),
    ...list(
      "Examples and pages that call what changed",
      examples.map((example) => {
        const through = example.through.length === 0 ? "" : `, through ${example.through.join(", ")}`;
        return affectedLine(example) + through;
      }),
    ),
    ...list(
      "Operations of the sandbox that changed",
      sandbox.map(({ operation, verdict }) => `${operation} (${verdict})`),
    ),
    ...list("Changes that the package has already, by an overlay or in other words", toldByOverlay),
    ...list(
      "Exports whose type changed",
      exports.names.map(({ entry, name }) => `${name} of ${entry}`),
    ),
    ...list("Schemas whose generated type changed", exports.schemas),
    testLine(tests),
  ];
}

function testLine(tests: Consequences["tests"]): string {
  if (tests === undefined) return "The tests were not run.";
  const { suites, passed, failed } = tests;
  return `Tests of ${suites.join(", ")}: ${passed} passed, ${failed.length} failed. The others run with \`npm test\`.`;
}

/** One line a file, because what breaks there is most often one thing; the JSON report has every test. */
function failedFiles(failed: readonly string[]): string[] {
  const byFile = new Map<string, string[]>();
  for (const test of failed) {
    const [file = "", ...name] = test.split(" > ");
    byFile.set(file, [...(byFile.get(file) ?? []), name.join(" > ")]);
  }
  return [...byFile].map(([file, names]) => {
    const more = names.length === 1 ? "" : `, and ${names.length - 1} more`;
    return `${file}: ${names[0]}${more}`;
  });
}

/** The compiler writes out whole types; the place and the start of the message are enough to go there. */
function shortFault(fault: TypeFault): string {
  const line = faultLine(fault);
  return line.length > FAULT_LENGTH ? `${line.slice(0, FAULT_LENGTH)}...` : line;
}

function affectedLine({ file, operations }: AffectedFile): string {
  return `${file}: ${operations.map(({ operation, verdict }) => `${operation} (${verdict})`).join(", ")}`;
}

function list(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const lines = items.slice(0, LISTED).map((item) => `- ${item.trim().replaceAll("|", "\\|")}`);
  if (items.length > LISTED) lines.push(`- and ${items.length - LISTED} more`);
  return [`### ${title}`, lines.join("\n")];
}
