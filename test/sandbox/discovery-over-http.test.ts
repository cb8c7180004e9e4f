import { createDataMasqueClient, unwrap } from "datamasque-client";
import { describe, expect, it, onTestFinished } from "vitest";
import { csvRows } from "../../src/sandbox/http/csv.js";
import { zipTexts } from "../../src/sandbox/http/zip-archive.js";
import { createSandbox } from "../../src/sandbox/index.js";
import { POSTGRES } from "./example-documents.js";

const CREDENTIALS = { username: "admin", password: "sandbox-password" };

/** A sandbox that serves HTTP, a client of it, and a database with a finished discovery. */
async function discovered() {
  let now = Date.UTC(2026, 0, 5, 9);
  const sandbox = createSandbox({ seed: "empty", clock: () => now });
  const server = await sandbox.listen();
  onTestFinished(() => server.close());
  const dm = createDataMasqueClient({ baseUrl: server.url, ...CREDENTIALS });
  const body = { ...POSTGRES, mask_type: "database", db_type: "postgres" } as const;
  const { id } = await unwrap(dm.POST("/api/connections/", { body }));
  const { id: run } = await unwrap(
    dm.POST("/api/schema-discovery/v2/", { body: { connection: id, discovery_config: null } }),
  );
  const finish = () => {
    now += 5000;
  };
  finish();
  return { sandbox, server, dm, connection: id, run, finish };
}

describe("the client over HTTP", () => {
  it("reads results, report and snapshot of a discovery", async () => {
    const { dm, run } = await discovered();
    const path = { run_id: run };
    const page = await unwrap(
      dm.GET("/api/schema-discovery/v2/{run_id}/", { params: { path, query: { limit: 3, offset: 0 } } }),
    );
    expect(page.results.map(({ column }) => column)).toEqual(["id", "email", "full_name"]);
    const report = await unwrap(
      dm.GET("/api/runs/{id}/db-discovery-results/report/", { params: { path: { id: run } } }),
    );
    if (typeof report !== "string") throw new Error("the report is no CSV");
    expect(csvRows(report)[0]?.[0]).toBe("Selected");
    const snapshot = await unwrap(
      dm.GET("/api/discovery/runs/{run_id}/config-snapshot/", { params: { path } }),
    );
    const members = zipTexts(new Uint8Array(await snapshot.arrayBuffer()));
    expect(Object.keys(members ?? {})).toEqual([`config-${run}.yaml`]);
  });

  it("sends an edited zip report back, and gets a zip of rulesets", async () => {
    const { sandbox, dm, connection, run, finish } = await discovered();
    sandbox.faults.reportAsZip();
    const report = await unwrap(
      dm.GET("/api/runs/{id}/db-discovery-results/report/", { params: { path: { id: run } } }),
    );
    if (!(report instanceof Blob)) throw new Error("the report is no zip");
    const params = { path: { connection_id: connection } };
    const started = await dm.POST("/api/async-generate-ruleset/v2/{connection_id}/from-csv/", {
      params,
      body: { csv_or_zip_file: new File([report], "ruleset.zip"), rg_config: "", target_size_bytes: 400 },
    });
    expect(started.response.status).toBe(201);
    finish();
    const archive = await unwrap(
      dm.GET("/api/async-generate-ruleset/{connection_id}/download-rulesets/", { params }),
    );
    if (!(archive instanceof Blob)) throw new Error("the rulesets are no zip");
    const members = zipTexts(new Uint8Array(await archive.arrayBuffer()));
    expect(Object.keys(members ?? {})).toEqual([
      "20260105_001_customer.yml",
      "20260105_002_orders_to_import_buffer.yml",
    ]);
  });

  it("is led from the download of a selection to the task", async () => {
    const { dm, connection, finish } = await discovered();
    const params = { path: { connection_id: connection } };
    await unwrap(
      dm.POST("/api/async-generate-ruleset/{connection_id}/", {
        params,
        body: { selected_columns: { public: { customer: ["email"] } } },
      }),
    );
    finish();
    const task = await unwrap(
      dm.GET("/api/async-generate-ruleset/{connection_id}/download-rulesets/", { params }),
    );
    expect(task).toMatchObject({ status: "finished", generated_ruleset: expect.stringContaining("email") });
  });

  it("reads a generated ruleset as text, and a binary answer that is cut as an error", async () => {
    const { sandbox, dm, connection, run } = await discovered();
    const body = { connection, selected_columns: { public: { orders: ["card_number"] } } };
    const yaml = await unwrap(dm.POST("/api/generate-ruleset/v2/", { body }));
    expect(yaml).toContain("card_number");
    sandbox.faults.cutBody({ times: Number.POSITIVE_INFINITY });
    const snapshot = unwrap(
      dm.GET("/api/discovery/runs/{run_id}/config-snapshot/", { params: { path: { run_id: run } } }),
    );
    await expect(snapshot).rejects.toThrow();
  });
});
