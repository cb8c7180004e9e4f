import { type ConnectionWrite, createOrUpdateConnection } from "datamasque-client";
import { postgres } from "../ready-to-run.js";
import { type SandboxClient, type SandboxClientOptions, sandboxClient } from "../sandbox-client.js";

/** A file connection that can be read. */
export function s3(name: string): ConnectionWrite {
  return {
    version: "1.0",
    name,
    mask_type: "file",
    type: "s3_connection",
    bucket: "raw-data",
    base_directory: "incoming",
    is_file_mask_source: true,
    is_file_mask_destination: true,
  };
}

/** A sandbox with a database connection `crm` and a file connection `raw`, in which each request takes half a second. */
export async function preparedConnections(
  options: SandboxClientOptions = {},
): Promise<SandboxClient & { crm: string; raw: string }> {
  const client = await sandboxClient({ stepMs: 500, ...options });
  const { id: crm } = await createOrUpdateConnection(client.dm, postgres("crm"));
  const { id: raw } = await createOrUpdateConnection(client.dm, s3("raw"));
  return { ...client, crm, raw };
}

/** The bodies of all that is posted from now on. */
export function sentBodies(client: SandboxClient): unknown[] {
  const bodies: unknown[] = [];
  client.dm.use({
    onRequest: async ({ request }) => {
      if (request.method === "POST") bodies.push(await request.clone().json());
    },
  });
  return bodies;
}
