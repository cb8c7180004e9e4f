import { rm, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { ApiDocument } from "../../../src/generate/documents.js";
import { type PublicName, publicNames, TYPED_ENTRIES } from "./public-names.js";
import { typeFaults } from "./type-check.js";

/** What the types that users name have become. */
export interface ChangedExports {
  /** Exported names whose type is another one now, by entry. */
  readonly names: readonly { readonly entry: string; readonly name: string }[];
  /** Components of the document whose generated type is another one now. */
  readonly schemas: readonly string[];
  /** Members that were asked about whose generated type is another one now, or that only one of the two has. */
  readonly members: readonly SchemaMember[];
}

/** A member of a component of the document. */
export interface SchemaMember {
  readonly schema: string;
  readonly member: string;
}

interface Question {
  readonly text: string;
  readonly about:
    | { readonly kind: "export"; readonly entry: string; readonly name: string }
    | { readonly kind: "schema"; readonly name: string }
    | ({ readonly kind: "member" } & SchemaMember);
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
 * @param members members of them
 */
export async function changedExports(
  root: string,
  staged: string,
  api: ApiDocument,
  schemas: readonly string[],
  members: readonly SchemaMember[],
): Promise<ChangedExports> {
  const questions: Question[] = [];
  const imports: string[] = [];
  for (const [index, { specifier, file }] of TYPED_ENTRIES.entries()) {
    imports.push(...importLines(`Entry${index}`, file, root, staged));
    for (const { name, kind } of await publicNames(root, file)) {
      const text = checkOf(`Entry${index}`, { name, kind });
      if (text !== undefined) questions.push({ text, about: { kind: "export", entry: specifier, name } });
    }
  }
  imports.push(...importLines("Generated", `src/generated/${api.baseName}.gen.ts`, root, staged));
  for (const name of schemas) {
    const text = same(generated("Old", name), generated("New", name));
    questions.push({ text, about: { kind: "schema", name } });
  }
  for (const { schema, member } of members) {
    const [old, now] = [generated("Old", schema), generated("New", schema)];
    const key = JSON.stringify(member);
    const text = same(`Pick<${old}, ${key}>`, `Pick<${now}, ${key}>`);
    questions.push({ text, about: { kind: "member", schema, member } });
  }
  const changed = await answeredNo(staged, imports, questions);
  return {
    names: changed.filter((about) => about.kind === "export").map(({ entry, name }) => ({ entry, name })),
    schemas: changed.filter((about) => about.kind === "schema").map(({ name }) => name),
    members: changed
      .filter((about) => about.kind === "member")
      .map(({ schema, member }) => ({ schema, member })),
  };
}

/** What those questions are about that the compiler says no to. */
async function answeredNo(
  staged: string,
  imports: readonly string[],
  questions: readonly Question[],
): Promise<Question["about"][]> {
  const head = [...imports, ...HELPERS.trim().split("\n")];
  const body = questions.map(({ text }, index) => `export const check${index}: ${text} = true;`);
  await writeFile(join(staged, PROBE), [...head, ...body, ""].join("\n"));
  const project = { extends: "./tsconfig.json", compilerOptions: { paths: {} }, include: [], files: [PROBE] };
  await writeFile(join(staged, PROBE_PROJECT), JSON.stringify(project));
  try {
    const faults = (await typeFaults(staged, PROBE_PROJECT)).filter(({ file }) => file === PROBE);
    const codes = new Map(faults.map(({ line, code }) => [line - head.length - 1, code]));
    return questions.flatMap(({ about }, index) => {
      const code = codes.get(index);
      // Another fault is a type that cannot be asked about like this, but of a member that one of the two lacks it.
      const no = about.kind === "member" ? code !== undefined : code === "TS2322";
      return no ? [about] : [];
    });
  } finally {
    await rm(join(staged, PROBE));
    await rm(join(staged, PROBE_PROJECT));
  }
}

function generated(age: "Old" | "New", schema: string): string {
  return `${age}_Generated.components["schemas"][${JSON.stringify(schema)}]`;
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
  // The compiler cannot hold clients against each other, nor what gives them out; they change when `paths` does, which is asked about.
  // Classes with private members differ from any copy of themselves, and so do the guards that name them.
  if (/(?:Client|Fleet)$/.test(name) || kind === "class" || /^is[A-Z]/.test(name)) return undefined;
  if (kind === "type") return same(old, now);
  return same(`Call<typeof ${old}>`, `Call<typeof ${now}>`);
}

function same(old: string, now: string): string {
  return `Same<${old}, ${now}>`;
}
