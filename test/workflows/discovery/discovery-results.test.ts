import {
  discover,
  discoveryResults,
  type FileDiscoveryResult,
  fileDiscoveryResults,
  type SchemaDiscoveryResult,
  schemaDiscoveryResults,
  startFileDiscovery,
  startRun,
  startSchemaDiscovery,
  waitForRun,
} from "datamasque-client";
import { describe, expect, it } from "vitest";
import { json } from "../../support/recording-server.js";
import { readyToRun } from "../ready-to-run.js";
import { inTurn, recordedClient } from "../recorded-client.js";
import { runBody } from "../runs-server.js";
import { sandboxClient } from "../sandbox-client.js";
import { takeAll } from "../take-all.js";
import { preparedConnections } from "./prepared-connections.js";

describe("discover", () => {
  it.each([{ overHttp: false }, { overHttp: true }])(
    "goes from a database connection to its results (%o)",
    async (way) => {
      const { dm, crm, calls } = await preparedConnections(way);
      const before = calls().length;
      const seen: string[] = [];
      const discovery = await discover(
        dm,
        { connection: { name: "crm" }, schemas: ["public", "hr"] },
        { intervalMs: 0, onProgress: ({ status }) => seen.push(status) },
      );
      expect(discovery).toMatchObject({
        kind: "schema",
        run: { status: "finished", source_connection: crm },
        results: expect.any(Array),
      });
      expect(seen.at(-1)).toBe("finished");
      const [first] = calls().slice(before);
      expect(first).toBe("GET /api/connections/");
      const schemas = discovery.kind === "schema" ? discovery.results.map(({ schema }) => schema) : [];
      expect(new Set(schemas)).toEqual(new Set(["public", "hr"]));
      expect(await takeAll(schemaDiscoveryResults(dm, discovery.run.id))).toEqual(discovery.results);
    },
  );

  it("goes from a file connection to its results, by settings of its own", async () => {
    const { dm, raw, calls } = await preparedConnections();
    const request = { connection: raw, config: { include: [{ glob: "*.json" }] }, options: {} };
    const discovery = await discover(dm, request, { intervalMs: 0 });
    expect(discovery.kind).toBe("file");
    expect(discovery.results).toMatchObject([{ file_type: "json", files: [{ path: "hr/staff.json" }] }]);
    expect(calls()).toContain("POST /api/run-file-data-discovery/");
    expect(await takeAll(fileDiscoveryResults(dm, discovery.run.id))).toEqual(discovery.results);
  });

  it("throws when the run failed, with the end of its log", async () => {
    const { sandbox, dm, crm } = await preparedConnections();
    sandbox.faults.nextRunEndsAs("failed");
    await expect(discover(dm, { connection: crm }, { intervalMs: 0 })).rejects.toMatchObject({
      name: "RunFailedError",
      status: "failed",
      log: expect.arrayContaining([expect.objectContaining({ message: expect.any(String) })]),
    });
  });

  it("refuses what does not fit the kind of the connection, before it starts", async () => {
    const { dm, crm, raw, calls } = await preparedConnections();
    await expect(discover(dm, { connection: raw, schemas: ["public"] })).rejects.toThrow(
      "discover: schemas are for a database connection, which this one is not",
    );
    await expect(discover(dm, { connection: crm, options: {} })).rejects.toThrow(
      "discover: options are for a file connection, which this one is not",
    );
    expect(calls().filter((call) => call.includes("discovery"))).toEqual([]);
  });
});

