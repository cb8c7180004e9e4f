import type { ContractContext } from "../../session/contract-context.js";
import { answered, refused } from "../answers.js";
import { asksForLogin, type Behaviour, reads, refuses, writes } from "../behaviour.js";
import { ensure } from "../broken-contract.js";
import { formWithoutFile, privateKeyFile } from "../samples/sample-files.js";
import { UNKNOWN_ID } from "../samples/unknown-ids.js";

/** Snowflake keys. */
export const snowflakeKeys: readonly Behaviour[] = [
  reads("GET /api/files/snowflake-keys/", "lists every Snowflake key in one array", async ({ dm }) => {
    const files = await answered(dm.GET("/api/files/snowflake-keys/"), 200);
    ensure(Array.isArray(files), "the answer is not a bare array");
  }),
  asksForLogin("GET /api/files/snowflake-keys/", ({ stranger }) =>
    stranger.GET("/api/files/snowflake-keys/"),
  ),

  writes("POST /api/files/snowflake-keys/", "keeps a Snowflake key under its name", async (context) => {
    const { id, name } = await upload(context);
    const files = await answered(context.dm.GET("/api/files/snowflake-keys/"), 200);
    const found = files.find((file) => file.id === id);
    ensure((found?.name ?? found?.filename) === name, "the file is not in the list under its name");
  }),
  refuses("POST /api/files/snowflake-keys/", "answers 400 to a form without a file", async ({ dm }) => {
    await refused(dm.POST("/api/files/snowflake-keys/", { body: formWithoutFile() }), 400);
  }),
  asksForLogin("POST /api/files/snowflake-keys/", ({ stranger, newName }) =>
    stranger.POST("/api/files/snowflake-keys/", {
      body: { name: newName(), key_file: new Blob(["no key"]) },
    }),
  ),

  writes("DELETE /api/files/snowflake-keys/{id}/", "deletes a Snowflake key", async (context) => {
    const { id } = await upload(context);
    await answered(context.dm.DELETE("/api/files/snowflake-keys/{id}/", { params: { path: { id } } }), 204);
    const files = await answered(context.dm.GET("/api/files/snowflake-keys/"), 200);
    ensure(!files.some((file) => file.id === id), "the file is still in the list");
  }),
  refuses("DELETE /api/files/snowflake-keys/{id}/", "answers 404 to an unknown id", async ({ dm }) => {
    await refused(
      dm.DELETE("/api/files/snowflake-keys/{id}/", { params: { path: { id: UNKNOWN_ID } } }),
      404,
    );
  }),
];

async function upload({ dm, newName, afterwards }: ContractContext): Promise<{ id: string; name: string }> {
  const name = `${newName()}.p8`;
  const { id } = await answered(
    dm.POST("/api/files/snowflake-keys/", { body: { name, key_file: await privateKeyFile() } }),
    201,
  );
  afterwards(`Snowflake key ${name}`, () =>
    dm.DELETE("/api/files/snowflake-keys/{id}/", { params: { path: { id } } }),
  );
  return { id, name };
}
