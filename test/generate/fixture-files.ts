import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { CheckedDocument, Component } from "./component-validators.js";

const folder = fileURLToPath(new URL("../fixtures", import.meta.url));

/** One file of `test/fixtures`. */
export interface FixtureFile {
  /** Its path in the folder, such as `run-page/two-runs.json`. */
  readonly file: string;
  readonly text: string;
  readonly baseName: string;
  /** The component that its folder names; `undefined` when there is none, or more than one. */
  readonly component: Component | undefined;
}

/**
 * Every file of `test/fixtures` but its page.
 * The folder names the component in kebab case; documents other than the main one have a folder around theirs.
 */
export async function readFixtureFiles(documents: readonly CheckedDocument[]): Promise<FixtureFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .filter((file) => file !== "README.md")
    .sort();
  return Promise.all(
    files.map(async (file) => {
      const parts = file.split(sep);
      const [outer = "", inner = ""] = parts;
      const nested = documents.find(({ baseName }) => baseName === outer);
      const document = nested ?? documents[0];
      const expectedDepth = nested === undefined ? 2 : 3;
      const schemaFolder = nested === undefined ? outer : inner;
      return {
        file,
        text: await readFile(join(folder, file), "utf8"),
        baseName: document?.baseName ?? "",
        component: parts.length === expectedDepth ? componentFor(document, schemaFolder) : undefined,
      };
    }),
  );
}

/** `rg-config` means `RGConfig`: without dashes and case the two are the same, so there is no table to keep. */
function componentFor(document: CheckedDocument | undefined, schemaFolder: string): Component | undefined {
  if (schemaFolder !== schemaFolder.toLowerCase()) return undefined;
  const matches = (document?.components ?? []).filter(
    ({ name }) => name.toLowerCase() === schemaFolder.replaceAll("-", ""),
  );
  return matches.length === 1 ? matches[0] : undefined;
}
