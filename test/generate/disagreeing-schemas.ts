import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { REPOSITORY, runNode } from "../support/run-process.js";

/**
 * The components of whose type and validator one lets through what the other does not, as the compiler sees it.
 *
 * @param types the source of the types
 * @param validators the source of the validators
 * @throws Error when anything but these comparisons does not compile
 */
export async function disagreeingSchemas(
  types: string,
  validators: string,
  names: readonly string[],
): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "agree-"));
  try {
    await symlink(join(REPOSITORY, "node_modules"), join(folder, "node_modules"), "junction");
    await writeFile(join(folder, "package.json"), '{ "type": "module" }');
    await writeFile(join(folder, "types.ts"), types);
    await writeFile(join(folder, "validators.ts"), validators);
    const lines = names.flatMap((name) => {
      const pair = [`components["schemas"]["${name}"]`, `z.output<typeof v.z${name}>`];
      return [pair, pair.toReversed()].map(([from, to]) => `((x: ${from}): ${to} => x);`);
    });
    const imports = [
      'import type * as z from "zod/mini";',
      'import type { components } from "./types.js";',
      'import type * as v from "./validators.js";',
      // Wrong on purpose, which shows that the compiler does look.
      "((x: number): string => x);",
    ];
    await writeFile(join(folder, "compare.ts"), [...lines, ...imports].join("\n"));
    const output = await compile(folder);
    const places = [...output.matchAll(/^(\S+)\((\d+),\d+\): error.*$/gm)].map(([message, file, line]) => ({
      message,
      name: file === "compare.ts" ? names[Math.floor((Number(line) - 1) / 2)] : undefined,
      isCanary: file === "compare.ts" && Number(line) === lines.length + imports.length,
    }));
    const others = places.filter(({ name, isCanary }) => name === undefined && !isCanary);
    if (others.length > 0 || !places.some(({ isCanary }) => isCanary)) {
      throw new Error(`the comparison does not compile:\n${others.map(({ message }) => message).join("\n")}`);
    }
    return [...new Set(places.flatMap(({ name }) => name ?? []))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function compile(folder: string): Promise<string> {
  const tsc = join(REPOSITORY, "node_modules/typescript-7/bin/tsc");
  const strict = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--skipLibCheck", "--ignoreConfig"];
  const target = ["--target", "es2022", "--lib", "es2023,dom", "--module", "nodenext", "--types", ""];
  const args = [tsc, ...strict, ...target, "--pretty", "false", "compare.ts"];
  return (await runNode(args, { folder })).stdout;
}
