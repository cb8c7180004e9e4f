import { createDataMasqueClient, type DataMasqueClient, unwrap } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { type Answer, closedGate } from "../support/recording-server.js";
import { errorOf, passwordClient } from "./clients.js";
import { rejectAtGateway } from "./gateway-answers.js";
import {
  answering,
  jsonOf,
  LOGIN,
  type ScriptedDataMasque,
  startScriptedDataMasque,
  unauthorized,
} from "./scripted-datamasque.js";

const CONNECTIONS = "GET /api/connections/";
const CREATE = "POST /api/connections/";
const MANY = 200;

const numbers = Array.from({ length: MANY }, (_, index) => index);

function connection(number: number) {
  return {
    version: "1.0",
    mask_type: "file",
    type: "mounted_share_connection",
    name: `share-${number}`,
    base_directory: "x".repeat(number),
    is_file_mask_source: true,
    is_file_mask_destination: false,
  } as const;
}

async function loggedIn(server: ScriptedDataMasque, dm: DataMasqueClient): Promise<void> {
  await unwrap(dm.GET("/api/users/"));
  server.forget();
}

/** Answers the first of a call only after so many of it have arrived. */
function together(server: ScriptedDataMasque, call: string, count: number): void {
  const all = server.arrived(call, count);
  const answer: Answer = async (request, response) => {
    await all;
    return server.normally(request, response);
  };
  server.script(call, ...Array.from({ length: count }, () => answer));
}

describe("200 concurrent calls", () => {
  it("before the first login share one login", async () => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server);
    const saved = await Promise.all(
      numbers.map((number) => unwrap(dm.POST("/api/connections/", { body: connection(number) }))),
    );
    expect(saved.map(({ name }) => name)).toEqual(numbers.map((number) => `share-${number}`));
    expect(server.calls()).toEqual([LOGIN, ...numbers.map(() => CREATE)]);
  });

  it("on an expired token make one login and 200 replays, each body intact", async () => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server);
    await loggedIn(server, dm);
    server.expireTokens();
    together(server, CREATE, MANY);
    const saved = await Promise.all(
      numbers.map((number) => unwrap(dm.POST("/api/connections/", { body: connection(number) }))),
    );
    expect(saved).toMatchObject(numbers.map(connection));
    expect(server.requestsOf(LOGIN)).toHaveLength(1);
    const [refused, replays] = ["Token key-1", "Token key-2"].map((token) =>
      server
        .requestsOf(CREATE)
        .filter(({ headers }) => headers.authorization === token)
        .map((request) => JSON.stringify(jsonOf(request)))
        .sort(),
    );
    const expected = numbers.map((number) => JSON.stringify(connection(number))).sort();
    expect(refused).toEqual(expected);
    expect(replays).toEqual(expected);
    expect(server.requests).toHaveLength(1 + 2 * MANY);
  });

  it("on a token that a source gave ask the source once", async () => {
    const server = await startScriptedDataMasque();
    let asked = 0;
    const dm = createDataMasqueClient({
      baseUrl: server.url,
      async tokenSource() {
        asked += 1;
        return `source-${asked}`;
      },
    });
    const refuse: Answer = (request, response) =>
      (request.headers.authorization === "Token source-2" ? answering(200, []) : unauthorized)(
        request,
        response,
      );
    server.script(CONNECTIONS, ...Array.from({ length: 2 * MANY }, () => refuse));
    await Promise.all(numbers.map(() => unwrap(dm.GET("/api/connections/"))));
    expect(asked).toBe(2);
    expect(server.requests).toHaveLength(2 * MANY);
  });
});

describe("a late 401 for the old token", () => {
  it.each([
    ["another key", (login: number) => `key-${login}`],
    ["the same key", () => "the-one-key"],
  ])("makes no second login when the server gave %s", async (_name, keyOf) => {
    const server = await startScriptedDataMasque({ keyOf });
    const dm = passwordClient(server);
    await loggedIn(server, dm);
    const gate = closedGate();
    server.script(CONNECTIONS, unauthorized);
    server.script("GET /api/users/", async (request, response) => {
      await gate.opened;
      return unauthorized(request, response);
    });
    const late = unwrap(dm.GET("/api/users/"));
    await server.arrived("GET /api/users/", 1);
    await unwrap(dm.GET("/api/connections/"));
    gate.open();
    await late;
    expect(server.calls()).toEqual(["GET /api/users/", CONNECTIONS, LOGIN, CONNECTIONS, "GET /api/users/"]);
    expect(server.requests.at(-1)?.headers.authorization).toBe(`Token ${keyOf(2)}`);
  });
});

describe("a failed login", () => {
  const failures: [string, Answer, string][] = [
    ["refused", answering(400, { detail: "no" }), "DataMasqueApiError"],
    ["rejected by the gateway", rejectAtGateway(), "SpcsGatewayAuthError"],
    ["answered with a page", answering(200, "<html>"), "DataMasqueTransportError"],
    ["broken off", (_request, response) => void response.destroy(), "DataMasqueTransportError"],
  ];

  it.each(failures)(
    "that was %s fails all who wait for it with one cause, and is tried afresh next time",
    async (_name, answer, name) => {
      const server = await startScriptedDataMasque();
      const dm = passwordClient(server, { retry: 0 });
      server.script(LOGIN, answer);
      const errors = await Promise.all(numbers.map(() => errorOf(dm.GET("/api/connections/"))));
      expect(errors[0]).toHaveProperty("name", name);
      expect(new Set(errors).size).toBe(1);
      expect(server.calls()).toEqual([LOGIN]);
      await unwrap(dm.GET("/api/connections/"));
      expect(server.calls()).toEqual([LOGIN, LOGIN, CONNECTIONS]);
    },
  );

  it.each(failures)(
    "after a token expired, that was %s, fails all with one cause",
    async (_name, answer, name) => {
      const server = await startScriptedDataMasque();
      const dm = passwordClient(server, { retry: 0 });
      await loggedIn(server, dm);
      server.expireTokens();
      together(server, CONNECTIONS, MANY);
      const gate = closedGate();
      server.script(LOGIN, async (request, response) => {
        await gate.opened;
        return answer(request, response);
      });
      const calls = numbers.map(() => errorOf(dm.GET("/api/connections/")));
      const probe = dm.GET("/api/healthcheck/");
      await server.arrived(LOGIN, 1);
      await probe;
      gate.open();
      const errors = await Promise.all(calls);
      expect(errors[0]).toHaveProperty("name", name);
      expect(new Set(errors).size).toBe(1);
      expect(server.requestsOf(LOGIN)).toHaveLength(1);
      server.forget();
      await unwrap(dm.GET("/api/connections/"));
      expect(server.calls()).toEqual([CONNECTIONS, LOGIN, CONNECTIONS]);
    },
  );
});

it("an anonymous call does not wait for a login under way", async () => {
  const server = await startScriptedDataMasque();
  const dm = passwordClient(server);
  const gate = closedGate();
  server.script(LOGIN, async (request, response) => {
    await gate.opened;
    return server.normally(request, response);
  });
  const waiting = unwrap(dm.GET("/api/connections/"));
  await server.arrived(LOGIN, 1);
  await unwrap(dm.GET("/api/healthcheck/"));
  gate.open();
  await waiting;
  expect(server.calls()).toEqual([LOGIN, "GET /api/healthcheck/", CONNECTIONS]);
});
