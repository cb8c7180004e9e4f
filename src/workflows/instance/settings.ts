import type { WorkflowClient } from "../../client/client-of.js";
import type { Schemas } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { DataMasqueConfigError } from "../../errors/errors.js";
import type { WorkflowOptions } from "../wait.js";

/**
 * Reads the settings of the instance. Takes an admin.
 * There are more of them than the types name.
 *
 * @throws DataMasqueApiError when the server refuses
 */
export function readSettings(
  dm: WorkflowClient,
  { signal }: WorkflowOptions = {},
): Promise<Schemas["Settings"]> {
  return unwrap(dm.GET("/api/settings/", { signal }));
}

/**
 * Changes settings of the instance, and leaves all others as they are. Takes an admin.
 * What the server makes of a setting that it does not know is not known.
 *
 * @throws DataMasqueApiError when the server refuses
 */
export async function updateSettings(
  dm: WorkflowClient,
  changes: Schemas["SettingsPatch"],
  { signal }: WorkflowOptions = {},
): Promise<void> {
  await unwrap(dm.PATCH("/api/settings/", { body: changes, signal }));
}

/**
 * Sets the locality of the instance, which the generation of rulesets goes by and the YAML of rulesets can use.
 * Takes an admin.
 *
 * @param locality such as `"en_GB"` or `"AU"`; which ones a server takes is not known
 * @throws DataMasqueConfigError when it is empty
 * @throws DataMasqueApiError when the server refuses
 */
export async function setLocality(
  dm: WorkflowClient,
  locality: string,
  options: WorkflowOptions = {},
): Promise<void> {
  if (typeof locality !== "string" || locality.trim() === "") {
    throw new DataMasqueConfigError('the locality is missing or empty; it is a text such as "en_GB"');
  }
  await updateSettings(dm, { locality }, options);
}
