import type { DataMasqueClientOptions } from "../options/client-options.js";
import { clientOptionsFromEnv, type Environment } from "../options/client-options-from-env.js";
import { nodeFetch } from "./node-fetch.js";

/**
 * As `clientOptionsFromEnv`,
 * and with a `fetch` that does not verify certificates when `DATAMASQUE_VERIFY_SSL` is off.
 * Proxy variables are not read; for those give `fetch` yourself:
 *
 * ```ts
 * const options = clientOptionsFromEnv();
 * const dm = createDataMasqueClient({
 *   ...options,
 *   fetch: nodeFetch({ verifySsl: options.verifySsl, proxy: "env" }),
 * });
 * ```
 *
 * @param env the variables; by default those of the process
 * @throws DataMasqueConfigError when `DATAMASQUE_URL` is not set
 */
export function nodeClientOptionsFromEnv(env?: Environment): DataMasqueClientOptions {
  const options = clientOptionsFromEnv(env);
  return options.verifySsl === false ? { ...options, fetch: nodeFetch({ verifySsl: false }) } : options;
}
