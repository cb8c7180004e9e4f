import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "../../src/document/read-document.js";
import { MAIN_DOCUMENT } from "../../src/generate/documents.js";
import { applyOverlays } from "../../src/generate/overlays/overlay-apply.js";
import { readOverlays } from "../../src/generate/overlays/overlays.js";
import { typesSource } from "../../src/generate/types/typescript-types.js";
import { REPOSITORY, runNode } from "../support/run-process.js";
import { readSmallDocument } from "./small-document.js";

const tsc = join(REPOSITORY, "node_modules/typescript-7/bin/tsc");

/** Programs by name; each line that is marked must be an error, and no other line may be one. */
const programs = {
  "small-narrowing": `
    import type { components } from "./small.gen.js";
    type Schemas = components["schemas"];
    export function narrow(connection: Schemas["Connection"]): string | undefined {
      if (connection.mask_type === "database") {
        if (connection.db_type === "snowflake") return connection.account;
        const generic: "postgres" | "mysql" | "oracle" = connection.db_type;
        return generic + connection.host;
      }
      if (connection.type === "s3_connection") return connection.bucket;
      const mounted: "mounted_connection" = connection.type;
      return mounted + connection.base_directory;
    }
    export const open: Schemas["StageLocationOnRead"] = "moon";
    export const openOrNull: NonNullable<Schemas["SnowflakeConnection"]["stage_location"]> = "moon";
    export const closed: Schemas["StageLocation"] = "moon"; // error
    export const engine: Schemas["GenericSqlConnection"]["db_type"] = "snowflake"; // error
    export const optional: Schemas["MountedConnection"] = { id: "1", name: "n", mask_type: "file", type: "mounted_connection" };
    export const unset: Schemas["Token"] = { key: "k", expires: undefined }; // error
    export const task: Schemas["Task"] = { id: 1, state: "odd", subtasks: [{ id: 2, state: "running" }], extra: { a: 1 } };
  `,
  "small-paths": `
    import type { paths } from "./small.gen.js";
    type Upload = paths["/api/files/"]["post"]["requestBody"]["content"]["multipart/form-data"];
    type Archive = paths["/api/files/archive/"]["get"]["responses"][200]["content"]["application/zip"];
    export const upload: Upload = { name: "n", archive: new Blob(["x"]) };
    export const text: Upload = { name: "n", archive: "x" }; // error
    export const archive: Archive = new Blob([]);
  `,
  "real-bare": `
    import type { components } from "./bare.gen.js";
    export const warehouse: keyof components["schemas"]["SnowflakeConnectionWrite"] = "snowflake_warehouse";
    export const stage: keyof components["schemas"]["SnowflakeConnectionWrite"] = "snowflake_stage_location"; // error
    export const shown: keyof components["schemas"]["SnowflakeConnection"] = "snowflake_stage_location"; // error
  `,
  "real-patched": `
    import type { components } from "./patched.gen.js";
    export const spcs: components["schemas"]["SnowflakeConnectionWrite"]["snowflake_stage_location"] = "spcs";
    export const other: components["schemas"]["SnowflakeConnectionWrite"]["snowflake_stage_location"] = "moon"; // error
  `,
};

let folder: string;
let errors: ReadonlySet<string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "types-"));
  const bare = await readDocument(join(REPOSITORY, MAIN_DOCUMENT.source), MAIN_DOCUMENT.source);
  const overlays = (await readOverlays(REPOSITORY, [MAIN_DOCUMENT.source])).byDocument;
  const { patched } = applyOverlays(bare, overlays.get(MAIN_DOCUMENT.source) ?? [], MAIN_DOCUMENT.source);
  const documents = { small: await readSmallDocument(), bare, patched };
  for (const [name, document] of Object.entries(documents)) {
    await writeFile(join(folder, `${name}.gen.ts`), await typesSource(document));
  }
  for (const [name, source] of Object.entries(programs)) await writeFile(join(folder, `${name}.ts`), source);
  errors = await typeErrors(Object.keys(programs).map((name) => `${name}.ts`));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The places of all type errors, as \`file:line\`. */
async function typeErrors(files: readonly string[]): Promise<ReadonlySet<string>> {
  const flags = [
    "--noEmit",
    "--strict",
    "--exactOptionalPropertyTypes",
    "--ignoreConfig",
    "--pretty",
    "false",
  ];
  const target = ["--target", "es2022", "--lib", "es2023,dom", "--module", "nodenext", "--types", ""];
  const { stdout } = await runNode([tsc, ...flags, ...target, ...files], { folder });
  const errors = stdout.matchAll(/^(\S+?)\((\d+),\d+\): error/gm);
  return new Set([...errors].map(([, file, line]) => `${file}:${line}`));
}

describe("the generated types", () => {
  it.each(Object.entries(programs))("let through and refuse what %s expects", (name, source) => {
    const expected = source
      .split("\n")
      .flatMap((line, index) => (line.endsWith("// error") ? [`${name}.ts:${index + 1}`] : []));
    expect([...errors].filter((place) => place.startsWith(`${name}.`))).toEqual(expected);
  });

  it("have no errors of their own", () => {
    expect([...errors].filter((place) => place.includes(".gen.ts"))).toEqual([]);
  });
});
