import { parseArgs } from "node:util";
import {
  isSandboxSeed,
  SANDBOX_SEEDS,
  type SandboxOptions,
  type SandboxSeed,
} from "../../store/sandbox-options.js";
import { FLAGS, type FlagName, UsageError } from "./flags.js";
import { gatewayArguments, type LastingFaults } from "./gateway-arguments.js";

/** What the command line asks for. */
export interface SandboxArguments {
  readonly help: boolean;
  readonly port: number;
  readonly host: string;
  readonly options: SandboxOptions;
  readonly faults: LastingFaults;
}

/**
 * Reads the command line.
 *
 * @throws {UsageError} on an unknown flag, a missing value or a value of the wrong kind.
 */
export function readSandboxArguments(args: readonly string[]): SandboxArguments {
  const options = Object.fromEntries(
    Object.entries(FLAGS).map(([name, flag]) => [
      name,
      { type: "value" in flag ? "string" : "boolean" } as const,
    ]),
  );
  // Not strict: the messages of a strict parse quote what was typed, a misplaced password included.
  const { values, tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === "positional")
      throw new UsageError("unexpected argument (not shown, it may be a secret)");
    if (token.kind === "option") checkFlag(token.name, token.rawName, token.value, token.inlineValue);
  }
  const text = (name: FlagName) => {
    const value = values[name];
    return typeof value === "string" ? value : undefined;
  };
  const username = text("username");
  const password = text("password");
  const gateway = gatewayArguments(text);
  return {
    help: values.help === true,
    port: wholeNumber("port", text("port") ?? "8025", 0, 65_535),
    host: text("host") ?? "127.0.0.1",
    options: {
      ...(username === undefined ? {} : { username }),
      ...(password === undefined ? {} : { password }),
      ...gateway.options,
      tokenTtlSeconds: wholeNumber("token-ttl", text("token-ttl") ?? "43200", 1),
      runDurationMs: wholeNumber("run-duration", text("run-duration") ?? "2000", 1),
      seed: seedName(text("seed") ?? "demo"),
    },
    faults: gateway.faults,
  };
}

function checkFlag(
  name: string,
  rawName: string,
  value: string | undefined,
  inline: boolean | undefined,
): void {
  if (!Object.hasOwn(FLAGS, name)) throw new UsageError(`unknown flag ${rawName}`);
  if (name === "help") {
    if (value !== undefined) throw new UsageError("--help takes no value");
    return;
  }
  // "--password --seed demo" means that the value was forgotten; "--password=--x" is the way to mean it.
  if (value === undefined || value === "" || (inline === false && value.startsWith("--"))) {
    throw new UsageError(`--${name} needs a value`);
  }
}

function wholeNumber(name: string, text: string, minimum: number, maximum = Number.MAX_SAFE_INTEGER): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= minimum && value <= maximum) return value;
  const range = maximum === Number.MAX_SAFE_INTEGER ? `from ${minimum} up` : `from ${minimum} to ${maximum}`;
  throw new UsageError(`--${name} must be a whole number ${range}`);
}

function seedName(text: string): SandboxSeed {
  if (isSandboxSeed(text)) return text;
  throw new UsageError(`--seed must be one of ${SANDBOX_SEEDS.join(", ")}`);
}
