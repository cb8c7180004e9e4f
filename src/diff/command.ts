import { basename, isAbsolute, relative, resolve } from "node:path";
import { defineProgram, type Program, type Values } from "../command-line/program.js";
import { type Runner, runner } from "../command-line/run-program.js";
import { isInputError } from "../document/input-error.js";
import { openApiDocument, readDocument } from "../document/read-document.js";
import { diffReport, type LabelledDocument } from "./diff-report.js";
import { isVerifyReport, liveAnswersReport } from "./live-answers.js";
import { diffMarkdown } from "./markdown.js";

const FLAGS = {
  json: { type: "boolean", about: "prints the report as JSON" },
} as const;

const ARGUMENTS = {
  old: { name: "OLD", about: "an OpenAPI document, YAML or JSON" },
  now: { name: "NEW", about: "a document, or the report of verify --json" },
} as const;

/** The comparison of two documents as a program. */
function diffProgram(name: string, call: string): Program<typeof FLAGS, typeof ARGUMENTS> {
  return defineProgram({
    name,
    call,
    about:
      "Says in what two OpenAPI documents differ, and what that means to a client written against the old one.",
    flags: FLAGS,
    arguments: ARGUMENTS,
    notes: "Exit code 0: compared. 1: a document cannot be read. 2: the command line cannot work.",
  });
}

/** The comparison of two documents as a command. */
export function diffCommand(name: string, call: string): Runner {
  return runner(diffProgram(name, call), diff, isInputError);
}

/**
 * Compares two documents and prints the report.
 *
 * @throws InputError when a document cannot be read
 */
async function diff({ old, now, json }: Values<typeof FLAGS, typeof ARGUMENTS>): Promise<number> {
  const before = asApi(await labelled(old));
  const after = await labelled(now);
  const report = isVerifyReport(after.document)
    ? liveAnswersReport(before, after.document, after.source)
    : diffReport(before, asApi(after));
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : diffMarkdown(report));
  return 0;
}

async function labelled(file: string): Promise<LabelledDocument> {
  const path = relative(process.cwd(), resolve(file));
  const source = path.startsWith("..") || isAbsolute(path) ? basename(file) : path;
  return { document: await readDocument(resolve(file), file), source };
}

function asApi({ document, source }: LabelledDocument): LabelledDocument {
  const warn = (line: string): void => void process.stderr.write(`warning: ${line}\n`);
  return { document: openApiDocument(document, source, warn), source };
}
