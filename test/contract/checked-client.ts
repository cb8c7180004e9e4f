import {
  createDataMasqueClient,
  type DataMasqueClient,
  type DataMasqueEvent,
  type FetchFunction,
} from "datamasque-client";
import { checkResponses, type Drift } from "datamasque-client/contract";
import { type Answer, json, type RecordingServer } from "../support/recording-server.js";
import { serve } from "../transport/serve.js";

/** As the document says, member by member. */
export const connection = {
  id: "0b8f6f0e-5c0c-4a52-9a3f-7d4f3c2b1a00",
  name: "crm-pg",
  mask_type: "database",
  db_type: "postgres",
  host: "pg.example.org",
  port: 5432,
  database: "crm",
  user: "masker",
};

/** A client whose answers are checked, and what was told of them. */
export interface Checked {
  dm: DataMasqueClient;
  server: RecordingServer;
  drifts: Drift[];
  events: DataMasqueEvent[];
}

/** Starts a server for the running test, and makes a client that checks what it answers. */
export async function checked(
  answer: Answer,
  mode: "report" | "strict" = "report",
  fetch?: FetchFunction,
): Promise<Checked> {
  const server = await serve(answer);
  const drifts: Drift[] = [];
  const events: DataMasqueEvent[] = [];
  const dm = createDataMasqueClient({
    baseUrl: server.url,
    token: "tok",
    retry: 0,
    fetch,
    onEvent: (event) => events.push(event),
  });
  dm.use(checkResponses({ mode, onDrift: (drift) => drifts.push(drift) }));
  return { dm, server, drifts, events };
}

/** Answers everything with the same JSON. */
export function answering(status: number, body: unknown): Answer {
  return (_, response) => json(response, status, body);
}
