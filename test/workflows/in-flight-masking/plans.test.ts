import { AmbiguousNameError, DataMasqueConfigError } from "datamasque-client";
import {
  createPlan,
  deletePlanIfExists,
  findPlan,
  getPlan,
  listPlans,
  patchPlan,
  replacePlan,
  verifyToken,
} from "datamasque-client/in-flight-masking";
import { describe, expect, it } from "vitest";
import { json } from "../../support/recording-server.js";
import { cut, inTurn, page } from "../recorded-client.js";
import { EMAIL_YAML, recordedIfm, sandboxIfm } from "./ifm-client.js";

const OTHER_YAML = 'version: "1.0"\nrules: []\n';

const row = (name: string) => ({
  name,
  serial: 1,
  created_time: "2026-08-20T00:00:00Z",
  modified_time: "2026-08-20T00:00:00Z",
  options: {},
});

const plansNamed = (...names: string[]) =>
  recordedIfm((_, response) =>
    json(response, 200, { items: names.map(row), total: names.length, limit: 100, offset: 0 }),
  );

describe("plans", () => {
  it("are created under a name that gets a suffix, and read by it", async () => {
    const { ifm } = sandboxIfm();
    const plan = await createPlan(ifm, {
      name: "orders",
      ruleset_yaml: EMAIL_YAML,
      options: { enabled: true },
    });
    expect(plan).toMatchObject({ name: expect.stringMatching(/^orders-\w{6}$/), serial: 1, logs: [] });
    expect(await getPlan(ifm, plan.name)).toMatchObject({
      name: plan.name,
      ruleset_yaml: EMAIL_YAML,
      options: { enabled: true },
    });
  });

  it("are listed over all pages, without their YAML", async () => {
    const { ifm, calls } = sandboxIfm();
    const names: string[] = [];
    for (const name of ["a", "b", "c"]) {
      names.push((await createPlan(ifm, { name, ruleset_yaml: EMAIL_YAML })).name);
    }
    const plans = await listPlans(ifm, { pageSize: 2 });
    expect(plans.map(({ name }) => name).toSorted()).toEqual(names);
    expect(plans.filter((plan) => "ruleset_yaml" in plan)).toEqual([]);
    expect(calls().filter((call) => call.startsWith("GET"))).toHaveLength(2);
    expect(await listPlans(ifm, { maxItems: 1 })).toHaveLength(1);
  });

  it("are found by the stored name, or by the one that was asked for", async () => {
    const { ifm } = sandboxIfm();
    const { name } = await createPlan(ifm, { name: "orders", ruleset_yaml: EMAIL_YAML });
    await createPlan(ifm, { name: "orders-of-2026", ruleset_yaml: EMAIL_YAML });
    expect((await findPlan(ifm, name))?.name).toBe(name);
    expect((await findPlan(ifm, "orders"))?.name).toBe(name);
    expect(await findPlan(ifm, "order")).toBeUndefined();
    expect(await findPlan(ifm, "orders-")).toBeUndefined();
  });

  it("prefer the stored name, and are ambiguous where two were created under one", async () => {
    const one = await plansNamed("orders-a1b2c3-d4e5f6", "orders-a1b2c3");
    expect((await findPlan(one.ifm, "orders-a1b2c3"))?.name).toBe("orders-a1b2c3");
    const two = await plansNamed("orders-a1b2c3", "returns-a1b2c3", "orders-d4e5f6");
    const found = findPlan(two.ifm, "orders");
    await expect(found).rejects.toBeInstanceOf(AmbiguousNameError);
    await expect(found).rejects.toMatchObject({ ids: ["orders-a1b2c3", "orders-d4e5f6"] });
  });

  it("are not looked for without a name", async () => {
    const { ifm, calls } = sandboxIfm();
    await expect(findPlan(ifm, "")).rejects.toBeInstanceOf(DataMasqueConfigError);
    await expect(getPlan(ifm, "")).rejects.toBeInstanceOf(DataMasqueConfigError);
    await expect(deletePlanIfExists(ifm, "a/b")).rejects.toBeInstanceOf(DataMasqueConfigError);
    expect(calls()).toEqual([]);
  });

  it("are replaced as a whole, and patched in part", async () => {
    const { ifm } = sandboxIfm();
    const options = { enabled: true, default_log_level: "INFO" };
    const { name } = await createPlan(ifm, { name: "orders", ruleset_yaml: EMAIL_YAML, options });
    const patched = await patchPlan(ifm, name, { ruleset_yaml: OTHER_YAML });
    expect(patched).toMatchObject({ name, serial: 2, options });
    expect((await getPlan(ifm, name)).ruleset_yaml).toBe(OTHER_YAML);
    const replaced = await replacePlan(ifm, name, { ruleset_yaml: EMAIL_YAML });
    expect(replaced).toMatchObject({ name, serial: 3, options: {} });
    expect((await getPlan(ifm, name)).ruleset_yaml).toBe(EMAIL_YAML);
  });

  it("are deleted once, and that there is none is no error", async () => {
    const { ifm } = sandboxIfm();
    const { name } = await createPlan(ifm, { name: "orders", ruleset_yaml: EMAIL_YAML });
    expect(await deletePlanIfExists(ifm, name)).toBe(1);
    expect(await deletePlanIfExists(ifm, name)).toBe(0);
    expect(await listPlans(ifm)).toEqual([]);
  });

  it("are refused with bad YAML, and end with the error of the server", async () => {
    const { ifm } = sandboxIfm();
    await expect(createPlan(ifm, { name: "orders", ruleset_yaml: "a: [" })).rejects.toMatchObject({
      name: "DataMasqueApiError",
      status: 400,
    });
    const missing = "orders-zzzzzz";
    for (const call of [
      getPlan(ifm, missing),
      replacePlan(ifm, missing, { ruleset_yaml: EMAIL_YAML }),
      patchPlan(ifm, missing, {}),
    ]) {
      await expect(call).rejects.toMatchObject({ name: "DataMasqueApiError", status: 404 });
    }
    const forbidden = await recordedIfm(page(403));
    await expect(deletePlanIfExists(forbidden.ifm, "orders-a1b2c3")).rejects.toMatchObject({ status: 403 });
  });

  it("are never created twice: a lost answer is told, and the request not repeated", async () => {
    const { server, ifm } = await recordedIfm(cut);
    await expect(createPlan(ifm, { name: "orders", ruleset_yaml: EMAIL_YAML })).rejects.toMatchObject({
      name: "DataMasqueTransportError",
      mayHaveBeenDone: true,
    });
    expect(server.requests).toHaveLength(1);
  });

  it("end with the signal's own reason", async () => {
    const { ifm, calls } = sandboxIfm();
    const reason = new Error("enough");
    const signal = AbortSignal.abort(reason);
    for (const call of [
      listPlans(ifm, { signal }),
      findPlan(ifm, "orders", { signal }),
      getPlan(ifm, "orders", { signal }),
      createPlan(ifm, { name: "orders", ruleset_yaml: EMAIL_YAML }, { signal }),
      replacePlan(ifm, "orders", { ruleset_yaml: EMAIL_YAML }, { signal }),
      patchPlan(ifm, "orders", {}, { signal }),
      deletePlanIfExists(ifm, "orders", { signal }),
      verifyToken(ifm, { signal }),
    ]) {
      await expect(call).rejects.toBe(reason);
    }
    expect(calls()).toEqual([]);
  });
});

describe("verifyToken", () => {
  it("tells what the token allows", async () => {
    const { ifm } = sandboxIfm();
    expect((await verifyToken(ifm)).scopes).toContain("ifm/mask");
  });

  it("ends with 401 for a token that is not accepted", async () => {
    const { ifm } = await recordedIfm(inTurn(page(401)));
    await expect(verifyToken(ifm)).rejects.toMatchObject({ name: "DataMasqueApiError", status: 401 });
  });
});
