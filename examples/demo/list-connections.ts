import { CONNECTION_KINDS, type Connection, type DataMasqueClient, unwrap } from "datamasque-client";
import type { Transcript } from "../transcript.js";

/** Tells which connections there are, those of kinds that the client does not know included. */
export async function listConnections(story: Transcript, dm: DataMasqueClient): Promise<void> {
  const connections = await unwrap(dm.GET("/api/connections/"));
  story.done("connections", `${connections.length} connections`, { count: connections.length });
  const width = Math.max(...connections.map(({ name }) => name.length));
  for (const connection of connections) {
    const { kind, stage } = kindOf(connection);
    const known = CONNECTION_KINDS.some((each) => each === kind);
    const remarks = `${stage ? `, staged on ${stage}` : ""}${known ? "" : ", a kind that this client does not know"}`;
    story.seen("connection", `${connection.name.padEnd(width)}  ${kind}${remarks}`, {
      name: connection.name,
      kind,
      known,
      stage,
    });
  }
}

function kindOf(connection: Connection): { kind: string; stage: string | null | undefined } {
  if (connection.mask_type === "file") return { kind: connection.type, stage: undefined };
  const { db_type: kind } = connection;
  return { kind, stage: kind === "snowflake" ? connection.snowflake_stage_location : undefined };
}
