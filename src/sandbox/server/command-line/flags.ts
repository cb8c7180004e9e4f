import { defineProgram, type ProgramValues } from "../../../command-line/program.js";
import { DEFAULT_RELEASE, SANDBOX_RELEASES } from "../../store/releases.js";
import { SANDBOX_SEEDS } from "../../store/sandbox-options.js";
import { GATEWAY_REJECTION_REASONS, isSandboxRejectionReason } from "../gateway/known-rejections.js";

/** The sandbox as a program. */
export const SANDBOX_PROGRAM = defineProgram({
  name: "datamasque-sandbox",
  call: "datamasque-sandbox",
  about: "Serves a DataMasque server that is simulated in memory, until it is interrupted.",
  flags: {
    port: {
      type: "number",
      value: "PORT",
      maximum: 65_535,
      default: 8025,
      about: "TCP port; 0 takes a free one",
    },
    host: { type: "string", value: "HOST", default: "127.0.0.1", about: "address to bind" },
    "allowed-host": {
      type: "string",
      value: "LIST",
      about: "names beside those of this machine that requests may call it by, with commas (default: none)",
    },
    username: { type: "string", value: "NAME", about: "login name of the first user (default: admin)" },
    password: { type: "string", value: "TEXT", about: "its password (default: sandbox-password)" },
    fresh: {
      type: "boolean",
      about: "it has no user yet and waits for POST /api/users/admin-install/ (default: off)",
    },
    control: {
      type: "boolean",
      about:
        "serves a console for browsers and a control API under /_sandbox/, to this machine alone (default: off)",
    },
    cors: {
      type: "strings",
      value: "ORIGIN",
      about: "pages of this origin may call it from a browser; may be given several times (default: none)",
    },
    "spcs-pat": {
      type: "string",
      value: "PAT",
      about: "a Snowflake gateway stands in front and asks for this token (default: no gateway)",
    },
    "sign-in-url": {
      type: "string",
      value: "URL",
      about: "where the gateway redirects without a token (default: a host under .invalid)",
    },
    "gateway-cors-origins": {
      type: "string",
      value: "LIST",
      about: "origins of the pages that the gateway lets in, with commas (default: none)",
    },
    "gateway-cors-headers": {
      type: "string",
      value: "LIST",
      about: "request headers that it lets those pages send, with commas (default: none)",
    },
    "gateway-rejects": {
      type: "choice",
      choices: GATEWAY_REJECTION_REASONS.filter(isSandboxRejectionReason),
      about: "the gateway refuses every request, for this reason (default: it does not)",
    },
    "gateway-idle-cut": {
      type: "string",
      value: "PATH",
      about:
        "the gateway closes the connection 90 seconds after each request for this path, without an answer (default: it does not)",
    },
    "token-ttl": {
      type: "number",
      value: "SECONDS",
      minimum: 1,
      default: 43_200,
      about: "life of a login token",
    },
    "run-duration": { type: "number", value: "MS", minimum: 1, default: 2000, about: "how long a run takes" },
    release: {
      type: "choice",
      choices: SANDBOX_RELEASES,
      default: DEFAULT_RELEASE,
      about: "the release of DataMasque that it behaves as",
    },
    seed: {
      type: "choice",
      choices: SANDBOX_SEEDS,
      default: "demo",
      about: "what it holds at first: the first user alone, things to try, or those of a later release, too",
    },
  },
  notes: `Ctrl-C ends it.

Exit code 0: it was ended by Ctrl-C or SIGTERM. 1: it cannot listen. 2: the command line cannot work.`,
});

/** The same under another name. */
export function sandboxProgram(name: string, call: string): typeof SANDBOX_PROGRAM {
  return { ...SANDBOX_PROGRAM, name, call };
}

/** What the command line of the sandbox can say. */
export type SandboxFlags = ProgramValues<typeof SANDBOX_PROGRAM>;
