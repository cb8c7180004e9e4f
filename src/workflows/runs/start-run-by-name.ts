import type { WorkflowClient } from "../../client/client-of.js";
import type { Run } from "../../client/schemas.js";
import { DataMasqueConfigError } from "../../errors/errors.js";
import { checkRequest } from "../check-request.js";
import { getConnection } from "../connections/find-connection.js";
import { rulesetIdOf } from "../rulesets/find-ruleset.js";
import type { WorkflowOptions } from "../wait.js";
import { checkWhich, type Which } from "../which.js";
import { type StartRunRequest, startRun } from "./start-run.js";

/** What to run, with connections and ruleset told by id or by name. */
export interface RunByName extends Pick<StartRunRequest, "name" | "options" | "is_user_subscribed"> {
  /** The connection that is masked, or whose files are read. */
  source: Which;
  /** The connection that masked files are written to; a database is masked in place and needs none. */
  destination?: Which | undefined;
  /** By name, the ruleset of that name which is of the type of the source. */
  ruleset: Which;
}

/**
 * Starts a masking run of connections and a ruleset that are told by name or id.
 * The type of the run, `database` or `file`, is that of the source.
 * What the names lead to is looked up first, so that something that is renamed meanwhile can be missed or mixed up.
 *
 * ```ts
 * const run = await startRunByName(dm, { source: { name: "crm" }, ruleset: { name: "crm_mask" }, name: "nightly" });
 * ```
 *
 * @throws DataMasqueConfigError when a name leads nowhere, when a file source has no destination,
 *   or the two are not of the same type; nothing is started then
 * @throws AmbiguousNameError when a name leads to more than one
 * @throws RunMayHaveStartedError and what else {@link startRun} throws
 */
export async function startRunByName(
  dm: WorkflowClient,
  what: RunByName,
  options: WorkflowOptions = {},
): Promise<Run> {
  const { source, destination, ruleset, ...request } = checkRequest(
    "startRunByName(dm, { source, ruleset })",
    what,
  );
  checkWhich("connection", source);
  if (destination !== undefined) checkWhich("connection", destination);
  checkWhich("ruleset", ruleset);
  const from = await getConnection(dm, source, options);
  const to = destination === undefined ? undefined : await getConnection(dm, destination, options);
  if (from.mask_type === "file" && to === undefined) {
    throw new DataMasqueConfigError(
      `the connection ${JSON.stringify(from.name)} holds files: say with destination where the masked ones go`,
    );
  }
  if (to !== undefined && to.mask_type !== from.mask_type) {
    throw new DataMasqueConfigError(
      `the source ${JSON.stringify(from.name)} is of type ${from.mask_type}, the destination ${JSON.stringify(to.name)} of type ${to.mask_type}; they have to be of one type`,
    );
  }
  const which = "id" in ruleset ? ruleset : { ...ruleset, maskType: from.mask_type };
  return startRun(
    dm,
    {
      ...request,
      connection: from.id,
      ...(to === undefined ? {} : { destination_connection: to.id }),
      ruleset: await rulesetIdOf(dm, which, options.signal),
      mask_type: from.mask_type,
    },
    options,
  );
}
