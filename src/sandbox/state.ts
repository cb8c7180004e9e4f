import { connectionDocument } from "./connections/stored-connection.js";
import type { SandboxContext } from "./context.js";
import type { JsonObject } from "./json-object.js";
import { rulesetRow } from "./rulesets.js";
import { runDocument } from "./runs/run-document.js";
import { wireTime } from "./wire-time.js";

/** A login token without its key. */
export interface SandboxToken {
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
  /** Runs in the order of their ids. */
  readonly runs: readonly Readonly<Record<string, unknown>>[];
  /** Login tokens in the order of the logins. */
  readonly tokens: readonly SandboxToken[];
}

/** A live view: each access looks again. */
export function sandboxState({ world, settings }: SandboxContext): SandboxState {
  return {
    get connections() {
      return [...world.connections.values()].map(
        (stored): JsonObject => structuredClone(connectionDocument(stored)),
      );
    },
    get rulesets() {
      const now = settings.clock();
      return [...world.rulesets.values()].map(
        (stored): JsonObject => ({ ...rulesetRow(stored, world, now), config_yaml: stored.configYaml }),
      );
    },
    get runs() {
      const now = settings.clock();
      return [...world.runs.values()].map((run) => structuredClone(runDocument(run, world, now)));
    },
    get tokens() {
      const now = settings.clock();
      return [...world.tokens.values()].map(({ id, createdAt, expiresAt }) => ({
        id,
        created: wireTime(createdAt),
        expires: wireTime(expiresAt),
        valid: expiresAt > now,
      }));
    },
  };
}
