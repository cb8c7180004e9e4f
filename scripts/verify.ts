import { runProgram } from "../src/command-line/run-program.js";
import { verify, verifyProgram } from "../src/verify/command.js";

await runProgram(verifyProgram("npm run verify --"), verify);
