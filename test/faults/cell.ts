import { EventEmitter, once } from "node:events";
import {
  createDataMasqueClient,
  DataMasqueApiError,
  type DataMasqueEvent,
  DataMasqueNotReadyError,
} from "datamasque-client";
import { createInFlightMaskingClient } from "datamasque-client/in-flight-masking";
import { nodeFetch } from "datamasque-client/node";
import { type RecordedRequest, startRecordingServer } from "../support/recording-server.js";
import { createRestCheck } from "./at-rest.js";
import { type AnswerFault, type Endpoint, type Fault, isConnectionFault } from "./faults/fault.js";
import { GIVEN_UP, nameOfData, nameOfFailure } from "./outcome.js";
import { SECRETS, secretsIn } from "./secrets.js";
import { WAYS, type Way, type WayName } from "./ways.js";
import type { NormalAnswer } from "./wire/exchange.js";
import { type FaultyServer, type FaultyServerPlan, startFaultyServer } from "./wire/faulty-server.js";

/** Which `fetch` a client uses: the global one, or that of `nodeFetch`. */
export type FetchName = "global" | "node";

/** What came of one cell. */
export interface CellResult {
  /** How it ended, and after how many requests of the kind that the fault hits. */
  outcome: string;
  /** What must not be, whatever the outcome. */
  faults: string[];
}

const LOGIN_PATH = /\/api\/auth\//;
const isWait = (way: WayName): boolean => way === "wait" || way === "follow";
const LOOKS_THAT_FAIL = 2;

/** Makes one call while one thing goes wrong, and tells what came of it. */
export async function runCell(
  fault: Fault,
  wayName: WayName,
  fetchName: FetchName,
  file: File,
): Promise<CellResult> {
  const way: Way = WAYS[wayName];
  const rest = createRestCheck();
  const foreign = await startRecordingServer(() => {});
  const hook = new EventEmitter();
  const events: DataMasqueEvent[] = [];
  const isCounted = (path: string): boolean => LOGIN_PATH.test(path) === (wayName === "login");
  const giveUp = new AbortController();
  const endpoint = await openEndpoint(fault, wayName, {
    foreignOrigin: foreign.url,
    headTaken: async () => void (await once(hook, "head")),
    giveUp: () => giveUp.abort(GIVEN_UP),
  });
  let told = 0;

  function onEvent(event: DataMasqueEvent): void {
    events.push(event);
    if (!("url" in event)) return;
    if (event.type === "response" && event.status !== undefined) hook.emit("head");
    if (!isCounted(new URL(event.url).pathname)) return;
    told += event.type === "request" ? 1 : 0;
    if (isWait(wayName) && fault.givesUpWait?.(event, told)) queueMicrotask(() => giveUp.abort(GIVEN_UP));
  }

  const options = optionsOf(fault, wayName, fetchName, endpoint, onEvent);
  const context = {
    dm: createDataMasqueClient({ ...options, baseUrl: endpoint.url }),
    ifm: createInFlightMaskingClient({ ...options, adminBaseUrl: endpoint.url }),
    signal: giveUp.signal,
    file,
  };
  let error: unknown;
  let data: unknown;
  let failed = false;
  try {
    const called = way.call(context);
    if (!(await rest.within(called.catch(() => {})))) giveUp.abort(new Error("this call has no end"));
    data = await called;
  } catch (thrown) {
    failed = true;
    error = thrown;
  }

  const faults: string[] = [];
  const pending = rest.pendingTimers();
  if (pending > 0) faults.push(`${pending} timers go on after the call`);
  if (endpoint.server !== undefined && !(await rest.within(endpoint.server.atRest())))
    faults.push("a connection is kept busy after the call");
  const sent = events.filter(({ type, ...event }) => type === "request" && isCountedEvent(event, isCounted));
  faults.push(...faultsOfRequests(fault, wayName, sent.length, endpoint.server, isCounted));
  if (foreign.requests.length + foreign.faults.length > 0) faults.push("a request went to another origin");
  for (const name of secretsIn(error)) faults.push(`${name} stands in the error`);
  if (error instanceof Error && /\?\w+=/.test(error.message)) faults.push("a query stands in the message");
  for (const name of secretsIn(events)) faults.push(`${name} stands in an event`);
  if (!isConnectionFault(fault)) faults.push(...faultsOfRetryAfter(fault, error, events));

  await endpoint.close();
  await foreign.close();
  faults.push(...(await rest.left()));
  return { outcome: `${failed ? nameOfFailure(error) : nameOfData(data, way.right)}*${sent.length}`, faults };
}

