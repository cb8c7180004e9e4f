import type { PageFile } from "../../scripts/pages/page-blocks.js";
import { codeIn, type TableRow } from "./page-tables.js";

/** A call that a cell of a page shows. */
export interface CellCall {
  readonly code: string;
  readonly line: number;
}

/** The calls in the cells behind the first. */
export function callsOf(rows: readonly TableRow[]): CellCall[] {
  return rows.flatMap(({ cells, line }) =>
    cells
      .slice(1)
      .flatMap(codeIn)
      .filter((code) => code.includes("("))
      .map((code) => ({ code, line })),
  );
}

/** The functions that a call names: `downloadToFile(fileFromPath(path))` names both, `dm.GET(…)` none. */
export function functionsIn(code: string): string[] {
  return [...code.matchAll(/(?<![.\w])(\w+)\(/g)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}

/** The operations that a call names, as `GET /api/runs/`. */
export function operationsIn(code: string): string[] {
  const raw = [...code.matchAll(/\.([A-Z]+)\("([^"]+)"/g)].map(([, method, path]) => `${method} ${path}`);
  const lists = [...code.matchAll(/\w\(\w+, "(\/[^"]+)"/g)].map(([, path]) => `GET ${path}`);
  return [...raw, ...lists];
}

const ENTRY_IMPORTS = ["", "/in-flight-masking", "/node", "/yaml"].map(
  (entry, index) => `import * as entry${index} from "datamasque-client${entry}";`,
);

/** What the tables say of the things in their calls, as types. */
const THINGS = `
import type * as core from "datamasque-client";
import type * as inFlight from "datamasque-client/in-flight-masking";
declare const dm: core.DataMasqueClient;
declare const ifm: inFlight.InFlightMaskingClient;
declare const id: string, rulesetId: string, name: string, rulesetName: string, namespace: string;
declare const configName: string, planName: string, path: string, host: string, url: string, baseUrl: string;
declare const email: string, password: string, currentPassword: string, newPassword: string, locality: string;
declare const yaml: string, ruleset_yaml: string;
declare const runId: number, userId: number;
declare const connection: core.ConnectionWrite, ruleset: core.RulesetWrite, saved: core.Ruleset;
declare const library: core.RulesetLibraryWrite, user: core.NewUser;
declare const discoveryConfig: core.Schemas["DiscoveryConfigWrite"];
declare const discoveryLibrary: core.Schemas["DiscoveryConfigLibraryWrite"];
declare const generationConfig: core.GenerationConfigWrite;
declare const tableReference: core.Schemas["TableReferenceWrite"];
declare const selected_columns: core.SelectedColumns, selected_data: core.SelectedFileData[];
declare const results: core.SchemaDiscoveryResult[], fileResults: core.FileDiscoveryResult[];
declare const report: Blob, content: Blob, records: { email: string }[];
`;

/** One module that makes every call of a page, each on the line that it has there, so that a compiler can judge them. */
export function moduleOfCalls(page: string, calls: readonly CellCall[], entries: EntryNames): PageFile {
  const lines: string[] = [];
  for (const { code, line } of calls) {
    lines[line - 1] = `${lines[line - 1] ?? ""}void (async () => { await (${code}); }); `;
  }
  const names = new Set(calls.flatMap(({ code }) => functionsIn(code)));
  const bound = [...names].map((name) => {
    const index = entries.findIndex((exported) => exported.has(name));
    return `const ${name} = entry${Math.max(index, 0)}.${name};`;
  });
  const head = [...ENTRY_IMPORTS, THINGS, ...bound].join("\n");
  return {
    name: `${page}/calls.ts`,
    code: `${Array.from(lines, (line) => line ?? "").join("\n")}\n${head}\n`,
  };
}

/** The names that the entries export: the client, in-flight masking, Node, YAML. */
export type EntryNames = readonly ReadonlySet<string>[];
