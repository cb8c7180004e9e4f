import { diffSections } from "../../src/diff/markdown.js";
import type { AffectedFile } from "./consequences/affected-files.js";
import { faultLine } from "./consequences/broken-lines.js";
import type { TypeFault } from "./consequences/type-check.js";
import type { Consequences, UpdateReport } from "./update-report.js";

/** How much of a report is shown. */
export interface ReportLength {
  /** The most lines of one list. */
  readonly lines: number;
  /** The most characters of one message of the compiler, of which then only the first line is shown. */
  readonly message: number;
  /** Where the whole report is. */
  readonly file: string;
}

/** A length for a terminal, which is scrolled through and not searched. */
export function forTerminal(file: string): ReportLength {
  return { lines: 40, message: 240, file };
}

/**
 * The report of an update as a page.
 *
 * @param length cuts what the program itself has found out; the whole report without
 */
export function reportPage(report: UpdateReport, length?: ReportLength): string {
  const { source, diff, consequences, changelog } = report;
  const parts = [
    `# ${diff.after.title}: ${diff.before.version} to ${diff.after.version}`,
    `From ${source.label}, OpenAPI ${source.openapi}, SHA-256 \`${source.sha256}\`.\n` +
      "The two documents are compared as they are, without overlays; what an overlay keeps is not counted.",
    ...new Lists(length).of("Read otherwise than it is written", report.warnings),
    "## In this project",
    ...consequenceParts(consequences, new Lists(length)),
    ...diffSections(diff),
    "## Draft for the changelog",
    changelog.join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

function consequenceParts(consequences: Consequences, lists: Lists): string[] {
  const {
    brokenLines,
    leftMentions,
    workflows,
    examples,
    sandbox,
    fixtures,
    exports,
    keptByOverlay,
    toldByOverlay,
    tests,
    bump,
  } = consequences;
  const keepers = [...new Set(keptByOverlay.map(({ overlay }) => overlay))];
  return [
    `Suggested version: ${bump.to} (${bump.bump}; now ${bump.from}), because ${bump.because}.`,
    ...lists.of(
      "Handwritten lines that no longer compile",
      brokenLines.code.map((fault) => lists.fault(fault)),
    ),
    ...lists.of(
      "Type tests that no longer compile: users' code like this breaks, too",
      brokenLines.typeTests.map((fault) => lists.fault(fault)),
    ),
    ...lists.of(
      "Lines of the documentation that no longer compile: users have copied them",
      brokenLines.pages.map((fault) => lists.fault(fault)),
    ),
    ...lists.of("Tests that fail", lists.failed(tests?.failed ?? [])),
    ...lists.of(
      "Fixtures that the new document does not allow",
      fixtures.map(({ file, problem }) => `${file} (${problem})`),
    ),
    ...lists.of(
      "Lines that name what the new document has nowhere",
      leftMentions.map(
        ({ file, name, lines }) =>
          `${file}: ${name} in line${lines.length > 1 ? "s" : ""} ${lines.join(", ")}`,
      ),
    ),
    ...lists.of("Workflows that call what changed", workflows.map(affectedLine)),
    ...lists.of(
      "Examples and pages that call what changed",
      examples.map((example) => {
        const through = example.through.length === 0 ? "" : `, through ${example.through.join(", ")}`;
        return affectedLine(example) + through;
      }),
    ),
    ...lists.of(
      "Operations of the sandbox that changed",
      sandbox.map(({ operation, verdict }) => `${operation} (${verdict})`),
    ),
    ...keepers.flatMap((overlay) =>
      lists.of(
        `Removed upstream, kept by ${overlay}: nothing changes for users`,
        keptByOverlay
          .filter((change) => change.overlay === overlay)
          .map(({ place, text }) => `${place}: ${text}`),
      ),
    ),
    ...lists.of("Changes that the package has already, by an overlay or in other words", toldByOverlay),
    ...lists.of(
      "Exports whose type changed",
      exports.names.map(({ entry, name }) => `${name} of ${entry}`),
    ),
    ...lists.of("Schemas whose generated type changed", exports.schemas),
    testLine(tests),
  ];
}

function testLine(tests: Consequences["tests"]): string {
  if (tests === undefined) return "The tests were not run.";
  const { suites, passed, failed } = tests;
  return `Tests of ${suites.join(", ")}: ${passed} passed, ${failed.length} failed. The others run with \`npm test\`.`;
}

function affectedLine({ file, operations }: AffectedFile): string {
  return `${file}: ${operations.map(({ operation, verdict }) => `${operation} (${verdict})`).join(", ")}`;
}

/** Writes lists, whole or cut. */
class Lists {
  readonly #length: ReportLength | undefined;

  constructor(length: ReportLength | undefined) {
    this.#length = length;
  }

  of(title: string, items: readonly string[]): string[] {
    if (items.length === 0) return [];
    const most = this.#length?.lines ?? items.length;
    const lines = items.slice(0, most).map((item) => `- ${item.trim().replaceAll("|", "\\|")}`);
    if (items.length > most) lines.push(`- and ${items.length - most} more, in ${this.#length?.file}`);
    return [`### ${title}`, lines.join("\n")];
  }

  /** The compiler writes out whole types; on a terminal the place and the start of the message are enough to go there. */
  fault(fault: TypeFault): string {
    const text = faultLine(fault);
    if (this.#length === undefined) return text;
    const [line = ""] = text.split("\n");
    return line.length > this.#length.message ? `${line.slice(0, this.#length.message)}...` : line;
  }

  /** On a terminal one line a file, because what breaks there is most often one thing. */
  failed(tests: readonly string[]): string[] {
    if (this.#length === undefined) return [...tests];
    const byFile = new Map<string, string[]>();
    for (const test of tests) {
      const [file = "", ...name] = test.split(" > ");
      byFile.set(file, [...(byFile.get(file) ?? []), name.join(" > ")]);
    }
    return [...byFile].map(([file, names]) => {
      const more = names.length === 1 ? "" : `, and ${names.length - 1} more`;
      return `${file}: ${names[0]}${more}`;
    });
  }
}
