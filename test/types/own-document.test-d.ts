import {
  type Connection,
  createDataMasqueClient,
  type DataMasqueClient,
  type DataMasqueClientOptions,
  paginate,
  type paths,
  saveRuleset,
  type TypedClient,
  unwrap,
  waitForRun,
} from "datamasque-client";
import {
  createInFlightMaskingClient,
  createPlan,
  deletePlanIfExists,
  findPlan,
  type InFlightMaskingClient,
  listPlans,
  type paths as MaskingPaths,
  mask,
  maskAll,
  type RulesetPlan,
  verifyToken,
} from "datamasque-client/in-flight-masking";
import { describe, expectTypeOf, it } from "vitest";

declare const options: DataMasqueClientOptions;
const operations = { "GET /api/schedules/report/": { response: "text" } } as const;

interface Answer<Body, Kind extends string = "application/json"> {
  parameters: { query?: { active?: boolean }; header?: never; path?: never; cookie?: never };
  requestBody?: never;
  responses: { 200: { headers: Record<string, unknown>; content: { [K in Kind]: Body } } };
}

/** A newer server: an endpoint more, and a member more in what one of the others answers. */
interface NewerPaths extends Omit<paths, "/api/connections/"> {
  "/api/schedules/": { get: Answer<{ cron: string }[]> };
  "/api/schedules/report/": { get: Answer<string, "text/csv"> };
  "/api/connections/": Omit<paths["/api/connections/"], "get"> & {
    get: Answer<(Connection & { region: string })[]>;
  };
}

describe("a client without a document of its own", () => {
  it("has the name that it always had", () => {
    expectTypeOf(createDataMasqueClient(options)).toEqualTypeOf<DataMasqueClient>();
    expectTypeOf<ReturnType<typeof createDataMasqueClient>>().toEqualTypeOf<DataMasqueClient>();
    expectTypeOf(createDataMasqueClient<paths>(options)).toEqualTypeOf<DataMasqueClient>();
    const annotated: DataMasqueClient = createDataMasqueClient(options);
    void annotated;
  });

  it("does not have the endpoints of another", () => {
    // @ts-expect-error not in the document of the package
    void createDataMasqueClient(options).GET("/api/schedules/");
  });
});

describe("a client of another document", () => {
  const dm = createDataMasqueClient<NewerPaths>({ ...options, operations });

  it("is typed by its paths", async () => {
    expectTypeOf(dm).toEqualTypeOf<TypedClient<NewerPaths>>();
    expectTypeOf(await unwrap(dm.GET("/api/schedules/"))).toEqualTypeOf<{ cron: string }[]>();
    expectTypeOf(await unwrap(dm.GET("/api/schedules/report/"))).toEqualTypeOf<string>();
    void dm.GET("/api/schedules/", { params: { query: { active: true } } });
    const [first] = await unwrap(dm.GET("/api/connections/"));
    expectTypeOf(first?.region).toEqualTypeOf<string | undefined>();
  });

  it("does not have what its document has not", () => {
    // @ts-expect-error no such path
    void dm.GET("/api/schedule/");
    // @ts-expect-error no such query
    void dm.GET("/api/schedules/", { params: { query: { actve: true } } });
    // @ts-expect-error no such method
    void dm.POST("/api/schedules/");
  });

  it("can be given to workflows", () => {
    void saveRuleset(dm, { name: "crm_mask", config_yaml: "" });
    void waitForRun(dm, 7);
    void paginate(dm, "/api/runs/");
  });

  it("takes what is special about its operations as it is generated, and nothing else", () => {
    // @ts-expect-error no kind of answer
    void createDataMasqueClient<NewerPaths>({ ...options, operations: { "GET /x/": { response: "csv" } } });
    // @ts-expect-error paths are an object
    void createDataMasqueClient<string>(options);
  });
});

/** A newer service: an endpoint more, and a member more in a plan. */
interface NewerMaskingPaths extends Omit<MaskingPaths, "/ruleset-plans/{plan_name}/"> {
  "/ruleset-plans/statistics/": { get: Answer<{ masked: number }> };
  "/ruleset-plans/{plan_name}/": Omit<MaskingPaths["/ruleset-plans/{plan_name}/"], "get"> & {
    get: Omit<Answer<RulesetPlan & { region: string }>, "parameters"> & {
      parameters: { path: { plan_name: string } };
    };
  };
}

describe("a client of another document of in-flight masking", () => {
  it("is typed by its paths", () => {
    const ifm = { adminBaseUrl: "https://masking.example.com", token: "jwt" };
    expectTypeOf(createInFlightMaskingClient(ifm)).toEqualTypeOf<InFlightMaskingClient>();
    expectTypeOf<ReturnType<typeof createInFlightMaskingClient>>().toEqualTypeOf<InFlightMaskingClient>();
    const own = createInFlightMaskingClient<NewerPaths>({ ...ifm, operations });
    expectTypeOf(own).toEqualTypeOf<TypedClient<NewerPaths>>();
  });

  it("can be given to workflows", async () => {
    const ifm = createInFlightMaskingClient<NewerMaskingPaths>({
      adminBaseUrl: "https://m.test",
      token: "j",
    });
    const params = { path: { plan_name: "p" } };
    const plan = await unwrap(ifm.GET("/ruleset-plans/{plan_name}/", { params }));
    expectTypeOf(plan.region).toEqualTypeOf<string>();
    void mask(ifm, "p", [{ name: "Ada" }]);
    void maskAll(ifm, "p", [{ name: "Ada" }]);
    void createPlan(ifm, { name: "p", ruleset_yaml: "" });
    void listPlans(ifm);
    void findPlan(ifm, "p");
    void deletePlanIfExists(ifm, "p");
    void verifyToken(ifm);
  });
});
