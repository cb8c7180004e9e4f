import type { KnownIn } from "./releases.js";

/** A member that stands at the top of a document. */
export interface TopMember extends KnownIn {
  readonly name: string;
}

/** A section of a ruleset library; what stands in it is checked as what it holds. */
export interface LibrarySection extends TopMember {
  /** Rules of databases each name a column, or a `$ref` that does; those of files may. */
  readonly holds: "masks" | "rules of columns" | "rules" | "tasks" | "anything";
  /** Whether it may be something else than a map of names. */
  readonly free?: boolean;
}

/** A member at the top of a discovery config, or of a library for such. */
export interface DiscoveryMember extends TopMember {
  /** Whether it has to be a list, or a `$ref` to one. */
  readonly list?: boolean;
}

/** The members of a ruleset, from several releases: a server may know more, and only these are known to be taken. */
export const RULESET_MEMBERS: readonly TopMember[] = [
  { name: "version" },
  { name: "tasks" },
  { name: "mask_definitions" },
  { name: "rule_definitions" },
  { name: "task_definitions" },
  { name: "skip_defaults" },
  { name: "imports" },
  { name: "doc" },
  { name: "auto_manage_triggers" },
  { name: "random_seed" },
  { name: "disable_warning_on_duplicate_rules" },
  { name: "disable_warning_on_glacier_storage" },
  { name: "name" },
];

/** The sections of a ruleset library: these are all. */
export const LIBRARY_SECTIONS: readonly LibrarySection[] = [
  { name: "masks", holds: "masks" },
  { name: "database_rules", holds: "rules of columns" },
  { name: "tabular_file_rules", holds: "rules" },
  { name: "file_rules", holds: "rules" },
  { name: "columns", holds: "anything" },
  { name: "tasks", holds: "tasks" },
  { name: "other", holds: "anything", free: true },
];

/** The members of a discovery config and of a library for such: these are all. */
export const DISCOVERY_MEMBERS: readonly DiscoveryMember[] = [
  { name: "labels", list: true },
  { name: "metadata_rules", list: true },
  { name: "idd_rules", list: true },
  { name: "imports", list: true },
  { name: "files" },
  { name: "version" },
];
