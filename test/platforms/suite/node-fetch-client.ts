import type { NodeFetchOptions } from "datamasque-client/node";
import type { OpenedServer } from "./script.js";
import type { Stage } from "./stage.js";

/** A server that has no connections. */
export const LIST = { "GET /api/connections/": [{ json: [] }] };
/** For a client that sends nothing but what is asked of it. */
export const NO_LOGIN = { token: "tok", username: undefined, password: undefined };

/** Makes a client that sends by `nodeFetch`. */
export async function clientOf(stage: Stage, server: OpenedServer, options: NodeFetchOptions) {
  const { nodeFetch } = await stage.loadNode();
  return stage.client(server, { ...NO_LOGIN, fetch: nodeFetch(options) });
}

/** Runs what needs a setting to have its effect; a platform may refuse the setting instead, before anything is sent. */
export async function orRefused(stage: Stage, work: () => Promise<void>): Promise<string | undefined> {
  const { isDataMasqueConfigError } = await stage.load();
  try {
    await work();
    return undefined;
  } catch (error) {
    if (isDataMasqueConfigError(error)) return "refused";
    throw error;
  }
}
