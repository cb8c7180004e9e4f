import { createDataMasqueClient, unwrap } from "datamasque-client";
import { createSandbox, type SandboxOptions } from "datamasque-client/sandbox";
import { describe, expect, it, onTestFinished } from "vitest";
import { createInFlightMaskingClient } from "../../src/in-flight-masking.js";
import { csvRows } from "../../src/sandbox/http/csv.js";
import { zipTexts } from "../../src/sandbox/http/zip-archive.js";
import { PLAN_YAML, POSTGRES } from "./prepared-sandbox.js";

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

async function connected(options: SandboxOptions = {}) {
  const sandbox = createSandbox({ seed: "empty", ...options });
  const server = await sandbox.listen();
  onTestFinished(() => server.close());
  const ifm = createInFlightMaskingClient({
    adminBaseUrl: server.url,
    username: "admin",
    password: "sandbox-password",
    ...(options.spcsPat === undefined ? {} : { spcsPat: options.spcsPat }),
  });
  const { name } = await unwrap(
    ifm.POST("/ruleset-plans/", { body: { name: "orders", ruleset_yaml: PLAN_YAML } }),
  );
  return { sandbox, ifm, params: { path: { plan_name: name } } };
}

const PAT = "pat-example";
const CONTENT = Uint8Array.from({ length: 300_000 }, (_, index) => index % 256);

/** The package's own client, through the simulated gateway, over real HTTP. */
async function serve(options: SandboxOptions = {}) {
  const sandbox = createSandbox({ seed: "empty", spcsPat: PAT, ...options });
  const listening = await sandbox.listen();
  onTestFinished(() => listening.close());
  const dm = createDataMasqueClient({
    baseUrl: listening.url,
    username: "admin",
    password: "sandbox-password",
    spcsPat: PAT,
    retry: 0,
  });
  return { sandbox, dm, url: listening.url };
}

const wallet = () => ({ name: "wallet.zip", zip_archive: new File([CONTENT], "wallet.zip") });

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

describe("the in-flight masking client over HTTP", () => {
  it("logs in, makes a plan, masks with it and deletes it", async () => {
    const { ifm, params } = await connected();
    const body = { data: [{ email: "kim@example.org" }], run_secret: "twenty-chars-or-more!" };
    const masked = await unwrap(ifm.POST("/ruleset-plans/{plan_name}/mask/", { params, body }));
    expect(masked).toMatchObject({ ruleset_plan: { name: params.path.plan_name, serial: 1 } });
    expect(masked.data).toEqual([{ email: expect.stringMatching(/^[a-z]{3}@[a-z]{7}[.][a-z]{3}$/) }]);
    expect(await unwrap(ifm.GET("/ruleset-plans/"))).toMatchObject({ total: 1 });
    expect((await ifm.DELETE("/ruleset-plans/{plan_name}/", { params })).response.status).toBe(204);
    expect((await ifm.GET("/ruleset-plans/{plan_name}/", { params })).response.status).toBe(404);
  });

  it("gets a new token when the one that it has is over", async () => {
    const { sandbox, ifm, params } = await connected();
    sandbox.faults.expireTokens();
    expect((await ifm.GET("/ruleset-plans/{plan_name}/", { params })).response.status).toBe(200);
    expect(sandbox.requests.map(({ path, status }) => [path, status]).slice(-3)).toEqual([
      [`/ifm/ruleset-plans/${params.path.plan_name}/`, 401],
      ["/api/auth/jwt/refresh/", 200],
      [`/ifm/ruleset-plans/${params.path.plan_name}/`, 200],
    ]);
  });

  it("sees a soft failure as the body of a 400", async () => {
    const { sandbox, ifm, params } = await connected();
    sandbox.faults.ifmSoftFailure({ message: "Mask cannot take a number" });
    const { error, response } = await ifm.POST("/ruleset-plans/{plan_name}/mask/", {
      params,
      body: { data: [1] },
    });
    expect(response.status).toBe(400);
    expect(error).toMatchObject({
      ruleset_plan: { serial: 1 },
      logs: [{ message: "Mask cannot take a number" }],
    });
  });

  it("passes the gateway", async () => {
    const { ifm } = await connected({ spcsPat: "PAT-EXAMPLE" });
    expect(await unwrap(ifm.GET("/verify-token/"))).toEqual({ scopes: ["ifm/mask", "ifm/rules:list"] });
  });
});

