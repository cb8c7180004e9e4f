import type { InFlightMaskingClient } from "../../../in-flight-masking.js";
import {
  type DataOf,
  isDataMasqueApiError,
  isDataMasqueNotReadyError,
  isDataMasqueTransportError,
  unwrap,
} from "../../../index.js";
import type { ContractContext } from "../../session/contract-context.js";
import { answered } from "../answers.js";
import { skip } from "../broken-contract.js";
import { PLAN } from "../samples/sample-documents.js";

type Plan = DataOf<Awaited<ReturnType<typeof postPlan>>>;

/** The client of the in-flight masking service, where there is one that lets the account in. */
export function inFlightService(context: ContractContext): Promise<InFlightMaskingClient> {
  return context.once("in-flight masking", async () => {
    if (context.login === undefined) {
      skip("in-flight masking takes a username and a password, and only a token is given");
    }
    try {
      await unwrap(context.ifm.GET("/verify-token/"));
    } catch (error) {
      if (isAbsence(error)) skip("there is no in-flight masking service in its usual place, /ifm");
      throw error;
    }
    return context.ifm;
  });
}

/** Creates a plan that goes with the session. */
export async function createPlan(context: ContractContext): Promise<{ wanted: string; plan: Plan }> {
  await inFlightService(context);
  const wanted = context.newName();
  const plan = await answered(postPlan(context, wanted), 201);
  context.afterwards(`ruleset plan ${wanted}`, () =>
    context.ifm.DELETE("/ruleset-plans/{plan_name}/", { params: { path: { plan_name: plan.name } } }),
  );
  return { wanted, plan };
}

/** The name of a plan to look at: the session's own, or one that is there. */
export async function anyPlan(context: ContractContext): Promise<string> {
  if (context.mayWrite) return (await createPlan(context)).plan.name;
  const ifm = await inFlightService(context);
  const { items } = await unwrap(ifm.GET("/ruleset-plans/", { params: { query: { limit: 1 } } }));
  return items[0]?.name ?? skip("there is no ruleset plan to look at");
}

function postPlan({ ifm }: ContractContext, name: string) {
  return ifm.POST("/ruleset-plans/", { body: { name, ruleset_yaml: PLAN } });
}

/** What stands in front of the service answers for it: with a page of its own, or that nothing is there. */
function isAbsence(error: unknown): boolean {
  if (isDataMasqueTransportError(error)) return error.kind === "unexpected-content";
  if (isDataMasqueApiError(error)) return [404, 405, 503, 504].includes(error.status);
  return isDataMasqueNotReadyError(error);
}
