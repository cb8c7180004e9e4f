import { type Schemas, unwrap } from "../../../index.js";
import type { ContractContext } from "../../session/contract-context.js";
import { answered, refused } from "../answers.js";
import { asksForLogin, type Behaviour, reads, refuses, writes } from "../behaviour.js";
import { ensure, skip } from "../broken-contract.js";
import { sharedDatabase } from "../samples/subjects.js";
import { UNKNOWN_ID } from "../samples/unknown-ids.js";

const UNKNOWN = { params: { path: { id: UNKNOWN_ID } } };
const SOURCE = "public.dmc_verify";

/** Table references. */
export const tableReferences: readonly Behaviour[] = [
  reads("GET /api/table-references/", "lists every table reference in one array", async (context) => {
    const own = context.mayWrite ? await create(context) : undefined;
    const all = await answered(context.dm.GET("/api/table-references/"), 200);
    ensure(Array.isArray(all), "the answer is not a bare array");
    ensure(own === undefined || all.some(({ id }) => id === own.id), "one that is there is not in the list");
  }),
  asksForLogin("GET /api/table-references/", ({ stranger }) => stranger.GET("/api/table-references/")),

  writes("POST /api/table-references/", "fills in the options that are left out", async (context) => {
    const { options } = await create(context);
    ensure(options.format === "csv", `the default format is ${options.format}`);
    ensure(options.delimiter === ",", "the default delimiter is no comma");
    ensure(options.null_string === null, "by default some text is read as null");
  }),
  refuses("POST /api/table-references/", "answers 400 to an unknown connection", async ({ dm, newName }) => {
    const body = { name: newName(), connection: UNKNOWN_ID, source: SOURCE };
    await refused(dm.POST("/api/table-references/", { body }), 400);
  }),
  asksForLogin("POST /api/table-references/", ({ stranger, newName }) =>
    stranger.POST("/api/table-references/", {
      body: { name: newName(), connection: UNKNOWN_ID, source: SOURCE },
    }),
  ),

  reads("GET /api/table-references/{id}/", "shows one table reference", async (context) => {
    const { id } = await anyReference(context);
    const one = await answered(
      context.dm.GET("/api/table-references/{id}/", { params: { path: { id } } }),
      200,
    );
    ensure(one.id === id, "another one is shown");
  }),
  refuses("GET /api/table-references/{id}/", "answers 404 to an unknown id", async ({ dm }) => {
    await refused(dm.GET("/api/table-references/{id}/", UNKNOWN), 404);
  }),

  writes("PUT /api/table-references/{id}/", "keeps the options when none are sent", async (context) => {
    const { dm } = context;
    const { id, name, connection } = await create(context, { delimiter: ";" });
    const body = { name, connection, source: `${SOURCE}_2` };
    const replaced = await answered(
      dm.PUT("/api/table-references/{id}/", { params: { path: { id } }, body }),
      200,
    );
    ensure(replaced.source === body.source, "the source has not changed");
    ensure(replaced.options.delimiter === ";", "the options were not kept");
  }),
  refuses("PUT /api/table-references/{id}/", "answers 404 to an unknown id", async (context) => {
    const { id: connection } = await sharedDatabase(context);
    const body = { name: context.newName(), connection, source: SOURCE };
    await refused(context.dm.PUT("/api/table-references/{id}/", { ...UNKNOWN, body }), 404);
  }),

  writes(
    "DELETE /api/table-references/{id}/",
    "takes it out of the list and frees its name",
    async (context) => {
      const { dm } = context;
      const { id, name } = await create(context);
      await answered(dm.DELETE("/api/table-references/{id}/", { params: { path: { id } } }), 204);
      const all = await unwrap(dm.GET("/api/table-references/"));
      ensure(!all.some((each) => each.id === id), "it is still in the list");
      await create(context, undefined, name);
    },
  ),
  refuses("DELETE /api/table-references/{id}/", "answers 404 to an unknown id", async ({ dm }) => {
    await refused(dm.DELETE("/api/table-references/{id}/", UNKNOWN), 404);
  }),
];

async function create(
  context: ContractContext,
  options?: Schemas["TableReferenceOptionsWrite"],
  name = context.newName(),
): Promise<Schemas["TableReference"]> {
  const { dm, afterwards } = context;
  const { id: connection } = await sharedDatabase(context);
  const body = { name, connection, source: SOURCE, ...(options === undefined ? {} : { options }) };
  const created = await answered(dm.POST("/api/table-references/", { body }), 201);
  afterwards(`table reference ${name}`, () =>
    dm.DELETE("/api/table-references/{id}/", { params: { path: { id: created.id } } }),
  );
  return created;
}

async function anyReference(context: ContractContext): Promise<{ id: string }> {
  if (context.mayWrite) return create(context);
  const [first] = await unwrap(context.dm.GET("/api/table-references/"));
  return first ?? skip("there is no table reference to look at");
}
