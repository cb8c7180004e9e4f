import { defineProgram, type Program, type ProgramValues } from "../command-line/program.js";
import { UsageError } from "../command-line/read-arguments.js";
import { type Runner, runner } from "../command-line/run-program.js";
import { KNOWN_RELEASES, type MoreYamlNames } from "../yaml/index.js";
import { compareReleases, NEWEST_RELEASE } from "../yaml/language/releases.js";
import { type CheckedFile, type CheckReport, fileLines, summaryLine } from "./check-report.js";
import { type CheckOptions, checkText } from "./check-text.js";
import { DOCUMENT_KINDS } from "./document-kind.js";
import { isUnreadable, readSource } from "./source-text.js";

const MORE_NAMES = [
  "taskTypes",
  "maskTypes",
  "rulesetMembers",
  "librarySections",
  "discoveryMembers",
] as const satisfies readonly (keyof MoreYamlNames)[];

const KNOWN = `known are ${KNOWN_RELEASES.join(" and ")}`;

const FLAGS = {
  kind: {
    type: "choice",
    choices: DOCUMENT_KINDS,
    about: "what the files are; without it each is looked at for that",
  },
  "mask-type": {
    type: "choice",
    choices: ["database", "file"],
    about: "what rulesets are for; without it their tasks tell",
  },
  release: {
    type: "string",
    value: "RELEASE",
    default: NEWEST_RELEASE,
    about: `release of the server that they are for; ${KNOWN}`,
  },
  library: {
    type: "strings",
    value: "NAME=FILE",
    about:
      "a ruleset library by what rulesets import it as, such as org/pii=pii.yaml:\n" +
      "references are looked up in it; may be given several times",
  },
  "more-names": {
    type: "strings",
    value: "LIST=NAME,...",
    about:
      "names that the server knows beside those of the release, such as\n" +
      `taskTypes=mask_stream; the lists are ${MORE_NAMES.slice(0, 3).join(", ")},\n` +
      `${MORE_NAMES.slice(3).join(", ")}; may be given several times`,
  },
  strict: { type: "boolean", about: "warnings end with code 1, too" },
  json: { type: "boolean", about: "prints the report as JSON" },
} as const;

const ARGUMENTS = {
  files: { name: "FILE", about: "a YAML file; - reads stdin", repeated: true },
} as const;

/** The check of YAML files as a program. */
function checkProgram(call: string): Program<typeof FLAGS, typeof ARGUMENTS> {
  return defineProgram({
    name: "check",
    call,
    about:
      "Tells what a server would refuse in rulesets, libraries, configs and in-flight plans, without a server.",
    flags: FLAGS,
    arguments: ARGUMENTS,
    notes: `Each finding is a line FILE:LINE:COLUMN: error: MESSAGE, or warning: in the place of error:,
as compilers print them. Warnings are what a server is not known to refuse.
The server has the last word: it knows its tables, files and licence.

Exit code 0: no errors. 1: there are errors, or a file cannot be read. 2: the command line cannot work.`,
  });
}

/** The check of YAML files as a command. */
export function checkCommand(call: string): Runner {
  return runner(checkProgram(call), check, isUnreadable);
}

/**
 * Checks files and prints what is wrong with them.
 *
 * @returns the exit code
 * @throws UsageError when the command line cannot work
 * @throws Unreadable when a library cannot be read
 */
async function check(values: ProgramValues<ReturnType<typeof checkProgram>>): Promise<number> {
  const { files, strict, json } = values;
  if (files.filter((file) => file === "-").length > 1) throw new UsageError("stdin can be read only once");
  const libraries = await librariesOf(values.library);
  const options: CheckOptions = {
    kind: values.kind,
    maskType: values["mask-type"],
    release: releaseOf(values.release),
    moreNames: moreNamesOf(values["more-names"]),
    libraries,
  };
  tellUnknown(values.release);
  const checked: CheckedFile[] = [];
  for (const file of files) {
    const one = await checkedFile(file, options);
    checked.push(one);
    if (!json) print(fileLines(one));
  }
  const ok = checked.every((one) => one.valid && !(strict && "warnings" in one && one.warnings.length > 0));
  const report: CheckReport = { ok, files: checked };
  if (json) print([JSON.stringify(report, undefined, 2)]);
  tellUnused(Object.keys(libraries), report);
  process.stderr.write(`check: ${summaryLine(report)}\n`);
  return ok ? 0 : 1;
}

async function checkedFile(file: string, options: CheckOptions): Promise<CheckedFile> {
  try {
    const { name, text } = await readSource(file);
    return { file: name, ...checkText(text, options) };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return { file, valid: false, unreadable: error.reason };
  }
}

async function librariesOf(given: readonly string[]): Promise<Record<string, string>> {
  const libraries: Record<string, string> = {};
  for (const [name, file] of given.map((text) => pairOf(text, "--library", "org/pii=pii.yaml"))) {
    libraries[name] = (await readSource(file)).text;
  }
  return libraries;
}

function moreNamesOf(given: readonly string[]): MoreYamlNames {
  const more: Partial<Record<(typeof MORE_NAMES)[number], readonly string[]>> = {};
  for (const [list, names] of given.map((text) => pairOf(text, "--more-names", "taskTypes=mask_stream"))) {
    const known = MORE_NAMES.find((one) => one === list);
    if (known === undefined) throw new UsageError(`--more-names has the lists ${MORE_NAMES.join(", ")}`);
    more[known] = [...(more[known] ?? []), ...names.split(",").filter(Boolean)];
  }
  return more;
}

function pairOf(text: string, flag: string, example: string): readonly [string, string] {
  const at = text.indexOf("=");
  if (at > 0 && at < text.length - 1) return [text.slice(0, at), text.slice(at + 1)];
  throw new UsageError(`${flag} must look like ${example}`);
}

function releaseOf(release: string): string {
  if (/^\d+(\.\d+)*$/.test(release)) return release;
  throw new UsageError(`--release must be numbers with dots, such as ${NEWEST_RELEASE}; ${KNOWN}`);
}

/** A server may be of a release that came later, but a number can be mistyped, too. */
function tellUnknown(release: string): void {
  if (KNOWN_RELEASES.some((known) => compareReleases(known, release) === 0)) return;
  process.stderr.write(
    `check: release ${release} is not known; ${KNOWN}, and it is checked by what they have\n`,
  );
}

/** A name that nothing imports is most likely mistyped, and then nothing is looked up in the library. */
function tellUnused(names: readonly string[], { files }: CheckReport): void {
  const imported = new Set(
    files.flatMap((one) => ("imports" in one ? one.imports.map(({ reference }) => reference) : [])),
  );
  for (const name of names.filter((each) => !imported.has(each))) {
    process.stderr.write(`check: no file imports the library ${name}\n`);
  }
}

function print(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}
