import { rm, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { ApiDocument } from "../../generate/documents.js";
import { type PublicName, publicNames, TYPED_ENTRIES } from "./public-names.js";
import { typeFaults } from "./type-check.js";

/** What the types that users name have become. */
export interface ChangedExports {
  /** Exported names whose type is another one now, by entry. */
  readonly names: readonly { readonly entry: string; readonly name: string }[];
  /** Components of the document whose generated type is another one now. */
  readonly schemas: readonly string[];
}

const PROBE = "changed-exports.probe.ts";
const PROBE_PROJECT = "changed-exports.probe.json";

const HELPERS = `
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;
// The client differs with every operation; what else a function takes and gives is its own.
type Call<F> = F extends (first: never, ...rest: infer Rest) => infer Result ? [Rest, Result] : never;
`;

/**
 * Asks the compiler which exported types differ between the tree as it is and the one that was prepared.
 * Generic types are left out, because they say nothing before they are filled in, and so are classes and clients.
 *
 * @param schemas the names of components that both documents have
 */
export async function changedExports(
  root: string,
  staged: string,
  api: ApiDocument,
  schemas: readonly string[],
): Promise<ChangedExports> {
  const lines: { readonly text: string; readonly found: { entry: string; name: string } | string }[] = [];
  const imports: string[] = [];
  for (const [index, { specifier, file }] of TYPED_ENTRIES.entries()) {
    imports.push(...importLines(`Entry${index}`, file, root, staged));
    for (const { name, kind } of await publicNames(root, file)) {
      const check = checkOf(`Entry${index}`, { name, kind });
      if (check !== undefined) lines.push({ text: check, found: { entry: specifier, name } });
    }
  }
  imports.push(...importLines("Generated", `src/generated/${api.baseName}.gen.ts`, root, staged));
  for (const name of schemas) {
    const key = `["schemas"][${JSON.stringify(name)}]`;
    const text = same(`Old_Generated.components${key}`, `New_Generated.components${key}`);
    lines.push({ text, found: name });
  }
  const head = [...imports, ...HELPERS.trim().split("\n")];
  const body = lines.map(({ text }, index) => `export const check${index}: ${text} = true;`);
  await writeFile(join(staged, PROBE), [...head, ...body, ""].join("\n"));
  const project = { extends: "./tsconfig.json", compilerOptions: { paths: {} }, include: [], files: [PROBE] };
  await writeFile(join(staged, PROBE_PROJECT), JSON.stringify(project));
  try {
    const different = new Set(
      (await typeFaults(staged, PROBE_PROJECT))
        // Anything else is a type that cannot be asked about like this.
        .filter(({ file, code }) => file === PROBE && code === "TS2322")
        .map(({ line }) => line - head.length - 1),
    );
    const found = lines.filter((_, index) => different.has(index)).map((line) => line.found);
    return {
      names: found.filter((name) => typeof name !== "string"),
      schemas: found.filter((name) => typeof name === "string"),
    };
  } finally {
    await rm(join(staged, PROBE));
    await rm(join(staged, PROBE_PROJECT));
  }
}

function importLines(alias: string, file: string, root: string, staged: string): string[] {
  const module = file.replace(/\.ts$/, ".js");
  const up = relative(staged, root).split(sep).join("/");
  return [
    `import type * as Old_${alias} from ${JSON.stringify(`${up}/${module}`)};`,
    `import type * as New_${alias} from ${JSON.stringify(`./${module}`)};`,
  ];
}

function checkOf(alias: string, { name, kind }: PublicName): string | undefined {
  const [old, now] = [`Old_${alias}.${name}`, `New_${alias}.${name}`];
  // The compiler cannot hold clients against each other; they change when `paths` does, which is asked about.
  // Classes with private members differ from any copy of themselves, and so do the guards that name them.
  if (/Client$/.test(name) || kind === "class" || /^is[A-Z]/.test(name)) return undefined;
  if (kind === "type") return same(old, now);
  return same(`Call<typeof ${old}>`, `Call<typeof ${now}>`);
}

function same(old: string, now: string): string {
  return `Same<${old}, ${now}>`;
}
