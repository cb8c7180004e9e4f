import { DataMasqueConfigError } from "datamasque-client";
import { createPlan, mask } from "datamasque-client/in-flight-masking";
import { describe, expect, it } from "vitest";
import { json } from "../../support/recording-server.js";
import { cut } from "../recorded-client.js";
import { EMAIL_YAML, PLAN, recordedIfm, sandboxIfm } from "./ifm-client.js";

const RECORDS = [
  { id: 1, email: "kim@example.org" },
  { id: 2, email: "lee@example.org" },
];

async function withPlan() {
  const client = sandboxIfm();
  const { name } = await createPlan(client.ifm, { name: "orders", ruleset_yaml: EMAIL_YAML });
  return { ...client, name };
}

describe("mask", () => {
  it("returns the records masked, in their order, with what was used", async () => {
    const { ifm, name } = await withPlan();
    const outcome = await mask(ifm, name, RECORDS, { request_id: "req-77", log_level: "INFO" });
    expect(outcome).toEqual({
      ok: true,
      records: [
        { id: 1, email: "x" },
        { id: 2, email: "x" },
      ],
      plan: { name, serial: 1 },
      logs: [],
      requestId: "req-77",
    });
    expect(RECORDS[0]).toEqual({ id: 1, email: "kim@example.org" });
  });

  it("takes no records at all", async () => {
    const { ifm, name } = await withPlan();
    expect(await mask(ifm, name, [])).toMatchObject({ ok: true, records: [] });
  });

  it("sends the options under their own names", async () => {
    const { server, ifm } = await recordedIfm((_, response) =>
      json(response, 200, { ruleset_plan: PLAN, data: ["x"] }),
    );
    const options = {
      run_secret: "twenty-chars-or-more!",
      hash_values: [1],
      disable_instance_secret: true,
      ai_engine_url: "http://ai.example",
    };
    const outcome = await mask(ifm, PLAN.name, ["a"], options);
    expect(outcome).toEqual({ ok: true, records: ["x"], plan: PLAN, logs: [], requestId: undefined });
    expect(JSON.parse(String(server.requests[0]?.body))).toEqual({ ...options, data: ["a"] });
  });

  it("tells of values that cannot be masked by an outcome, not by an error", async () => {
    const { ifm, name, sandbox } = await withPlan();
    sandbox.faults.ifmSoftFailure({ message: "Mask cannot take a number" });
    expect(await mask(ifm, name, RECORDS, { request_id: "req-78" })).toEqual({
      ok: false,
      reason: "Mask cannot take a number",
      plan: { name, serial: 1 },
      logs: [{ log_level: "error", timestamp: expect.any(String), message: "Mask cannot take a number" }],
      requestId: "req-78",
    });
  });

  it.each<[object[] | undefined, string]>([
    [
      [
        { log_level: "info", message: "began" },
        { log_level: "ERROR", message: "no number" },
        { log_level: "info", message: "ended" },
      ],
      "no number",
    ],
    [
      [
        { log_level: "info", message: "began" },
        { log_level: "warning", message: "odd" },
      ],
      "odd",
    ],
    [[], "the service gave no reason"],
    [undefined, "the service gave no reason"],
  ])("takes the reason from the log: %j", async (logs, reason) => {
    const { ifm } = await recordedIfm((_, response) =>
      json(response, 400, { ruleset_plan: PLAN, ...(logs === undefined ? {} : { logs }) }),
    );
    expect(await mask(ifm, PLAN.name, RECORDS)).toMatchObject({ ok: false, reason, logs: logs ?? [] });
  });

  it("ends with an error when the request itself is refused", async () => {
    const { ifm, name } = await withPlan();
    await expect(mask(ifm, name, RECORDS, { run_secret: "short" })).rejects.toMatchObject({
      name: "DataMasqueApiError",
      status: 400,
    });
    await expect(mask(ifm, "orders-zzzzzz", RECORDS)).rejects.toMatchObject({ status: 404 });
  });

  it("takes no other status for a soft failure", async () => {
    const { ifm } = await recordedIfm((_, response) => json(response, 422, { ruleset_plan: PLAN, logs: [] }));
    await expect(mask(ifm, PLAN.name, RECORDS)).rejects.toMatchObject({ status: 422 });
  });

  it.each([
    [{ ruleset_plan: PLAN, data: [1] }, "1 records for 2"],
    [{ ruleset_plan: PLAN, data: [1, 2, 3] }, "3 records for 2"],
    [{ ruleset_plan: PLAN }, 'without "data"'],
    [null, 'without "data"'],
  ])("refuses an answer that is not of as many records: %j", async (body, said) => {
    const { ifm } = await recordedIfm((_, response) => json(response, 200, body));
    await expect(mask(ifm, PLAN.name, RECORDS)).rejects.toMatchObject({
      name: "DataMasqueTransportError",
      kind: "unexpected-content",
      message: expect.stringContaining(said),
    });
  });

  it("is one request, also when its answer is lost", async () => {
    const { server, ifm } = await recordedIfm(cut);
    await expect(mask(ifm, PLAN.name, RECORDS)).rejects.toMatchObject({ name: "DataMasqueTransportError" });
    expect(server.requests).toHaveLength(1);
  });

  it("refuses what is no array, and an aborted signal, before anything is sent", async () => {
    const { ifm, name, calls } = await withPlan();
    const before = calls().length;
    const given = new Set(RECORDS).values();
    // @ts-expect-error maskAll takes these
    await expect(mask(ifm, name, given)).rejects.toBeInstanceOf(DataMasqueConfigError);
    const reason = new Error("enough");
    await expect(mask(ifm, name, RECORDS, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(calls()).toHaveLength(before);
  });
});
