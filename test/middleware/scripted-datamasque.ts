import { isDeepStrictEqual } from "node:util";
import { expect, onTestFinished } from "vitest";
import {
  type Answer,
  json,
  type RecordedRequest,
  type RecordingServer,
  startRecordingServer,
} from "../support/recording-server.js";
import { markByGateway, rejectAtGateway } from "./gateway-answers.js";

export const USERNAME = "svc_masking";
export const PASSWORD = "correct-horse-battery-staple";
export const LOGIN = "POST /api/auth/token/login/";

const ANONYMOUS = [
  LOGIN,
  "POST /api/auth/jwt/login/",
  "POST /api/auth/jwt/refresh/",
  "GET /api/healthcheck/",
  "GET /api/app/check/",
  "POST /api/users/admin-install/",
];

/** How this DataMasque differs from a plain one. */
export interface ScriptOptions {
  /** Stands behind a Snowflake gateway that lets this PAT pass and marks every answer. */
  gatewayPat?: string;
  /** The key that the nth login gives; a new one each time by default. */
  keyOf?: (login: number) => string;
  /** The password of {@link USERNAME}; {@link PASSWORD} by default. */
  password?: string;
  /** Requests whose body breaks off belong to the test. */
  brokenUploads?: boolean;
}

/** A small DataMasque with logins, tokens and a gateway, whose answers a test can script one by one. */
export interface ScriptedDataMasque extends RecordingServer {
  /** Answers the next requests of one call, in order, before all checks; each answer is used once. */
  script(call: string, ...answers: Answer[]): void;
  /** How many scripted answers of one call are still unused. */
  scripted(call: string): number;
  /** Answers every request of one call that has passed the checks. */
  route(call: string, answer: Answer): void;
  /** Gives a key for the right username and password. */
  login: Answer;
  /** What the server does when nothing is scripted. */
  normally: Answer;
  /** Makes every token that was given out worthless. */
  expireTokens(): void;
  /** From now on the gateway lets this PAT pass, and answers any other as it is told. */
  takePat(pat: string, otherwise?: Answer): void;
  /** Resolves as soon as so many requests of one call have arrived. */
  arrived(call: string, count: number): Promise<void>;
  /** Every request of one call. */
  requestsOf(call: string): RecordedRequest[];
  /** Forgets what has arrived so far, so that a test counts from here. */
  forget(): void;
}

/**
 * Starts a DataMasque for one test and stops it afterwards.
 * A request that nobody foresaw, and a scripted answer that nobody wanted, fail the test.
 */
export async function startScriptedDataMasque(options: ScriptOptions = {}): Promise<ScriptedDataMasque> {
  let { gatewayPat } = options;
  let rejection = rejectAtGateway();
  const { keyOf = (login) => `key-${login}`, password = PASSWORD, brokenUploads = false } = options;
  const scripts = new Map<string, Answer[]>();
  const routes = defaultRoutes();
  const tokens = new Set<string>();
  const waiting: { call: string; count: number; tell: () => void }[] = [];
  let logins = 0;

  const login: Answer = (request, response) => {
    if (!isDeepStrictEqual(jsonOf(request), { username: USERNAME, password })) {
      return json(response, 400, { non_field_errors: ["Unable to log in with provided credentials."] });
    }
    logins += 1;
    const key = keyOf(logins);
    tokens.add(key);
    json(response, 200, { key });
  };
  const normally: Answer = (request, response) => {
    if (gatewayPat !== undefined) {
      const presented = request.headers["x-sf-spcs-authorization"];
      if (presented !== `Snowflake Token="${gatewayPat}"`) return rejection(request, response);
    }
    const call = callOf(request);
    if (call === LOGIN) return login(request, response);
    const token = /^Token (.+)$/.exec(request.headers.authorization ?? "")?.[1];
    if (!ANONYMOUS.includes(call) && (token === undefined || !tokens.has(token))) {
      return unauthorized(request, response);
    }
    return routes.get(call)?.(request, response);
  };

  const server = await startRecordingServer((request, response) => {
    const call = callOf(request);
    const count = requestsOf(call).length;
    for (const waiter of waiting) if (waiter.call === call && waiter.count <= count) waiter.tell();
    if (gatewayPat !== undefined) markByGateway(response);
    return (scripts.get(call)?.shift() ?? normally)(request, response);
  });
  const requestsOf = (call: string): RecordedRequest[] =>
    server.requests.filter((one) => callOf(one) === call);

  onTestFinished(async () => {
    await server.close();
    expect(server.faults.filter((fault) => !(brokenUploads && isBrokenUpload(fault)))).toEqual([]);
    const unused = [...scripts].filter(([, answers]) => answers.length > 0).map(([call]) => call);
    expect(unused, "calls with scripted answers that nobody asked for").toEqual([]);
  });
  return {
    ...server,
    login,
    normally,
    requestsOf,
    script: (call, ...answers) => void scripts.set(call, [...(scripts.get(call) ?? []), ...answers]),
    scripted: (call) => scripts.get(call)?.length ?? 0,
    route: (call, answer) => void routes.set(call, answer),
    expireTokens: () => tokens.clear(),
    takePat(pat, otherwise = rejectAtGateway()) {
      gatewayPat = pat;
      rejection = otherwise;
    },
    forget: () => void server.requests.splice(0),
    arrived: (call, count) =>
      requestsOf(call).length >= count
        ? Promise.resolve()
        : new Promise((tell) => waiting.push({ call, count, tell })),
  };
}

/** DataMasque's own 401, for a token that it does not know. */
export const unauthorized: Answer = (_request, response) => json(response, 401, { detail: "Invalid token." });

/** Answers with a status and a JSON body. */
export function answering(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return (_request, response) => json(response, status, body, headers);
}

/** The JSON object that a request carried. */
export function jsonOf(request: RecordedRequest): object {
  const body: unknown = JSON.parse(request.body.toString());
  if (typeof body !== "object" || body === null) throw new Error("the request carried no JSON object");
  return body;
}

function isBrokenUpload(fault: unknown): boolean {
  return fault instanceof Error && "code" in fault && fault.code === "ECONNRESET";
}

function callOf(request: RecordedRequest): string {
  return `${request.method} ${request.path}`;
}

function defaultRoutes(): Map<string, Answer> {
  return new Map<string, Answer>([
    ["GET /api/connections/", answering(200, [])],
    [
      "POST /api/connections/",
      (request, response) => json(response, 201, { ...jsonOf(request), id: crypto.randomUUID() }),
    ],
    ["GET /api/users/", answering(200, [])],
    ["HEAD /api/users/", (_request, response) => void response.writeHead(200).end()],
    [
      "POST /api/seeds/",
      answering(201, { id: "seed-1", name: "names.csv", created_date: "2026-02-01T10:15:00Z" }),
    ],
    ["GET /api/healthcheck/", (_request, response) => void response.writeHead(200).end()],
    ["GET /api/app/check/", answering(200, {})],
    ["POST /api/users/admin-install/", answering(201, {})],
    [
      "POST /api/auth/jwt/login/",
      answering(200, { access_token: "jwt-access", refresh_token: "jwt-refresh" }),
    ],
    ["POST /api/auth/jwt/refresh/", answering(200, { access_token: "jwt-access-2" })],
  ]);
}

/** Starts a server on another origin, at which nothing must arrive; tests look at its `requests`. */
export async function startElsewhere(): Promise<RecordingServer> {
  const elsewhere = await startRecordingServer(
    (_request, response) => void response.writeHead(200).end("{}"),
  );
  onTestFinished(() => elsewhere.close());
  return elsewhere;
}
