import type { Run } from "datamasque-client";

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
