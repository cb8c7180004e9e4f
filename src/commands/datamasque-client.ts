#!/usr/bin/env node
import { exitWith } from "../command-line/run-program.js";
import { runCommand } from "./run-command.js";

await exitWith(runCommand);
