import { unwrap } from "datamasque-client";
import { describe, expect, it, onTestFinished } from "vitest";
import { createInFlightMaskingClient } from "../../src/in-flight-masking.js";
import { createSandbox, type SandboxOptions } from "../../src/sandbox/index.js";
import { PLAN_YAML } from "./prepared-plans.js";

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
