import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDataMasqueClient, saveRuleset, unwrap } from "datamasque-client";
import { createSandbox, type SandboxRelease } from "datamasque-client/sandbox";
import { expect, it, onTestFinished } from "vitest";
import { runTypeScript } from "../support/run-process.js";

const PAT = "a-programmatic-access-token";
const LOGIN = { username: "admin", password: "sandbox-password" };

/** A sandbox inside Snowflake with a ruleset, the program against it, and what it is let in with. */
async function inSnowflake(release: SandboxRelease, pat = PAT) {
  const folder = await mkdtemp(join(tmpdir(), "datamasque-client-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const sandbox = createSandbox({ release, spcsPat: PAT, runDurationMs: 1 });
  const server = await sandbox.listen({ port: 0 });
  onTestFinished(() => server.close());
  const dm = createDataMasqueClient({ baseUrl: server.url, spcsPat: PAT, ...LOGIN });
  const config_yaml = 'version: "1.0"\ntasks: []\n';
  await saveRuleset(dm, { name: "sales-mask", mask_type: "database", config_yaml });
  const { key } = await unwrap(dm.POST("/api/auth/token/login/", { body: LOGIN }));
  await writeFile(join(folder, "pat"), `${pat}\n`);
  const env = { DATAMASQUE_URL: server.url, DATAMASQUE_TOKEN: key };
  const args = [join(folder, "pat"), "SALES", "PUBLIC", "sales-mask"];
  const before = sandbox.requests.length;
  const end = await runTypeScript("examples/spcs-instance.ts", args, { env });
  return { ...end, sandbox, requests: sandbox.requests.slice(before), token: key };
}

it("a Snowflake database is masked by an instance inside Snowflake, staged there", async () => {
  const { code, stdout, stderr, sandbox, requests } = await inSnowflake("3.26.16");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^connection created, staged on spcs\nconnection ok\nrun \d+: finished\n$/);
  expect(sandbox.state.connections.at(-1)).toMatchObject({
    name: "snowflake-sales-public",
    db_type: "snowflake",
    database: "SALES",
    snowflake_stage_location: "spcs",
  });
  expect(sandbox.state.runs.at(-1)).toMatchObject({ name: "spcs", status: "finished" });
  // The token of DataMasque is held, so nobody logs in.
  expect(requests.filter(({ path }) => path.includes("/login/"))).toEqual([]);
});

it("an instance of a later release is told no stage", async () => {
  const { code, stdout, sandbox } = await inSnowflake("3.26.19");
  expect(code).toBe(0);
  expect(stdout).toMatch(/^connection created\nconnection ok\n/);
  expect(sandbox.state.connections.at(-1)).not.toHaveProperty("snowflake_stage_location");
});

it("a token that the gateway rejects ends the program with what to do, and without the token", async () => {
  const { code, stdout, stderr, sandbox, token } = await inSnowflake("3.26.16", "a-revoked-access-token");
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(/^rejected: \S/);
  expect(stderr).not.toContain("a-revoked-access-token");
  expect(stderr).not.toContain(token);
  expect(sandbox.state.connections.map(({ name }) => name)).not.toContain("snowflake-sales-public");
});
