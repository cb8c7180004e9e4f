import { JwtTokens } from "./jwt-tokens.js";
import type { LoginEnd, StoredToken, StoredUser } from "./records/account.js";
import type { StoredConnection, StoredFile, StoredTableReference } from "./records/data-sources.js";
import { type Instance, newInstance } from "./records/instance.js";
import type { GenerationTask, StoredRun } from "./records/run.js";
import type {
  StoredDiscoveryConfig,
  StoredDiscoveryConfigLibrary,
  StoredRgConfig,
  StoredRuleset,
  StoredRulesetLibrary,
  StoredRulesetPlan,
} from "./records/yaml-documents.js";
import { byId, byNumber, byText } from "./store.js";

/** Everything the simulated server remembers. */
export class World {
  readonly users = byNumber<StoredUser>();
  /** Made anew by every seed. */
  instance: Instance = newInstance(0);
  readonly connections = byId<StoredConnection>();
  readonly rulesets = byId<StoredRuleset>();
  /** The uploaded files of each kind; both path families of a kind share one store. */
  readonly files = {
    seeds: byId<StoredFile>(),
    oracleWallets: byId<StoredFile>(),
    connectionFilesets: byId<StoredFile>(),
    snowflakeKeys: byId<StoredFile>(),
  };
  readonly rulesetLibraries = byId<StoredRulesetLibrary>();
  readonly runs = byNumber<StoredRun>();
  readonly discoveryConfigs = byId<StoredDiscoveryConfig>();
  readonly discoveryConfigLibraries = byId<StoredDiscoveryConfigLibrary>();
  readonly rgConfigs = byId<StoredRgConfig>();
  /** By the id of the connection: each has one current task. */
  readonly generationTasks = byText<GenerationTask>(({ connectionId }) => connectionId);
  /** Plans of in-flight masking by name. */
  readonly rulesetPlans = byText<StoredRulesetPlan>(({ name }) => name);
  readonly tableReferences = byId<StoredTableReference>();
  readonly tokens = byText<StoredToken>(({ key }) => key);
  readonly jwts = new JwtTokens();
  /** The tokens, of both kinds, that would be good had their end not been asked for. */
  readonly endedLogins = new Map<string, LoginEnd>();
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
}
