import { fileURLToPath } from "node:url";
import { defineProgram, type ProgramValues } from "../src/command-line/program.js";
import { UsageError } from "../src/command-line/read-arguments.js";
import { runProgram } from "../src/command-line/run-program.js";
import { diffMarkdown } from "../src/diff/markdown.js";
import { isInputError } from "../src/document/input-error.js";
import { API_DOCUMENTS, MAIN_DOCUMENT } from "../src/generate/documents.js";
import { OverlaysInTheWay } from "./update/overlays-in-the-way.js";
import { runsTests } from "./update/runs-tests.js";
import { downloadFromInstance } from "./update/source/document-of-instance.js";
import { readSource } from "./update/source/document-source.js";
import type { FoundDocument } from "./update/source/recognise-document.js";

const program = defineProgram({
  name: "spec:update",
  call: "npm run spec:update --",
  about:
    "Takes in a document of the API: generates, checks and tests aside, then changes the tree as a whole.",
  arguments: {
    place: { name: "FILE|URL", about: "the document; left out with --instance-path", optional: true },
  },
  flags: {
    "instance-path": {
      type: "string",
      value: "PATH",
      about: "reads the document from this path of the instance of DATAMASQUE_URL",
    },
    api: {
      type: "choice",
      choices: API_DOCUMENTS.map(({ baseName }) => baseName),
      default: MAIN_DOCUMENT.baseName,
      about: "which API it describes",
    },
    "dry-run": { type: "boolean", about: "writes nothing, and tells what would be written" },
    test: { type: "boolean", about: "runs the tests nearest to the documents with --dry-run, too" },
    "no-test": { type: "boolean", about: "leaves the tests out" },
  },
  notes:
    "Exit code 0: the document is in, or was before. 1: it cannot be taken in, and the tree is as it was.\n" +
    "2: the command line cannot work. 3: the document is in, and a person has to mend what the report names.\n" +
    "With --dry-run the code is that of the same call without, and nothing is in.",
});
const root = fileURLToPath(new URL("..", import.meta.url));

/** The document was taken in, and a person has to mend what the report names. */
const NEEDS_MENDING = 3;

await runProgram(program, update, isInputError);

async function update(values: ProgramValues<typeof program>): Promise<number> {
  const { place, "instance-path": path, "dry-run": dryRun } = values;
  if (values.test && values["no-test"]) throw new UsageError("--test and --no-test exclude each other");
  const withTests = runsTests(values);
  const found = await findDocument(place, path);
  const api = API_DOCUMENTS.find(({ baseName }) => baseName === values.api) ?? MAIN_DOCUMENT;
  // The generators take a second to load, which a mistyped flag need not wait for.
  const { updateSpec } = await import("./update/update-spec.js");
  const { forTerminal, reportPage } = await import("./update/report-page.js");
  const tell = (line: string): void => console.error(`${line} ...`);
  const outcome = await updateSpec({ root, found, api, dryRun, withTests, tell }).catch(showDifference);
  if (outcome === undefined) {
    console.log(`${api.source} is this document already; nothing to do.`);
    return 0;
  }
  const { report, reportFile, written, removed } = outcome;
  // What is not written can only be read here.
  console.log(reportPage(report, dryRun ? undefined : forTerminal(reportFile)));
  const [wrote, deleted] = dryRun ? ["Would write:", "Would delete:"] : ["Wrote:", "Deleted:"];
  console.log([wrote, ...written.map((file) => `  ${file}`)].join("\n"));
  if (removed.length > 0) console.log([deleted, ...removed.map((file) => `  ${file}`)].join("\n"));
  const { brokenLines, leftMentions, tests, fixtures } = report.consequences;
  const findings = [...Object.values(brokenLines), leftMentions, fixtures, tests?.failed ?? []];
  const clean = findings.flat().length === 0;
  const person = "What the report lists under “In this project” needs a person";
  if (dryRun) {
    console.log(
      `\nNothing was written: this was a dry run.${clean ? "" : ` ${person} once the document is in.`}`,
    );
  } else if (!clean) {
    console.log(`\nThe document is in, and the whole report in ${reportFile}. ${person}; then run npm test.`);
  }
  return clean ? 0 : NEEDS_MENDING;
}

/** What else a document changes helps to mend the overlays that do not fit it. */
function showDifference(error: unknown): never {
  if (error instanceof OverlaysInTheWay && error.diff !== undefined) console.log(diffMarkdown(error.diff));
  throw error;
}

function findDocument(place: string | undefined, path: string | undefined): Promise<FoundDocument> {
  if (path !== undefined && place === undefined) return downloadFromInstance(path);
  if (path !== undefined || place === undefined) {
    throw new UsageError("exactly one document is wanted: a file, a URL, or --instance-path");
  }
  return readSource(place, process.cwd());
}
