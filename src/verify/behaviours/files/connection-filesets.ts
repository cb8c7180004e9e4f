import type { ContractContext } from "../../session/contract-context.js";
import { answered, refused } from "../answers.js";
import { asksForLogin, type Behaviour, reads, refuses, writes } from "../behaviour.js";
import { ensure } from "../broken-contract.js";
import { formWithoutFile, zipFile } from "../samples/sample-files.js";
import { UNKNOWN_ID } from "../samples/unknown-ids.js";

/** Connection filesets. */
export const connectionFilesets: readonly Behaviour[] = [
  reads("GET /api/connection-filesets/", "lists every connection fileset in one array", async ({ dm }) => {
    const files = await answered(dm.GET("/api/connection-filesets/"), 200);
    ensure(Array.isArray(files), "the answer is not a bare array");
  }),
  asksForLogin("GET /api/connection-filesets/", ({ stranger }) => stranger.GET("/api/connection-filesets/")),

  writes("POST /api/connection-filesets/", "keeps a connection fileset under its name", async (context) => {
    const { id, name } = await upload(context);
    const files = await answered(context.dm.GET("/api/connection-filesets/"), 200);
    const found = files.find((file) => file.id === id);
    ensure((found?.name ?? found?.filename) === name, "the file is not in the list under its name");
  }),
  refuses("POST /api/connection-filesets/", "answers 400 to a form without a file", async ({ dm }) => {
    await refused(dm.POST("/api/connection-filesets/", { body: formWithoutFile() }), 400);
  }),
  asksForLogin("POST /api/connection-filesets/", ({ stranger, newName }) =>
    stranger.POST("/api/connection-filesets/", {
      body: { name: newName(), database_type: "mysql", zip_archive: zipFile() },
    }),
  ),

  writes("DELETE /api/connection-filesets/{id}/", "deletes a connection fileset", async (context) => {
    const { id } = await upload(context);
    await answered(context.dm.DELETE("/api/connection-filesets/{id}/", { params: { path: { id } } }), 204);
    const files = await answered(context.dm.GET("/api/connection-filesets/"), 200);
    ensure(!files.some((file) => file.id === id), "the file is still in the list");
  }),
  refuses("DELETE /api/connection-filesets/{id}/", "answers 404 to an unknown id", async ({ dm }) => {
    await refused(dm.DELETE("/api/connection-filesets/{id}/", { params: { path: { id: UNKNOWN_ID } } }), 404);
  }),
];

async function upload({ dm, newName, afterwards }: ContractContext): Promise<{ id: string; name: string }> {
  const name = `${newName()}.zip`;
  const { id } = await answered(
    dm.POST("/api/connection-filesets/", { body: { name, database_type: "mysql", zip_archive: zipFile() } }),
    201,
  );
  afterwards(`connection fileset ${name}`, () =>
    dm.DELETE("/api/connection-filesets/{id}/", { params: { path: { id } } }),
  );
  return { id, name };
}
