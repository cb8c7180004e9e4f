import { fileURLToPath } from "node:url";
import { checkGenerated } from "./spec/check.js";
import { runCommand } from "./spec/command.js";

await runCommand(() => checkGenerated(fileURLToPath(new URL("..", import.meta.url))));
