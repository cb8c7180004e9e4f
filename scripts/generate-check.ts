import { fileURLToPath } from "node:url";
import { defineProgram } from "../src/command-line/program.js";
import { runProgram } from "../src/command-line/run-program.js";
import { isInputError } from "../src/document/input-error.js";

const program = defineProgram({
  name: "generate:check",
  call: "npm run generate:check",
  about: "Tells whether the generated files are what the API documents give. Changes nothing.",
  flags: {},
  notes: "Exit code 0: they are. 1: they are not. 2: the command line cannot work.",
});
const root = fileURLToPath(new URL("..", import.meta.url));

await runProgram(
  program,
  async () => {
    const { checkGenerated } = await import("./generate/check.js");
    await checkGenerated(root);
    return 0;
  },
  isInputError,
);
