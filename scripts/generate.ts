import { basename, isAbsolute, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { counted } from "../src/command-line/counted.js";
import { defineProgram } from "../src/command-line/program.js";
import { UsageError } from "../src/command-line/read-arguments.js";
import { runProgram } from "../src/command-line/run-program.js";
import { isInputError } from "../src/document/input-error.js";
import { COVERAGE_FILE, GENERATED_FOLDER } from "../src/generate/documents.js";
import { coveragePage } from "./generate/coverage/coverage-page.js";
import { removeStaleFiles, writeFiles } from "./generate/output-folder.js";
import type { Generated } from "./generate/pipeline.js";

const program = defineProgram({
  name: "generate",
  call: "npm run generate --",
  about:
    "Generates the code and the coverage page from the API documents, or the code from any other document.",
  flags: {
    document: { type: "string", value: "FILE", about: "takes this in the place of the main document" },
    out: { type: "string", value: "DIR", about: "where the files of --document go" },
    "no-overlays": { type: "boolean", about: "leaves the overlays of the main document out" },
  },
  notes:
    "Exit code 0: generated. 1: a document or an overlay does not allow it. 2: the command line cannot work.",
});
const root = fileURLToPath(new URL("..", import.meta.url));

await runProgram(
  program,
  async ({ document, out, "no-overlays": noOverlays }) => {
    const isOwn = document === undefined && out === undefined && !noOverlays;
    if (!isOwn && (document === undefined || out === undefined)) {
      throw new UsageError("--document and --out go together, and --no-overlays with both");
    }
    // The generators take a second to load, which a mistyped flag need not wait for.
    const { generateInPlaceOfMain, generateProject } = await import("./generate/project.js");
    let generated: Generated;
    if (document === undefined || out === undefined) {
      generated = await generateProject(root);
      await writeFiles(join(root, GENERATED_FOLDER), generated.files);
      await removeStaleFiles(join(root, GENERATED_FOLDER), generated.files);
      const { CONSOLE_PAGE_FILE, consolePageSource } = await import("./generate/console-page.js");
      const { REPORT_PAGE_FILE, reportPageSource } = await import("./generate/report-page.js");
      const consolePage = await consolePageSource(root);
      const reportPage = await reportPageSource(root);
      await writeFiles(
        root,
        new Map([
          [CONSOLE_PAGE_FILE, consolePage],
          [REPORT_PAGE_FILE, reportPage],
        ]),
      );
      const { readOperationUse } = await import("./generate/coverage/operation-use.js");
      const page = coveragePage(generated.apis, await readOperationUse(root));
      // Loaded only now: the tables of the sandbox read what has just been written.
      const { releasePages } = await import("./generate/pages/release-pages.js");
      const pages = await releasePages(root, generated.apis[0]?.release ?? "");
      await writeFiles(root, new Map([[COVERAGE_FILE, page], ...pages]));
    } else {
      const file = resolve(document);
      generated = await generateInPlaceOfMain(root, file, labelFor(file), !noOverlays);
      await writeFiles(resolve(out), generated.files);
    }
    for (const warning of generated.warnings) console.error(`warning: ${warning}`);
    const { operations, schemas, overlays } = generated;
    console.log(
      [counted(operations, "operation"), counted(schemas, "schema"), counted(overlays, "overlay")].join(", "),
    );
    return 0;
  },
  isInputError,
);

/** The path of a file inside the project, the bare name of any other: generated files name no machine's folders. */
function labelFor(file: string): string {
  const path = relative(root, file);
  return path.startsWith("..") || isAbsolute(path) ? basename(file) : path;
}
