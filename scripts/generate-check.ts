import { fileURLToPath } from "node:url";
import { checkGenerated } from "./generate/check.js";
import { runCommand } from "./generate/command.js";

await runCommand(() => checkGenerated(fileURLToPath(new URL("..", import.meta.url))));
