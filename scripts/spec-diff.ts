import { exitWith } from "../src/command-line/run-program.js";
import { diffCommand } from "../src/diff/command.js";

await exitWith(diffCommand("spec:diff", "npm run spec:diff --"));
