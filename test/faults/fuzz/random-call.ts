import {
  cancelRun,
  createOrUpdateConnection,
  type DataMasqueClient,
  deleteConnectionIfExists,
  followRunLog,
  paginate,
  readRunLog,
  saveRuleset,
  startRun,
  unwrap,
  waitForRun,
} from "datamasque-client";
import { plainCall } from "../../../src/calls/plain-call.js";
import { SECRETS } from "../secrets.js";
import {
  chance,
  circular,
  deep,
  oneOf,
  type Random,
  randomRecord,
  randomText,
  randomValue,
} from "./random-values.js";

/** A call with an init that may be wrong in every part; `name` says which. */
export interface RandomCall {
  readonly name: string;
  run(dm: DataMasqueClient, signal: AbortSignal): Promise<unknown>;
}

const PATHS: readonly [string, ...string[]] = [
  "/api/connections/",
  "/api/connections/{id}/",
  "/api/runs/{id}/",
  "/api/runs/{id}/log/",
  "/api/logs/download/",
  "/api/seeds/",
  "/api/healthcheck/",
  "/api/generate-ruleset/v2/",
  "/api/nowhere/{a}/{b}/",
];
const VERBS = ["GET", "PUT", "POST", "PATCH", "DELETE", "HEAD", "OPTIONS"] as const;

/** An init of which every member is right, wrong, or missing. */
export function randomInit(random: Random, signal: AbortSignal): Record<string, unknown> {
  const members: Record<string, (() => unknown) | undefined> = {
    params: () => ({
      path: chance(random, 0.7)
        ? { id: randomScalar(random), a: randomText(random), b: "b" }
        : randomValue(random),
      query: chance(random, 0.7) ? randomRecord(random) : randomValue(random),
    }),
    body: () =>
      oneOf<() => unknown>(random, [
        () => randomRecord(random),
        () => randomValue(random),
        () => circular(),
        () => deep(8_000),
        () => new FormData(),
        () => ({ file: new Blob(["x"]), name: randomValue(random) }),
        () => new URLSearchParams({ a: "b" }),
        () => Buffer.from("bytes"),
        () => ({ password: SECRETS.connectionPassword, options: { run_secret: SECRETS.runSecret } }),
      ])(),
    headers: () =>
      chance(random, 0.5)
        ? { [randomText(random)]: randomText(random) }
        : oneOf<unknown>(random, [new Headers({ a: "b" }), [["a", "b"]], null, 5, { "X-Y": null }]),
    parseAs: () =>
      oneOf<unknown>(random, ["json", "text", "blob", "arrayBuffer", "stream", "nonsense", null]),
    signal: () => (chance(random, 0.7) ? signal : oneOf<unknown>(random, [null, {}, "stop", 5])),
    cache: () => randomText(random),
    credentials: () => "include",
    bodySerializer: () => oneOf<unknown>(random, [(body: unknown) => body, () => "text", 5, undefined]),
    querySerializer: () => oneOf<unknown>(random, [() => "a=b", {}, { array: { style: "x" } }, "x"]),
  };
  const given = Object.entries(members).filter(() => chance(random, 0.35));
  return Object.fromEntries(given.map(([name, make]) => [name, make?.()]));
}

function randomScalar(random: Random): unknown {
  return chance(random, 0.5) ? oneOf<unknown>(random, [7, "c-1"]) : randomValue(random);
}

/** An init that works. */
export function tameInit(random: Random, verb: string, signal: AbortSignal): Record<string, unknown> {
  const parseAs = oneOf<unknown>(random, [
    undefined,
    undefined,
    "json",
    "text",
    "blob",
    "arrayBuffer",
    "stream",
  ]);
  const body = {
    name: "n",
    password: SECRETS.connectionPassword,
    options: { run_secret: SECRETS.runSecret },
  };
  const bodiless = verb === "GET" || verb === "HEAD";
  return {
    params: { path: { id: 7, a: "a", b: "b" }, query: { limit: 5 } },
    signal,
    ...(bodiless ? {} : { body }),
    ...(parseAs === undefined ? {} : { parseAs }),
  };
}

/**
 * One way to call.
 *
 * @param wild whether its arguments may be what a JavaScript program passes by mistake
 */
export function randomCall(random: Random, wild: boolean): RandomCall {
  if (chance(random, 0.7)) {
    const verb = oneOf(random, VERBS);
    const path = oneOf(random, PATHS);
    const unwrapped = chance(random, 0.8);
    return {
      name: `${verb} ${path}`,
      async run(dm, signal) {
        const init = wild ? randomInit(random, signal) : tameInit(random, verb, signal);
        const call = plainCall(dm[verb])(path, init);
        const data = unwrapped ? await unwrap(call) : (await call).data;
        return data instanceof ReadableStream ? new Response(data).arrayBuffer() : data;
      },
    };
  }
  const [name, run] = oneOf(random, WORKFLOWS);
  const argument = !wild || chance(random, 0.5) ? undefined : randomValue(random);
  return { name, run: (dm, signal) => run(dm, argument, signal) };
}

/** The workflows as JavaScript sees them: their arguments may be anything. */
type Workflow = (dm: DataMasqueClient, argument: unknown, signal: AbortSignal) => Promise<unknown>;

const loose =
  (
    workflow: (dm: DataMasqueClient, argument: never, options: { signal: AbortSignal }) => Promise<unknown>,
    usual: unknown,
  ): Workflow =>
  (dm, argument, signal) =>
    Reflect.apply(workflow, undefined, [dm, argument ?? usual, { signal, intervalMs: 1 }]);

const CONNECTION = {
  name: "crm",
  version: "1.0",
  db_type: "postgres",
  dbpassword: SECRETS.connectionPassword,
};

const WORKFLOWS: readonly [readonly [string, Workflow], ...(readonly [string, Workflow])[]] = [
  [
    "startRun",
    loose(startRun, { connection: "c", ruleset: "r", options: { run_secret: SECRETS.runSecret } }),
  ],
  ["cancelRun", loose(cancelRun, 7)],
  ["waitForRun", loose(waitForRun, 7)],
  ["readRunLog", loose(readRunLog, 7)],
  ["saveRuleset", loose(saveRuleset, { name: "r", config_yaml: "" })],
  ["createOrUpdateConnection", loose(createOrUpdateConnection, CONNECTION)],
  ["deleteConnectionIfExists", loose(deleteConnectionIfExists, { name: "crm" })],
  ["followRunLog", loose((dm, id, options) => toEnd(followRunLog(dm, id, options)), 7)],
  [
    "paginate",
    // The second argument is a path of the document, and what is no path is not what is asked here.
    (dm, _argument, signal) => toEnd(paginate(dm, "/api/runs/", { signal })),
  ],
];

async function toEnd(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const item of items) all.push(item);
  return all;
}