interface OpenEndpoint extends Endpoint {
  server?: FaultyServer;
}

async function openEndpoint(
  fault: Fault,
  wayName: WayName,
  surroundings: Pick<FaultyServerPlan, "foreignOrigin" | "headTaken" | "giveUp">,
): Promise<OpenEndpoint> {
  if (isConnectionFault(fault)) return fault.open();
  const way: Way = WAYS[wayName];
  const server = await startFaultyServer({
    normal: (request) => ({
      ...(tokenAnswer(request) ?? way.answer(request)),
      ...(fault.server === undefined ? {} : { server: fault.server }),
    }),
    isHit: ({ method, path }) => `${method} ${path}` === way.operation,
    fault: fault.answer,
    times: fault.times ?? (isWait(wayName) ? LOOKS_THAT_FAIL : Number.POSITIVE_INFINITY),
    ...surroundings,
  });
  return { url: server.url, close: () => server.close(), server };
}

function tokenAnswer({ path }: RecordedRequest): NormalAnswer | undefined {
  if (!LOGIN_PATH.test(path)) return undefined;
  const tokens = { key: SECRETS.token, access_token: SECRETS.token, refresh_token: SECRETS.token };
  return { status: 200, type: "application/json", body: JSON.stringify(tokens) };
}

function optionsOf(
  fault: Fault,
  wayName: WayName,
  fetchName: FetchName,
  { ca }: OpenEndpoint,
  onEvent: (event: DataMasqueEvent) => void,
) {
  // Where no request arrives, or none in time, a login would fail in the place of the call.
  const withToken = (isConnectionFault(fault) || fault.timeoutMs !== undefined) && wayName !== "login";
  return {
    ...(withToken ? { token: SECRETS.token } : { username: "admin", password: SECRETS.password }),
    spcsPat: SECRETS.pat,
    retry: 1,
    timeoutMs: fault.timeoutMs,
    onEvent,
    ...(fetchName === "node" ? { fetch: nodeFetch(ca === undefined ? {} : { ca }) } : {}),
  };
}

function isCountedEvent(event: object, isCounted: (path: string) => boolean): boolean {
  return "url" in event && typeof event.url === "string" && isCounted(new URL(event.url).pathname);
}

function faultsOfRequests(
  fault: Fault,
  wayName: WayName,
  sent: number,
  server: FaultyServer | undefined,
  isCounted: (path: string) => boolean,
): string[] {
  if (isConnectionFault(fault) || server === undefined) return [];
  const arrived = server.requests.filter(({ path }) => isCounted(path)).length;
  // With a limit of its own, a request may be given up before it has arrived.
  const lost = fault.timeoutMs === undefined ? 0 : sent;
  const faults = arrived > sent || arrived < sent - lost ? [`${sent} sent, but ${arrived} arrived`] : [];
  const logins = server.requests.length - arrived;
  const expected = fault.timeoutMs === undefined ? (fault.tokens ?? 1) : 0;
  if (wayName !== "login" && logins !== expected) faults.push(`${logins} tokens were asked for`);
  return faults;
}

function faultsOfRetryAfter(
  fault: AnswerFault,
  error: unknown,
  events: readonly DataMasqueEvent[],
): string[] {
  const { retryAfterMs = 0 } = fault;
  const early = events.filter((event) => event.type === "retry" && event.delayMs < retryAfterMs);
  const faults = early.map(() => "a repeat does not wait as long as the answer asked");
  const tells = error instanceof DataMasqueApiError || error instanceof DataMasqueNotReadyError;
  if (tells && retryAfterMs > 0 && error.retryAfterMs !== retryAfterMs)
    faults.push(`the error says ${error.retryAfterMs} ms`);
  return faults;
}
