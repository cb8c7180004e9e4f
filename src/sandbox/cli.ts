#!/usr/bin/env node
import { runProgram } from "../command-line/run-program.js";
import { createSandbox } from "./create-sandbox.js";
import { SANDBOX_PROGRAM } from "./server/command-line/flags.js";
import { serve } from "./server/command-line/serve.js";

await runProgram(SANDBOX_PROGRAM, (flags) => serve(SANDBOX_PROGRAM.name, flags, createSandbox));
