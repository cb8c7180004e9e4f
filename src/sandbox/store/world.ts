import { JwtTokens } from "./jwt-tokens.js";
import type { StoredToken, StoredUser } from "./records/account.js";
import type {
  StoredDiscoveryConfig,
  StoredDiscoveryConfigLibrary,
  StoredRgConfig,
  StoredRulesetPlan,
  StoredTableReference,
} from "./records/config.js";
import type { StoredConnection } from "./records/connection.js";
import { FileStores } from "./records/file.js";
import type { GenerationTask } from "./records/generation-task.js";
import { type Instance, newInstance } from "./records/instance.js";
import type { StoredRuleset, StoredRulesetLibrary } from "./records/ruleset.js";
import type { StoredRun } from "./records/run.js";

/** Everything the simulated server remembers. */
export class World {
  readonly users = new Map<number, StoredUser>();
  /** Made anew by every seed. */
  instance: Instance = newInstance(0);
  readonly connections = new Map<string, StoredConnection>();
  readonly rulesets = new Map<string, StoredRuleset>();
  readonly files = new FileStores();
  readonly rulesetLibraries = new Map<string, StoredRulesetLibrary>();
  readonly runs = new Map<number, StoredRun>();
  readonly discoveryConfigs = new Map<string, StoredDiscoveryConfig>();
  readonly discoveryConfigLibraries = new Map<string, StoredDiscoveryConfigLibrary>();
  readonly rgConfigs = new Map<string, StoredRgConfig>();
  /** By the id of the connection: each has one current task. */
  readonly generationTasks = new Map<string, GenerationTask>();
  /** Plans of in-flight masking by name. */
  readonly rulesetPlans = new Map<string, StoredRulesetPlan>();
  readonly tableReferences = new Map<string, StoredTableReference>();
  readonly tokens = new Map<string, StoredToken>();
  readonly jwts = new JwtTokens();
  #lastRunId = 0;
  #lastTokenId = 0;
  #lastUserId = 0;

  nextRunId(): number {
    this.#lastRunId += 1;
    return this.#lastRunId;
  }

  nextTokenId(): number {
    this.#lastTokenId += 1;
    return this.#lastTokenId;
  }

  nextUserId(): number {
    this.#lastUserId += 1;
    return this.#lastUserId;
  }

  /** Forgets everything. */
  clear(): void {
    this.users.clear();
    this.connections.clear();
    this.rulesets.clear();
    this.rulesetLibraries.clear();
    this.files.clear();
    this.runs.clear();
    this.discoveryConfigs.clear();
    this.discoveryConfigLibraries.clear();
    this.rgConfigs.clear();
    this.generationTasks.clear();
    this.rulesetPlans.clear();
    this.tableReferences.clear();
    this.tokens.clear();
    this.jwts.clear();
    this.#lastRunId = 0;
    this.#lastTokenId = 0;
    this.#lastUserId = 0;
  }
}
