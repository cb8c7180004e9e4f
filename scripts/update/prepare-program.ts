import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isInputError } from "../../src/document/input-error.js";
import { writeFiles } from "../generate/output-folder.js";
import {
  PREPARATION_FILE,
  type Preparation,
  type PreparationRequest,
  REQUEST_FILE,
} from "./prepare-aside.js";
import { prepareUpdate } from "./prepare-update.js";

// A program of its own, because it reads and generates from a document that is not taken in yet,
// which no process does that holds credentials.
const [folder = ""] = process.argv.slice(2);
process.stdin.resume().on("end", () => process.exit(1));
const request: PreparationRequest = JSON.parse(await readFile(join(folder, REQUEST_FILE), "utf8"));
const preparation = await prepareUpdate(request, (line) => process.stdout.write(`${line}\n`)).then(
  ({ report, files, removed }): Preparation => ({ report, files: [...files], removed }),
  (error: unknown): Preparation => {
    if (!isInputError(error)) throw error;
    return { refusal: error.message };
  },
);
await writeFiles(folder, new Map([[PREPARATION_FILE, JSON.stringify(preparation)]]));
process.stdin.destroy();
