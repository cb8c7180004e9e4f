import { parseArgs } from "node:util";

/** What the command line asks for. */
export interface BenchArguments {
  rounds: number;
  sliceMilliseconds: number;
  uploadRounds: number;
  /** File to write the results to. */
  json: string | undefined;
}

const DEFAULTS = { rounds: "9", "slice-ms": "200", "upload-rounds": "5" };

/** One line that says how to call the program. */
export const USAGE = `usage: npm run bench -- [--rounds ${DEFAULTS.rounds}] [--slice-ms ${DEFAULTS["slice-ms"]}] [--upload-rounds ${DEFAULTS["upload-rounds"]}] [--json FILE]`;

/** Reads the command line; throws with what is wrong with it. */
export function readArguments(args: readonly string[]): BenchArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: "string", default: DEFAULTS.rounds },
      "slice-ms": { type: "string", default: DEFAULTS["slice-ms"] },
      "upload-rounds": { type: "string", default: DEFAULTS["upload-rounds"] },
      json: { type: "string" },
    },
  });
  return {
    rounds: positive("rounds", values.rounds),
    sliceMilliseconds: positive("slice-ms", values["slice-ms"]),
    uploadRounds: positive("upload-rounds", values["upload-rounds"]),
    json: values.json,
  };
}

function positive(name: string, text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Error(`--${name} must be a whole number from 1 up`);
  return Number(text);
}
