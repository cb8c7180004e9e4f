import { runProgram } from "../../src/command-line/run-program.js";
import { isInputError } from "../../src/document/input-error.js";
import { types, typesProgram } from "../../src/generate/command.js";

// The command as a process of its own, as who installed the package starts it.
await runProgram(typesProgram("datamasque-client types"), types, isInputError);
