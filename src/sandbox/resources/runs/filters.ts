import { fieldError } from "../../http/django-errors.js";
import type { JsonObject } from "../../http/json-values.js";
import { queryValue } from "../../http/request-info.js";
import { RUN_STATUSES } from "../../store/records/run.js";

/**
 * Applies the filters of the run list. A blank filter is no filter.
 *
 * `ruleset_name` is compared as a whole; `connection_ruleset_name` is searched, without regard to case,
 * in the names of both connections and of the ruleset (its meaning is inferred from its name).
 */
export function filterRuns(runs: readonly JsonObject[], query: URLSearchParams): JsonObject[] {
  const status = queryValue(query, "run_status") ?? "";
  const rulesetName = queryValue(query, "ruleset_name") ?? "";
  const search = (queryValue(query, "connection_ruleset_name") ?? "").toLowerCase();
  if (status !== "" && !RUN_STATUSES.some((known) => known === status)) {
    throw fieldError({
      run_status: [`Select a valid choice. ${status} is not one of the available choices.`],
    });
  }
  return runs.filter(
    (run) =>
      (status === "" || run.status === status) &&
      (rulesetName === "" || run.ruleset_name === rulesetName) &&
      (search === "" || searchable(run).includes(search)),
  );
}

function searchable(run: JsonObject): string {
  const names = [run.source_connection_name, run.destination_connection_name, run.ruleset_name];
  return names
    .filter((name) => typeof name === "string")
    .join("\n")
    .toLowerCase();
}
