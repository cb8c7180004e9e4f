import { runProgram } from "../src/command-line/run-program.js";
import { diff, diffProgram } from "../src/diff/command.js";
import { isInputError } from "../src/document/input-error.js";

await runProgram(diffProgram("spec:diff", "npm run spec:diff --"), diff, isInputError);
