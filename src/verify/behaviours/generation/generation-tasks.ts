import { unwrap } from "../../../index.js";
import type { ContractContext } from "../../session/contract-context.js";
import { ensure, skip } from "../broken-contract.js";
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
export async function over({ dm, wait }: ContractContext, connection_id: string): Promise<string> {
  const end = Date.now() + wait.timeoutMs;
  for (;;) {
    const params = { path: { connection_id } };
    const { status } = await unwrap(dm.GET("/api/async-generate-ruleset/{connection_id}/", { params }));
    if (FINAL.includes(status)) return status;
    ensure(Date.now() < end, "the generation does not end");
    await new Promise((resolve) => setTimeout(resolve, wait.intervalMs));
  }
}
