import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startGuardian } from "../../scripts/update/tree/guardian.js";
import { NEXT_FOLDER, switchTree } from "../../scripts/update/tree/switch-tree.js";
import { openWorkFolder } from "../../scripts/update/tree/work-folder.js";

// Prepares a change of a small tree and is killed before the step that it is told.
const [root = "", lastStep = "", guarded = ""] = process.argv.slice(2);
const folder = await openWorkFolder(root);
const next = join(folder, NEXT_FOLDER);
await mkdir(join(next, "src/generated"), { recursive: true });
await mkdir(join(next, "openapi/changes"), { recursive: true });
await writeFile(join(next, "openapi/api.yaml"), "new document");
await writeFile(join(next, "src/generated/types.gen.ts"), "new types");
await writeFile(join(next, "openapi/changes/2.md"), "report");
const guardian = guarded === "guarded" ? await startGuardian(root) : undefined;
const change = {
  files: ["openapi/api.yaml", "src/generated/types.gen.ts", "openapi/changes/2.md"],
  removed: ["src/generated/old.gen.ts"],
};
switchTree(root, folder, change, (step) => {
  if (step === lastStep) process.kill(process.pid, "SIGKILL");
});
await guardian?.release();
process.stdout.write("not killed");
