import type { ContractContext } from "../../session/contract-context.js";
import { answered, refused } from "../answers.js";
import { asksForLogin, type Behaviour, reads, refuses, writes } from "../behaviour.js";
import { ensure } from "../broken-contract.js";
import { csvFile, formWithoutFile } from "../samples/sample-files.js";
import { UNKNOWN_ID } from "../samples/unknown-ids.js";

/** Seed files. */
export const seeds: readonly Behaviour[] = [
  reads("GET /api/seeds/", "lists every seed file in one array", async ({ dm }) => {
    const files = await answered(dm.GET("/api/seeds/"), 200);
    ensure(Array.isArray(files), "the answer is not a bare array");
  }),
  asksForLogin("GET /api/seeds/", ({ stranger }) => stranger.GET("/api/seeds/")),

  writes("POST /api/seeds/", "keeps a seed file under its name", async (context) => {
    const { id, name } = await upload(context);
    const files = await answered(context.dm.GET("/api/seeds/"), 200);
    const found = files.find((file) => file.id === id);
    ensure((found?.name ?? found?.filename) === name, "the file is not in the list under its name");
  }),
  refuses("POST /api/seeds/", "answers 400 to a form without a file", async ({ dm }) => {
    await refused(dm.POST("/api/seeds/", { body: formWithoutFile() }), 400);
  }),
  asksForLogin("POST /api/seeds/", ({ stranger, newName }) =>
    stranger.POST("/api/seeds/", { body: { name: newName(), seed_file: csvFile() } }),
  ),

  writes("DELETE /api/seeds/{id}/", "deletes a seed file", async (context) => {
    const { id } = await upload(context);
    await answered(context.dm.DELETE("/api/seeds/{id}/", { params: { path: { id } } }), 204);
    const files = await answered(context.dm.GET("/api/seeds/"), 200);
    ensure(!files.some((file) => file.id === id), "the file is still in the list");
  }),
  refuses("DELETE /api/seeds/{id}/", "answers 404 to an unknown id", async ({ dm }) => {
    await refused(dm.DELETE("/api/seeds/{id}/", { params: { path: { id: UNKNOWN_ID } } }), 404);
  }),
];

async function upload({ dm, newName, afterwards }: ContractContext): Promise<{ id: string; name: string }> {
  const name = `${newName()}.csv`;
  const { id } = await answered(dm.POST("/api/seeds/", { body: { name, seed_file: csvFile() } }), 201);
  afterwards(`seed ${name}`, () => dm.DELETE("/api/seeds/{id}/", { params: { path: { id } } }));
  return { id, name };
}
