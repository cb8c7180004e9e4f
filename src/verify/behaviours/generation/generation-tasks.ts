import { unwrap } from "../../../index.js";
import type { ContractContext } from "../../session/contract-context.js";
import { skip } from "../broken-contract.js";
import { untilState } from "../waits.js";
import { selectedColumns } from "./selections.js";

const FINAL = ["finished", "finished_with_warnings", "failed", "cancelled"];

/** Generates a ruleset of a selection and gives the connection that holds it. */
export async function generated(context: ContractContext): Promise<string> {
  const { connection, ...body } = await selectedColumns(context);
  const params = { path: { connection_id: connection } };
  await unwrap(context.dm.POST("/api/async-generate-ruleset/{connection_id}/", { params, body }));
  const state = await over(context, connection);
  if (!state.startsWith("finished")) skip(`the generation ended as ${state}`);
  return connection;
}

/** Waits until the generation of a connection is over. */
export function over(context: ContractContext, connection_id: string): Promise<string> {
  const params = { path: { connection_id } };
  const look = async (): Promise<string> =>
    (await unwrap(context.dm.GET("/api/async-generate-ruleset/{connection_id}/", { params }))).status;
  const what = `The generation of a ruleset for connection ${connection_id}`;
  return untilState(context, "ruleset generation", what, look, (state) => FINAL.includes(state));
}
