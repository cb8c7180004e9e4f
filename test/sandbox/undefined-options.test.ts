import { describe, expect, it } from "vitest";
import { createSandbox, type SandboxOptions } from "../../src/sandbox/index.js";
import { resolveSandboxOptions } from "../../src/sandbox/store/sandbox-options.js";

const UNSET: { [Name in keyof Required<SandboxOptions>]: undefined } = {
  username: undefined,
  password: undefined,
  installed: undefined,
  spcsPat: undefined,
  signInUrl: undefined,
  gatewayCors: undefined,
  apiTokens: undefined,
  tokenTtlSeconds: undefined,
  jwtTtlSeconds: undefined,
  runDurationMs: undefined,
  generationDurationMs: undefined,
  validationDurationMs: undefined,
  seed: undefined,
  clock: undefined,
  ids: undefined,
};

describe("what is undefined counts as left out", () => {
  it("in the options of the sandbox", () => {
    const { ids, ...settings } = resolveSandboxOptions(UNSET);
    const { ids: _, ...defaults } = resolveSandboxOptions({});
    expect(settings).toEqual(defaults);
    expect(ids()).not.toBe(ids());
  });

  it("where it listens", async () => {
    const { url, close } = await createSandbox(UNSET).listen({ port: undefined, host: undefined });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*$/);
    await close();
  });

  it("in the options of faults", async () => {
    const { fetch, faults } = createSandbox();
    const status = async () => (await fetch("http://sandbox.test/api/healthcheck/")).status;
    faults.htmlErrorPage({ status: undefined, times: undefined, when: undefined });
    expect([await status(), await status()]).toEqual([500, 200]);
    faults.gatewayRejects({ reason: "privilege", detail: undefined, status: undefined, times: undefined });
    expect([await status(), await status()]).toEqual([403, 200]);
    faults.gatewayRejects({ reason: undefined, detail: "Not today.", requestId: undefined });
    expect([await status(), await status()]).toEqual([401, 200]);
  });
});
