import { exitWith } from "../../src/command-line/run-program.js";
import { typesCommand } from "../../src/generate/command.js";

// The command as a process of its own, as who installed the package starts it.
await exitWith(typesCommand("datamasque-client types"));
