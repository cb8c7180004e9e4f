import type { ContractContext } from "../../session/contract-context.js";
import { answered, refused } from "../answers.js";
import { asksForLogin, type Behaviour, reads, refuses, writes } from "../behaviour.js";
import { ensure } from "../broken-contract.js";
import { formWithoutFile, zipFile } from "../samples/sample-files.js";
import { UNKNOWN_ID } from "../samples/unknown-ids.js";

/** Oracle wallets. */
export const oracleWallets: readonly Behaviour[] = [
  reads("GET /api/oracle-wallets/", "lists every Oracle wallet in one array", async ({ dm }) => {
    const files = await answered(dm.GET("/api/oracle-wallets/"), 200);
    ensure(Array.isArray(files), "the answer is not a bare array");
  }),
  asksForLogin("GET /api/oracle-wallets/", ({ stranger }) => stranger.GET("/api/oracle-wallets/")),

  writes("POST /api/oracle-wallets/", "keeps a Oracle wallet under its name", async (context) => {
    const { id, name } = await upload(context);
    const files = await answered(context.dm.GET("/api/oracle-wallets/"), 200);
    const found = files.find((file) => file.id === id);
    ensure((found?.name ?? found?.filename) === name, "the file is not in the list under its name");
  }),
  refuses("POST /api/oracle-wallets/", "answers 400 to a form without a file", async ({ dm }) => {
    await refused(dm.POST("/api/oracle-wallets/", { body: formWithoutFile() }), 400);
  }),
  asksForLogin("POST /api/oracle-wallets/", ({ stranger, newName }) =>
    stranger.POST("/api/oracle-wallets/", { body: { name: newName(), zip_archive: zipFile() } }),
  ),

  writes("DELETE /api/oracle-wallets/{id}/", "deletes a Oracle wallet", async (context) => {
    const { id } = await upload(context);
    await answered(context.dm.DELETE("/api/oracle-wallets/{id}/", { params: { path: { id } } }), 204);
    const files = await answered(context.dm.GET("/api/oracle-wallets/"), 200);
    ensure(!files.some((file) => file.id === id), "the file is still in the list");
  }),
  refuses("DELETE /api/oracle-wallets/{id}/", "answers 404 to an unknown id", async ({ dm }) => {
    await refused(dm.DELETE("/api/oracle-wallets/{id}/", { params: { path: { id: UNKNOWN_ID } } }), 404);
  }),
];

async function upload({ dm, newName, afterwards }: ContractContext): Promise<{ id: string; name: string }> {
  const name = `${newName()}.zip`;
  const { id } = await answered(
    dm.POST("/api/oracle-wallets/", { body: { name, zip_archive: zipFile() } }),
    201,
  );
  afterwards(`Oracle wallet ${name}`, () =>
    dm.DELETE("/api/oracle-wallets/{id}/", { params: { path: { id } } }),
  );
  return { id, name };
}
