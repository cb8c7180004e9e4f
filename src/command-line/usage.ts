import type { Flag, Program } from "./program.js";
import { HELP_FLAG, isRequired } from "./read-arguments.js";

/** Behind what is longer than this, the help begins a new line. */
const WIDEST = 28;

/** One line that says how to call a program. */
export function usageOf(program: Program): string {
  const { call, flags } = program;
  const names = Object.values(program.arguments).map(({ name, optional, repeated }) => {
    const text = repeated ? `${name}...` : name;
    return optional ? `[${text}]` : text;
  });
  const options = Object.entries<Flag>({ ...flags, help: HELP_FLAG }).map(([name, flag]) => {
    const text = flagText(name, flag);
    return isRequired(flag) ? text : `[${text}]${flag.type === "strings" ? "..." : ""}`;
  });
  return `usage: ${[call, ...names, ...options].join(" ")}`;
}

/** What `--help` prints: the usage line, what the program does, each flag with its default. */
export function helpOf(program: Program): string {
  const { about, flags, notes } = program;
  const rows = [
    ...Object.values(program.arguments).map((argument) => [argument.name, argument.about]),
    ...Object.entries<Flag>({ ...flags, help: HELP_FLAG }).map(([name, flag]) => [
      flagText(name, flag),
      flag.about + defaultText(flag),
    ]),
  ];
  const width = Math.max(...rows.map(([name = ""]) => (name.length > WIDEST ? 0 : name.length)));
  const indent = `\n${" ".repeat(width + 4)}`;
  const lines = rows.map(([name = "", text = ""]) => {
    const gap = name.length > width ? indent : `${" ".repeat(width - name.length)}  `;
    return `  ${name}${gap}${text.replaceAll("\n", indent)}`;
  });
  return `${[usageOf(program), about, lines.join("\n"), notes].filter(Boolean).join("\n\n")}\n`;
}

function flagText(name: string, flag: Flag): string {
  if (flag.type === "boolean") return `--${name}`;
  return `--${name} ${flag.type === "choice" ? flag.choices.join("|") : flag.value}`;
}

function defaultText(flag: Flag): string {
  return "default" in flag && flag.default !== undefined ? ` (default: ${flag.default})` : "";
}
