import type { ContractContext } from "../../session/contract-context.js";
import { answered, refused } from "../answers.js";
import { type Behaviour, reads, refuses, writes } from "../behaviour.js";
import { ensure, skip } from "../broken-contract.js";
import { postgres } from "../samples/sample-documents.js";
import { createConnection, sharedRuleset } from "../samples/subjects.js";
import { UNKNOWN_ID } from "../samples/unknown-ids.js";
import { anyRunThatIsOver, ended } from "./runs-to-look-at.js";

/** What the vendor's blueprints and samples send and read of runs, and the official clients do not. */
export const runsOfOtherPrograms: readonly Behaviour[] = [
  writes("POST /api/runs/", "takes the buffer size that blueprints send", async (context) => {
    const { ruleset, source } = await subjects(context);
    const body = { name: context.newName(), connection: source, ruleset, options: { buffer_size: 10_000 } };
    const run = await ended(context, answered(context.dm.POST("/api/runs/", { body }), 201));
    const echoed = run.options?.buffer_size;
    ensure(echoed === undefined || echoed === 10_000, "another buffer size is echoed than was sent");
  }),
  writes("POST /api/runs/", "takes the source as source_connection", async (context) => {
    const { ruleset, source } = await subjects(context);
    const body = { name: context.newName(), source_connection: source, ruleset, options: {} };
    const call = await context.dm.POST("/api/runs/", { body });
    if (call.response.status === 400)
      skip("it takes the source as connection only; one sample sends the other");
    const run = await ended(context, answered(Promise.resolve(call), 201));
    ensure(run.source_connection === source, "the run has another source than was sent");
  }),
  refuses("POST /api/runs/", "answers 400 to an unknown source_connection", async (context) => {
    const { ruleset } = await subjects(context);
    const body = { source_connection: UNKNOWN_ID, ruleset, options: {} };
    await refused(context.dm.POST("/api/runs/", { body }), 400);
  }),
  reads("GET /api/runs/{id}/", "shows the source as connection, too", async (context) => {
    const { id } = await anyRunThatIsOver(context);
    const run = await answered(context.dm.GET("/api/runs/{id}/", { params: { path: { id } } }), 200);
    if (run.connection === undefined) skip("it shows source_connection only, which is documented as well");
    ensure(run.connection === run.source_connection, "the two names show different connections");
  }),
];

/** A source of its own, since one connection takes one run at a time. */
async function subjects(context: ContractContext): Promise<{ ruleset: string; source: string }> {
  const { id: ruleset } = await sharedRuleset(context, "database");
  const { id: source } = await createConnection(context, postgres(context.newName()));
  return { ruleset, source };
}
