import { join } from "node:path";
import { InputError } from "../../src/document/input-error.js";
import {
  type ApiDocument,
  COVERAGE_FILE,
  GENERATED_DOCUMENTS,
  GENERATED_FOLDER,
} from "../../src/generate/documents.js";
import { coveragePage } from "./coverage/coverage-page.js";
import { readOperationUse } from "./coverage/operation-use.js";
import { compareFile, compareFolder } from "./output-folder.js";
import { releasePages } from "./pages/release-pages.js";
import { generateProject } from "./project.js";

/**
 * Generates anew and compares the result with the files of the project, which stay untouched.
 *
 * @param readUse tells which operations the code of the project knows
 * @throws InputError that names each file that differs, is missing or is not generated, and what mends it
 */
export async function checkGenerated(
  root: string,
  documents: readonly ApiDocument[] = GENERATED_DOCUMENTS,
  readUse: typeof readOperationUse = readOperationUse,
): Promise<void> {
  const { files, apis } = await generateProject(root, documents);
  const differences = (await compareFolder(join(root, GENERATED_FOLDER), files)).map(({ file, problem }) => ({
    file: `${GENERATED_FOLDER}/${file}`,
    problem,
  }));
  differences.push(...(await compareFile(root, COVERAGE_FILE, coveragePage(apis, await readUse(root)))));
  for (const [file, text] of await releasePages(root, apis[0]?.release ?? "")) {
    differences.push(...(await compareFile(root, file, text)));
  }
  if (differences.length === 0) return;
  const lines = differences.map(({ file, problem }) => `  ${file} ${problem}`);
  throw new InputError(
    `The generated files are not what the API documents give:\n${lines.join("\n")}\n` +
      "Run: npm run generate",
  );
}
