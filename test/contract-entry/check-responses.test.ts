import { createDataMasqueClient, type DataMasqueEvent, unwrap } from "datamasque-client";
import { checkResponses, type Drift, isContractError } from "datamasque-client/contract";
import { afterEach, describe, expect, it } from "vitest";
import { type Answer, json, type RecordingServer, startRecordingServer } from "../recording-server.js";

const connection = {
  id: "0b8f6f0e-5c0c-4a52-9a3f-7d4f3c2b1a00",
  name: "crm-pg",
  mask_type: "database",
  db_type: "postgres",
  host: "pg.example.org",
  port: 5432,
  database: "crm",
  user: "masker",
};
const run = {
  id: 7,
  name: null,
  status: "running",
  mask_type: "database",
  source_connection_name: "crm-pg",
  ruleset_name: "crm",
};

let server: RecordingServer;
afterEach(async () => {
  await server.close();
  expect(server.faults).toEqual([]);
});

interface Checked {
  dm: ReturnType<typeof createDataMasqueClient>;
  drifts: Drift[];
  events: DataMasqueEvent[];
}

async function checked(answer: Answer, mode: "report" | "strict" = "report"): Promise<Checked> {
  server = await startRecordingServer(answer);
  const drifts: Drift[] = [];
  const events: DataMasqueEvent[] = [];
  const dm = createDataMasqueClient({
    baseUrl: server.url,
    token: "tok",
    retry: 0,
    onEvent: (event) => events.push(event),
  });
  dm.use(checkResponses({ mode, onDrift: (drift) => drifts.push(drift) }));
  return { dm, drifts, events };
}

const answering =
  (status: number, body: unknown): Answer =>
  (_, response) =>
    json(response, status, body);

describe("an answer that is as the document says", () => {
  it("arrives as it is and is not told of", async () => {
    const { dm, drifts } = await checked(answering(200, [connection]));
    expect(await unwrap(dm.GET("/api/connections/"))).toEqual([connection]);
    expect(drifts).toEqual([]);
  });

  it("keeps its address and status for the caller", async () => {
    const { dm } = await checked(answering(200, [connection]));
    const { response } = await dm.GET("/api/connections/");
    expect([response.status, response.url]).toEqual([200, `${server.url}/api/connections/`]);
  });

  it("can be read as text, byte for byte", async () => {
    const { dm } = await checked(answering(200, [connection]));
    expect(await unwrap(dm.GET("/api/connections/", { parseAs: "text" }))).toBe(JSON.stringify([connection]));
  });
});

describe("what an answer has beyond the document", () => {
  const cases: [string, unknown, string, string][] = [
    ["a new member", [{ ...connection, colour: "red" }], "[0].colour", "new-member"],
    [
      "a new value of what may grow",
      [{ ...connection, db_type: "snowflake", snowflake_stage_location: "moon" }],
      "[0].snowflake_stage_location",
      "new-value",
    ],
  ];
  it.each(cases)("%s is told of in both modes, and the data arrives whole", async (_, body, path, kind) => {
    for (const mode of ["report", "strict"] as const) {
      const { dm, drifts } = await checked(answering(200, body), mode);
      expect(await unwrap(dm.GET("/api/connections/"))).toEqual(body);
      expect(drifts).toMatchObject([{ method: "GET", path: "/api/connections/", status: 200 }]);
      expect(drifts[0]?.faults).toContainEqual(expect.objectContaining({ path, kind }));
      if (mode === "report") await server.close();
    }
  });

  it("a status of its own is told of", async () => {
    const { dm, drifts } = await checked(answering(418, { detail: "no" }), "strict");
    const { error } = await dm.GET("/api/connections/");
    expect(error).toEqual({ detail: "no" });
    expect(drifts[0]?.faults).toMatchObject([{ path: "", kind: "new-status" }]);
  });
});

