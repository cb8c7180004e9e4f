import type { PageFile } from "../../scripts/pages/page-blocks.js";
import { makeProject } from "../docs/project-folder.js";
import { type ProcessEnd, runNode } from "../support/run-process.js";

/**
 * Runs a program that is installed in a project of its own that holds the given files;
 * this process stays free to serve it.
 */
export async function runProgram(
  files: readonly PageFile[],
  program: string,
  args: readonly string[],
): Promise<ProcessEnd> {
  const project = await makeProject(files);
  try {
    const options = { folder: project.path, env: { NO_COLOR: "1" } };
    return await runNode([project.installed(program), ...args], options);
  } finally {
    await project.remove();
  }
}
