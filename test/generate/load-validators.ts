import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import * as z from "zod/mini";
import { createValidators } from "../../scripts/generate/validators/validators.js";
import type { JsonObject } from "../../src/document/json.js";
import { REPOSITORY } from "../support/run-process.js";

/** Validators by the name that they are exported under. */
export type ValidatorsByName = ReadonlyMap<string, z.ZodMiniType>;

/** Generates validators, runs their source, and returns them by name. */
export async function loadValidators(schemas: JsonObject): Promise<ValidatorsByName> {
  const { source } = await createValidators(schemas);
  return runValidators(source);
}

/** Runs the source of validators and returns them by name. */
export async function runValidators(source: string): Promise<ValidatorsByName> {
  const folder = await mkdtemp(join(tmpdir(), "validators-"));
  try {
    await symlink(join(REPOSITORY, "node_modules"), join(folder, "node_modules"), "junction");
    const file = join(folder, "validators.mjs");
    const module = ts.transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ES2022 } });
    await writeFile(file, module.outputText);
    const exported: unknown = await import(/* @vite-ignore */ pathToFileURL(file).href);
    const validators = new Map<string, z.ZodMiniType>();
    for (const [name, value] of Object.entries(exported ?? {})) {
      if (value instanceof z.ZodMiniType) validators.set(name, value);
    }
    return validators;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The places of the faults, or the data when there are none. */
export function check(validators: ValidatorsByName, name: string, data: unknown): unknown {
  const result = validators.get(name)?.safeParse(data);
  if (result === undefined) return `no validator ${name}`;
  return result.success ? result.data : result.error.issues.map((issue) => issue.path.join("."));
}