describe("discoveryResults", () => {
  it("reads the results of either kind", async () => {
    const { dm, crm, raw } = await preparedConnections();
    const schema = await startSchemaDiscovery(dm, { connection: crm });
    const file = await startFileDiscovery(dm, { connection: raw });
    await waitForRun(dm, schema.id, { intervalMs: 0 });
    await waitForRun(dm, file.id, { intervalMs: 0 });
    const columns: SchemaDiscoveryResult[] = [];
    for await (const result of discoveryResults(dm, schema.id)) if ("column" in result) columns.push(result);
    const groups: FileDiscoveryResult[] = [];
    for await (const result of discoveryResults(dm, file.id)) if ("files" in result) groups.push(result);
    expect(columns).toEqual(await takeAll(schemaDiscoveryResults(dm, schema.id)));
    expect(groups).toEqual(await takeAll(fileDiscoveryResults(dm, file.id)));
    expect(columns.length).toBeGreaterThan(5);
    expect(groups.length).toBeGreaterThan(1);
  });

  it("fetches a page of columns only when it is wanted", async () => {
    const column = (id: number) => ({ id, schema: "s", table: "t", column: `c${id}`, data: {} });
    const { server, dm } = await recordedClient(
      inTurn(
        (_, response) =>
          json(response, 200, {
            count: 2,
            next: "https://other.example/api/schema-discovery/v2/7/?limit=100&offset=1",
            results: [column(1)],
          }),
        (_, response) => json(response, 200, { count: 2, next: null, results: [column(2)] }),
      ),
    );
    const results = schemaDiscoveryResults(dm, 7);
    expect((await results.next()).value).toMatchObject({ id: 1 });
    expect(server.requests).toHaveLength(1);
    expect((await takeAll(results)).map(({ id }) => id)).toEqual([2]);
    expect(server.requests.map(({ query }) => query.get("offset"))).toEqual(["0", "1"]);
  });

  it("says how the run is when its results are not there yet", async () => {
    const { dm, crm, raw } = await preparedConnections({ runDurationMs: 1_000_000 });
    const schema = await startSchemaDiscovery(dm, { connection: crm });
    const file = await startFileDiscovery(dm, { connection: raw });
    for (const results of [
      schemaDiscoveryResults(dm, schema.id),
      fileDiscoveryResults(dm, file.id),
      discoveryResults(dm, file.id),
    ]) {
      await expect(results.next()).rejects.toMatchObject({
        name: "NoDiscoveryResultsError",
        run: { status: "queued" },
        message: expect.stringMatching(/^Run \d+ \((database|file_data_discovery), queued\) has no such/),
        cause: { name: "DataMasqueApiError" },
      });
    }
  });

  it("says so for a run that masked, and for a run that does not exist", async () => {
    const { dm } = await sandboxClient({ stepMs: 500 });
    const { id } = await startRun(dm, await readyToRun(dm));
    await waitForRun(dm, id, { intervalMs: 0 });
    await expect(takeAll(discoveryResults(dm, id))).rejects.toMatchObject({
      name: "NoDiscoveryResultsError",
    });
    for (const results of [
      schemaDiscoveryResults(dm, 99),
      fileDiscoveryResults(dm, 99),
      discoveryResults(dm, 99),
    ]) {
      await expect(results.next()).rejects.toMatchObject({ name: "DataMasqueApiError", status: 404 });
    }
  });

  it.each([400, 404])("takes %i for results that are not there, of either kind", async (status) => {
    const { dm } = await recordedClient((request, response) =>
      request.path === "/api/runs/7/"
        ? json(response, 200, runBody("running"))
        : json(response, status, { detail: "No." }),
    );
    for (const results of [schemaDiscoveryResults(dm, 7), fileDiscoveryResults(dm, 7)]) {
      await expect(results.next()).rejects.toMatchObject({ name: "NoDiscoveryResultsError" });
    }
  });

  it("passes another refusal on, also when the run cannot be read", async () => {
    const { dm } = await recordedClient((request, response) =>
      json(response, request.path === "/api/runs/7/" ? 500 : 403, { detail: "No." }),
    );
    await expect(takeAll(schemaDiscoveryResults(dm, 7))).rejects.toMatchObject({ status: 403 });
    const unreadable = await recordedClient((request, response) =>
      json(response, request.path === "/api/runs/7/" ? 500 : 400, { detail: "No." }),
    );
    await expect(takeAll(fileDiscoveryResults(unreadable.dm, 7))).rejects.toMatchObject({ status: 400 });
  });

  it("refuses results that are none, and what is no id of a run", async () => {
    const { dm } = await recordedClient((_, response) => json(response, 200, [{ id: 1 }]));
    for (const results of [schemaDiscoveryResults(dm, 7), fileDiscoveryResults(dm, 7)]) {
      await expect(results.next()).rejects.toMatchObject({ kind: "unexpected-content" });
    }
    await expect(takeAll(schemaDiscoveryResults(dm, 0))).rejects.toMatchObject({
      name: "DataMasqueConfigError",
    });
  });
});
