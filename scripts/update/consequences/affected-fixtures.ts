import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as z from "zod/mini";
import { API_DOCUMENTS, type ApiDocument, MAIN_DOCUMENT } from "../../generate/documents.js";
import { ifMissing } from "../../generate/if-missing.js";

/** An example file of the tests that the new document does not allow any more. */
export interface AffectedFixture {
  /** From the root of the project. */
  readonly file: string;
  /** The first thing that is wrong with it, or that its schema is gone. */
  readonly problem: string;
}

const FIXTURES = "test/fixtures";

/**
 * Holds the fixtures against the validators that were generated from a new document.
 * The folder of a fixture names its schema in kebab case; documents other than the main one have a folder around theirs.
 *
 * @param staged the tree that was prepared, with its generated code
 */
export async function affectedFixtures(staged: string, api: ApiDocument): Promise<AffectedFixture[]> {
  const validators = await loadValidators(join(staged, `src/generated/${api.baseName}.zod.gen.ts`));
  const folder = api === MAIN_DOCUMENT ? FIXTURES : `${FIXTURES}/${api.baseName}`;
  const others = new Set(API_DOCUMENTS.filter((other) => other !== api).map(({ baseName }) => baseName));
  const affected: AffectedFixture[] = [];
  for (const schema of await foldersIn(join(staged, folder))) {
    if (others.has(schema)) continue;
    const validator = validators.get(schema.replaceAll("-", ""));
    for (const name of await jsonFilesIn(join(staged, folder, schema))) {
      const file = `${folder}/${schema}/${name}`;
      const problem = await problemOf(join(staged, file), validator);
      if (problem !== undefined) affected.push({ file, problem });
    }
  }
  return affected;
}

/** Validators by the name of their schema in lower case. */
async function loadValidators(file: string): Promise<ReadonlyMap<string, z.ZodMiniType>> {
  const module: unknown = await import(pathToFileURL(file).href);
  const entries = typeof module === "object" && module !== null ? Object.entries(module) : [];
  return new Map(
    entries.flatMap(([name, value]): [string, z.ZodMiniType][] =>
      value instanceof z.ZodMiniType ? [[name.slice(1).toLowerCase(), value]] : [],
    ),
  );
}

async function problemOf(file: string, validator: z.ZodMiniType | undefined): Promise<string | undefined> {
  if (validator === undefined) return "its schema is gone";
  const { error } = validator.safeParse(JSON.parse(await readFile(file, "utf8")));
  const issue = error?.issues[0];
  return issue === undefined ? undefined : `${issue.path.join(".") || "the whole"}: ${issue.code}`;
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(ifMissing([]));
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

async function jsonFilesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
}
