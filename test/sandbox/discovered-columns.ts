import { member, type OpenSandbox, object } from "./open-sandbox.js";
import { rows } from "./prepared-discovery.js";

/** The results of a run, with everything of each column at hand. */
export async function columns(open: OpenSandbox, run: number) {
  const { json } = await open.call("GET", `/api/schema-discovery/v2/${run}/`);
  return rows(member(json, "results")).map((row) => ({ row, data: object(row.data) }));
}

/** The result for one column; throws when there is none. */
export async function column(open: OpenSandbox, run: number, table: string, name: string) {
  const found = (await columns(open, run)).find(({ row }) => row.table === table && row.column === name);
  if (found === undefined) throw new Error(`no column ${table}.${name}`);
  return found;
}
