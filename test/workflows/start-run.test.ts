import {
  DataMasqueTransportError,
  FailedToStartError,
  InvalidRulesetError,
  saveRuleset,
  startRun,
} from "datamasque-client";
import { describe, expect, it } from "vitest";
import { json, type RecordedRequest } from "../support/recording-server.js";
import { readyToRun } from "./ready-to-run.js";
import { cut, page, recordedClient } from "./recorded-client.js";
import { runBody } from "./runs-server.js";
import { sandboxClient } from "./sandbox-client.js";

const REQUEST = { connection: "c-1", ruleset: "r-1" };

function bodyOf(request: RecordedRequest | undefined): unknown {
  return JSON.parse(request?.body.toString() ?? "");
}

describe("startRun", () => {
  it("returns the run that the server created", async () => {
    const { sandbox, dm } = await sandboxClient();
    const run = await startRun(dm, { ...(await readyToRun(dm)), name: "nightly" });
    expect(run).toEqual(sandbox.state.runs[0]);
    expect(run).toMatchObject({ name: "nightly", status: "queued", ruleset_name: "crm_mask" });
  });

  it("sends the options that the server insists on, empty when the caller has none", async () => {
    const { server, dm } = await recordedClient((_, response) => json(response, 201, runBody("queued")));
    await startRun(dm, Object.freeze({ ...REQUEST }));
    expect(server.calls()).toEqual(["POST /api/runs/"]);
    expect(bodyOf(server.requests[0])).toEqual({ ...REQUEST, options: {} });
  });

  it("keeps the options and everything else that the caller has", async () => {
    const { server, dm } = await recordedClient((_, response) => json(response, 201, runBody("queued")));
    const request = {
      ...REQUEST,
      name: "nightly",
      mask_type: "file" as const,
      destination_connection: "c-2",
      options: { dry_run: true, max_rows: 500, auto_pull_branch: "" },
      is_user_subscribed: true,
    };
    await startRun(dm, request);
    expect(bodyOf(server.requests[0])).toEqual(request);
  });

  it.each([
    ["a lost connection", cut, { name: "DataMasqueTransportError", kind: "reset", sent: true }],
    ["a 502", page(502), { name: "DataMasqueNotReadyError" }],
    ["a 503", page(503), { name: "FailedToStartError", status: 503 }],
    ["a 504", page(504), { name: "FailedToStartError", status: 504 }],
  ])("is never sent again after %s, whatever the client's retries", async (_, failure, facts) => {
    const { server, dm } = await recordedClient(failure, { retry: 5 });
    await expect(startRun(dm, REQUEST)).rejects.toMatchObject(facts);
    expect(server.calls()).toEqual(["POST /api/runs/"]);
  });

  it("starts one run only when the answer is lost on its way", async () => {
    const { sandbox, dm } = await sandboxClient({ overHttp: true });
    const request = await readyToRun(dm);
    sandbox.faults.cutBody({ when: ({ path }) => path === "/api/runs/" });
    await expect(startRun(dm, request)).rejects.toBeInstanceOf(DataMasqueTransportError);
    expect(sandbox.state.runs).toHaveLength(1);
  });

  it("is sent once more, and that is all, when the token has expired", async () => {
    const { sandbox, dm, calls } = await sandboxClient();
    const request = await readyToRun(dm);
    sandbox.faults.expireTokens();
    await expect(startRun(dm, request)).resolves.toMatchObject({ status: "queued" });
    expect(calls().filter((call) => call === "POST /api/runs/")).toHaveLength(2);
    expect(sandbox.state.runs).toHaveLength(1);
  });

  it("names what the sandbox refuses: an invalid ruleset, a run in the way, an unknown id", async () => {
    const { dm } = await sandboxClient();
    const request = await readyToRun(dm);
    const bad = await saveRuleset(dm, { name: "bad", config_yaml: "tasks: [" });
    const invalid = await startRun(dm, { ...request, ruleset: bad.id }).catch((error: unknown) => error);
    expect(invalid).toBeInstanceOf(InvalidRulesetError);
    expect(String(invalid)).toContain('Ruleset "bad" is invalid');
    await startRun(dm, request);
    const second = await startRun(dm, request).catch((error: unknown) => error);
    expect(second).toBeInstanceOf(FailedToStartError);
    expect(second).not.toBeInstanceOf(InvalidRulesetError);
    expect(String(second)).toContain("already a run in progress");
    await expect(startRun(dm, { ...request, connection: "nowhere" })).rejects.toThrow(
      /connection: Invalid pk "nowhere"/,
    );
  });
});
