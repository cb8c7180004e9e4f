import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { REPOSITORY } from "../support/run-process.js";

const FILE = join(REPOSITORY, "test/editor/typed-just-now.ts");
const HEAD = `import { createDataMasqueClient, createOrUpdateConnection, type Schemas, startGeneration, unwrap, waitForRun } from "datamasque-client";
const dm = createDataMasqueClient({ baseUrl: "https://masking.example.com", token: "t" });
`;

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(REPOSITORY, "tsconfig.json"), ts.sys.readFile).config,
  { ...ts.sys, readDirectory: () => [] },
  REPOSITORY,
);
let text = "";
let version = 0;
const service = ts.createLanguageService({
  getCompilationSettings: () => options,
  getScriptFileNames: () => [FILE],
  getScriptVersion: (file) => (file === FILE ? String(version) : "0"),
  getScriptSnapshot: (file) => {
    if (file !== FILE && !ts.sys.fileExists(file)) return undefined;
    return ts.ScriptSnapshot.fromString(file === FILE ? text : readFileSync(file, "utf8"));
  },
  getCurrentDirectory: () => REPOSITORY,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (file) => file === FILE || ts.sys.fileExists(file),
  readFile: ts.sys.readFile,
  readDirectory: ts.sys.readDirectory,
  directoryExists: ts.sys.directoryExists,
  getDirectories: ts.sys.getDirectories,
});

/** Types a program into an editor, behind the making of a client `dm`; returns where the cursor `|` stands in it. */
function type(program: string): number {
  const cursor = program.indexOf("|");
  text = HEAD + (cursor < 0 ? program : program.slice(0, cursor) + program.slice(cursor + 1));
  version += 1;
  return HEAD.length + cursor;
}

/** What an editor shows for what stands behind the cursor: its type, then its documentation. */
export function hover(program: string): { readonly type: string; readonly documentation: string } {
  const found = service.getQuickInfoAtPosition(FILE, type(program));
  return {
    type: ts.displayPartsToString(found?.displayParts),
    documentation: [found?.documentation, ...(found?.tags ?? []).map((tag) => tag.text)]
      .map(ts.displayPartsToString)
      .join(""),
  };
}

/** What an editor shows while the arguments of a call are being typed. */
export function signatureHelp(program: string): string {
  const help = service.getSignatureHelpItems(FILE, type(program), undefined);
  return ts.displayPartsToString(help?.items[help.selectedItemIndex]?.documentation);
}

/** How many types the compiler has to work out for that. */
export function workOfSignatureHelp(program: string): number {
  const cursor = type(program);
  const compiler = service.getProgram();
  service.getSignatureHelpItems(FILE, cursor, undefined);
  return compiler?.getInstantiationCount() ?? Number.NaN;
}

/** What an editor offers at the cursor, first things first. */
export function completions(program: string): string[] {
  const offered = service.getCompletionsAtPosition(FILE, type(program), undefined)?.entries ?? [];
  return offered.toSorted((a, b) => a.sortText.localeCompare(b.sortText)).map(({ name }) => name);
}

/** The errors in a program: what is underlined, and what is said of it. */
export function errors(program: string): string[] {
  type(program);
  return service
    .getSemanticDiagnostics(FILE)
    .map(
      ({ start = 0, length = 0, messageText }) =>
        `${text.slice(start, start + length)}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    );
}
