import { fieldError } from "../../http/django-errors.js";
import { type JsonObject, textMember, wireTime } from "../../http/json-values.js";
import type { OperationCall, OperationHandlers } from "../../http/operation.js";
import { pageOf } from "../../http/pagination.js";
import { queryValue } from "../../http/request-info.js";
import { emptyResponse } from "../../http/responses.js";
import type { SandboxContext } from "../../store/context.js";
import type { StoredRulesetLibrary } from "../../store/records/yaml-documents.js";
import type { World } from "../../store/world.js";
import { rulesetRow } from "../rulesets/document.js";
import { deleteLibrary, dependentRulesets } from "./dependents.js";
import { libraryRow } from "./document.js";
import { libraryValidation, rulesetLibrary } from "./rules.js";

/** The ruleset library operations. */
export function rulesetLibraryHandlers({ world, settings, faults }: SandboxContext) {
  const row = (library: StoredRulesetLibrary, { info }: OperationCall) =>
    libraryRow(library, settings.clock(), faults, info);
  const detail = (library: StoredRulesetLibrary, call: OperationCall) => ({
    ...row(library, call),
    config_yaml: library.configYaml,
  });
  const page = (rows: readonly JsonObject[], call: OperationCall) =>
    Response.json(pageOf(rows, call, faults));
  const save = (id: string, call: OperationCall, previous?: StoredRulesetLibrary) => {
    const body = call.readBody();
    const name = textMember(body, "name") ?? "";
    const namespace = textMember(body, "namespace") ?? "";
    refuseTakenName(world, id, namespace, name);
    const configYaml = textMember(body, "config_yaml") ?? "";
    const library = rulesetLibrary({ id, name, namespace, configYaml }, settings, previous);
    world.rulesetLibraries.save(library);
    return detail(library, call);
  };
  return {
    "GET /api/ruleset-libraries/": (call) => {
      const libraries = world.rulesetLibraries
        .all()
        .filter((library) => passesFilters(library, call.url.searchParams));
      return page(
        libraries.map((library) => row(library, call)),
        call,
      );
    },
    "POST /api/ruleset-libraries/": (call) => Response.json(save(settings.ids(), call), { status: 201 }),
    "GET /api/ruleset-libraries/{id}/": (call) =>
      Response.json(detail(world.rulesetLibraries.require(call.pathParameter("id")), call)),
    "PUT /api/ruleset-libraries/{id}/": (call) => {
      const previous = world.rulesetLibraries.require(call.pathParameter("id"));
      return Response.json(save(previous.id, call, previous));
    },
    "PATCH /api/ruleset-libraries/{id}/": (call) => {
      const library = world.rulesetLibraries.require(call.pathParameter("id"));
      // Members of the body are ignored: that the server takes any here is not evidenced.
      call.readBody();
      const again = { ...library, ...libraryValidation(library.configYaml, settings) };
      world.rulesetLibraries.save(again);
      return Response.json(detail(again, call));
    },
    "DELETE /api/ruleset-libraries/{id}/": (call) => {
      deleteLibrary(
        world.rulesetLibraries.require(call.pathParameter("id")),
        world,
        queryValue(call.url.searchParams, "force") === "true",
      );
      return emptyResponse(204);
    },
    "GET /api/ruleset-libraries/{id}/rulesets/": (call) => {
      const rows = dependentRulesets(world.rulesetLibraries.require(call.pathParameter("id")), world).map(
        (ruleset) => ({
          ...rulesetRow(ruleset, world, settings.clock(), faults, call.info),
          created: wireTime(ruleset.createdAt),
          modified: wireTime(ruleset.modifiedAt),
        }),
      );
      return page(rows, call);
    },
  } satisfies OperationHandlers;
}

/** A blank name filter is none; a blank namespace filter means the default namespace. */
function passesFilters({ name, namespace }: StoredRulesetLibrary, query: URLSearchParams): boolean {
  const wantedName = queryValue(query, "name_exact") ?? "";
  const wantedNamespace = queryValue(query, "namespace_exact");
  return (
    (wantedName === "" || wantedName === name) && (wantedNamespace === null || wantedNamespace === namespace)
  );
}

function refuseTakenName({ rulesetLibraries }: World, id: string, namespace: string, name: string): void {
  const refusal = fieldError({ non_field_errors: ["The fields namespace, name must make a unique set."] });
  rulesetLibraries.refuseOther(id, (other) => other.name === name && other.namespace === namespace, refusal);
}
