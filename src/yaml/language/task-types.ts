import type { KnownIn } from "./releases.js";

/** The kinds of rulesets. */
export type MaskType = "database" | "file";

/** What a server knows of a type of tasks. */
export interface TaskType extends KnownIn {
  readonly name: string;
  /** The rulesets that it belongs in; `undefined` for both kinds. */
  readonly of?: MaskType;
  /** Members that it asks for; of those in one list, one is enough. */
  readonly asksFor: readonly (readonly string[])[];
  /** Whether a server is known to refuse the task when such a member is missing. */
  readonly refusedWithout?: boolean;
  /** What its `rules` are: each names a column, or it may. */
  readonly rules?: "of columns" | "of any kind";
  /** Whether its `tasks` are tasks again. */
  readonly holdsTasks?: boolean;
}

/** The types of tasks. A new one is a line. */
export const TASK_TYPES: readonly TaskType[] = [
  {
    name: "mask_table",
    of: "database",
    asksFor: [["table"], ["rules"]],
    refusedWithout: true,
    rules: "of columns",
  },
  { name: "mask_unique_key", of: "database", asksFor: [["table"], ["key", "target_keys"]] },
  { name: "run_sql", of: "database", asksFor: [["sql", "sql_file"]] },
  { name: "truncate_table", of: "database", asksFor: [["table"]] },
  { name: "build_temp_table", of: "database", asksFor: [["table_name", "table"]] },
  { name: "run_data_discovery", of: "database", asksFor: [] },
  { name: "run_schema_discovery", of: "database", asksFor: [] },
  { name: "mask_file", of: "file", asksFor: [["rules"]], rules: "of any kind" },
  { name: "mask_tabular_file", of: "file", asksFor: [["rules"]], rules: "of any kind" },
  { name: "run_file_data_discovery", of: "file", asksFor: [] },
  { name: "parallel", asksFor: [["tasks"]], refusedWithout: true, holdsTasks: true },
  { name: "serial", asksFor: [["tasks"]], refusedWithout: true, holdsTasks: true },
];
