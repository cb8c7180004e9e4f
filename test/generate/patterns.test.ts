import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateFromDocument } from "../../scripts/generate/pipeline.js";
import { requireSyntax } from "../../scripts/generate/source-syntax.js";
import { InputError } from "../../src/document/input-error.js";
import { MAIN_DOCUMENT } from "../../src/generate/documents.js";
import { type ExpectedJudgement, judge, rightJudgements } from "./judged-values.js";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "patterns-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a pattern", () => {
  const code = "globalThis.ranDocumentText=1";
  const kinds: readonly [pattern: string, fitting: string | undefined, other: string | undefined][] = [
    [`^a\\\\\\/;${code};//$`, `a\\/;${code};//`, "a"],
    [`^\\u002f;${code};\\u002f\\u002f$`, `/;${code};//`, "/"],
    [`[/]${code}//`, `/${code}//`, code],
    ["[\\\\/]", "\\", "a"],
    ["/", "a/b", "a"],
    ["/abc/", "x/abc/y", "abc"],
    ["^a\nb\rc\u2028d$", "a\nb\rc\u2028d", "abcd"],
    ["^.$", "🙂", "🙂🙂"],
    ["^\ud800$", "\ud800", "\ufffd"],
    ["^\\ud83d\\ude00$", "😀", "\ud83d"],
    ["^\\p{L}+$", "é", "1"],
    ["^\\P{Lu}\\u{1F600}$", "a😀", "A😀"],
    ["^[\\w-.]+$", "a-b.c", "a b"],
    ["^\\-\\_\\@$", "-_@", "\\-"],
    ["^[^\\u0000-\\u001f]*$", "a", "\u0007"],
    ["'\"`\\$\\{x}?", "'\"`${x", "x"],
    ["", "anything", undefined],
  ];
  const broken = [
    "*",
    "abc\\",
    "(unclosed",
    "[",
    "\\p{L}\\-",
    "\\p{NoSuchAlphabet}",
    "a{2,1}",
    "(?<n>a)(?<n>b)",
    // Anchors of Python and Ruby, which JavaScript takes for letters.
    "\\A[a-z]+\\Z",
    "^a\\z",
  ];

  it("is the regular expression that the document means, or is left out with a warning", async () => {
    const patterns = [...kinds.map(([pattern]) => pattern), ...broken];
    const generated = await generateFromDocument(
      {
        openapi: "3.1.0",
        info: { title: "Patterns", version: "1" },
        paths: Object.fromEntries(
          patterns.map((pattern, index) => [
            `/${index}`,
            {
              put: {
                requestBody: { content: { "a/b": { schema: { type: "string", pattern } } } },
                responses: {},
              },
            },
          ]),
        ),
      },
      [],
      "patterns.json",
      MAIN_DOCUMENT,
      "structure",
    );
    const cases = patterns.flatMap((_pattern, index): ExpectedJudgement[] => {
      const place = [`PUT /${index}`, "request", "a/b"];
      const [, fitting = "anything", other] = kinds[index] ?? [];
      const fits = { place, value: fitting, valid: true };
      return other === undefined ? [fits] : [fits, { place, value: other, valid: false }];
    });
    expect(await judge(folder, generated, cases)).toEqual(rightJudgements(cases));
    const places = broken.map(
      (_pattern, index) => `#/paths/~1${kinds.length + index}/put/requestBody/content/a~1b/schema/pattern`,
    );
    expect(generated.warnings).toEqual([
      `patterns.json: left out, because it is no regular expression: ${places.join(", ")}`,
    ]);
  });
});

it("what is no TypeScript is not kept, and is named with its place", async () => {
  const files = new Map([
    ["good.ts", "export type A = 1;\n"],
    ["bad.ts", "export const a = 1;\nexport const b = /a/b/;\n"],
  ]);
  await expect(requireSyntax(files)).rejects.toThrow(InputError);
  await expect(requireSyntax(files)).rejects.toThrow(/bad\.ts\(2,\d+\): /);
  await expect(requireSyntax(new Map([...files].slice(0, 1)))).resolves.toBeUndefined();
  const document = { openapi: "3.1.0", info: { title: "Empty", version: "1" }, paths: {} };
  const names = { ...MAIN_DOCUMENT, contractName: "no name" };
  await expect(generateFromDocument(document, [], "empty.json", names, "structure")).rejects.toThrow(
    /no TypeScript.*\n {2}datamasque\.contract\.gen\.ts\(\d+,\d+\): /,
  );
});
