import type { Runner } from "../command-line/run-program.js";

/** A command of `datamasque-client`. */
export interface Command {
  /** What it does, on its line of the list. */
  readonly about: string;
  /** Loads the command, and nothing of the others; `call` is what its usage line begins with. */
  readonly load: (call: string) => Promise<Runner>;
}

/** The commands by name, in the order of the list. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  check: {
    about: "checks the YAML of rulesets, libraries, configs and in-flight plans, without a server",
    load: async (call) => (await import("../check/command.js")).checkCommand(call),
  },
  sandbox: {
    about: "serves a DataMasque server that is simulated in memory",
    load: async (call) => (await import("./sandbox-command.js")).sandboxCommand(call),
  },
  verify: {
    about: "finds out whether a server does what the API documents of this package say",
    load: async (call) => (await import("../verify/command.js")).verifyCommand(call),
  },
  diff: {
    about: "says in what two API documents differ, and what that means to a client",
    load: async (call) => (await import("../diff/command.js")).diffCommand("diff", call),
  },
  types: {
    about: "writes the types of your own API document, such as that of a newer server",
    load: async (call) => (await import("../generate/command.js")).typesCommand(call),
  },
};
