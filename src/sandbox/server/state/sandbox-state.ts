import { type JsonObject, wireTime } from "../../http/json-values.js";
import { userDocument } from "../../resources/accounts/document.js";
import {
  discoveryConfigLibraryRow,
  discoveryConfigRow,
  rgConfigRow,
} from "../../resources/configs/document.js";
import { shownConnection } from "../../resources/connections/document.js";
import { planDocument } from "../../resources/in-flight/document.js";
import { libraryRow } from "../../resources/ruleset-libraries/document.js";
import { rulesetRow } from "../../resources/rulesets/document.js";
import { runDocument } from "../../resources/runs/document.js";
import { licenceDocument } from "../../resources/system/document.js";
import { tableReferenceDocument } from "../../resources/table-references/handlers.js";
import type { SandboxContext } from "../../store/context.js";
import type { World } from "../../store/world.js";
import { filesState, type SandboxFiles } from "./files-state.js";

/** A login token without its key. */
export interface SandboxToken {
  /** Counted from 1, in the order of the logins. */
  readonly id: number;
  /** ISO 8601. */
  readonly created: string;
  /** ISO 8601. */
  readonly expires: string;
  /** Whether it opens the API at this moment of sandbox time. */
  readonly valid: boolean;
}

/**
 * What the sandbox holds now, for assertions: copies in the form in which the API shows them.
 * No password, token key or other secret is in it; the sandbox does not even keep those of connections.
 */
export interface SandboxState {
  /** Connections in the order of their creation. */
  readonly connections: readonly Readonly<Record<string, unknown>>[];
  /** Rulesets in the order of their creation, with `config_yaml`. */
  readonly rulesets: readonly Readonly<Record<string, unknown>>[];
  /** Ruleset libraries in the order of their creation, with `config_yaml`. */
  readonly rulesetLibraries: readonly Readonly<Record<string, unknown>>[];
  /** Uploaded files of each kind. */
  readonly files: SandboxFiles;
  /** Users in the order of their ids, without API token. */
  readonly users: readonly Readonly<Record<string, unknown>>[];
  /** The settings of the instance, with whatever a client wrote there. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The licence in force. */
  readonly licence: Readonly<Record<string, unknown>>;
  /** Host names of the first-time set-up; empty when the sandbox came installed. */
  readonly allowedHosts: readonly string[];
  /** Runs in the order of their ids. */
  readonly runs: readonly Readonly<Record<string, unknown>>[];
  /** Discovery configs in the order of their creation, with `config_yaml`. */
  readonly discoveryConfigs: readonly Readonly<Record<string, unknown>>[];
  /** Discovery config libraries in the order of their creation, with `config_yaml`. */
  readonly discoveryConfigLibraries: readonly Readonly<Record<string, unknown>>[];
  /** Ruleset-generation configs in the order of their creation, with `config_yaml`. */
  readonly rulesetGenerationConfigs: readonly Readonly<Record<string, unknown>>[];
  /** Table references in the order of their creation. */
  readonly tableReferences: readonly Readonly<Record<string, unknown>>[];
  /** Plans of in-flight masking in the order of their creation, with `ruleset_yaml`. */
  readonly rulesetPlans: readonly Readonly<Record<string, unknown>>[];
  /** Login tokens in the order of the logins. */
  readonly tokens: readonly SandboxToken[];
}

/** A live view: each access looks again, at the world of that moment. */
export function sandboxState(worldNow: () => World, context: Omit<SandboxContext, "world">): SandboxState {
  const { settings, faults } = context;
  return {
    get connections() {
      return worldNow()
        .connections.all()
        .map((stored): JsonObject => structuredClone(shownConnection(stored, context, undefined)));
    },
    get rulesets() {
      const now = settings.clock();
      return worldNow()
        .rulesets.all()
        .map(
          (stored): JsonObject => ({
            ...rulesetRow(stored, worldNow(), now, faults, undefined),
            config_yaml: stored.configYaml,
          }),
        );
    },
    get rulesetLibraries() {
      const now = settings.clock();
      return worldNow()
        .rulesetLibraries.all()
        .map(
          (stored): JsonObject => ({
            ...libraryRow(stored, now, faults, undefined),
            config_yaml: stored.configYaml,
          }),
        );
    },
    get files() {
      return filesState(worldNow().files);
    },
    get users() {
      return worldNow().users.all().map(userDocument);
    },
    get settings() {
      return structuredClone(worldNow().instance.settings);
    },
    get licence() {
      return licenceDocument(worldNow().instance.licence, settings.clock());
    },
    get allowedHosts() {
      return [...worldNow().instance.allowedHosts];
    },
    get runs() {
      const now = settings.clock();
      return worldNow()
        .runs.all()
        .map((run) => structuredClone(runDocument(run, worldNow(), now)));
    },
    get discoveryConfigs() {
      const now = settings.clock();
      return worldNow()
        .discoveryConfigs.all()
        .map((stored) =>
          structuredClone({ ...discoveryConfigRow(stored, now), config_yaml: stored.configYaml }),
        );
    },
    get discoveryConfigLibraries() {
      return worldNow()
        .discoveryConfigLibraries.all()
        .map(
          (stored): JsonObject => ({
            ...discoveryConfigLibraryRow(stored, worldNow()),
            config_yaml: stored.configYaml,
          }),
        );
    },
    get rulesetGenerationConfigs() {
      return worldNow()
        .rgConfigs.all()
        .map((stored): JsonObject => ({ ...rgConfigRow(stored), config_yaml: stored.configYaml }));
    },
    get tableReferences() {
      return worldNow()
        .tableReferences.all()
        .map((stored) => structuredClone(tableReferenceDocument(stored)));
    },
    get rulesetPlans() {
      return worldNow()
        .rulesetPlans.all()
        .map((stored) => structuredClone(planDocument(stored)));
    },
    get tokens() {
      const now = settings.clock();
      return worldNow()
        .tokens.all()
        .map(({ id, createdAt, expiresAt }) => ({
          id,
          created: wireTime(createdAt),
          expires: wireTime(expiresAt),
          valid: expiresAt > now,
        }));
    },
  };
}
