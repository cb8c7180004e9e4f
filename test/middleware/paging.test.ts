import { type PaginateOptions, paginate, unwrap } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { type Answer, json } from "../support/recording-server.js";
import { errorOf, PAT, PAT_HEADER, passwordClient } from "./clients.js";
import { rejectAtGateway } from "./gateway-answers.js";
import {
  LOGIN,
  type ScriptedDataMasque,
  startElsewhere,
  startScriptedDataMasque,
  unauthorized,
} from "./scripted-datamasque.js";

const RUNS = "GET /api/runs/";
const PAGE = 2;
const COUNT = 5;

/** Five runs in pages of two, linked in the way that `link` writes. */
function pagesLinked(link: (query: string) => string): Answer {
  return ({ query }, response) => {
    const [limit, offset] = [Number(query.get("limit")), Number(query.get("offset"))];
    const ids = [1, 2, 3, 4, 5].slice(offset, offset + limit);
    const following = new URLSearchParams(query);
    following.set("offset", String(offset + limit));
    const next = offset + limit < COUNT ? link(String(following)) : null;
    json(response, 200, { count: COUNT, next, previous: null, results: ids.map((id) => ({ id })) });
  };
}

async function start(link: (query: string) => string) {
  const server = await startScriptedDataMasque({ gatewayPat: PAT });
  const dm = passwordClient(server, { spcsPat: PAT });
  server.route(RUNS, pagesLinked(link));
  await unwrap(dm.GET("/api/users/"));
  server.forget();
  const ids: number[] = [];
  const walk = async (options: PaginateOptions<"/api/runs/"> = {}) => {
    for await (const run of paginate(dm, "/api/runs/", { pageSize: PAGE, ...options })) ids.push(run.id);
  };
  return { server, dm, walk, ids };
}

const queriesOf = (server: ScriptedDataMasque) => server.requestsOf(RUNS).map(({ query }) => String(query));

describe("a link to the next page that names another origin", () => {
  it("carries neither token nor PAT there: only its query is used", async () => {
    const elsewhere = await startElsewhere();
    const { server, walk, ids } = await start((query) => `${elsewhere.url}/api/runs/?${query}`);
    await walk({ query: { run_status: "failed" } });
    expect(ids).toEqual([1, 2, 3, 4, 5]);
    expect(server.calls()).toEqual([RUNS, RUNS, RUNS]);
    expect(queriesOf(server)).toEqual(
      [0, 2, 4].map((offset) => `run_status=failed&limit=2&offset=${offset}`),
    );
    for (const { headers } of server.requests) {
      expect(headers).toMatchObject({ authorization: "Token key-1", "x-sf-spcs-authorization": PAT_HEADER });
    }
    expect(elsewhere.requests).toEqual([]);
  });

  it.each([
    ["without a scheme", (host: string, query: string) => `//${host}/api/runs/?${query}`],
    ["with user info", (host: string, query: string) => `http://127.0.0.1@${host}/api/runs/?${query}`],
    ["with https", (host: string, query: string) => `https://${host}/api/runs/?${query}`],
    ["with another path", (host: string, query: string) => `http://${host}/collect/?${query}`],
  ])("%s is no different", async (_name, link) => {
    const elsewhere = await startElsewhere();
    const { host } = new URL(elsewhere.url);
    const { server, walk, ids } = await start((query) => link(host, query));
    await walk();
    expect(ids).toEqual([1, 2, 3, 4, 5]);
    expect(server.calls()).toEqual([RUNS, RUNS, RUNS]);
    expect(elsewhere.requests).toEqual([]);
  });
});

describe("a link within the origin", () => {
  it.each([
    ["a path", (query: string) => `/api/runs/?${query}`],
    ["a query alone", (query: string) => `?${query}`],
    ["a path with a prefix that a proxy took off", (query: string) => `/masking/api/runs/?${query}`],
  ])("may be %s", async (_name, link) => {
    const { server, walk, ids } = await start(link);
    await walk();
    expect(ids).toEqual([1, 2, 3, 4, 5]);
    expect(server.calls()).toEqual([RUNS, RUNS, RUNS]);
  });

  it("that leads back, or is no link, does not make the walk endless", async () => {
    for (const link of ["?offset=0", "http://[", "nonsense"]) {
      const { server, walk } = await start(() => link);
      await walk();
      expect(server.calls()).toEqual([RUNS]);
    }
  });
});

describe("a page in the middle of a walk", () => {
  it("is asked for only when its items are wanted", async () => {
    const { server, dm } = await start((query) => `?${query}`);
    const runs = paginate(dm, "/api/runs/", { pageSize: PAGE });
    // By the time that one of these is answered, a page that had been asked for too early would have left.
    const later = () => unwrap(dm.GET("/api/users/"));
    await later();
    await runs.next();
    await runs.next();
    await later();
    await runs.next();
    await runs.return();
    await later();
    const users = "GET /api/users/";
    expect(server.calls()).toEqual([users, RUNS, users, RUNS, users]);
  });

  it("whose token expired is replayed after one login, and the walk goes on", async () => {
    const { server, walk, ids } = await start((query) => `?${query}`);
    server.script(RUNS, server.normally, unauthorized);
    await walk();
    expect(ids).toEqual([1, 2, 3, 4, 5]);
    expect(server.calls()).toEqual([RUNS, RUNS, LOGIN, RUNS, RUNS]);
    expect(server.requestsOf(RUNS).map(({ query }) => query.get("offset"))).toEqual(["0", "2", "2", "4"]);
  });

  it("that the gateway rejects ends the walk after exactly that request", async () => {
    const { server, walk, ids } = await start((query) => `?${query}`);
    server.script(RUNS, server.normally, rejectAtGateway());
    expect(await errorOf(walk())).toHaveProperty("name", "SpcsGatewayAuthError");
    expect(ids).toEqual([1, 2]);
    expect(server.calls()).toEqual([RUNS, RUNS]);
  });

  it("that redirects to another origin ends the walk, and nothing arrives there", async () => {
    const elsewhere = await startElsewhere();
    const { server, walk } = await start((query) => `?${query}`);
    server.script(RUNS, server.normally, (_request, response) => {
      response.writeHead(307, { Location: `${elsewhere.url}/api/runs/` }).end();
    });
    expect(await errorOf(walk())).toMatchObject({ kind: "redirect" });
    expect(elsewhere.requests).toEqual([]);
  });
});
