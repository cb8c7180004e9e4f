import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as z from "zod/mini";
import { isJsonObject, type JsonValue } from "../../../src/document/json.js";
import { API_DOCUMENTS, type ApiDocument, MAIN_DOCUMENT } from "../../../src/generate/documents.js";
import { ifMissing } from "../../../src/generate/if-missing.js";
import type { AffectedFixture } from "./affected-fixtures.js";

const FIXTURES = "test/fixtures";

/**
 * Holds the fixtures against the validators that were generated from a new document, which are loaded for it.
 * A file that is named like a document has examples of that one, every other file those of the main one.
 *
 * @param staged the tree that was prepared, with its generated code
 */
export async function fixturesAgainst(staged: string, api: ApiDocument): Promise<AffectedFixture[]> {
  const validators = await loadValidators(join(staged, `src/generated/${api.baseName}.zod.gen.ts`));
  const others = new Set(API_DOCUMENTS.filter((other) => other !== MAIN_DOCUMENT).map(fixtureFile));
  const files = (await jsonFilesIn(join(staged, FIXTURES))).filter((file) =>
    api === MAIN_DOCUMENT ? !others.has(file) : file === fixtureFile(api),
  );
  const affected: AffectedFixture[] = [];
  for (const file of files) {
    const bySchema: JsonValue = JSON.parse(await readFile(join(staged, FIXTURES, file), "utf8"));
    for (const [schema, examples] of membersOf(bySchema)) {
      for (const [name, value] of membersOf(examples)) {
        const problem = problemOf(value, validators.get(schema));
        if (problem !== undefined) affected.push({ file: `${FIXTURES}/${file}#${schema}/${name}`, problem });
      }
    }
  }
  return affected;
}

/** Validators by the name of their schema. */
async function loadValidators(file: string): Promise<ReadonlyMap<string, z.ZodMiniType>> {
  const module: unknown = await import(pathToFileURL(file).href);
  const entries = typeof module === "object" && module !== null ? Object.entries(module) : [];
  return new Map(
    entries.flatMap(([name, value]): [string, z.ZodMiniType][] =>
      value instanceof z.ZodMiniType ? [[name.slice(1), value]] : [],
    ),
  );
}

function problemOf(value: JsonValue, validator: z.ZodMiniType | undefined): string | undefined {
  if (validator === undefined) return "its schema is gone";
  const { error } = validator.safeParse(value);
  const issue = error?.issues[0];
  return issue === undefined ? undefined : `${issue.path.join(".") || "the whole"}: ${issue.code}`;
}

function fixtureFile({ baseName }: ApiDocument): string {
  return `${baseName}.json`;
}

function membersOf(value: JsonValue): [string, JsonValue][] {
  return isJsonObject(value) ? Object.entries(value) : [];
}

async function jsonFilesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(ifMissing([]));
  return names.filter((name) => name.endsWith(".json")).sort();
}
