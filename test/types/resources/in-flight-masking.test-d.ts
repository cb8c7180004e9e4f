import { type DataMasqueClient, unwrap } from "datamasque-client";
import {
  type components,
  createInFlightMaskingClient,
  type InFlightMaskingClient,
} from "datamasque-client/in-flight-masking";
import { assertType, describe, expectTypeOf, it } from "vitest";

type Schemas = components["schemas"];

declare const dm: DataMasqueClient;
declare const ifm: InFlightMaskingClient;
const one = { params: { path: { plan_name: "orders-a1b2c3" } } };
const plan = { name: "orders", ruleset_yaml: "tasks: []" };

describe("a client for in-flight masking", () => {
  it("takes the address of the instance, and that of the service where it has to", () => {
    const account = { username: "svc_masking", password: "s3cret" };
    const adminBaseUrl = "https://masking.example.com";
    expectTypeOf(createInFlightMaskingClient({ adminBaseUrl, ...account })).toEqualTypeOf(ifm);
    createInFlightMaskingClient({ adminBaseUrl, baseUrl: "https://ifm.example.com", ...account });
    // @ts-expect-error the tokens come from the instance
    createInFlightMaskingClient({ baseUrl: "https://masking.example.com", ...account });
    // @ts-expect-error the gateway option is spcsPat
    createInFlightMaskingClient({ adminBaseUrl, ...account, pat: "…" });
  });

  it("tells what its token may do", async () => {
    expectTypeOf(await unwrap(ifm.GET("/verify-token/"))).toEqualTypeOf<{ scopes: string[] }>();
    // @ts-expect-error the token is the one of the call
    void ifm.GET("/verify-token/", { params: { query: { token: "…" } } });
  });

  it("has the paths of the service, and no other", () => {
    // @ts-expect-error a path of the instance
    void ifm.GET("/api/connections/");
    // @ts-expect-error a path of the service
    void dm.GET("/ruleset-plans/");
    // @ts-expect-error without the place that the client adds itself
    void ifm.GET("/ifm/ruleset-plans/");
  });
});

describe("a ruleset plan", () => {
  it("is read from a page of items", async () => {
    const query = { limit: 5, offset: 5 };
    const page = await unwrap(ifm.GET("/ruleset-plans/", { params: { query } }));
    expectTypeOf(page.items).toEqualTypeOf<Schemas["RulesetPlan"][]>();
    const read = await unwrap(ifm.GET("/ruleset-plans/{plan_name}/", one));
    expectTypeOf(read).toEqualTypeOf<Schemas["RulesetPlan"]>();
    // @ts-expect-error the items of this page are no results
    assertType<unknown>(page.results);
    // @ts-expect-error plans are known by their names
    void ifm.GET("/ruleset-plans/{plan_name}/", { params: { path: { id: "orders-a1b2c3" } } });
  });

  it("is created with a name, and replaced and changed without", async () => {
    const options = { enabled: true, default_log_level: "WARNING" };
    const created = ifm.POST("/ruleset-plans/", { body: { ...plan, options } });
    expectTypeOf(await unwrap(created)).toEqualTypeOf<Schemas["RulesetPlan"]>();
    const { name, ...content } = plan;
    const replaced = ifm.PUT("/ruleset-plans/{plan_name}/", { ...one, body: content });
    expectTypeOf(await unwrap(replaced)).toEqualTypeOf<Schemas["RulesetPlan"]>();
    const changed = ifm.PATCH("/ruleset-plans/{plan_name}/", { ...one, body: { options } });
    expectTypeOf(await unwrap(changed)).toEqualTypeOf<Schemas["RulesetPlan"]>();
    // @ts-expect-error no content
    void ifm.POST("/ruleset-plans/", { body: { name } });
    // @ts-expect-error the name stays
    void ifm.PUT("/ruleset-plans/{plan_name}/", { ...one, body: { ...content, name } });
    // @ts-expect-error the service calls it ruleset_yaml
    void ifm.PATCH("/ruleset-plans/{plan_name}/", { ...one, body: { config_yaml: "tasks: []" } });
    // @ts-expect-error no text
    void ifm.PATCH("/ruleset-plans/{plan_name}/", { ...one, body: { options: { enabled: "true" } } });
  });

  it("is deleted by its name", async () => {
    expectTypeOf(await unwrap(ifm.DELETE("/ruleset-plans/{plan_name}/", one))).toEqualTypeOf<undefined>();
    // @ts-expect-error which one
    void ifm.DELETE("/ruleset-plans/{plan_name}/");
  });
});

describe("masking", () => {
  const path = "/ruleset-plans/{plan_name}/mask/";
  const body = { data: [{ id: 1, email: "kim@example.org" }] };

  it("takes records and gives records, of which the types know nothing", async () => {
    const masked = await unwrap(ifm.POST(path, { ...one, body }));
    expectTypeOf(masked.data).toEqualTypeOf<unknown[]>();
    expectTypeOf(masked.ruleset_plan).toEqualTypeOf<{ name: string; serial: number }>();
    void ifm.POST(path, { ...one, body: { ...body, log_level: "DEBUG", run_secret: "s3cret" } });
    // @ts-expect-error a list, also of one
    void ifm.POST(path, { ...one, body: { data: { id: 1 } } });
    // @ts-expect-error with which plan
    void ifm.POST("/ruleset-plans/{plan_name}/mask/", { body });
    // @ts-expect-error the service calls it data
    void ifm.POST(path, { ...one, body: { records: [] } });
    // @ts-expect-error what a record holds is for the caller to check
    assertType<unknown>(masked.data[0].email);
  });

  it("has its soft failure on the error side, told apart by its plan", async () => {
    const { data, error } = await ifm.POST(path, { ...one, body });
    expectTypeOf<Schemas["MaskSoftFailure"]>().toExtend<typeof error>();
    expectTypeOf<Schemas["MaskSoftFailure"]>().not.toExtend<typeof data>();
    if (error !== undefined && "ruleset_plan" in error) {
      expectTypeOf(error).toEqualTypeOf<Schemas["MaskSoftFailure"]>();
      expectTypeOf(error.logs?.[0]?.message).toEqualTypeOf<string | undefined>();
      // @ts-expect-error a soft failure has no records
      assertType<unknown>(error.data);
    } else if (error !== undefined) {
      expectTypeOf(error).toEqualTypeOf<Schemas["ErrorBody"]>();
    }
    // @ts-expect-error not every refusal is a soft failure
    assertType<unknown>(error?.logs);
  });

  it("has a soft failure nowhere else", async () => {
    const { error } = await ifm.GET("/ruleset-plans/{plan_name}/", one);
    expectTypeOf<Schemas["MaskSoftFailure"]>().not.toExtend<typeof error>();
    // @ts-expect-error a plan that is read masks nothing
    assertType<unknown>(error?.ruleset_plan);
  });
});
