import type { WorkflowClient } from "../../client/client-of.js";
import type { Schemas } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { requireText } from "../answer-shape.js";
import { collect } from "../lists/paginate.js";
import type { WorkflowOptions } from "../wait.js";
import type { Which } from "../which.js";
import { type YamlFault, yamlFaults } from "../yaml-faults.js";
import {
  type ConfigKind,
  deleteConfig,
  findConfig,
  getConfig,
  listConfigs,
  type SavedYaml,
  saveYaml,
} from "./named-configs.js";

/** A ruleset generation config as the server returns it; lists leave its YAML out. */
export type GenerationConfig = Schemas["RGConfig"];

/** A ruleset generation config to save, always with its YAML: without it the server would blank what it has. */
export type GenerationConfigWrite = Schemas["RGConfigReplace"];

/** How ruleset generation configs are kept. */
export const GENERATION_CONFIG: ConfigKind<
  GenerationConfig,
  { readonly name: string },
  GenerationConfigWrite
> = {
  path: "/api/ruleset-generation-configs/",
  what: () => "generation config",
  fullName: ({ name }) => name,
  rows(dm, { name }, signal) {
    const query = name === undefined ? {} : { name_exact: name.trim() };
    return collect(dm, "/api/ruleset-generation-configs/", { query, signal });
  },
  read: (dm, id, signal) =>
    unwrap(dm.GET("/api/ruleset-generation-configs/{id}/", { params: { path: { id } }, signal })),
  create: (dm, body, signal) => unwrap(dm.POST("/api/ruleset-generation-configs/", { body, signal })),
  replace: (dm, id, body, signal) =>
    unwrap(dm.PUT("/api/ruleset-generation-configs/{id}/", { params: { path: { id } }, body, signal })),
  remove: (dm, id, signal) =>
    unwrap(dm.DELETE("/api/ruleset-generation-configs/{id}/", { params: { path: { id } }, signal })),
};

function faultsOf({ validation_errors }: GenerationConfig): YamlFault[] {
  return yamlFaults(validation_errors);
}

/**
 * Lists all ruleset generation configs, without their YAML.
 *
 * @throws DataMasqueApiError with status 404 when the server is too old to have them
 */
export async function listGenerationConfigs(
  dm: WorkflowClient,
  { signal }: WorkflowOptions = {},
): Promise<GenerationConfig[]> {
  return listConfigs(GENERATION_CONFIG, dm, {}, signal);
}

/** Finds the ruleset generation config of a name, with its YAML; `undefined` when there is none. */
export async function findGenerationConfig(
  dm: WorkflowClient,
  name: string,
  { signal }: WorkflowOptions = {},
): Promise<GenerationConfig | undefined> {
  return findConfig(GENERATION_CONFIG, dm, { name }, signal);
}

/**
 * Reads a ruleset generation config by id or name, with its YAML and, where that is invalid, its `validation_errors`.
 *
 * @throws DataMasqueConfigError when none has the name
 * @throws DataMasqueApiError with status 404 when there is none of that id
 */
export async function getGenerationConfig(
  dm: WorkflowClient,
  which: Which,
  { signal }: WorkflowOptions = {},
): Promise<GenerationConfig> {
  return getConfig(GENERATION_CONFIG, dm, which, signal);
}

/**
 * Saves a ruleset generation config under its name: replaces the one that has it, or creates a new one.
 * YAML that is invalid is stored all the same: `stored.is_valid` tells, and `faults` with line and column what is wrong.
 *
 * It looks for the name first.
 * Where the server refuses to create it since another program has just done so, that one is replaced;
 * one that is deleted between the look and the write makes it fail with status 404, and nothing is saved.
 *
 * @throws DataMasqueConfigError when the name begins or ends with a blank, which the server would cut off
 * @throws DataMasqueApiError when the server refuses it
 */
export async function saveGenerationConfig(
  dm: WorkflowClient,
  config: GenerationConfigWrite,
  { signal }: WorkflowOptions = {},
): Promise<SavedYaml<GenerationConfig>> {
  return saveYaml(GENERATION_CONFIG, faultsOf, dm, config, signal);
}

/**
 * Deletes a ruleset generation config by id or name; generation does not know it any more then.
 *
 * @returns how many were deleted: 0 when there was none, which is no error
 */
export async function deleteGenerationConfigIfExists(
  dm: WorkflowClient,
  which: Which,
  { signal }: WorkflowOptions = {},
): Promise<number> {
  return deleteConfig(GENERATION_CONFIG, dm, which, signal);
}

/** Reads the ruleset generation config that the server uses where none is given, as YAML. */
export async function defaultGenerationConfigYaml(
  dm: WorkflowClient,
  { signal }: WorkflowOptions = {},
): Promise<string> {
  const yaml = await unwrap(dm.GET("/api/ruleset-generation-configs/defaults/", { signal }));
  return requireText(yaml, "GET /api/ruleset-generation-configs/defaults/");
}
