import type { StoredConnection } from "./connections/stored-connection.js";
import { JwtTokens } from "./jwt-tokens.js";
import type { StoredRun } from "./runs/stored-run.js";
import type { StoredRuleset } from "./stored-ruleset.js";

/** A login token; the key itself is only the key of the map that holds it. */
export interface StoredToken {
  readonly id: number;
  readonly createdAt: number;
  expiresAt: number;
}

/** Everything the simulated server remembers. */
export class World {
  readonly connections = new Map<string, StoredConnection>();
  readonly rulesets = new Map<string, StoredRuleset>();
  readonly runs = new Map<number, StoredRun>();
  readonly tokens = new Map<string, StoredToken>();
  readonly jwts = new JwtTokens();
  #lastRunId = 0;
  #lastTokenId = 0;

  nextRunId(): number {
    this.#lastRunId += 1;
    return this.#lastRunId;
  }

  nextTokenId(): number {
    this.#lastTokenId += 1;
    return this.#lastTokenId;
  }

  /** Forgets everything. */
  clear(): void {
    this.connections.clear();
    this.rulesets.clear();
    this.runs.clear();
    this.tokens.clear();
    this.jwts.clear();
    this.#lastRunId = 0;
    this.#lastTokenId = 0;
  }
}
