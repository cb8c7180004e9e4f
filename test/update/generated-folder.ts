import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as z from "zod/mini";
import { writeFiles } from "../../scripts/generate/output-folder.js";
import type { Generated } from "../../scripts/generate/pipeline.js";
import { type TypeFault, typeFaults } from "../../scripts/update/consequences/type-check.js";
import { MAIN_DOCUMENT } from "../../src/generate/documents.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What was generated from documents of others, written down, so that it can be compiled and run. */
export class GeneratedFolder {
  readonly #path: string;

  private constructor(path: string) {
    this.#path = path;
  }

  static async make(): Promise<GeneratedFolder> {
    const path = await mkdtemp(join(tmpdir(), "generated-"));
    await symlink(join(root, "node_modules"), join(path, "node_modules"), "junction");
    await writeFile(join(path, "package.json"), '{ "type": "module" }');
    const options = { extends: join(root, "tsconfig.json"), compilerOptions: { paths: {}, types: [] } };
    await writeFile(join(path, "tsconfig.json"), JSON.stringify({ ...options, include: ["*/*.ts"] }));
    return new GeneratedFolder(path);
  }

  /** Writes the code of one document down, and loads its contract. */
  async add(name: string, { files }: Generated): Promise<GeneratedContract> {
    const place = join(this.#path, name.replaceAll(/\W/g, "-"));
    await mkdir(place);
    await writeFiles(place, files);
    const file = join(place, `${MAIN_DOCUMENT.baseName}.contract.gen.ts`);
    const module: unknown = await import(pathToFileURL(file).href);
    return new GeneratedContract(Reflect.get(Object(module), MAIN_DOCUMENT.contractName));
  }

  typeFaults(): Promise<TypeFault[]> {
    return typeFaults(this.#path);
  }

  remove(): Promise<void> {
    return rm(this.#path, { recursive: true, force: true });
  }
}

/** The table of operations that was generated from a document. */
export class GeneratedContract {
  readonly #rows: unknown;

  constructor(rows: unknown) {
    this.#rows = rows;
  }

  /** The row of an operation, as `METHOD path`. */
  row(operation: string): Readonly<Record<string, unknown>> {
    return Object(Object(this.#rows)[operation]);
  }

  /** The validator at a place, such as `"GET /a/", "responses", "200", "application/json"`; not all places have one. */
  validatorAt(operation: string, ...place: string[]): z.ZodMiniType | undefined {
    const found = place.reduce<unknown>((value, key) => Object(value)[key], this.row(operation));
    return found instanceof z.ZodMiniType ? found : undefined;
  }
}
