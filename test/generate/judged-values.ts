import { mkdtemp, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeFiles } from "../../scripts/generate/output-folder.js";
import type { Generated } from "../../scripts/generate/pipeline.js";
import type { JsonValue } from "../../src/document/json.js";
import { MAIN_DOCUMENT } from "../../src/generate/documents.js";
import { printedJson, REPOSITORY, runTypeScript } from "../support/run-process.js";

const child = fileURLToPath(new URL("judged-values.child.ts", import.meta.url));

/** A value that the validator at a place of the contract has to take, or to refuse. */
export interface ExpectedJudgement {
  /** Where the validator stands in the table of operations. */
  readonly place: readonly string[];
  readonly value: JsonValue;
  readonly valid: boolean;
}

/** How validators judged values, and whether a text of the document ran as code meanwhile. */
export interface Judgements {
  readonly tried: number;
  /** The values that were not judged as expected. */
  readonly wrong: readonly ExpectedJudgement[];
  /** True when `globalThis.ranDocumentText` was set. */
  readonly ran: boolean;
}

/** What {@link judge} gives when all is well. */
export function rightJudgements(expected: readonly ExpectedJudgement[]): Judgements {
  return { tried: expected.length, wrong: [], ran: false };
}

/**
 * Runs what was generated in a process of its own, which holds nothing to steal.
 *
 * @param folder where the files go, into a folder of their own
 */
export async function judge(
  folder: string,
  { files }: Generated,
  expected: readonly ExpectedJudgement[],
): Promise<unknown> {
  const place = await mkdtemp(join(folder, "code-"));
  await symlink(join(REPOSITORY, "node_modules"), join(place, "node_modules"), "junction");
  await writeFile(join(place, "package.json"), '{ "type": "module" }');
  await writeFiles(place, files);
  const values = join(place, "values.json");
  await writeFile(values, JSON.stringify(expected));
  const contract = join(place, `${MAIN_DOCUMENT.baseName}.contract.gen.ts`);
  return printedJson(runTypeScript(child, [contract, MAIN_DOCUMENT.contractName, values], { folder: place }));
}
