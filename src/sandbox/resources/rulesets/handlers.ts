import { fieldError } from "../../http/django-errors.js";
import { textMember } from "../../http/json-values.js";
import type { OperationCall, OperationHandlers } from "../../http/operation.js";
import { queryValue } from "../../http/request-info.js";
import { emptyResponse } from "../../http/responses.js";
import { newRuleset, type StoredRuleset } from "../../store/records/yaml-documents.js";
import type { ValidationSettings } from "../yaml/validation.js";
import { type LicenceWarnings, rulesetRow } from "./document.js";
import { findRuleset, type RulesetWorld, setRulesetYaml } from "./rules.js";

interface RulesetContext {
  readonly world: RulesetWorld;
  readonly settings: ValidationSettings & { readonly ids: () => string };
  readonly faults: LicenceWarnings;
}

/** The ruleset operations. */
export function rulesetHandlers({ world, settings, faults }: RulesetContext) {
  const row = (ruleset: StoredRuleset, { info }: OperationCall) =>
    rulesetRow(ruleset, world, settings.clock(), faults, info);
  const detail = (ruleset: StoredRuleset, call: OperationCall) => ({
    ...row(ruleset, call),
    config_yaml: ruleset.configYaml,
  });
  return {
    "GET /api/v2/rulesets/": (call) => Response.json(world.rulesets.all().map((each) => row(each, call))),
    "GET /api/rulesets/": (call) => Response.json(world.rulesets.all().map((each) => detail(each, call))),
    "POST /api/rulesets/": (call) => {
      const body = call.readBody();
      const name = textMember(body, "name") ?? "";
      const maskType = textMember(body, "mask_type") ?? "database";
      const same = findRuleset(world, name, maskType);
      if (same !== undefined && queryValue(call.url.searchParams, "upsert") !== "true") throw duplicateName();
      const ruleset = same ?? newRuleset({ id: settings.ids(), name, maskType }, settings.clock());
      setRulesetYaml(ruleset, textMember(body, "config_yaml") ?? "", settings);
      world.rulesets.save(ruleset);
      return Response.json(detail(ruleset, call), { status: same === undefined ? 201 : 200 });
    },
    "GET /api/rulesets/{id}/": (call) =>
      Response.json(detail(world.rulesets.require(call.pathParameter("id")), call)),
    "PATCH /api/rulesets/{id}/": (call) => {
      const ruleset = world.rulesets.require(call.pathParameter("id"));
      const body = call.readBody();
      setRulesetYaml(ruleset, textMember(body, "config_yaml") ?? ruleset.configYaml, settings);
      return Response.json(detail(ruleset, call));
    },
    "DELETE /api/rulesets/{id}/": (call) => {
      world.rulesets.delete(world.rulesets.require(call.pathParameter("id")).id);
      return emptyResponse(204);
    },
  } satisfies OperationHandlers;
}

function duplicateName() {
  return fieldError({ name: ["A ruleset with this name and mask type already exists."] });
}
