import { parseArgs } from "node:util";
import { UsageError } from "./usage-error.js";

/** What the command line asks for. */
export interface VerifyArguments {
  readonly help: boolean;
  readonly url: string | undefined;
  readonly write: boolean;
  readonly json: boolean;
  /** File to write the page to. */
  readonly html: string | undefined;
}

/** How to call the program, and what it does. */
export const USAGE = "usage: npm run verify -- [--url URL] [--write] [--json] [--html FILE] [--help]";

export const HELP = `${USAGE}

Finds out whether a DataMasque server does what the API documents of this package say.

  --url URL    root of the instance; without it DATAMASQUE_URL
  --write      may change the server: creates what it needs, named dmc-verify-<random>, and removes it again;
               without it only reads and logins are sent
  --json       prints the report as JSON
  --html FILE  writes the report as one page, too

The account comes from DATAMASQUE_USERNAME and DATAMASQUE_PASSWORD, or from DATAMASQUE_TOKEN;
DATAMASQUE_SPCS_PAT and DATAMASQUE_VERIFY_SSL count as well.
On an address of this machine an account that is not given is that of the sandbox.

Runs cannot be removed: with --write a few stay in the history of the server, over and without effect.

Exit code 0: the contract is kept, whatever the server has added. 1: it is broken, or could not be looked at.
2: the command line or the environment cannot work.`;

const FLAGS = {
  url: { type: "string" },
  write: { type: "boolean" },
  json: { type: "boolean" },
  html: { type: "string" },
  help: { type: "boolean" },
} as const;

/**
 * Reads the command line.
 *
 * @throws UsageError on an unknown flag, a missing value or a value where none belongs
 */
export function readArguments(args: readonly string[]): VerifyArguments {
  // Not strict: the messages of a strict parse quote what was typed, a misplaced password included.
  const { values, tokens } = parseArgs({ args: [...args], options: FLAGS, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === "positional") {
      throw new UsageError("there is an argument without a flag (not shown, it may be a secret)");
    }
    if (token.kind === "option") checkFlag(token.name, token.rawName, token.value, token.inlineValue);
  }
  const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
  return {
    help: values.help === true,
    url: text(values.url),
    write: values.write === true,
    json: values.json === true,
    html: text(values.html),
  };
}

function checkFlag(name: string, rawName: string, value: string | undefined, inline?: boolean): void {
  const flag = Object.entries(FLAGS).find(([known]) => known === name)?.[1];
  if (flag === undefined) throw new UsageError(`there is no flag ${rawName}`);
  if (flag.type === "boolean" && value !== undefined) throw new UsageError(`--${name} takes no value`);
  // "--url --write" means that the value was forgotten.
  const forgotten = value === undefined || value === "" || (inline === false && value.startsWith("--"));
  if (flag.type === "string" && forgotten) throw new UsageError(`--${name} needs a value`);
}
