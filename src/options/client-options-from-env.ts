import { DataMasqueConfigError } from "../errors/errors.js";
import type { ClientSettings, DataMasqueClientOptions, LoginMethod } from "./client-options.js";

/** Environment variables by name, such as `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads client options from the environment, at the time of the call:
 * `DATAMASQUE_URL`, `DATAMASQUE_USERNAME`, `DATAMASQUE_PASSWORD`, `DATAMASQUE_TOKEN`,
 * `DATAMASQUE_SPCS_PAT` and `DATAMASQUE_VERIFY_SSL`.
 * Empty variables count as unset.
 * `DATAMASQUE_VERIFY_SSL` is off for `false`, `0`, `no` and `off` in any case;
 * it then needs `nodeFetch`, so use `nodeClientOptionsFromEnv` of `datamasque-client/node` where that may happen.
 *
 * @param env the variables; by default those of the process, where there is one
 * @throws DataMasqueConfigError when `DATAMASQUE_URL` is not set
 */
export function clientOptionsFromEnv(env?: Environment): DataMasqueClientOptions;
// Whether the variables name exactly one way to log in is looked at when the client is made.
export function clientOptionsFromEnv(
  env: Environment = globalThis.process?.env ?? {},
): ClientSettings & LoginMethod {
  const read = (name: string): string | undefined => env[`DATAMASQUE_${name}`] || undefined;
  const baseUrl = read("URL");
  if (baseUrl === undefined) {
    throw new DataMasqueConfigError("DATAMASQUE_URL is not set; set it to the root of the instance");
  }
  return {
    baseUrl,
    username: read("USERNAME"),
    password: read("PASSWORD"),
    token: read("TOKEN"),
    spcsPat: read("SPCS_PAT"),
    verifySsl: /^\s*(false|0|no|off)\s*$/i.test(read("VERIFY_SSL") ?? "") ? false : undefined,
  };
}
