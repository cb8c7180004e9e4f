import type { Operation } from "./behaviour.js";

/**
 * Of their answers the documents name a few members and leave the rest open,
 * so that a server which sends more has added nothing.
 */
export const OPEN_ANSWERS: readonly Operation[] = [
  "PUT /api/connections/{id}/",
  "POST /api/schema-discovery/",
  "POST /api/schema-discovery/v2/",
  "POST /api/run-file-data-discovery/",
  "POST /api/run-file-data-discovery/v2/",
  "GET /api/settings/",
];
