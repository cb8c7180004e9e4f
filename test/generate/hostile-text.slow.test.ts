import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Generated, generateFromDocument } from "../../scripts/generate/pipeline.js";
import type { JsonObject } from "../../src/document/json.js";
import { MAIN_DOCUMENT } from "../../src/generate/documents.js";
import { HOSTILE_TEXTS, hostileDocument, piecedTexts } from "./hostile-document.js";
import { judge, rightJudgements } from "./judged-values.js";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hostile-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function generate(document: JsonObject): Promise<Generated> {
  return generateFromDocument(document, [], "hostile.json", MAIN_DOCUMENT, "structure");
}

/** The types that were generated, taken apart. */
function typesOf({ files }: Generated): ts.SourceFile {
  const file = `${MAIN_DOCUMENT.baseName}.gen.ts`;
  return ts.createSourceFile(file, files.get(file) ?? "", ts.ScriptTarget.ESNext, true);
}

/** The texts of all names of members and of all literals in a file of types. */
function textsIn(file: ts.SourceFile): ReadonlySet<string> {
  const texts = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node) && !ts.isComputedPropertyName(node.name)) texts.add(node.name.text);
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) texts.add(node.literal.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return texts;
}

/** What a program of these files would be made of, without the texts in it. */
function shapeOf({ files }: Generated): string[] {
  return [...files].map(([name, text]) => {
    const kinds: string[] = [];
    const visit = (node: ts.Node): void => {
      kinds.push(ts.SyntaxKind[node.kind]);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true));
    // Some names have to be quoted, and some regular expressions to be made of a text.
    return kinds
      .join(" ")
      .replaceAll(
        /NewExpression Identifier StringLiteral( StringLiteral)?|RegularExpressionLiteral/g,
        "Expression",
      )
      .replaceAll(/ComputedPropertyName StringLiteral|StringLiteral|FirstLiteralToken|Identifier/g, "Text");
  });
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
    expect(await judge(folder, generated, cases)).toEqual(rightJudgements(cases));
  });

  it("stand in the types as names and as values, and nothing but types does", () => {
    const types = typesOf(generated);
    const found = textsIn(types);
    // Whole texts as values, as names of members, of parameters, of paths and of media types.
    const wanted = texts.flatMap((text, index) => [text, `${text}!`, `${text}2`, `/${index}/${text}`]);
    expect(wanted.filter((text) => !found.has(text))).toEqual([]);
    const kinds = new Set(types.statements.map(({ kind }) => ts.SyntaxKind[kind]));
    expect([...kinds].sort()).toEqual(["InterfaceDeclaration", "TypeAliasDeclaration"]);
  });

  it("give code of the same shape as harmless ones", async () => {
    // What could be an identifier is no danger to the shape, and gives schemas names that need no other.
    // Of a path with an escape there is no documented call.
    const plain = texts.filter((text) => !/^[\w$]+$|%/.test(text));
    const harmless = plain.map((_text, index) => `harmless ${index}`);
    const [one, other] = [hostileDocument(plain).document, hostileDocument(harmless).document];
    expect(shapeOf(await generate(one))).toEqual(shapeOf(await generate(other)));
  });

  it("can be written to a file and read again", async () => {
    for (const [name, text] of generated.files) {
      await writeFile(join(folder, name), text);
      expect(await readFile(join(folder, name), "utf8")).toBe(text);
    }
  });
});
