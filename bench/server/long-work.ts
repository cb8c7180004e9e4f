import type { IncomingMessage, ServerResponse } from "node:http";
import type { Run } from "datamasque-client";

/** Records in one masking request. */
export const BATCH_RECORDS = 100;
/** Name of the plan that masks them. */
export const PLAN_NAME = "bench-a1b2c3";
/** Bytes of the export. */
export const DOWNLOAD_BYTES = 100 * 1024 * 1024;
/** Runs on one page, and pages of the list. */
export const PAGE_RUNS = 100;
export const PAGES = 1_000;

const RUNS_PATH = "/api/runs/";
const MASK_CALL = `POST /ifm/ruleset-plans/${PLAN_NAME}/mask/`;

const RUN: Run = {
  id: 7,
  name: "nightly",
  status: "finished",
  mask_type: "database",
  source_connection: "00000000-0000-4000-8000-000000000001",
  source_connection_name: "crm",
  destination_connection: null,
  destination_connection_name: null,
  ruleset: "00000000-0000-4000-8000-000000000002",
  ruleset_name: "crm_mask",
  created_time: "2026-08-20T01:00:00Z",
  start_time: "2026-08-20T01:00:01Z",
  end_time: "2026-08-20T01:00:09Z",
  options: {},
};

const EXPORT_CALL = "GET /api/export/v1/";
const block = Buffer.alloc(1024 * 1024);
const results = JSON.stringify(Array.from({ length: PAGE_RUNS }, () => RUN));
const masked = Buffer.from(
  JSON.stringify({
    ruleset_plan: { name: PLAN_NAME, serial: 1 },
    logs: [],
    data: Array.from({ length: BATCH_RECORDS }, (_, id) => ({
      id,
      name: "Robin Doe",
      email: "x@example.org",
    })),
  }),
);

/** Answers what is a part of long work: a masking request, a page of the list; tells whether it did. */
export function answerLongWork(request: IncomingMessage, response: ServerResponse): boolean {
  const { method = "", url = "" } = request;
  if (`${method} ${url}` === MASK_CALL) {
    // The records are taken to their end; what they are makes no difference here.
    request.resume().on("end", () => send(response, masked));
    return true;
  }
  if (`${method} ${url}` === EXPORT_CALL) {
    request.resume();
    sendExport(response);
    return true;
  }
  if (method !== "GET" || !url.startsWith(`${RUNS_PATH}?`)) return false;
  request.resume();
  const offset = Number(new URL(url, "http://bench.invalid").searchParams.get("offset"));
  const end = offset + PAGE_RUNS;
  const next =
    end < PAGES * PAGE_RUNS ? `"http://bench.invalid${RUNS_PATH}?limit=${PAGE_RUNS}&offset=${end}"` : "null";
  send(
    response,
    Buffer.from(`{"count":${PAGES * PAGE_RUNS},"next":${next},"previous":null,"results":${results}}`),
  );
  return true;
}

/** Piece by piece, as fast as they are taken. */
function sendExport(response: ServerResponse): void {
  response.writeHead(200, { "Content-Type": "application/zip", "Content-Length": DOWNLOAD_BYTES });
  let left = DOWNLOAD_BYTES / block.length;
  const next = (): void => {
    while (left > 0) {
      left -= 1;
      if (!response.write(block)) return void response.once("drain", next);
    }
    response.end();
  };
  next();
}

function send(response: ServerResponse, body: Buffer): void {
  response.writeHead(200, { "Content-Type": "application/json", "Content-Length": body.length }).end(body);
}
