import { readSource } from "../../scripts/update/source/document-source.js";
import { updateSpec } from "../../scripts/update/update-spec.js";
import { MAIN_DOCUMENT } from "../../src/generate/documents.js";

// Takes in a document and is killed before the step that it is told.
const [root = "", file = "", lastStep = ""] = process.argv.slice(2);
await updateSpec({
  root,
  found: await readSource(file, root),
  api: MAIN_DOCUMENT,
  dryRun: false,
  withTests: false,
  tell: () => {},
  onStep: (step) => {
    if (step === lastStep) process.kill(process.pid, "SIGKILL");
  },
});
