import { UsageError } from "../command-line/read-arguments.js";
import type { DataMasqueClientOptions, Environment } from "../index.js";
import { nodeClientOptionsFromEnv } from "../node/index.js";

/** The account of a sandbox that was not told of another. */
const SANDBOX_ACCOUNT = { DATAMASQUE_USERNAME: "admin", DATAMASQUE_PASSWORD: "sandbox-password" };

/** Whom to ask, and as whom. */
export interface Access {
  readonly client: DataMasqueClientOptions;
  /** Nobody has said as whom, and the server is on this machine. */
  readonly asSandboxAdmin: boolean;
}

/**
 * Takes the server from the command line and the rest from the environment.
 *
 * @throws UsageError when something is missing, or there are two accounts
 */
export function accessFrom(url: string | undefined, env: Environment): Access {
  const address = url ?? (env.DATAMASQUE_URL || undefined);
  if (address === undefined) throw new UsageError("--url is missing, and DATAMASQUE_URL is not set");
  const named = Boolean(env.DATAMASQUE_USERNAME || env.DATAMASQUE_PASSWORD || env.DATAMASQUE_TOKEN);
  if (!named && !isThisMachine(address)) {
    throw new UsageError(
      "there is no account to look with; set DATAMASQUE_USERNAME and DATAMASQUE_PASSWORD, or DATAMASQUE_TOKEN",
    );
  }
  requireOneAccount(env);
  const account = named ? {} : SANDBOX_ACCOUNT;
  const client = nodeClientOptionsFromEnv({ ...env, ...account, DATAMASQUE_URL: address });
  return { client, asSandboxAdmin: !named };
}

/** Names the variables, since nobody who calls a program knows the options of the client. */
function requireOneAccount(env: Environment): void {
  const given = (["DATAMASQUE_USERNAME", "DATAMASQUE_PASSWORD"] as const).filter((name) => env[name]);
  const [first] = given;
  if (first === undefined) return;
  if (env.DATAMASQUE_TOKEN)
    throw new UsageError(`DATAMASQUE_TOKEN is set beside ${first}; unset one of them`);
  if (given.length === 2) return;
  const missing = first === "DATAMASQUE_USERNAME" ? "DATAMASQUE_PASSWORD" : "DATAMASQUE_USERNAME";
  throw new UsageError(`${first} is set, and ${missing} is not`);
}

function isThisMachine(address: string): boolean {
  const host = URL.canParse(address) ? new URL(address).hostname : "";
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);
}
