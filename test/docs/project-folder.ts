import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PageFile } from "../../scripts/pages/page-blocks.js";

const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));

/** The entries of the package and the sources that stand for them. */
const ENTRIES = {
  "datamasque-client": "src/index.ts",
  "datamasque-client/contract": "src/contract/index.ts",
  "datamasque-client/in-flight-masking": "src/in-flight-masking.ts",
  "datamasque-client/in-flight-masking/schemas": "src/generated/in-flight-masking.gen.ts",
  "datamasque-client/node": "src/node/index.ts",
  "datamasque-client/sandbox": "src/sandbox/index.ts",
  "datamasque-client/schemas": "src/generated/datamasque.gen.ts",
  "datamasque-client/yaml": "src/yaml/index.ts",
};

/** A project of its own that has this package, vitest and MSW installed. */
export interface ProjectFolder {
  readonly path: string;
  /** The whole path of something that is installed there. */
  installed(name: string): string;
  remove(): Promise<void>;
}

/** Makes a project that holds the given files, those in folders included. */
export async function makeProject(files: readonly PageFile[]): Promise<ProjectFolder> {
  const path = await mkdtemp(join(tmpdir(), "datamasque-client-page-"));
  const sources = Object.entries(ENTRIES).map(([name, file]): [string, string] => [
    name,
    join(REPOSITORY, file),
  ]);
  const paths = Object.fromEntries(sources.map(([name, file]) => [name, [file]]));
  const options = {
    extends: join(REPOSITORY, "tsconfig.json"),
    compilerOptions: { paths },
    include: ["**/*.ts"],
  };
  const aliases = sources.map(
    ([name, file]) => `{ find: /^${name.replaceAll("/", "\\/")}$/, replacement: ${JSON.stringify(file)} }`,
  );
  await symlink(join(REPOSITORY, "node_modules"), join(path, "node_modules"), "dir");
  await Promise.all([
    writeFile(join(path, "package.json"), '{ "type": "module" }\n'),
    writeFile(join(path, "tsconfig.json"), JSON.stringify(options)),
    writeFile(
      join(path, "vitest.config.mjs"),
      `export default { resolve: { alias: [${aliases.join(", ")}] }, test: { include: ["*.test.ts"] } };\n`,
    ),
    ...files.map(async ({ name, code }) => {
      await mkdir(dirname(join(path, name)), { recursive: true });
      await writeFile(join(path, name), code);
    }),
  ]);
  return {
    path,
    installed: (name) => join(REPOSITORY, "node_modules", name),
    remove: () => rm(path, { recursive: true }),
  };
}
