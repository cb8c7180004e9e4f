import { execFile } from "node:child_process";

/** How a process ended, and what it printed. */
export interface ProcessResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a Node.js program of the repository while this process stays free to serve it. */
export function runProcess(args: readonly string[], folder: string): Promise<ProcessResult> {
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, args, { cwd: folder }, (error, stdout, stderr) => {
      if (error !== null && child.exitCode === null) reject(error);
      else resolve({ exitCode: child.exitCode ?? 0, stdout, stderr });
    });
  });
}
