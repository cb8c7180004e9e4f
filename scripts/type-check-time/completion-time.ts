import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** What is completed where `|` stands: a path, and the members of a body. */
const PROGRAMS = {
  path: 'dm.GET("|")',
  body: 'dm.POST("/api/rulesets/", { body: { | } })',
};
const CLIENTS = {
  documented: "DataMasqueClient",
  plain: "TypedClient<paths>",
};
const ROUNDS = 5;
const KEYS = 4;

/**
 * Lines on how much processor time completions take with the documented calls, and with a client whose calls are generic,
 * in a folder with the declarations of the package:
 * cold in an editor that has read the files just now, warm when asked again, and after a key more, for which the
 * compiler begins a program anew. They take turns in one process.
 */
export function completionTimes(folder: string): string[] {
  const times = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const clients = Object.entries(CLIENTS);
    for (const [client, type] of round % 2 === 0 ? clients : clients.toReversed()) {
      for (const [subject, program] of Object.entries(PROGRAMS)) {
        const complete = openEditor(folder, type);
        complete("dm; |");
        const note = (when: string, text: string): void => {
          const name = `${subject}, ${client}, ${when}`;
          times.set(name, [...(times.get(name) ?? []), complete(text)]);
        };
        note("cold", program);
        note("warm", program);
        for (let key = 1; key <= KEYS; key += 1) note("after a key", `${";".repeat(key)}${program}`);
      }
    }
  }
  return [...times].map(([name, all]) => `${name}: ${median(all).toFixed(0)} ms`).toSorted();
}

/** An editor with a client of a type; returns how many milliseconds of processor time a completion in a program takes. */
function openEditor(folder: string, type: string): (program: string) => number {
  const file = join(folder, "typed-just-now.ts");
  const head = `import type { DataMasqueClient, paths } from "datamasque-client";
import type { TypedClient } from "./declarations/calls/call-types.js";
declare const dm: ${type};
`;
  let text = head;
  let version = 0;
  const config = ts.readConfigFile(join(folder, "tsconfig.json"), ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const service = ts.createLanguageService(
    {
      ...ts.sys,
      useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
      getCompilationSettings: () => options,
      getScriptFileNames: () => [file],
      getScriptVersion: (name) => (name === file ? String(version) : "0"),
      getScriptSnapshot: (name) => (name === file ? ts.ScriptSnapshot.fromString(text) : snapshotOf(name)),
      getCurrentDirectory: () => folder,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: (name) => name === file || snapshotOf(name) !== undefined,
    },
    REGISTRY,
  );
  return (program) => {
    const cursor = program.indexOf("|");
    const typed = head + program.slice(0, cursor) + program.slice(cursor + 1);
    if (typed !== text) version += 1;
    text = typed;
    const before = process.cpuUsage();
    const found = service.getCompletionsAtPosition(file, head.length + cursor, undefined);
    const { user, system } = process.cpuUsage(before);
    if (!found?.entries.length) throw new Error(`nothing completes ${program}`);
    return (user + system) / 1_000;
  };
}

// Editors keep what they have read.
const REGISTRY = ts.createDocumentRegistry();
const SNAPSHOTS = new Map<string, ts.IScriptSnapshot | undefined>();

function snapshotOf(file: string): ts.IScriptSnapshot | undefined {
  if (!SNAPSHOTS.has(file)) {
    const content = ts.sys.fileExists(file) ? readFileSync(file, "utf8") : undefined;
    SNAPSHOTS.set(file, content === undefined ? undefined : ts.ScriptSnapshot.fromString(content));
  }
  return SNAPSHOTS.get(file);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
