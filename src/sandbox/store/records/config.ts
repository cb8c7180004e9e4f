import type { YamlFinding } from "../../resources/yaml/validation.js";

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
