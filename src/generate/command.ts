import { resolve } from "node:path";
import { counted } from "../command-line/counted.js";
import { defineProgram, type Program, type Values } from "../command-line/program.js";
import { UsageError } from "../command-line/read-arguments.js";
import { type Runner, runner } from "../command-line/run-program.js";
import { isInputError } from "../document/input-error.js";
import { openApiDocument, readDocument } from "../document/read-document.js";
import { API_DOCUMENTS } from "./documents.js";
import { loadGenerator } from "./load-generator.js";
import { requireNamedApi } from "./named-api.js";
import { requireNoFaults } from "./overlays/overlay-fault.js";
import { readOverlay } from "./overlays/overlays.js";
import { packageOverlays } from "./overlays/package-overlays.js";
import { ownTypes } from "./own-types.js";
import { writeTogether } from "./write-together.js";

const FLAGS = {
  document: { type: "string", value: "FILE", required: true, about: "the OpenAPI document, YAML or JSON" },
  out: {
    type: "string",
    value: "DIR",
    required: true,
    about: "the folder for the files, made when it is not there",
  },
  api: {
    type: "choice",
    choices: ["datamasque", "in-flight-masking"],
    default: "datamasque",
    about: "which API it describes",
  },
  overlay: {
    type: "strings",
    value: "FILE",
    about: "applies an overlay of your own, after those of the package",
  },
  "no-package-overlays": {
    type: "boolean",
    about: "leaves out what the package adds to its own document",
  },
} as const;

/** The types of any document as a program. */
export function typesProgram(call: string): Program<typeof FLAGS> {
  return defineProgram({
    name: "types",
    call,
    about:
      "Writes the types of an API document of your own, such as that of a newer server, for createDataMasqueClient:\n" +
      "its paths, and what is special about its operations. Needs openapi-typescript, which you install.",
    flags: FLAGS,
    notes:
      "Exit code 0: written, or nothing had changed. 1: a file does not allow it, or the generator is not installed.\n" +
      "2: the command line cannot work.",
  });
}

/** The same as a command. */
export function typesCommand(call: string): Runner {
  return runner(typesProgram(call), types, isInputError);
}

/**
 * Writes the types of a document.
 *
 * @throws InputError when a file cannot be read or written, the document is of another API, or an overlay does not fit
 */
async function types({
  document: file,
  out,
  api,
  overlay: overlayFiles,
  "no-package-overlays": withoutPackage,
}: Values<typeof FLAGS, Record<never, never>>): Promise<number> {
  const names = API_DOCUMENTS.find(({ baseName }) => baseName === api);
  if (names === undefined) throw new UsageError("--api names no document of the package");
  const warn = (line: string): void => void process.stderr.write(`warning: ${line}\n`);
  const document = openApiDocument(await readDocument(resolve(file), file), file, warn);
  await requireNamedApi(document, file, names);
  const typesSource = await loadGenerator();
  const own = await Promise.all(overlayFiles.map((each) => readOverlay(resolve(each), each)));
  requireNoFaults(own.flatMap(({ faults }) => faults));
  const given = withoutPackage
    ? { overlays: [], notes: [] }
    : await packageOverlays(names.source, document, file);
  for (const note of given.notes) process.stderr.write(`${note}\n`);
  const overlays = [...given.overlays, ...own.flatMap(({ overlay }) => overlay ?? [])];
  const { files, operations, schemas } = await ownTypes(
    { document, overlays, label: file, names },
    typesSource,
    warn,
  );
  const changed = await writeTogether(out, files);
  for (const name of files.keys()) {
    process.stdout.write(`${name}: ${changed.includes(name) ? "written" : "unchanged"}\n`);
  }
  const read = [
    counted(operations, "operation"),
    counted(schemas, "schema"),
    counted(overlays.length, "overlay"),
  ];
  process.stdout.write(`${read.join(", ")}\n`);
  return 0;
}
