import { isDataMasqueApiError } from "../../../index.js";
import { answered, refused } from "../answers.js";
import { asksForLogin, type Behaviour, refuses, writes } from "../behaviour.js";
import { skip } from "../broken-contract.js";
import { postgres, UNREACHABLE_HOST } from "../samples/sample-documents.js";
import { createConnection, sharedDatabase } from "../samples/subjects.js";
import { UNKNOWN_ID } from "../samples/unknown-ids.js";

/** Tries of connections: they make the server look for a database at a reserved name. */
export const connectionTests: readonly Behaviour[] = [
  writes(
    "POST /api/connections/test/",
    "says that an unsaved connection can be used",
    async ({ dm, newName }) => {
      await unlessUnreachable(
        answered(dm.POST("/api/connections/test/", { body: postgres(newName()) }), 200, 201),
      );
    },
  ),
  refuses(
    "POST /api/connections/test/",
    "answers 400 when the address leads nowhere",
    async ({ dm, newName }) => {
      await refused(dm.POST("/api/connections/test/", { body: postgres(newName(), UNREACHABLE_HOST) }), 400);
    },
  ),
  asksForLogin("POST /api/connections/test/", ({ stranger, newName }) =>
    stranger.POST("/api/connections/test/", { body: postgres(newName(), UNREACHABLE_HOST) }),
  ),

  writes("POST /api/connections/{id}/test/", "says that a connection can be used", async (context) => {
    const { id } = await sharedDatabase(context);
    const call = context.dm.POST("/api/connections/{id}/test/", { params: { path: { id } }, body: {} });
    await unlessUnreachable(answered(call, 200, 204));
  }),
  writes("POST /api/connections/{id}/test/", "needs no body for that", async (context) => {
    const { id } = await sharedDatabase(context);
    const call = context.dm.POST("/api/connections/{id}/test/", { params: { path: { id } } });
    await unlessUnreachable(answered(call, 200, 204));
  }),
  refuses(
    "POST /api/connections/{id}/test/",
    "answers 400 when the address leads nowhere",
    async (context) => {
      const { id } = await createConnection(context, postgres(context.newName(), UNREACHABLE_HOST));
      const call = context.dm.POST("/api/connections/{id}/test/", { params: { path: { id } }, body: {} });
      await refused(call, 400);
    },
  ),
  refuses("POST /api/connections/{id}/test/", "answers 404 to an unknown id", async ({ dm }) => {
    const params = { path: { id: UNKNOWN_ID } };
    await refused(dm.POST("/api/connections/{id}/test/", { params, body: {} }), 404);
  }),
];

/** A real server finds no database at the reserved name of the sample, and is right to say so. */
async function unlessUnreachable(test: Promise<unknown>): Promise<void> {
  try {
    await test;
  } catch (error) {
    if (isDataMasqueApiError(error) && error.status === 400) {
      skip("the sample connection leads to no database that this server could reach");
    }
    throw error;
  }
}
