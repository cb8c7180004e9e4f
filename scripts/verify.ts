import { exitWith } from "../src/command-line/run-program.js";
import { verifyCommand } from "../src/verify/command.js";

await exitWith(verifyCommand("npm run verify --"));
