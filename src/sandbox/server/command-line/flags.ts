import { SANDBOX_SEEDS } from "../../store/sandbox-options.js";
import { GATEWAY_REJECTION_REASONS } from "../gateway/known-rejections.js";

interface Flag {
  /** Stands for the value, or is the value when the flag is left out; a flag without it is a switch. */
  readonly value?: string;
  readonly does: string;
}

/** Every flag of the program in the order in which its help tells them. */
export const FLAGS = {
  port: { value: "8025", does: "TCP port; 0 takes a free one" },
  host: { value: "127.0.0.1", does: "address to bind" },
  username: { value: "NAME", does: "login name of the first user, instead of admin" },
  password: { value: "TEXT", does: "its password, instead of sandbox-password" },
  "spcs-pat": { value: "PAT", does: "a Snowflake gateway stands in front and asks for this token" },
  "sign-in-url": {
    value: "URL",
    does: "where the gateway redirects without a token, instead of a host under .invalid",
  },
  "gateway-cors-origins": {
    value: "LIST",
    does: "origins of the pages that the gateway lets in, with commas",
  },
  "gateway-cors-headers": {
    value: "LIST",
    does: "request headers that it lets those pages send, with commas",
  },
  "gateway-rejects": {
    value: GATEWAY_REJECTION_REASONS.join("|"),
    does: "the gateway refuses every request, for this reason",
  },
  "gateway-idle-cut": {
    value: "PATH",
    does: "the gateway closes the connection 90 seconds after each request for this path, without an answer",
  },
  "token-ttl": { value: "SECONDS", does: "life of a login token, instead of 43200" },
  "run-duration": { value: "MS", does: "how long a run takes, instead of 2000" },
  seed: { value: SANDBOX_SEEDS.join("|"), does: "what it holds at first, instead of demo" },
  help: { does: "prints this" },
} as const satisfies Readonly<Record<string, Flag>>;

/** The name of a flag, without its dashes. */
export type FlagName = keyof typeof FLAGS;

const ROWS: readonly (readonly [string, Flag])[] = Object.entries(FLAGS);

/** One line that says how to call the program. */
export const USAGE = `usage: sandbox ${ROWS.map(([name, flag]) => `[${written(name, flag)}]`).join(" ")}`;

/** What `--help` prints. */
export const HELP = [USAGE, "", ...ROWS.map((row) => `  ${written(...row)}\n      ${row[1].does}`)].join(
  "\n",
);

function written(name: string, { value }: Flag): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

/** A command line that makes no sense. The message holds no value of a flag, since one may be a secret. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}
