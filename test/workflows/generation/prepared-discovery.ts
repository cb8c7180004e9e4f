import { discover } from "datamasque-client";
import { preparedConnections } from "../discovery/prepared-connections.js";
import type { SandboxClientOptions } from "../sandbox-client.js";

/** The prepared connections with a finished discovery of each. */
export async function preparedDiscovery(options: SandboxClientOptions = {}) {
  const client = await preparedConnections(options);
  const schema = await discover(client.dm, { connection: client.crm }, { intervalMs: 0 });
  const file = await discover(client.dm, { connection: client.raw }, { intervalMs: 0 });
  if (schema.kind !== "schema" || file.kind !== "file") throw new Error("the wrong kinds of discovery");
  return { ...client, schema: schema.results, file: file.results, schemaRun: schema.run.id };
}
