import { DataMasqueConfigError, unwrap } from "datamasque-client";
import { createInFlightMaskingClient, type InFlightMaskingClient } from "datamasque-client/in-flight-masking";
import { describe, expect, it, vi } from "vitest";
import { errorOf } from "./clients.js";
import { answering, startScriptedDataMasque, unauthorized } from "./scripted-datamasque.js";

const PLANS = "GET /ifm/ruleset-plans/";
const plans = answering(200, { items: [], total: 0, limit: 100, offset: 0 });
const listPlans = (ifm: InFlightMaskingClient) => unwrap(ifm.GET("/ruleset-plans/"));

describe("in-flight masking with a token of the caller", () => {
  it("sends it as a bearer token, without a login", async () => {
    const server = await startScriptedDataMasque();
    const ifm = createInFlightMaskingClient({ adminBaseUrl: server.url, token: "jwt-held" });
    server.script(PLANS, plans, plans);
    await listPlans(ifm);
    await listPlans(ifm);
    expect(server.calls()).toEqual([PLANS, PLANS]);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(
      Array(2).fill("Bearer jwt-held"),
    );
  });

  it("hands its rejection over, since it cannot be renewed", async () => {
    const server = await startScriptedDataMasque();
    const ifm = createInFlightMaskingClient({ adminBaseUrl: server.url, token: "jwt-held" });
    server.script(PLANS, unauthorized);
    expect(await errorOf(listPlans(ifm))).toMatchObject({ name: "DataMasqueApiError", status: 401 });
    expect(server.calls()).toEqual([PLANS]);
  });

  it("asks its source once, and once more after a 401, and replays the call", async () => {
    const server = await startScriptedDataMasque();
    const tokens = ["jwt-first", "jwt-second", "jwt-third"];
    const tokenSource = vi.fn(async () => tokens.shift() ?? "");
    const ifm = createInFlightMaskingClient({ adminBaseUrl: server.url, tokenSource });
    server.script(PLANS, plans, unauthorized, plans, plans);
    for (let call = 0; call < 3; call += 1) await listPlans(ifm);
    expect(server.calls()).toEqual([PLANS, PLANS, PLANS, PLANS]);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer jwt-first",
      "Bearer jwt-first",
      "Bearer jwt-second",
      "Bearer jwt-second",
    ]);
    expect(tokenSource).toHaveBeenCalledTimes(2);
  });

  it("hands over what its source throws, and refuses a header value from it without repeating it", async () => {
    const server = await startScriptedDataMasque();
    const failure = new Error("the vault is closed");
    const answers = [() => Promise.reject(failure), () => Promise.resolve("Bearer jwt-secret")];
    const tokenSource = vi.fn(async () => (answers.shift() ?? (async () => "jwt"))());
    const ifm = createInFlightMaskingClient({ adminBaseUrl: server.url, tokenSource });
    expect(await errorOf(listPlans(ifm))).toBe(failure);
    const error = await errorOf(listPlans(ifm));
    expect(error).toBeInstanceOf(DataMasqueConfigError);
    expect(String(error)).toMatch(/what tokenSource returned starts with a scheme/);
    expect(String(error)).not.toContain("jwt-secret");
    expect(server.calls()).toEqual([]);
  });

  it("sends it to the service alone where that stands elsewhere", async () => {
    const admin = await startScriptedDataMasque();
    const service = await startScriptedDataMasque();
    const ifm = createInFlightMaskingClient({
      adminBaseUrl: admin.url,
      baseUrl: service.url,
      tokenSource: () => "jwt-held",
    });
    service.script("GET /ruleset-plans/", plans);
    await listPlans(ifm);
    expect(service.requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer jwt-held"]);
    expect(admin.calls()).toEqual([]);
  });
});
