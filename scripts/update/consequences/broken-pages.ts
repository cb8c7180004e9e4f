import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { type TypescriptPage, typescriptPages } from "../../pages/typescript-pages.js";
import { newFaults, type TypeFault, typeFaults } from "./type-check.js";

const FOLDER = "pages-probe";
const PROJECT = "pages-probe.json";

/**
 * Finds the lines of the README and of the documentation that compile with the tree as it is
 * and do not with the one that was prepared: users have copied them.
 *
 * @param root the tree as it is
 * @param staged the tree that was prepared
 */
export async function brokenPages(root: string, staged: string): Promise<TypeFault[]> {
  const pages = await typescriptPages(staged);
  await Promise.all(pages.map((page, index) => writeModules(join(staged, FOLDER, String(index)), page)));
  const faultsWith = async (tree: string): Promise<TypeFault[]> => {
    const base = relative(staged, join(tree, "tsconfig.json")).split(sep).join("/");
    await writeFile(
      join(staged, PROJECT),
      JSON.stringify({ extends: `./${base}`, include: [FOLDER], exclude: [] }),
    );
    return onPages(await typeFaults(staged, PROJECT), pages);
  };
  try {
    const faults = await faultsWith(staged);
    return faults.length === 0 ? [] : newFaults(await faultsWith(root), faults);
  } finally {
    await rm(join(staged, FOLDER), { recursive: true, force: true });
    await rm(join(staged, PROJECT), { force: true });
  }
}

async function writeModules(place: string, { modules }: TypescriptPage): Promise<void> {
  await mkdir(place, { recursive: true });
  await Promise.all(modules.map(({ name, code }) => writeFile(join(place, name), code)));
}

/** Modules are on the lines of their page, so that only the file has another name. */
function onPages(faults: readonly TypeFault[], pages: readonly TypescriptPage[]): TypeFault[] {
  return faults.flatMap((fault) => {
    const [place, index] = fault.file.split("/");
    const page = place === FOLDER ? pages[Number(index)] : undefined;
    return page === undefined ? [] : [{ ...fault, file: page.file }];
  });
}
