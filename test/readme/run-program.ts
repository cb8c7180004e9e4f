import { execFile } from "node:child_process";
import type { PageFile } from "../../scripts/pages/page-blocks.js";
import { makeProject } from "../docs/project-folder.js";

/** How a program ended, and what it printed. */
export interface ProgramResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program that is installed in a project of its own that holds the given files;
 * this process stays free to serve it.
 */
export async function runProgram(
  files: readonly PageFile[],
  program: string,
  args: readonly string[],
): Promise<ProgramResult> {
  const project = await makeProject(files);
  try {
    return await new Promise((resolve) => {
      const options = { cwd: project.path, env: { PATH: process.env.PATH, NO_COLOR: "1" } };
      const command = [project.installed(program), ...args];
      const child = execFile(process.execPath, command, options, (_error, stdout, stderr) => {
        resolve({ exitCode: child.exitCode, stdout, stderr });
      });
    });
  } finally {
    await project.remove();
  }
}
