import { join } from "node:path";
import { completeSwitch } from "./switch-tree.js";
import { WORK_FOLDER } from "./work-folder.js";

const [root] = process.argv.slice(2);
if (root === undefined) throw new Error("usage: finish-update ROOT");
process.stdout.write("ready\n");
// The pipe closes when the process that holds its other end is gone, whatever ended it.
process.stdin.resume();
process.stdin.on("end", () => completeSwitch(root, join(root, WORK_FOLDER)));
