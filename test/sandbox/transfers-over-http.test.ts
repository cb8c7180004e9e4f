import { createDataMasqueClient, unwrap } from "datamasque-client";
import { createSandbox, type SandboxOptions } from "datamasque-client/sandbox";
import { describe, expect, it, onTestFinished } from "vitest";

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
