import { join } from "node:path";
import type { PageFile } from "../../scripts/pages/page-blocks.js";
import { makeProject } from "../docs/project-folder.js";
import { runBundled } from "../support/run-bundled.js";
import type { ProcessEnd } from "../support/run-process.js";

/**
 * Runs the `example.ts` among the given files in a project of its own that has this package installed;
 * this process stays free to serve it.
 */
export async function runExample(
  files: readonly PageFile[],
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<ProcessEnd> {
  const project = await makeProject(files);
  try {
    const options = { folder: project.path, env: { NO_COLOR: "1", ...env } };
    return await runBundled(join(project.path, "example.ts"), args, options);
  } finally {
    await project.remove();
  }
}
