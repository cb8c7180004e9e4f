import { textMember } from "../../http/json-values.js";
import { queryValue } from "../../http/request-info.js";
import { emptyResponse } from "../../http/responses.js";
import type { SandboxContext } from "../../store/context.js";
import type { StoredRulesetPlan } from "../../store/records/yaml-documents.js";
import { forBuilders, forMaskers } from "./bearer.js";
import { planDocument, planRow } from "./document.js";
import { unprocessable } from "./errors.js";
import { maskHandlers } from "./mask-handlers.js";
import type { InFlightHandlers } from "./operation.js";
import { planMasking } from "./plan-masking.js";
import { checkPlanYaml, planOptions, requirePlan } from "./rules.js";

// Names of further scopes, which admins and builders may have, are not known.
const SCOPES = ["ifm/mask", "ifm/rules:list"];

/** Every operation of the in-flight masking service, with what answers it. */
export function inFlightHandlers(context: SandboxContext): InFlightHandlers {
  return {
    "GET /verify-token/": () => Response.json({ scopes: SCOPES }),
    ...planHandlers(context),
    ...maskHandlers(context),
  };
}

const DEFAULT_PAGE_SIZE = 100;

const SUFFIX_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

/** The operations on ruleset plans. */
function planHandlers(context: SandboxContext) {
  const { world, settings } = context;
  const save = (plan: Omit<StoredRulesetPlan, "modifiedAt" | "masking">) => {
    checkPlanYaml(plan.rulesetYaml, settings);
    const stored = {
      ...plan,
      masking: planMasking(plan.rulesetYaml, settings.release),
      modifiedAt: settings.clock(),
    };
    world.rulesetPlans.save(stored);
    return { ...planDocument(stored), logs: [] };
  };
  return {
    "GET /ruleset-plans/": forMaskers(({ url }) => {
      // The defaults of the service are not known; the official client asks for 100.
      const limit = wholeNumber(url, "limit", 1) ?? DEFAULT_PAGE_SIZE;
      const offset = wholeNumber(url, "offset", 0) ?? 0;
      const plans = world.rulesetPlans.all();
      const items = plans.slice(offset, offset + limit).map(planRow);
      return Response.json({ items, total: plans.length, limit, offset });
    }),
    "POST /ruleset-plans/": forBuilders((call) => {
      const body = call.readBody();
      const name = `${textMember(body, "name")}-${randomSuffix()}`;
      const saved = save({
        name,
        rulesetYaml: textMember(body, "ruleset_yaml") ?? "",
        options: planOptions(body.options),
        serial: 1,
        createdAt: settings.clock(),
      });
      const url = `${call.url.origin}/ifm/ruleset-plans/${encodeURIComponent(name)}/`;
      return Response.json({ ...saved, url }, { status: 201 });
    }),
    "GET /ruleset-plans/{plan_name}/": forBuilders((call) =>
      Response.json(planDocument(requirePlan(context, call))),
    ),
    "PUT /ruleset-plans/{plan_name}/": forBuilders((call) => {
      const body = call.readBody();
      const plan = requirePlan(context, call);
      const rulesetYaml = textMember(body, "ruleset_yaml") ?? "";
      const options = planOptions(body.options);
      return Response.json(save({ ...plan, rulesetYaml, options, serial: plan.serial + 1 }));
    }),
    "PATCH /ruleset-plans/{plan_name}/": forBuilders((call) => {
      const body = call.readBody();
      const plan = requirePlan(context, call);
      const rulesetYaml = textMember(body, "ruleset_yaml") ?? plan.rulesetYaml;
      const options = body.options === undefined ? plan.options : planOptions(body.options);
      return Response.json(save({ ...plan, rulesetYaml, options, serial: plan.serial + 1 }));
    }),
    "DELETE /ruleset-plans/{plan_name}/": forBuilders((call) => {
      world.rulesetPlans.delete(requirePlan(context, call).name);
      return emptyResponse(204);
    }),
  } satisfies Partial<InFlightHandlers>;
}

function randomSuffix(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return Array.from(bytes, (byte) => SUFFIX_CHARACTERS[byte % SUFFIX_CHARACTERS.length]).join("");
}

function wholeNumber(url: URL, name: string, minimum: number): number | undefined {
  const text = queryValue(url.searchParams, name);
  if (text === null) return undefined;
  if (/^\d+$/.test(text) && Number(text) >= minimum) return Number(text);
  const msg = `Input should be a valid integer from ${minimum} up`;
  throw unprocessable([{ loc: ["query", name], msg, type: "int_parsing" }]);
}
