import {
  type DataMasqueClient,
  followRunLog,
  paginate,
  startRun,
  unwrap,
  waitForRun,
} from "datamasque-client";
import type { InFlightMaskingClient } from "datamasque-client/in-flight-masking";
import { plainCall } from "../../src/calls/plain-call.js";
import type { RecordedRequest } from "../support/recording-server.js";
import { SECRETS } from "./secrets.js";
import type { NormalAnswer } from "./wire/exchange.js";

/** What a call is made with. */
export interface CallContext {
  dm: DataMasqueClient;
  ifm: InFlightMaskingClient;
  signal: AbortSignal;
  /** A file on disk, as `fileFromPath` opens it. */
  file: File;
}

/** One way to call: what is sent, what a whole server answers, and what the caller then has. */
export interface Way {
  /** `METHOD /path` of what is sent. */
  readonly operation: string;
  /** What the caller does. */
  call(context: CallContext): Promise<unknown>;
  /** What a whole server answers. */
  answer(request: RecordedRequest): NormalAnswer;
  /** What the caller then has. */
  readonly right: unknown;
}

const JSON_TYPE = "application/json";
const ok = (body: unknown, status = 200): NormalAnswer => ({
  status,
  type: JSON_TYPE,
  body: JSON.stringify(body),
});

const CONNECTION = { id: "c-1", name: "crm", version: "1.0" };
const RUN = { id: 7, status: "finished" };
const SEED = { id: "s-1", name: "names.csv" };
const ENTRY = { timestamp: "2026-01-01T00:00:00Z", log_level: 20, message: "Done." };
const ARCHIVE = "archive ".repeat(40);
const MASKED = { success: true, data: [{ name: "Ada" }] };
const connectionBody = { ...CONNECTION, dbpassword: SECRETS.connectionPassword };
const runsPage = ({ query }: RecordedRequest): NormalAnswer =>
  query.get("offset") === "0"
    ? ok({ count: 2, next: "/api/runs/?limit=1&offset=1", previous: null, results: [{ id: 1 }] })
    : ok({ count: 2, next: null, previous: "/api/runs/?limit=1", results: [{ id: 2 }] });
const ofLogs = { params: { query: { log_service: "application" } } };
const ofConnection = { params: { path: { id: "c-1" } } };

/** Every column of the matrix. */
export const WAYS = {
  get: {
    operation: "GET /api/connections/",
    call: ({ dm, signal }) => unwrap(dm.GET("/api/connections/", { signal })),
    answer: () => ok([CONNECTION]),
    right: [CONNECTION],
  },
  pages: {
    operation: "GET /api/runs/",
    async call({ dm, signal }) {
      const runs: unknown[] = [];
      for await (const run of paginate(dm, "/api/runs/", { pageSize: 1, signal })) runs.push(run);
      return runs;
    },
    answer: runsPage,
    right: [{ id: 1 }, { id: 2 }],
  },
  blob: {
    operation: "GET /api/logs/download/",
    call: async ({ dm, signal }) =>
      (await unwrap(dm.GET("/api/logs/download/", { ...ofLogs, signal }))).text(),
    answer: () => ({ status: 200, type: "application/x-tar", body: ARCHIVE }),
    right: ARCHIVE,
  },
  stream: {
    operation: "GET /api/logs/download/",
    call: async ({ dm, signal }) =>
      textOf(await unwrap(dm.GET("/api/logs/download/", { ...ofLogs, parseAs: "stream", signal }))),
    answer: () => ({ status: 200, type: "application/x-tar", body: ARCHIVE }),
    right: ARCHIVE,
  },
  wait: {
    operation: "GET /api/runs/7/",
    call: ({ dm, signal }) => waitForRun(dm, 7, { intervalMs: 1, signal }),
    answer: () => ok(RUN),
    right: RUN,
  },
  follow: {
    operation: "GET /api/runs/7/",
    async call({ dm, signal }) {
      const entries: unknown[] = [];
      for await (const entry of followRunLog(dm, 7, { intervalMs: 1, signal })) entries.push(entry);
      return entries;
    },
    answer: ({ path }) => ok(path.endsWith("/log/") ? [ENTRY] : RUN),
    right: [ENTRY],
  },
  login: {
    operation: "POST /api/auth/token/login/",
    call: ({ dm, signal }) => unwrap(dm.GET("/api/connections/", { signal })),
    answer: () => ok([CONNECTION]),
    right: [CONNECTION],
  },
  put: {
    operation: "PUT /api/connections/c-1/",
    call: ({ dm, signal }) =>
      unwrap(plainCall(dm.PUT)("/api/connections/{id}/", { ...ofConnection, body: connectionBody, signal })),
    answer: () => ok(CONNECTION),
    right: CONNECTION,
  },
  delete: {
    operation: "DELETE /api/connections/c-1/",
    call: ({ dm, signal }) => unwrap(dm.DELETE("/api/connections/{id}/", { ...ofConnection, signal })),
    answer: () => ({ status: 204, type: JSON_TYPE, body: "" }),
    right: undefined,
  },
  post: {
    operation: "POST /api/connections/",
    call: ({ dm, signal }) =>
      unwrap(plainCall(dm.POST)("/api/connections/", { body: connectionBody, signal })),
    answer: () => ok(CONNECTION, 201),
    right: CONNECTION,
  },
  form: {
    operation: "POST /api/seeds/",
    call: ({ dm, file, signal }) =>
      unwrap(dm.POST("/api/seeds/", { body: { name: "names.csv", seed_file: file }, signal })),
    answer: () => ok(SEED, 201),
    right: SEED,
  },
  upload: {
    operation: "POST /api/seeds/",
    call: ({ dm, file, signal }) =>
      unwrap(
        plainCall(dm.POST)("/api/seeds/", {
          body: file.stream(),
          bodySerializer: (body: unknown) => body,
          headers: { "Content-Type": "text/csv" },
          signal,
        }),
      ),
    answer: () => ok(SEED, 201),
    right: SEED,
  },
  mask: {
    operation: "POST /ifm/ruleset-plans/p-1/mask/",
    call: ({ ifm, signal }) =>
      unwrap(
        ifm.POST("/ruleset-plans/{plan_name}/mask/", {
          params: { path: { plan_name: "p-1" } },
          body: { data: [{ name: "Grace" }], run_secret: SECRETS.runSecret },
          signal,
        }),
      ),
    answer: () => ok(MASKED),
    right: MASKED,
  },
  start: {
    operation: "POST /api/runs/",
    call: ({ dm, signal }) =>
      startRun(
        dm,
        { name: "nightly", connection: "c-1", ruleset: "r-1", options: { run_secret: SECRETS.runSecret } },
        { signal },
      ),
    answer: () => ok(RUN, 201),
    right: RUN,
  },
} as const satisfies Record<string, Way>;

/** Name of a column. */
export type WayName = keyof typeof WAYS;

async function textOf(stream: ReadableStream<Uint8Array> | null): Promise<string> {
  return new Response(stream).text();
}

/** Every column, in order. */
export const WAY_NAMES: readonly WayName[] = wayNames();

function wayNames(): WayName[];
// Object.keys() does not know that an object has no other members than its type says.
function wayNames(): string[] {
  return Object.keys(WAYS);
}
