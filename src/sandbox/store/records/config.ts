import type { JsonObject } from "../../http/json-object.js";
import type { YamlFinding } from "./yaml-text.js";

/** What every saved configuration has. */
export interface StoredConfig {
  readonly id: string;
  readonly name: string;
  readonly configYaml: string;
  /** Findings of the last validation; empty when the YAML is fine. */
  readonly findings: readonly YamlFinding[];
  readonly createdAt: number;
  readonly modifiedAt: number;
}

/** A discovery config as the sandbox keeps it. */
export interface StoredDiscoveryConfig extends StoredConfig {
  readonly configType: string;
  /** Before this moment of sandbox time the validation is still going on. */
  readonly validatedAt: number;
}

/** A discovery config library as the sandbox keeps it. */
export interface StoredDiscoveryConfigLibrary extends StoredConfig {
  readonly namespace: string;
}

/** A ruleset-generation config as the sandbox keeps it. */
export type StoredRgConfig = StoredConfig;

/** A ruleset plan as the sandbox keeps it. */
export interface StoredRulesetPlan {
  /** With the suffix that makes it unique. */
  readonly name: string;
  readonly rulesetYaml: string;
  readonly options: JsonObject;
  readonly serial: number;
  readonly createdAt: number;
  readonly modifiedAt: number;
}

/** A table reference as the sandbox keeps it. */
export interface StoredTableReference {
  readonly id: string;
  readonly name: string;
  readonly connection: string;
  readonly source: string;
  readonly options: JsonObject;
  readonly createdAt: number;
  readonly modifiedAt: number;
}