describe("the package's client, over HTTP and through the gateway", () => {
  it("uploads a file after its token has expired, and downloads the same bytes", async () => {
    const { sandbox, dm } = await serve();
    expect(await unwrap(dm.GET("/api/oracle-wallets/"))).toEqual([]);
    sandbox.faults.expireTokens();
    const { id } = await unwrap(dm.POST("/api/oracle-wallets/", { body: wallet() }));
    const uploads = sandbox.requests.filter(
      ({ method, path }) => `${method} ${path}` === "POST /api/oracle-wallets/",
    );
    expect(uploads.map(({ status }) => status)).toEqual([401, 201]);
    const download = await unwrap(
      dm.GET("/api/files/oracle-wallets/{id}/download/", { params: { path: { id } } }),
    );
    expect(Buffer.compare(Buffer.from(await download.arrayBuffer()), Buffer.from(CONTENT))).toBe(0);
  });

  it("moves a bundle from one instance to another", async () => {
    const source = await serve({ seed: "demo" });
    const target = await serve();
    const archive = await unwrap(source.dm.GET("/api/export/v1/"));
    const body = { overwrite_rulesets: "true" as const, zip_archive: archive };
    expect(await unwrap(target.dm.POST("/api/import/v1/", { body }))).toMatchObject({
      rulesets: { created: 2, updated: 0, skipped: 0 },
    });
    expect(target.sandbox.state.rulesets.map(({ name }) => name)).toEqual(["crm_mask", "documents_mask"]);
  });

  it("sees the empty answers of a licence upload, a settings change and a password change as such", async () => {
    const { dm } = await serve();
    const license_file = new File(["a licence"], "license.lic");
    const password = { current_password: "sandbox-password", new_password: "Zx8-Kp2-Lm5" };
    for (const call of [
      dm.POST("/api/license-upload/", { body: { license_file } }),
      dm.PATCH("/api/settings/", { body: { locality: "AU" } }),
      dm.PATCH("/api/users/{id}/", {
        params: { path: { id: 1 } },
        body: { ...password, re_new_password: password.new_password },
      }),
    ]) {
      const { response, error } = await call;
      expect([response.status, response.headers.get("content-length"), error]).toEqual([200, "0", undefined]);
    }
    expect(await unwrap(dm.GET("/api/settings/"))).toMatchObject({ locality: "AU" });
  });
});

describe("faults and the gateway", () => {
  it("go for transfers as for every other call, and the request log has no content", async () => {
    const { sandbox, dm, url } = await serve();
    const refused = await fetch(`${url}/api/export/v1/`, { redirect: "manual" });
    expect([refused.status, refused.headers.get("server")]).toEqual([302, "_"]);
    sandbox.faults.notReady();
    await expect(unwrap(dm.GET("/api/seeds/"))).rejects.toMatchObject({ name: "DataMasqueNotReadyError" });
    await unwrap(dm.POST("/api/oracle-wallets/", { body: wallet() }));
    sandbox.faults.cutBody({ when: ({ path }) => path === "/api/logs/download/" });
    const logs = dm.GET("/api/logs/download/", { params: { query: { log_service: "application" } } });
    await expect(unwrap(logs)).rejects.toMatchObject({ name: "DataMasqueTransportError" });
    expect(JSON.stringify(sandbox.requests)).not.toContain("wallet.zip");
    expect(JSON.stringify(sandbox.requests)).not.toContain(PAT);
  });
});
