import { basename, isAbsolute, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { GenerationError } from "../src/document/generation-error.js";
import { runCommand } from "./generate/command.js";
import { coveragePage } from "./generate/coverage/coverage-page.js";
import { coverageFile, generatedFolder } from "./generate/documents.js";
import { removeStaleFiles, writeFiles } from "./generate/output-folder.js";
import type { Generated } from "./generate/pipeline.js";

const usage = "usage: npm run generate [-- --document FILE --out DIR [--no-overlays]]";
const root = fileURLToPath(new URL("..", import.meta.url));

await runCommand(async () => {
  const { document, out, overlays } = readFlags(process.argv.slice(2));
  // The generators take a second to load, which a mistyped flag need not wait for.
  const { generateInPlaceOfMain, generateProject } = await import("./generate/project.js");
  let generated: Generated;
  if (document === undefined || out === undefined) {
    generated = await generateProject(root);
    await writeFiles(join(root, generatedFolder), generated.files);
    await removeStaleFiles(join(root, generatedFolder), generated.files);
    // Only now, because what the page tells about the sandbox is read from code that imports the files above.
    const { readOperationUse } = await import("./generate/coverage/operation-use.js");
    const page = coveragePage(generated.apis, await readOperationUse(root));
    await writeFiles(root, new Map([[coverageFile, page]]));
  } else {
    generated = await generateInPlaceOfMain(root, resolve(document), labelFor(resolve(document)), overlays);
    await writeFiles(resolve(out), generated.files);
  }
  console.log(
    `${generated.operations} operations, ${generated.schemas} schemas, ${generated.overlays} overlays`,
  );
});

function readFlags(args: string[]): { document?: string; out?: string; overlays: boolean } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        document: { type: "string" },
        out: { type: "string" },
        "no-overlays": { type: "boolean" },
      },
    });
    const { document, out } = values;
    const noOverlays = values["no-overlays"] === true;
    if (document === undefined && out === undefined && !noOverlays) return { overlays: true };
    if (!document || !out) throw new Error("--document and --out go together, and --no-overlays with both.");
    return { document, out, overlays: !noOverlays };
  } catch (error) {
    throw new GenerationError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

/** The path of a file inside the project, the bare name of any other: generated files name no machine's folders. */
function labelFor(file: string): string {
  const path = relative(root, file);
  return path.startsWith("..") || isAbsolute(path) ? basename(file) : path;
}
