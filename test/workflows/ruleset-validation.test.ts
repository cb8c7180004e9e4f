import {
  DataMasqueError,
  faultsOfRuleset,
  saveRuleset,
  validateOnServer,
  WaitTimeoutError,
  waitUntilValidated,
} from "datamasque-client";
import { describe, expect, it } from "vitest";
import { type Answer, json } from "../support/recording-server.js";
import { endedByLimit } from "./ended-by-limit.js";
import { recordedClient } from "./recorded-client.js";
import { sandboxClient } from "./sandbox-client.js";

const VALID = 'version: "1.0"\ntasks: []\n';
const INVALID = 'version: "1.0"\ntasks:\n  - type: not_a_real_task\n';
const LONG = `${VALID}# ${"x".repeat(61 * 1024)}\n`;

const SAVED = { id: "r-1", name: "n", is_valid: "in_progress", validation_errors: [] };

/** A server that saves, reads, lists and deletes one ruleset, or does what the test says instead. */
function rulesetServer(instead: Record<string, Answer> = {}) {
  let name = "";
  return recordedClient((request, response) => {
    const other = instead[`${request.method} ${request.path}`];
    if (request.method === "POST") name = String(JSON.parse(request.body.toString()).name);
    if (other !== undefined) return other(request, response);
    if (request.method === "DELETE") return void response.writeHead(204).end();
    if (request.path === "/api/v2/rulesets/") return json(response, 200, [{ ...SAVED, name }]);
    json(response, request.method === "POST" ? 201 : 200, { ...SAVED, name });
  });
}

const failing: Answer = (_, response) => json(response, 500, { detail: "Oops." });

describe("waitUntilValidated", () => {
  it("waits for a long ruleset, which is validated after it is saved", async () => {
    const { dm } = await sandboxClient({ stepMs: 1_000 });
    const saved = await saveRuleset(dm, { name: "long", mask_type: "database", config_yaml: LONG });
    expect(saved.is_valid).toBe("in_progress");
    const validated = await waitUntilValidated(dm, { name: "long" }, { intervalMs: 0 });
    expect(validated).toMatchObject({ id: saved.id, is_valid: "valid" });
  });

  it("ends at its limit, with the state last seen", async () => {
    const error = await endedByLimit(SAVED, (dm, options) => waitUntilValidated(dm, { id: "r-1" }, options));
    expect(error).toBeInstanceOf(WaitTimeoutError);
    expect(error).toMatchObject({ lastState: "in_progress" });
  });
});

describe("validateOnServer", () => {
  it.each([
    [VALID, { valid: true, status: "valid", faults: [] }],
    [
      INVALID,
      {
        valid: false,
        status: "invalid",
        faults: [
          { message: expect.stringContaining("not_a_real_task"), line: 3, column: expect.any(Number) },
        ],
      },
    ],
  ])("tells the verdict and leaves nothing behind", async (config_yaml, verdict) => {
    const { dm, sandbox } = await sandboxClient();
    const found = await validateOnServer(dm, { mask_type: "database", config_yaml });
    expect(found).toEqual({ ...verdict, leftBehind: undefined });
    expect(sandbox.state.rulesets).toEqual([]);
  });

  it("touches no ruleset that is there, and waits for a long one", async () => {
    const { dm, sandbox } = await sandboxClient({ stepMs: 1_000 });
    await saveRuleset(dm, { name: "mine", mask_type: "database", config_yaml: INVALID });
    const before = sandbox.state.rulesets;
    expect(await validateOnServer(dm, { config_yaml: LONG }, { intervalMs: 0 })).toMatchObject({
      valid: true,
    });
    expect(sandbox.state.rulesets).toEqual(before);
  });

  it("tells what it could not take away", async () => {
    const valid: Answer = (_, response) => json(response, 200, { ...SAVED, is_valid: "valid" });
    const { dm, server } = await rulesetServer({
      "GET /api/rulesets/r-1/": valid,
      "DELETE /api/rulesets/r-1/": failing,
    });
    const { leftBehind, valid: isValid } = await validateOnServer(dm, { config_yaml: VALID });
    const [created] = server.requests;
    expect(isValid).toBe(true);
    expect(leftBehind).toMatch(/^__datamasque_client_validate_[0-9a-f]{32}$/);
    expect(created?.body.toString()).toContain(leftBehind);
    expect(created?.query.has("upsert")).toBe(false);
  });

  it("takes it away when the wait fails, and when the answer to the creation is lost", async () => {
    const waiting = await rulesetServer();
    const wait = validateOnServer(waiting.dm, { config_yaml: VALID }, { intervalMs: 1, timeoutMs: 20 });
    await expect(wait).rejects.toBeInstanceOf(WaitTimeoutError);
    expect(waiting.server.requests.at(-1)).toMatchObject({ method: "DELETE", path: "/api/rulesets/r-1/" });
    const lost = await rulesetServer({ "POST /api/rulesets/": failing });
    await expect(validateOnServer(lost.dm, { config_yaml: VALID })).rejects.toMatchObject({ status: 500 });
    expect(lost.server.requests.at(-1)).toMatchObject({ method: "DELETE", path: "/api/rulesets/r-1/" });
  });

  it("says so when neither works, and looks for nothing after a refusal", async () => {
    const stuck = await rulesetServer({ "POST /api/rulesets/": failing, "GET /api/v2/rulesets/": failing });
    const error: unknown = await validateOnServer(stuck.dm, { config_yaml: VALID }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(DataMasqueError);
    expect(String(error)).toMatch(/__datamasque_client_validate_\w+, made to validate YAML, may be left/);
    expect(error).toMatchObject({ cause: { status: 500 } });
    const refused = await rulesetServer({
      "POST /api/rulesets/": (_, response) => json(response, 400, { config_yaml: ["No."] }),
    });
    await expect(validateOnServer(refused.dm, { config_yaml: "" })).rejects.toMatchObject({ status: 400 });
    expect(refused.server.requests).toHaveLength(1);
  });
});

describe("faultsOfRuleset", () => {
  it("reads what the server tells, and nothing where it tells nothing", () => {
    expect(faultsOfRuleset({})).toEqual([]);
    expect(faultsOfRuleset({ validation_errors: [{ message: "No." }] })).toEqual([
      { message: "No.", line: undefined, column: undefined },
    ]);
  });
});
