import type { Run } from "datamasque-client";
import { json } from "../support/recording-server.js";
import { type RecordedClient, recordedClient } from "./recorded-client.js";

/** A run as the server shows it, in a given status. */
export function runBody(status: string): Run {
  return {
    id: 7,
    name: "nightly",
    status,
    mask_type: "database",
    source_connection: "c-1",
    source_connection_name: "crm",
    destination_connection: null,
    destination_connection_name: null,
    ruleset: "r-1",
    ruleset_name: "crm_mask",
    created_time: "2026-08-20T01:00:00Z",
    start_time: null,
    end_time: null,
    options: {},
  };
}

/** What the server says to one request of a list. */
export interface RunPageBody {
  ids: readonly number[];
  next?: string | null;
}

/** A server whose list of runs has the given pages, one for each request; a request too many fails the test. */
export function runsServer(...pages: RunPageBody[]): Promise<RecordedClient> {
  const left = [...pages];
  return recordedClient((_, response) => {
    const page = left.shift();
    if (page === undefined) return;
    const results = page.ids.map((id) => ({ ...runBody("finished"), id }));
    json(response, 200, { count: 99, previous: null, results, ...(page.next === undefined ? {} : page) });
  });
}

/** The queries that arrived, as sorted text. */
export function queries({ server }: RecordedClient): string[] {
  return server.requests.map(({ query }) => {
    query.sort();
    return query.toString();
  });
}
