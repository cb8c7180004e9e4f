import { join } from "node:path";
import { GenerationError } from "../../src/document/generation-error.js";
import { coveragePage } from "./coverage/coverage-page.js";
import { readOperationUse } from "./coverage/operation-use.js";
import { type ApiDocument, apiDocuments, coverageFile, generatedFolder } from "./documents.js";
import { compareFile, compareFolder } from "./output-folder.js";
import { generateProject } from "./project.js";

/**
 * Generates anew and compares the result with the files of the project, which stay untouched.
 *
 * @param readUse tells which operations the code of the project knows
 * @throws GenerationError that names each file that differs, is missing or is not generated, and what mends it
 */
export async function checkGenerated(
  root: string,
  documents: readonly ApiDocument[] = apiDocuments,
  readUse: typeof readOperationUse = readOperationUse,
): Promise<void> {
  const { files, apis } = await generateProject(root, documents);
  const differences = (await compareFolder(join(root, generatedFolder), files)).map(({ file, problem }) => ({
    file: `${generatedFolder}/${file}`,
    problem,
  }));
  // The page tells what the code knows, and the code cannot be asked while it stands on generated files that are wrong.
  if (differences.length === 0) {
    const page = coveragePage(apis, await readUse(root));
    differences.push(...(await compareFile(root, coverageFile, page)));
  }
  if (differences.length === 0) return;
  const lines = differences.map(({ file, problem }) => `  ${file} ${problem}`);
  throw new GenerationError(
    `The generated files are not what the API documents give:\n${lines.join("\n")}\n` +
      "Run: npm run generate",
  );
}
