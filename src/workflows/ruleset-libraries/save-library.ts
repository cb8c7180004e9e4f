import type { DataMasqueClient } from "../../client/create-client.js";
import type { Ruleset, Schemas } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { requireMembers } from "../answer-shape.js";
import { hasDeleted } from "../delete-if-exists.js";
import { paginate } from "../lists/paginate.js";
import { checkNewName } from "../names.js";
import type { WorkflowOptions } from "../wait.js";
import { checkWhich } from "../which.js";
import { findRulesetLibrary, libraryIdOf, type RulesetLibrary, type WhichLibrary } from "./find-library.js";

/** A ruleset library as it is created or replaced. */
export type RulesetLibraryWrite = Schemas["RulesetLibraryWrite"];

/**
 * Saves a ruleset library under its name and namespace: replaces the one that has both, or creates a new one.
 * YAML that is not valid is stored all the same: look at `is_valid` and `validation_errors` of what is returned.
 * It is looked up first, so of two programs that create one library at once, one gets the server's refusal.
 *
 * @throws DataMasqueConfigError when the name begins or ends with a blank, which the server would cut off
 * @throws DataMasqueApiError when the server refuses it
 */
export async function saveRulesetLibrary(
  dm: DataMasqueClient,
  library: RulesetLibraryWrite,
  { signal }: WorkflowOptions = {},
): Promise<RulesetLibrary> {
  const name = checkNewName("the ruleset library", library?.name);
  const { namespace } = library;
  const existing = await findRulesetLibrary(dm, { name, namespace }, { signal });
  const saved =
    existing === undefined
      ? await unwrap(dm.POST("/api/ruleset-libraries/", { body: library, signal }))
      : await unwrap(
          dm.PUT("/api/ruleset-libraries/{id}/", {
            params: { path: { id: existing.id } },
            body: library,
            signal,
          }),
        );
  return requireMembers(saved, ["id"], "the saved ruleset library", true);
}

/** How to delete a ruleset library. */
export interface DeleteLibraryOptions extends WorkflowOptions {
  /**
   * Deletes it although rulesets import it, which are invalid then.
   * @default false
   */
  force?: boolean | undefined;
}

/**
 * Deletes a ruleset library.
 *
 * @returns 1, or 0 when there was none, which is no error
 * @throws DataMasqueApiError of status 409, whose body names the rulesets that import it, without `force`
 */
export async function deleteRulesetLibraryIfExists(
  dm: DataMasqueClient,
  which: WhichLibrary,
  { force = false, signal }: DeleteLibraryOptions = {},
): Promise<number> {
  checkWhich("ruleset library", which);
  const id = "id" in which ? which.id : (await findRulesetLibrary(dm, which, { signal }))?.id;
  if (id === undefined) return 0;
  const params = { path: { id }, ...(force ? { query: { force } } : {}) };
  return (await hasDeleted(unwrap(dm.DELETE("/api/ruleset-libraries/{id}/", { params, signal })))) ? 1 : 0;
}

/** Walks the rulesets that import a library; they come without their YAML. */
export async function* rulesetsUsing(
  dm: DataMasqueClient,
  which: WhichLibrary,
  { signal }: WorkflowOptions = {},
): AsyncGenerator<Ruleset, void, undefined> {
  const id = await libraryIdOf(dm, which, signal);
  yield* paginate(dm, "/api/ruleset-libraries/{id}/rulesets/", { path: { id }, signal });
}

/**
 * Lets the server validate a stored library anew, with nothing changed, and returns it with the verdict so far:
 * `is_valid` may be `in_progress` or `unknown` at first.
 */
export async function revalidateRulesetLibrary(
  dm: DataMasqueClient,
  which: WhichLibrary,
  { signal }: WorkflowOptions = {},
): Promise<RulesetLibrary> {
  const id = await libraryIdOf(dm, which, signal);
  return unwrap(dm.PATCH("/api/ruleset-libraries/{id}/", { params: { path: { id } }, body: {}, signal }));
}
