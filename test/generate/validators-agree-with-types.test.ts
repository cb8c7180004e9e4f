import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  nameOperationSchemas,
  type OperationSchemas,
} from "../../scripts/generate/tables/operation-schemas.js";
import { listOperations } from "../../src/document/operations.js";
import { REPOSITORY, runNode } from "../support/run-process.js";
import { type CheckedDocument, readCheckedDocuments } from "./component-validators.js";

/**
 * Where types and validators cannot say the same, by label, each with the reason. So far they always can:
 * what a validator checks beyond a type (a pattern, a length, a whole number) does not show in what it lets through.
 */
const differing: Readonly<Record<string, string>> = {};

/** One line of a program: a function that compiles only if one side lets through all that the other does. */
interface Line {
  readonly label: string;
  readonly code: string;
}

const documents = await readCheckedDocuments();
const programs = new Map(documents.map((document) => [document.baseName, linesOf(document)]));
let folder: string;
let failed: ReadonlySet<string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "agree-"));
  await symlink(join(REPOSITORY, "node_modules"), join(folder, "node_modules"), "junction");
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  for (const [baseName, lines] of programs) {
    for (const file of [`${baseName}.gen.ts`, `${baseName}.zod.gen.ts`]) {
      await writeFile(join(folder, file), await readFile(join(REPOSITORY, "src/generated", file), "utf8"));
    }
    const imports = [
      'import type * as z from "zod/mini";',
      `import type { components, operations } from "./${baseName}.gen.js";`,
      `import type * as v from "./${baseName}.zod.gen.js";`,
      "type Names<T> = T extends unknown ? keyof { [K in keyof T as string extends K ? never : K]: 0 } : never;",
    ];
    await writeFile(
      join(folder, `${baseName}.ts`),
      [...lines.map(({ code }) => code), ...imports].join("\n"),
    );
  }
  failed = await failedLabels();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function linesOf({ baseName, document, components }: CheckedDocument): Line[] {
  const named = components.flatMap(({ name }) =>
    bothWays(`${baseName} ${name}`, `components["schemas"]["${name}"]`, name),
  );
  const { operations } = nameOperationSchemas(document, listOperations(document));
  return [
    ...named,
    ...operations.flatMap((operation) => operationLines(baseName, operation)),
    // Wrong on purpose, which shows that the compiler does look.
    { label: `${baseName} canary`, code: "((x: number): z.output<typeof v.zErrorBody> => x);" },
  ];
}

function operationLines(baseName: string, operation: OperationSchemas): Line[] {
  const { operationId, path, query, request, responses } = operation;
  const type = `operations["${operationId}"]`;
  const label = `${baseName} ${operationId}`;
  const bodies = [...responses].flatMap(([status, content]) =>
    [...content].map(([mediaType, name]): [string, string, string | undefined] => {
      const key = /^\d+$/.test(status) ? status : `"${status}"`;
      return [
        `${label} ${status} ${mediaType}`,
        `${type}["responses"][${key}]["content"]["${mediaType}"]`,
        name,
      ];
    }),
  );
  const requests = [...(request?.content ?? [])].map(
    ([mediaType, name]): [string, string, string | undefined] => [
      `${label} request ${mediaType}`,
      `NonNullable<${type}["requestBody"]>["content"]["${mediaType}"]`,
      name,
    ],
  );
  const parameters: [string, string, string | undefined][] = [
    [`${label} path`, `${type}["parameters"]["path"]`, path],
    [`${label} query`, `NonNullable<${type}["parameters"]["query"]>`, query],
  ];
  return [...parameters, ...requests, ...bodies].flatMap(([lineLabel, lineType, name]) =>
    name === undefined ? [] : bothWays(lineLabel, lineType, name),
  );
}

function bothWays(label: string, type: string, validator: string): Line[] {
  const output = `z.output<typeof v.z${validator}>`;
  return [
    [type, output],
    // An open object takes any member, so one that it should know could be gone unseen.
    [`Names<${type}>`, `Names<${output}>`],
  ].flatMap(([one, other]) => [
    { label, code: `((x: ${one}): ${other} => x);` },
    { label, code: `((x: ${other}): ${one} => x);` },
  ]);
}

/** The labels of the lines that do not compile. */
async function failedLabels(): Promise<ReadonlySet<string>> {
  const output = await compile([...programs.keys()].map((baseName) => `${baseName}.ts`));
  const errors = [...output.matchAll(/^(\S+)\((\d+),\d+\): error.*$/gm)];
  return new Set(
    errors.map(([message, file = "", line]) => {
      const lines = programs.get(file.replace(/\.ts$/, ""));
      return lines?.[Number(line) - 1]?.label ?? message;
    }),
  );
}

async function compile(files: readonly string[]): Promise<string> {
  const tsc = join(REPOSITORY, "node_modules/typescript-7/bin/tsc");
  const strict = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--skipLibCheck", "--ignoreConfig"];
  const target = ["--target", "es2022", "--lib", "es2023,dom", "--module", "nodenext", "--types", ""];
  const args = [tsc, ...strict, ...target, "--pretty", "false", ...files];
  return (await runNode(args, { folder })).stdout;
}

describe.each(documents)("types and validators of $baseName", ({ baseName, components }) => {
  it("say the same about every schema, parameter and body, but where a reason is known", () => {
    const here = (label: string): boolean => label.startsWith(`${baseName} `);
    const expected = [...Object.keys(differing).filter(here), `${baseName} canary`];
    expect([...failed].filter(here).sort()).toEqual(expected.sort());
  });

  it("are compared schema by schema", () => {
    const labels = new Set(programs.get(baseName)?.map(({ label }) => label));
    expect(components.map(({ name }) => `${baseName} ${name}`).filter((label) => !labels.has(label))).toEqual(
      [],
    );
    expect(labels.size).toBeGreaterThan(components.length);
  });
});

it("the compiler complains about nothing else", () => {
  expect(
    [...failed].filter((label) => documents.every(({ baseName }) => !label.startsWith(`${baseName} `))),
  ).toEqual([]);
});
