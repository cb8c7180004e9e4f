import { writeFile } from "node:fs/promises";
import { defineProgram, type ProgramValues } from "../src/command-line/program.js";
import { UsageError } from "../src/command-line/read-arguments.js";
import { runProgram } from "../src/command-line/run-program.js";
import { isInputError } from "../src/document/input-error.js";
import { readSource } from "./update/source/document-source.js";
import { recogniseDocument } from "./update/source/recognise-document.js";

const program = defineProgram({
  name: "spec:download",
  call: "npm run spec:download --",
  about: "Fetches a document of the API into a file, and does nothing else with it.",
  arguments: {
    place: { name: "FILE|URL", about: "the document; left out with --instance-path", optional: true },
  },
  flags: {
    "instance-path": {
      type: "string",
      value: "PATH",
      about: "reads the document from this path of the instance of DATAMASQUE_URL",
    },
    out: { type: "string", value: "FILE", required: true, about: "where the document is written" },
  },
  notes:
    "Exit code 0: the document is there. 1: it cannot be read, or is no OpenAPI document. 2: the command line cannot work.",
});

await runProgram(program, download, isInputError);

async function download(values: ProgramValues<typeof program>): Promise<number> {
  const { place, "instance-path": path, out } = values;
  if ((path === undefined) === (place === undefined)) {
    throw new UsageError("exactly one document is wanted: a file, a URL, or --instance-path");
  }
  const found =
    path === undefined
      ? await readSource(place ?? "", process.cwd())
      : // The client takes a second to load, which a URL need not wait for.
        await (await import("./update/source/instance-document.js")).readFromInstance(path);
  recogniseDocument(found, (warning) => console.error(warning));
  await writeFile(out, found.text);
  return 0;
}
