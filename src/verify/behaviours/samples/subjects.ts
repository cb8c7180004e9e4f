import { type Connection, type Ruleset, unwrap } from "../../../index.js";
import type { ContractContext } from "../../session/contract-context.js";
import { skip } from "../broken-contract.js";
import { DATABASE_RULESET, FILE_RULESET, postgres, share } from "./sample-documents.js";

type NewConnection = ReturnType<typeof postgres> | ReturnType<typeof share>;

/** Creates a connection that goes with the session. */
export async function createConnection(context: ContractContext, body: NewConnection): Promise<Connection> {
  const created = await unwrap(context.dm.POST("/api/connections/", { body }));
  context.afterwards(`connection ${body.name}`, () =>
    context.dm.DELETE("/api/connections/{id}/", { params: { path: { id: created.id } } }),
  );
  return created;
}

/** Creates a ruleset that goes with the session. */
export async function createRuleset(
  { dm, newName, afterwards }: ContractContext,
  mask_type: "database" | "file",
  config_yaml: string,
): Promise<Ruleset> {
  const name = newName();
  const created = await unwrap(
    dm.POST("/api/rulesets/", {
      params: { query: { upsert: true } },
      body: { name, mask_type, config_yaml },
    }),
  );
  afterwards(`ruleset ${name}`, () =>
    dm.DELETE("/api/rulesets/{id}/", { params: { path: { id: created.id } } }),
  );
  return created;
}

/** The database that the session works on. */
export function sharedDatabase(context: ContractContext): Promise<Connection> {
  return context.once("a database connection", () => createConnection(context, postgres(context.newName())));
}

/** The share that the session reads files from. */
export function sharedShare(context: ContractContext): Promise<Connection> {
  return context.once("a file connection", () => createConnection(context, share(context.newName())));
}

/** A connection to look at: the session's own, or one that is there. */
export async function anyConnection(context: ContractContext): Promise<Connection> {
  if (context.mayWrite) return sharedDatabase(context);
  const [first] = await unwrap(context.dm.GET("/api/connections/"));
  return first ?? skip("there is no connection to look at");
}

/** A ruleset of the session that a run can be started with. */
export function sharedRuleset(context: ContractContext, maskType: "database" | "file"): Promise<Ruleset> {
  return context.once(`a ${maskType} ruleset`, async () => {
    const yaml = maskType === "database" ? DATABASE_RULESET : FILE_RULESET;
    const ruleset = await createRuleset(context, maskType, yaml);
    if (ruleset.is_valid === "invalid") skip(`this server finds the sample ${maskType} ruleset invalid`);
    return ruleset;
  });
}

/** A ruleset to look at: the session's own, or one that is there. */
export async function anyRuleset(context: ContractContext): Promise<Ruleset> {
  if (context.mayWrite) return sharedRuleset(context, "database");
  const [first] = await unwrap(context.dm.GET("/api/v2/rulesets/"));
  return first ?? skip("there is no ruleset to look at");
}
