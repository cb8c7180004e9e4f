import { inspect } from "node:util";
import {
  readGeneratedRulesets,
  schemaDiscoveryResults,
  startRun,
  startSchemaDiscovery,
  waitForRun,
} from "datamasque-client";
import { maskAll } from "datamasque-client/in-flight-masking";
import { describe, expect, it } from "vitest";
import { type Answer, json } from "../support/recording-server.js";
import { PLAN, recordedIfm } from "./in-flight-masking/ifm-client.js";
import { inTurn, recordedClient } from "./recorded-client.js";
import { runBody } from "./runs-server.js";
import { takeAll } from "./take-all.js";

/** The token of the recorded clients, which no error may tell although the server repeats it. */
const TOKEN = "a-held-token";
const JWT = "a-held-jwt";
const SAID = `it was called with ${TOKEN}`;
const HIDDEN = "it was called with <redacted>";
const CONFIG = "5d9c1c1e-7a77-4a0b-8a33-2c1b9e0d7f55";

const saying =
  (status: number, body: unknown): Answer =>
  (_, response) =>
    json(response, status, body);
const failed = { ...runBody("failed"), name: SAID };
const logged = [{ timestamp: "", log_level: 40, message: SAID }];

async function thrown(work: Promise<unknown>): Promise<unknown> {
  const error: unknown = await work.then(
    () => expect.fail("nothing was thrown"),
    (reason: unknown) => reason,
  );
  expect(inspect(error, { depth: 20, showHidden: true })).not.toMatch(new RegExp(`${TOKEN}|${JWT}`));
  return error;
}

describe("what an answer repeats of a client's secrets is not told by", () => {
  it("RunFailedError, by its run, its log and its message", async () => {
    const { dm } = await recordedClient(inTurn(saying(200, failed), saying(200, logged)));
    expect(await thrown(waitForRun(dm, 7))).toMatchObject({
      name: "RunFailedError",
      run: { id: 7, name: HIDDEN },
      log: [{ message: HIDDEN }],
      message: expect.stringContaining(HIDDEN),
    });
  });

  it("InvalidRulesetError, by its faults", async () => {
    const { dm } = await recordedClient(
      inTurn(
        saying(400, { ruleset: ["Cannot start run. It is invalid."] }),
        saying(200, { id: "r-1", name: "x", validation_errors: [{ message: SAID, line_number: 3 }] }),
      ),
    );
    expect(await thrown(startRun(dm, { connection: "c-1", ruleset: "r-1" }))).toMatchObject({
      name: "InvalidRulesetError",
      faults: [{ message: HIDDEN, line: 3 }],
    });
  });

  it("InvalidDiscoveryConfigError, by its faults", async () => {
    const { dm } = await recordedClient(
      inTurn(
        saying(400, { discovery_config: ["It is invalid."] }),
        saying(200, { id: CONFIG, errors: { config_yaml: [{ message: SAID }] } }),
      ),
    );
    const started = startSchemaDiscovery(dm, { connection: "c-1", config: { id: CONFIG } });
    expect(await thrown(started)).toMatchObject({
      name: "InvalidDiscoveryConfigError",
      faults: [{ message: HIDDEN }],
    });
  });

  it("NoDiscoveryResultsError, by its run", async () => {
    const { dm } = await recordedClient(inTurn(saying(404, { detail: "Not found." }), saying(200, failed)));
    expect(await thrown(takeAll(schemaDiscoveryResults(dm, 7)))).toMatchObject({
      name: "NoDiscoveryResultsError",
      run: { name: HIDDEN },
    });
  });

  it("GenerationInProgressError, by its status", async () => {
    const { dm } = await recordedClient(saying(200, { status: SAID }));
    expect(await thrown(readGeneratedRulesets(dm, "c-1"))).toMatchObject({
      name: "GenerationInProgressError",
      status: HIDDEN,
    });
  });

  it.each([
    ["the token", JWT],
    ["the secret of the request", "twenty-chars-or-more!"],
  ])("MaskBatchError, by %s in its logs", async (_, secret) => {
    const logs = [{ log_level: "ERROR", timestamp: "", message: `cannot mask with ${secret}` }];
    const { ifm } = await recordedIfm(saying(400, { ruleset_plan: PLAN, logs }));
    const masked = maskAll(ifm, PLAN.name, [1], { run_secret: "twenty-chars-or-more!" });
    const error = await thrown(takeAll(masked));
    expect(error).toMatchObject({
      name: "MaskBatchError",
      message: "The records 0 to 0 were not masked: cannot mask with <redacted>",
      logs: [{ message: "cannot mask with <redacted>" }],
    });
  });
});
