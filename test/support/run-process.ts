import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The root of the repository, where processes start unless they are told another folder. */
export const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));

// Loaded into the program itself, so that a signal reaches it and leaves nothing behind.
const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** Ends what hangs, and nothing else: no program here takes a tenth of it, however busy the machine is. */
const HUNG_AFTER_MS = 30 * 60_000;

/** What a program needs of the machine; nothing else that the shell exports reaches it. */
const INHERITED = ["PATH", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT"];

/** How a process is started. */
export interface ProcessOptions {
  /** Working directory; the root of the repository by default. */
  readonly folder?: string;
  /** Beside the path of programs and the folder for temporary files, which every process has. */
  readonly env?: Readonly<Record<string, string>>;
  /** What it reads on stdin; nothing by default. */
  readonly input?: string;
}

/** How a program of Node.js is started. */
export interface NodeOptions extends ProcessOptions {
  /** Options for Node itself, such as `--expose-gc`. */
  readonly nodeOptions?: readonly string[];
}

/** How a process ended, and all that it printed. */
export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process under way, which this one stays free to serve. */
export interface RunningProcess {
  /** Resolves when the process has ended in whatever way; rejects when it did not start, or hung. */
  readonly ended: Promise<ProcessEnd>;
  /** Resolves when stdout, from its beginning, matches; rejects when the process ends before. */
  untilPrinted(pattern: RegExp): Promise<RegExpExecArray>;
  kill(signal?: NodeJS.Signals): void;
  /** Reads no more of stdout, as a reader that has gone. */
  closeStdout(): void;
}

/** Starts a program. */
export function startProcess(
  command: string,
  args: readonly string[],
  { folder = REPOSITORY, env = {}, input = "" }: ProcessOptions = {},
): RunningProcess {
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...inheritedVariables(), ...env },
    stdio: "pipe",
  });
  // A program that does not read its input closes it.
  child.stdin.on("error", () => undefined).end(input);
  // Whatever ends this process, such as a test that was given up, ends the other, too.
  const endWithThisOne = (): void => void child.kill("SIGKILL");
  process.once("exit", endWithThisOne);
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
  });
  const ended = new Promise<ProcessEnd>((resolve, reject) => {
    const hung = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`${command} ${args.join(" ")} hangs\n${stdout}${stderr}`));
    }, HUNG_AFTER_MS).unref();
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(hung);
      process.off("exit", endWithThisOne);
      resolve({ code, signal, stdout, stderr });
    });
  });
  return {
    ended,
    untilPrinted: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(stdout);
          if (found === null) return;
          child.stdout.off("data", look);
          resolve(found);
        };
        child.stdout.on("data", look);
        look();
        ended.then(() => reject(new Error(`ended before it printed ${pattern}\n${stdout}${stderr}`)), reject);
      }),
    kill: (signal) => void child.kill(signal),
    closeStdout: () => void child.stdout.destroy(),
  };
}

/** Runs a program to its end. */
export function runProcess(
  command: string,
  args: readonly string[],
  options?: ProcessOptions,
): Promise<ProcessEnd> {
  return startProcess(command, args, options).ended;
}

/** Runs a JavaScript program, or whatever else the arguments tell Node to do, to its end. */
export function runNode(
  args: readonly string[],
  { nodeOptions = [], ...options }: NodeOptions = {},
): Promise<ProcessEnd> {
  return runProcess(process.execPath, [...nodeOptions, ...args], options);
}

/** Starts a TypeScript program, which may be named from the working directory. */
export function startTypeScript(
  program: string,
  args: readonly string[] = [],
  { nodeOptions = [], ...options }: NodeOptions = {},
): RunningProcess {
  return startProcess(process.execPath, [...nodeOptions, "--import", TSX, program, ...args], options);
}

/** Runs a TypeScript program, which may be named from the working directory, to its end. */
export function runTypeScript(
  program: string,
  args?: readonly string[],
  options?: NodeOptions,
): Promise<ProcessEnd> {
  return startTypeScript(program, args, options).ended;
}

/** What a program printed on stdout, read as JSON; rejects with all that it printed when it did not end with code 0. */
export async function printedJson(process: Promise<ProcessEnd>): Promise<unknown> {
  const { code, signal, stdout, stderr } = await process;
  if (code !== 0) throw new Error(`the process ended with ${code ?? signal}\n${stdout}${stderr}`);
  return JSON.parse(stdout);
}

function inheritedVariables(): Record<string, string> {
  return Object.fromEntries(
    INHERITED.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
