import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
// Inside the project, so that the generated files find zod.
const cache = join(root, "node_modules/.cache");
let folder: string;

beforeAll(async () => {
  await mkdir(cache, { recursive: true });
  folder = await mkdtemp(join(cache, "agree-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function compile(file: string): Promise<string> {
  const tsc = join(root, "node_modules/typescript-7/bin/tsc");
  const strict = [
    "--noEmit",
    "--strict",
    "--exactOptionalPropertyTypes",
    "--skipLibCheck",
    "--pretty",
    "false",
  ];
  const target = [
    "--target",
    "es2022",
    "--lib",
    "es2023,dom",
    "--module",
    "nodenext",
    "--types",
    "",
    "--ignoreConfig",
  ];
  return new Promise((resolve) => {
    execFile(process.execPath, [tsc, ...strict, ...target, file], { cwd: folder }, (_, stdout) =>
      resolve(stdout),
    );
  });
}

it("types and validators of the API document say the same about every schema", async () => {
  for (const name of ["datamasque.gen.ts", "datamasque.zod.gen.ts"]) {
    await writeFile(join(folder, name), await readFile(join(root, "src/generated", name), "utf8"));
  }
  const validators = await readFile(join(folder, "datamasque.zod.gen.ts"), "utf8");
  const types = await readFile(join(folder, "datamasque.gen.ts"), "utf8");
  const schemas = types.slice(types.indexOf("\n    schemas: {"), types.indexOf("\n    responses: "));
  const names = [...validators.matchAll(/^export const z(\w+)/gm)].flatMap(([, name]) =>
    name !== undefined && schemas.includes(`\n        ${name}: `) ? [name] : [],
  );
  expect(names.length).toBeGreaterThan(50);
  const functions = names.map(
    (name) =>
      `export const to${name} = (x: S["${name}"]): z.output<typeof v.z${name}> => x;\n` +
      `export const from${name} = (x: z.output<typeof v.z${name}>): S["${name}"] => x;`,
  );
  await writeFile(
    join(folder, "agree.ts"),
    `import type * as z from "zod/mini";
import type { components } from "./datamasque.gen.js";
import type * as v from "./datamasque.zod.gen.js";
type S = components["schemas"];
${functions.join("\n")}
export const wrong: S["Connection"] = { id: 1 };
`,
  );
  const errors = (await compile("agree.ts")).match(/^\S+: error.*$/gm) ?? [];
  // The last line is wrong on purpose, which shows that the compiler did look.
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(`agree.ts(${functions.length * 2 + 5},`);
});
