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
const WARM = 4;

/**
 * Lines on how much processor time completions take with the documented calls, and with a client whose calls are generic:
 * cold in an editor that has read the files just now, warm after a key more. They take turns in one process.
 */
export function completionTimes(project: string): string[] {
  const times = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const clients = Object.entries(CLIENTS);
    for (const [client, type] of round % 2 === 0 ? clients : clients.toReversed()) {
      for (const [subject, program] of Object.entries(PROGRAMS)) {
        const complete = openEditor(project, type);
        complete("dm; |");
        for (let key = 0; key <= WARM; key += 1) {
          const name = `${subject}, ${client}, ${key === 0 ? "cold" : "warm"}`;
          times.set(name, [...(times.get(name) ?? []), complete(`${";".repeat(key)}${program}`)]);
        }
      }
    }
  }
  return [...times].map(([name, all]) => `${name}: ${median(all).toFixed(0)} ms`).toSorted();
}

/** An editor with a client of a type; returns how many milliseconds of processor time a completion in a program takes. */
function openEditor(project: string, type: string): (program: string) => number {
  const file = join(project, "test/editor/typed-just-now.ts");
  const head = `import type { DataMasqueClient, paths } from "../../src/index.js";
import type { TypedClient } from "../../src/calls/call-types.js";
declare const dm: ${type};
`;
  let text = head;
  let version = 0;
  const config = ts.readConfigFile(join(project, "tsconfig.json"), ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, project);
  const service = ts.createLanguageService(
    {
      ...ts.sys,
      useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
      getCompilationSettings: () => options,
      getScriptFileNames: () => [file],
      getScriptVersion: (name) => (name === file ? String(version) : "0"),
      getScriptSnapshot: (name) => (name === file ? ts.ScriptSnapshot.fromString(text) : snapshotOf(name)),
      getCurrentDirectory: () => project,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: (name) => name === file || snapshotOf(name) !== undefined,
    },
    REGISTRY,
  );
  return (program) => {
    const cursor = program.indexOf("|");
    text = head + program.slice(0, cursor) + program.slice(cursor + 1);
    version += 1;
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
