import { fileFromPath } from "../../../src/node/index.js";

// Opens a file that nobody but root may read, as somebody else. Root steps down first, which only a process of its own can.

const [path] = JSON.parse(process.argv[2] ?? "");
if (process.geteuid?.() === 0) process.seteuid?.(65_534);
const outcome = await fileFromPath(path).then(
  () => "opened",
  (error: Error) => `${error.name}: ${error.message}`,
);
process.stdout.write(JSON.stringify(outcome));
