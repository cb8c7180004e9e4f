import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MAIN_DOCUMENT } from "../../scripts/generate/documents.js";
import { writeFiles } from "../../scripts/generate/output-folder.js";
import { type Generated, generateFromDocument } from "../../scripts/generate/pipeline.js";
import type { JsonObject } from "../../src/document/json.js";
import { printedJson, REPOSITORY, runTypeScript } from "../support/run-process.js";
import { HOSTILE_TEXTS, type HostileCase, hostileDocument, piecedTexts } from "./hostile-document.js";

const child = fileURLToPath(new URL("hostile-text.child.ts", import.meta.url));

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hostile-"));
  await symlink(join(REPOSITORY, "node_modules"), join(folder, "node_modules"), "junction");
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function generate(document: JsonObject): Promise<Generated> {
  return generateFromDocument(document, [], "hostile.json", MAIN_DOCUMENT, "structure");
}

/** Runs what was generated in a process without anything to steal, and tells which values it judged wrong. */
async function judge({ files }: Generated, cases: readonly HostileCase[]): Promise<unknown> {
  const place = await mkdtemp(join(folder, "code-"));
  await writeFiles(place, files);
  await writeFile(join(place, "cases.json"), JSON.stringify(cases));
  const contract = join(place, `${MAIN_DOCUMENT.baseName}.contract.gen.ts`);
  return printedJson(
    runTypeScript(child, [contract, MAIN_DOCUMENT.contractName, join(place, "cases.json")], {
      folder: place,
    }),
  );
}

function parsed({ files }: Generated, ending: string): ts.SourceFile {
  const [file, text] = [...files].find(([name]) => name === `${MAIN_DOCUMENT.baseName}${ending}`) ?? [];
  if (file === undefined || text === undefined) throw new Error(`nothing was generated into ${ending}`);
  return ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
}

describe.each([
  ["each by itself", HOSTILE_TEXTS],
  ["pieced together", piecedTexts(60, 13)],
])("texts that would be code, %s, in every place of a document", (_, texts) => {
  const { document, cases } = hostileDocument(texts);
  let generated: Generated;

  beforeAll(async () => {
    generated = await generate(document);
  });

  it("have the validators judge values as the document says, and are never run", async () => {
    expect(await judge(generated, cases)).toEqual({ tried: cases.length, wrong: [], ran: false });
  });
});
