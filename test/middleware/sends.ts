import { type DataMasqueClient, paginate, unwrap } from "datamasque-client";
import { json } from "../support/recording-server.js";
import { LOGIN, type ScriptedDataMasque, unauthorized } from "./scripted-datamasque.js";

/** One of the places at which a client sends something, so that a rule for every send can be tried at each. */
export interface Send {
  name: string;
  /** Brings client and server to the state before the call. */
  prepare(dm: DataMasqueClient, server: ScriptedDataMasque): Promise<void> | void;
  call(dm: DataMasqueClient): Promise<unknown>;
  /** Every request of the call when all goes well. */
  requests: readonly string[];
  /** Which of them is the send that is meant. */
  at: number;
}

const CONNECTIONS = "GET /api/connections/";
const SEEDS = "POST /api/seeds/";
const RUNS = "GET /api/runs/";

const listConnections = (dm: DataMasqueClient) => unwrap(dm.GET("/api/connections/"));
const upload = (dm: DataMasqueClient) =>
  unwrap(
    dm.POST("/api/seeds/", { body: { name: "names.csv", seed_file: new File(["Ada\n"], "names.csv") } }),
  );
const walk = async (dm: DataMasqueClient) => {
  const ids: number[] = [];
  for await (const run of paginate(dm, "/api/runs/", { pageSize: 1 })) ids.push(run.id);
  return ids;
};

/** Everything that a client of the admin API sends. */
export const SENDS: readonly Send[] = [
  { name: "the login", prepare() {}, call: listConnections, requests: [LOGIN, CONNECTIONS], at: 0 },
  { name: "the first send", prepare() {}, call: listConnections, requests: [LOGIN, CONNECTIONS], at: 1 },
  {
    name: "the login after a token expired",
    prepare: expired,
    call: listConnections,
    requests: [CONNECTIONS, LOGIN, CONNECTIONS],
    at: 1,
  },
  {
    name: "the replay",
    prepare: expired,
    call: listConnections,
    requests: [CONNECTIONS, LOGIN, CONNECTIONS],
    at: 2,
  },
  { name: "a multipart upload", prepare: loggedIn, call: upload, requests: [SEEDS], at: 0 },
  { name: "the replay of an upload", prepare: expired, call: upload, requests: [SEEDS, LOGIN, SEEDS], at: 2 },
  { name: "a first page", prepare: pagesOfRuns, call: walk, requests: [RUNS, RUNS], at: 0 },
  { name: "a second page", prepare: pagesOfRuns, call: walk, requests: [RUNS, RUNS], at: 1 },
  {
    name: "the replay of a second page",
    async prepare(dm, server) {
      await pagesOfRuns(dm, server);
      server.script(RUNS, server.normally, unauthorized);
    },
    call: walk,
    requests: [RUNS, RUNS, LOGIN, RUNS],
    at: 3,
  },
  {
    name: "an anonymous call",
    prepare() {},
    call: (dm) => unwrap(dm.GET("/api/healthcheck/")),
    requests: ["GET /api/healthcheck/"],
    at: 0,
  },
  {
    name: "a JWT login",
    prepare() {},
    call: (dm) =>
      unwrap(dm.POST("/api/auth/jwt/login/", { body: { username: "ada", password: "lovelace" } })),
    requests: ["POST /api/auth/jwt/login/"],
    at: 0,
  },
  {
    name: "a redirect within the origin",
    async prepare(dm, server) {
      await loggedIn(dm);
      server.script(
        CONNECTIONS,
        (_request, response) => void response.writeHead(302, { Location: "/api/users/" }).end(),
      );
    },
    call: listConnections,
    requests: [CONNECTIONS, "GET /api/users/"],
    at: 1,
  },
];

async function loggedIn(dm: DataMasqueClient): Promise<void> {
  await unwrap(dm.GET("/api/users/"));
}

async function expired(dm: DataMasqueClient, server: ScriptedDataMasque): Promise<void> {
  await loggedIn(dm);
  server.expireTokens();
}

async function pagesOfRuns(dm: DataMasqueClient, server: ScriptedDataMasque): Promise<void> {
  await loggedIn(dm);
  server.route("GET /api/runs/", ({ query }, response) => {
    const offset = Number(query.get("offset"));
    const next = offset === 0 ? `${server.url}/api/runs/?limit=1&offset=1` : null;
    json(response, 200, { count: 2, next, previous: null, results: [{ id: offset + 1 }] });
  });
}
