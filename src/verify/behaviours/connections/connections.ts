import type { ContractContext } from "../../session/contract-context.js";
import { answered, refused } from "../answers.js";
import { asksForLogin, type Behaviour, reads, refuses, writes } from "../behaviour.js";
import { ensure } from "../broken-contract.js";
import { dynamoDb, postgres, SAMPLE_PASSWORD, share } from "../samples/sample-documents.js";
import { anyConnection, createConnection } from "../samples/subjects.js";
import { UNKNOWN_ID } from "../samples/unknown-ids.js";

const UNKNOWN = { params: { path: { id: UNKNOWN_ID } } };

/** Connections: their list and their life. */
export const connections: readonly Behaviour[] = [
  reads("GET /api/connections/", "lists every connection in one array", async (context) => {
    const { id } = await anyConnection(context);
    const all = await answered(context.dm.GET("/api/connections/"), 200);
    ensure(Array.isArray(all), "the answer is not a bare array");
    ensure(
      all.some((each) => each.id === id),
      "a connection that is there is not in the list",
    );
    ensure(!JSON.stringify(all).includes(SAMPLE_PASSWORD), "a password is shown in clear");
  }),
  asksForLogin("GET /api/connections/", ({ stranger }) => stranger.GET("/api/connections/")),

  writes(
    "POST /api/connections/",
    "creates a database connection and hides its password",
    async (context) => {
      const body = postgres(context.newName());
      const created = await create(context, body);
      ensure(created.name === body.name, "the answer has another name than was sent");
      ensure(!JSON.stringify(created).includes(SAMPLE_PASSWORD), "the password is shown in clear");
    },
  ),
  writes("POST /api/connections/", "creates a file connection", async (context) => {
    const created = await create(context, share(context.newName()));
    ensure(created.mask_type === "file", "the connection is not shown as one to files");
  }),
  writes("POST /api/connections/", "creates a DynamoDB connection, whose port is null", async (context) => {
    const created = await create(context, dynamoDb(context.newName()));
    ensure(created.mask_type === "database", "the connection is not shown as one to a database");
  }),
  asksForLogin("POST /api/connections/", ({ stranger, newName }) =>
    stranger.POST("/api/connections/", { body: postgres(newName()) }),
  ),

  reads("GET /api/connections/{id}/", "shows one connection", async (context) => {
    const { id } = await anyConnection(context);
    const one = await answered(context.dm.GET("/api/connections/{id}/", { params: { path: { id } } }), 200);
    ensure(one.id === id, "another connection is shown");
  }),
  refuses("GET /api/connections/{id}/", "answers 404 to an unknown id", async ({ dm }) => {
    await refused(dm.GET("/api/connections/{id}/", UNKNOWN), 404);
  }),

  writes("PUT /api/connections/{id}/", "replaces a connection under its id", async (context) => {
    const { dm, newName } = context;
    const { id, name } = await createConnection(context, postgres(newName()));
    const body = { ...postgres(name), database: "dmc_verify_2" };
    const params = { path: { id } };
    const replaced = await answered(dm.PUT("/api/connections/{id}/", { params, body }), 200);
    ensure(replaced.id === id, "the id has changed");
    const now = await answered(dm.GET("/api/connections/{id}/", { params }), 200);
    ensure("database" in now && now.database === body.database, "what was sent is not what is kept");
  }),
  refuses("PUT /api/connections/{id}/", "answers 404 to an unknown id", async ({ dm, newName }) => {
    await refused(dm.PUT("/api/connections/{id}/", { ...UNKNOWN, body: postgres(newName()) }), 404);
  }),

  writes("PATCH /api/connections/{id}/", "changes what is sent and keeps the rest", async (context) => {
    const { dm, newName } = context;
    const { id, name } = await createConnection(context, postgres(newName()));
    const params = { path: { id } };
    // The official command line sends the port as text.
    const body = { port: "6543", dbpassword: SAMPLE_PASSWORD };
    await answered(dm.PATCH("/api/connections/{id}/", { params, body }), 200);
    const now = await answered(dm.GET("/api/connections/{id}/", { params }), 200);
    ensure("port" in now && now.port === 6543, "the port has not changed");
    ensure("database" in now && now.database === postgres(name).database, "what was not sent has changed");
  }),
  refuses("PATCH /api/connections/{id}/", "answers 404 to an unknown id", async ({ dm }) => {
    await refused(dm.PATCH("/api/connections/{id}/", { ...UNKNOWN, body: { port: 6543 } }), 404);
  }),

  writes("DELETE /api/connections/{id}/", "deletes a connection", async (context) => {
    const { dm, newName } = context;
    const { id } = await createConnection(context, postgres(newName()));
    const params = { path: { id } };
    await answered(dm.DELETE("/api/connections/{id}/", { params }), 200, 204);
    const { response } = await dm.GET("/api/connections/{id}/", { params });
    ensure(response.status === 404, "the connection is still there");
  }),
  refuses("DELETE /api/connections/{id}/", "answers 404 to an unknown id", async ({ dm }) => {
    await refused(dm.DELETE("/api/connections/{id}/", UNKNOWN), 404);
  }),
];

async function create(
  context: ContractContext,
  body: ReturnType<typeof postgres | typeof share | typeof dynamoDb>,
) {
  const { dm, afterwards } = context;
  const created = await answered(dm.POST("/api/connections/", { body }), 201);
  afterwards(`connection ${body.name}`, () =>
    dm.DELETE("/api/connections/{id}/", { params: { path: { id: created.id } } }),
  );
  return created;
}