describe("an answer that breaks the contract", () => {
  const { host: _, ...withoutHost } = connection;
  const cases: [string, unknown, string, string][] = [
    ["a missing member", [connection, withoutHost], "[1].host", "missing"],
    ["a wrong type", [{ ...connection, port: "5432" }], "[0].port", "wrong-type"],
    ["null where none may be", [{ ...connection, host: null }], "[0].host", "wrong-type"],
    ["an unknown kind", [{ ...connection, db_type: "papyrus" }], "[0].db_type", "unknown-value"],
    ["another shape altogether", { results: [] }, "", "wrong-type"],
  ];
  it.each(cases)("%s: report mode tells and loses nothing", async (_name, body, path, kind) => {
    const { dm, drifts, events } = await checked(answering(200, body));
    expect(await unwrap(dm.GET("/api/connections/"))).toEqual(body);
    expect(drifts[0]?.faults).toContainEqual(expect.objectContaining({ path, kind }));
    expect(events).toContainEqual({ type: "drift", ...drifts[0] });
  });

  it.each(cases)("%s: strict mode throws with the path", async (_name, body, path) => {
    const { dm } = await checked(answering(200, body), "strict");
    const error: unknown = await unwrap(dm.GET("/api/connections/")).catch((thrown: unknown) => thrown);
    expect(isContractError(error)).toBe(true);
    expect(error).toMatchObject({
      name: "ContractError",
      method: "GET",
      path: "/api/connections/",
      status: 200,
    });
    expect(error).toHaveProperty("faults", expect.arrayContaining([expect.objectContaining({ path })]));
  });

  it("names a renamed member by both its names", async () => {
    const { host, ...rest } = connection;
    const { dm, drifts } = await checked(answering(200, [{ ...rest, host_name: host }]));
    await unwrap(dm.GET("/api/connections/"));
    expect(drifts[0]?.faults).toMatchObject([
      { path: "[0].host", kind: "missing" },
      { path: "[0].host_name", kind: "new-member" },
    ]);
  });

  it("says nothing of the values", async () => {
    const secret = "canary-secret-value";
    const body = [{ ...connection, port: secret, host: { password: secret } }];
    const { dm, drifts } = await checked(answering(200, body), "strict");
    const error: unknown = await unwrap(dm.GET("/api/connections/")).catch((thrown: unknown) => thrown);
    expect(String(error) + JSON.stringify(error) + JSON.stringify(drifts)).not.toContain(secret);
  });

  it("in a page names the row", async () => {
    const page = { count: 2, next: null, previous: null, results: [run, { ...run, status: 3 }] };
    const { dm, drifts } = await checked(answering(200, page));
    await unwrap(dm.GET("/api/runs/", { params: { query: { limit: 2 } } }));
    expect(drifts[0]?.faults).toMatchObject([{ path: "results[1].status" }]);
  });

  it("is told of 100 times at most", async () => {
    const { dm, drifts } = await checked(
      answering(
        200,
        Array.from({ length: 500 }, () => ({ ...connection, port: "x" })),
      ),
    );
    expect(await unwrap(dm.GET("/api/connections/"))).toHaveLength(500);
    expect(drifts[0]?.faults).toHaveLength(100);
  });
});

describe("what is not JSON", () => {
  it("is a fault where the document says JSON, and the call fails as it would have", async () => {
    const { dm, drifts } = await checked(
      (_, response) => void response.writeHead(200, { "Content-Type": "text/html" }).end("<html>"),
    );
    await expect(unwrap(dm.GET("/api/connections/"))).rejects.toMatchObject({ kind: "unexpected-content" });
    expect(drifts[0]?.faults).toMatchObject([{ kind: "not-json" }]);
  });

  it("is left alone where the document says something else", async () => {
    const { dm, drifts } = await checked(
      (_, response) => void response.writeHead(200, { "Content-Type": "text/csv" }).end("path\n"),
    );
    expect(await unwrap(dm.GET("/api/runs/{id}/run-report/", { params: { path: { id: 7 } } }))).toBe(
      "path\n",
    );
    expect(drifts).toEqual([]);
  });

  it("an empty answer is no drift", async () => {
    const { dm, drifts } = await checked((_, response) => void response.writeHead(204).end());
    await unwrap(dm.DELETE("/api/connections/{id}/", { params: { path: { id: "x" } } }));
    expect(drifts).toEqual([]);
  });
});

it("an observer that throws changes nothing", async () => {
  server = await startRecordingServer(answering(200, [{ ...connection, colour: "red" }]));
  const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
  const onDrift = (): never => {
    throw new Error("observer");
  };
  dm.use(checkResponses({ onDrift }));
  expect(await unwrap(dm.GET("/api/connections/"))).toHaveLength(1);
});
