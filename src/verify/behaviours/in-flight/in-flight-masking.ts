import { answered, refused } from "../answers.js";
import { type Behaviour, reads, refuses, writes } from "../behaviour.js";
import { ensure } from "../broken-contract.js";
import { BROKEN_YAML, PLAN } from "../samples/sample-documents.js";
import { anyPlan, createPlan, inFlightService } from "./in-flight-service.js";

/** No plan has this name: the server ends every name with six characters of its own. */
const UNKNOWN = { params: { path: { plan_name: "dmc-verify-unknown" } } };

const FOREIGN_TOKEN = "answers 401 to a token that it did not issue";

/** In-flight masking: plans, and what is masked by them. */
export const inFlightMasking: readonly Behaviour[] = [
  reads("GET /verify-token/", "tells what a token is good for", async (context) => {
    const ifm = await inFlightService(context);
    const { scopes } = await answered(ifm.GET("/verify-token/"), 200);
    ensure(scopes.length > 0, "the token is good for nothing");
  }),
  refuses("GET /verify-token/", FOREIGN_TOKEN, async (context) => {
    await inFlightService(context);
    await refused(context.strangerIfm.GET("/verify-token/"), 401);
  }),

  reads("GET /ruleset-plans/", "lists plans in pages, without their YAML", async (context) => {
    const ifm = await inFlightService(context);
    if (context.mayWrite) await createPlan(context);
    const page = await answered(
      ifm.GET("/ruleset-plans/", { params: { query: { limit: 5, offset: 0 } } }),
      200,
    );
    ensure(page.total >= page.items.length, "the total is too low");
    ensure(!page.items.some((row) => "ruleset_yaml" in row), "a row holds the YAML");
  }),
  refuses("GET /ruleset-plans/", FOREIGN_TOKEN, async (context) => {
    await inFlightService(context);
    await refused(context.strangerIfm.GET("/ruleset-plans/"), 401);
  }),

  writes("POST /ruleset-plans/", "creates a plan whose name begins as was asked", async (context) => {
    const { wanted, plan } = await createPlan(context);
    ensure(plan.name.startsWith(wanted), "the name of the plan begins otherwise");
    ensure(plan.ruleset_yaml === PLAN, "the answer does not hold the YAML that was sent");
  }),
  refuses("POST /ruleset-plans/", "answers 400 to broken YAML", async (context) => {
    const ifm = await inFlightService(context);
    const body = { name: context.newName(), ruleset_yaml: BROKEN_YAML };
    await refused(ifm.POST("/ruleset-plans/", { body }), 400);
  }),

  reads("GET /ruleset-plans/{plan_name}/", "shows one plan with its YAML", async (context) => {
    const ifm = await inFlightService(context);
    const plan_name = await anyPlan(context);
    const plan = await answered(
      ifm.GET("/ruleset-plans/{plan_name}/", { params: { path: { plan_name } } }),
      200,
    );
    ensure(plan.name === plan_name, "another plan is shown");
    ensure(typeof plan.ruleset_yaml === "string", "the YAML is left out");
  }),
  refuses("GET /ruleset-plans/{plan_name}/", "answers 404 to an unknown name", async (context) => {
    const ifm = await inFlightService(context);
    await refused(ifm.GET("/ruleset-plans/{plan_name}/", UNKNOWN), 404);
  }),

  writes("PUT /ruleset-plans/{plan_name}/", "replaces a plan and counts up its serial", async (context) => {
    const { plan } = await createPlan(context);
    const params = { path: { plan_name: plan.name } };
    const body = { ruleset_yaml: `# changed\n${PLAN}` };
    const changed = await answered(context.ifm.PUT("/ruleset-plans/{plan_name}/", { params, body }), 200);
    ensure(changed.serial > plan.serial, "the serial has not gone up");
    ensure(changed.ruleset_yaml === body.ruleset_yaml, "the YAML is not what was sent");
  }),
  refuses("PUT /ruleset-plans/{plan_name}/", "answers 404 to an unknown name", async (context) => {
    const ifm = await inFlightService(context);
    await refused(ifm.PUT("/ruleset-plans/{plan_name}/", { ...UNKNOWN, body: { ruleset_yaml: PLAN } }), 404);
  }),

  writes("PATCH /ruleset-plans/{plan_name}/", "changes the options and keeps the YAML", async (context) => {
    const { plan } = await createPlan(context);
    const params = { path: { plan_name: plan.name } };
    const body = { options: { enabled: false } };
    const changed = await answered(context.ifm.PATCH("/ruleset-plans/{plan_name}/", { params, body }), 200);
    ensure(changed.options.enabled === false, "the option has not changed");
    ensure(changed.ruleset_yaml === PLAN, "the YAML has changed");
  }),
  refuses("PATCH /ruleset-plans/{plan_name}/", "answers 404 to an unknown name", async (context) => {
    const ifm = await inFlightService(context);
    await refused(ifm.PATCH("/ruleset-plans/{plan_name}/", { ...UNKNOWN, body: { options: {} } }), 404);
  }),

  writes("DELETE /ruleset-plans/{plan_name}/", "deletes a plan", async (context) => {
    const { plan } = await createPlan(context);
    const params = { path: { plan_name: plan.name } };
    await answered(context.ifm.DELETE("/ruleset-plans/{plan_name}/", { params }), 204);
    const { response } = await context.ifm.GET("/ruleset-plans/{plan_name}/", { params });
    ensure(response.status === 404, "the plan is still there");
  }),
  refuses("DELETE /ruleset-plans/{plan_name}/", "answers 404 to an unknown name", async (context) => {
    const ifm = await inFlightService(context);
    await refused(ifm.DELETE("/ruleset-plans/{plan_name}/", UNKNOWN), 404);
  }),

  writes(
    "POST /ruleset-plans/{plan_name}/mask/",
    "gives back as many records as it gets",
    async (context) => {
      const { plan } = await createPlan(context);
      const params = { path: { plan_name: plan.name } };
      const body = { data: ["Kim", "Robin"], request_id: context.newName() };
      const result = await answered(
        context.ifm.POST("/ruleset-plans/{plan_name}/mask/", { params, body }),
        200,
      );
      ensure(result.data.length === 2, "the records are fewer or more");
      ensure(result.ruleset_plan.name === plan.name, "another plan is named");
      ensure(!JSON.stringify(result.data).includes("Robin"), "a record is not masked");
    },
  ),
  refuses("POST /ruleset-plans/{plan_name}/mask/", "answers 404 to an unknown name", async (context) => {
    const ifm = await inFlightService(context);
    await refused(ifm.POST("/ruleset-plans/{plan_name}/mask/", { ...UNKNOWN, body: { data: [] } }), 404);
  }),
];
