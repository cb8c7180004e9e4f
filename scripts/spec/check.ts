import { join } from "node:path";
import { type ApiDocument, apiDocuments, generatedFolder } from "./documents.js";
import { GenerationError } from "./generation-error.js";
import { compareFolder } from "./output-folder.js";
import { generateProject } from "./project.js";

/**
 * Generates anew and compares the result with the files of the project, which stay untouched.
 *
 * @throws GenerationError that names each file that differs, is missing or is not generated, and what mends it
 */
export async function checkGenerated(
  root: string,
  documents: readonly ApiDocument[] = apiDocuments,
): Promise<void> {
  const { files } = await generateProject(root, documents);
  const differences = await compareFolder(join(root, generatedFolder), files);
  if (differences.length === 0) return;
  const lines = differences.map(({ file, problem }) => `  ${generatedFolder}/${file} ${problem}`);
  throw new GenerationError(
    `The generated files are not what the API documents give:\n${lines.join("\n")}\n` +
      "Run: npm run generate",
  );
}
