import type { components } from "../generated/datamasque.gen.js";

/** Every schema of the API document by its name, such as `Schemas["SnowflakeConnectionWrite"]`. */
export type Schemas = components["schemas"];

/** A connection as the server returns it: narrow it by `mask_type`, then by `db_type` or `type`. */
export type Connection = Schemas["Connection"];

/** A connection as it is created or replaced. */
export type ConnectionWrite = Schemas["ConnectionWrite"];

/** A ruleset as the server returns it. */
export type Ruleset = Schemas["Ruleset"];

/** A ruleset as it is created or replaced. */
export type RulesetWrite = Schemas["RulesetWrite"];

/** A run: masking or discovery. */
export type Run = Schemas["Run"];

/** One entry of a run's log. */
export type RunLogEntry = Schemas["RunLogEntry"];

/** The statuses that a run is known to have; a newer server may send others. */
export type RunStatus = Schemas["RunStatus"];
