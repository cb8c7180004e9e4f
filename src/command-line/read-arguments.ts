import { parseArgs } from "node:util";
import { nearNames } from "../errors/near-names.js";
import type { Argument, Arguments, Flag, Flags, Program, Values } from "./program.js";

/** A command line or an environment that cannot work. The message holds no value, since one may be a secret. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** `--help`, which every program takes. */
export const HELP_FLAG = {
  type: "boolean",
  about: "says how to call the program, and does nothing",
} as const satisfies Flag;

type Given = ReadonlyMap<string, readonly string[]>;

/**
 * Reads a command line.
 *
 * @throws UsageError on an unknown flag, an unexpected argument, or a value that is missing or of the wrong kind
 */
export function readArguments<F extends Flags, A extends Arguments>(
  program: Program<F, A>,
  args: readonly string[],
): Values<F, A>;
export function readArguments(program: Program, args: readonly string[]): Readonly<Record<string, unknown>> {
  const flags: Flags = { ...program.flags, help: HELP_FLAG };
  const { given, positionals } = tokensOf(flags, args);
  const values = Object.entries(flags).map(([name, flag]) => [name, valueFor(name, flag, given)] as const);
  // Whoever asks for help need not know what else is wanted.
  if (given.has("help")) return Object.fromEntries(values);
  const named = argumentsOf(program.arguments, positionals);
  for (const [name, flag] of Object.entries(flags)) {
    if (isRequired(flag) && !given.has(name)) throw new UsageError(`--${name} is missing`);
  }
  return Object.fromEntries([...values, ...named]);
}

function tokensOf(flags: Flags, args: readonly string[]): { given: Given; positionals: readonly string[] } {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { type }]) => [
      name,
      {
        type: type === "boolean" ? type : ("string" as const),
        ...(name === "help" ? { short: "h" } : {}),
      },
    ]),
  );
  // Not strict: the messages of a strict parse quote what was typed, a misplaced password included.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const given = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
    if (flag === undefined) throw new UsageError(`unknown flag ${rawName}${suggestion(name, flags)}`);
    checkFlag(flag, rawName, value, inlineValue);
    given.set(name, [...(given.get(name) ?? []), value ?? ""]);
  }
  return { given, positionals };
}

function suggestion(name: string, flags: Flags): string {
  const [near] = nearNames(name, Object.keys(flags));
  return near === undefined ? "" : `; did you mean --${near}?`;
}

function checkFlag(
  flag: Flag,
  rawName: string,
  value: string | undefined,
  inline: boolean | undefined,
): void {
  if (flag.type === "boolean") {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value`);
    return;
  }
  // "--password --seed demo" means that the value was forgotten; "--password=--x" is the way to mean it.
  if (value === undefined || value === "" || (inline === false && value.startsWith("--"))) {
    throw new UsageError(`${rawName} needs a value`);
  }
}

/** Whether a program does nothing without a flag. */
export function isRequired(flag: Flag): boolean {
  return flag.type === "string" && flag.required === true;
}

function valueFor(name: string, flag: Flag, given: Given): unknown {
  const texts = given.get(name);
  const text = texts?.at(-1);
  switch (flag.type) {
    case "boolean":
      return texts !== undefined;
    case "strings":
      return texts ?? [];
    case "string":
      return text ?? flag.default;
    case "number":
      return text === undefined ? flag.default : wholeNumber(name, text, flag.minimum, flag.maximum);
    case "choice":
      if (text === undefined) return flag.default;
      if (flag.choices.includes(text)) return text;
      throw new UsageError(`--${name} must be one of ${flag.choices.join(", ")}`);
  }
}

function wholeNumber(name: string, text: string, minimum = 0, maximum = Number.MAX_SAFE_INTEGER): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= minimum && value <= maximum) return value;
  const range = maximum === Number.MAX_SAFE_INTEGER ? `from ${minimum} up` : `from ${minimum} to ${maximum}`;
  throw new UsageError(`--${name} must be a whole number ${range}`);
}

function argumentsOf(
  wanted: Arguments,
  positionals: readonly string[],
): [string, string | readonly string[] | undefined][] {
  const entries: [string, Argument][] = Object.entries(wanted);
  const takesMore = entries.at(-1)?.[1].repeated === true;
  if (positionals.length > entries.length && !takesMore) {
    throw new UsageError("unexpected argument (not shown, it may be a secret)");
  }
  return entries.map(([key, { name, optional, repeated }], index) => {
    const value = positionals[index] || undefined;
    if (value === undefined && optional !== true) throw new UsageError(`${name} is missing`);
    return [key, repeated === true ? positionals.slice(index).filter(Boolean) : value];
  });
}
