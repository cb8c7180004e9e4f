import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { WRONG_USAGE } from "../command-line/run-program.js";
import { nearNames } from "../errors/near-names.js";
import { COMMANDS } from "./commands.js";

const NAME = "datamasque-client";
const HELP = ["--help", "-h", "help"];
const FLAGS = ["--help", "--version"];

/** Runs the command that the arguments name with the rest of them, and gives the exit code. */
export async function runCommand(args: readonly string[]): Promise<number> {
  const [first, ...rest] = args;
  if (first === undefined) return print(listOfCommands());
  if (HELP.includes(first)) return help(rest);
  if (first === "--version") return print(`${version()}\n`);
  if (first.startsWith("-")) return refuse(unknownFlag(first));
  const command = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  if (command === undefined) return refuse(unknownCommand(first));
  return (await command.load(`${NAME} ${first}`))(rest);
}

function help([name]: readonly string[]): number | Promise<number> {
  return name === undefined || name.startsWith("-") ? print(listOfCommands()) : runCommand([name, "--help"]);
}

function listOfCommands(): string {
  const names = Object.keys(COMMANDS);
  const width = Math.max(...names.map(({ length }) => length));
  const lines = Object.entries(COMMANDS).map(([name, { about }]) => `  ${name.padEnd(width)}  ${about}`);
  return `usage: ${NAME} COMMAND [argument]...

${lines.join("\n")}

${NAME} help COMMAND tells what a command takes, and its exit codes.
${NAME} --version tells the version.
`;
}

/** The word itself is not shown: something else may have been meant for its place, such as a password. */
function unknownCommand(word: string): string {
  const [near] = nearNames(word, Object.keys(COMMANDS));
  return near === undefined ? "there is no such command" : `there is no such command; did you mean ${near}?`;
}

function unknownFlag(flag: string): string {
  const [name = ""] = flag.split("=");
  const [near] = nearNames(name, FLAGS);
  return near === undefined
    ? `the command comes first, and its flags behind it, such as ${NAME} verify --url URL`
    : `unknown flag ${name}; did you mean ${near}?`;
}

function refuse(message: string): number {
  process.stderr.write(`${NAME}: ${message}\n\n${listOfCommands()}`);
  return WRONG_USAGE;
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

/** By the name of the package, which leads to its file wherever this module was bundled to. */
function version(): string {
  const file = createRequire(import.meta.url).resolve(`${NAME}/package.json`);
  const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
  return String(typeof manifest === "object" && manifest !== null && Reflect.get(manifest, "version"));
}
