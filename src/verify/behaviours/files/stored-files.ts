import type { DataMasqueClient, SettledCall } from "../../../index.js";
import type { ContractContext } from "../../session/contract-context.js";
import { answered, refused } from "../answers.js";
import { asksForLogin, type Behaviour, reads, refuses, writes } from "../behaviour.js";
import { ensure } from "../broken-contract.js";
import { csvFile, formWithoutFile, privateKeyFile, zipFile } from "../samples/sample-files.js";
import { UNKNOWN_ID } from "../samples/unknown-ids.js";

const listSeeds = (dm: DataMasqueClient) => dm.GET("/api/seeds/");
const uploadSeed = (dm: DataMasqueClient, name: string) =>
  dm.POST("/api/seeds/", { body: { name, seed_file: csvFile() } });

/** A kind of file that the server keeps: the same five things can be done with each. */
export interface FileKind {
  /** Within a sentence. */
  readonly what: string;
  /** What its removal is called. */
  readonly short: string;
  readonly path:
    | "/api/seeds/"
    | "/api/oracle-wallets/"
    | "/api/connection-filesets/"
    | "/api/files/snowflake-keys/";
  readonly ending: string;
  list(dm: DataMasqueClient): ReturnType<typeof listSeeds>;
  upload(dm: DataMasqueClient, name: string): ReturnType<typeof uploadSeed>;
  uploadNothing(dm: DataMasqueClient): PromiseLike<SettledCall>;
  remove(dm: DataMasqueClient, id: string): PromiseLike<SettledCall>;
}

const SEED: FileKind = {
  what: "seed file",
  short: "seed",
  path: "/api/seeds/",
  ending: ".csv",
  list: listSeeds,
  upload: uploadSeed,
  uploadNothing: (dm) => dm.POST("/api/seeds/", { body: formWithoutFile() }),
  remove: (dm, id) => dm.DELETE("/api/seeds/{id}/", { params: { path: { id } } }),
};

/** Oracle wallets under the older path. */
export const ORACLE_WALLET: FileKind = {
  what: "Oracle wallet",
  short: "Oracle wallet",
  path: "/api/oracle-wallets/",
  ending: ".zip",
  list: (dm) => dm.GET("/api/oracle-wallets/"),
  upload: (dm, name) => dm.POST("/api/oracle-wallets/", { body: { name, zip_archive: zipFile() } }),
  uploadNothing: (dm) => dm.POST("/api/oracle-wallets/", { body: formWithoutFile() }),
  remove: (dm, id) => dm.DELETE("/api/oracle-wallets/{id}/", { params: { path: { id } } }),
};

/** Connection filesets under the older path. */
export const CONNECTION_FILESET: FileKind = {
  what: "connection fileset",
  short: "connection fileset",
  path: "/api/connection-filesets/",
  ending: ".zip",
  list: (dm) => dm.GET("/api/connection-filesets/"),
  upload: (dm, name) =>
    dm.POST("/api/connection-filesets/", { body: { name, database_type: "mysql", zip_archive: zipFile() } }),
  uploadNothing: (dm) => dm.POST("/api/connection-filesets/", { body: formWithoutFile() }),
  remove: (dm, id) => dm.DELETE("/api/connection-filesets/{id}/", { params: { path: { id } } }),
};

const SNOWFLAKE_KEY: FileKind = {
  what: "Snowflake key",
  short: "Snowflake key",
  path: "/api/files/snowflake-keys/",
  ending: ".p8",
  list: (dm) => dm.GET("/api/files/snowflake-keys/"),
  upload: async (dm, name) =>
    dm.POST("/api/files/snowflake-keys/", { body: { name, key_file: await privateKeyFile() } }),
  uploadNothing: (dm) => dm.POST("/api/files/snowflake-keys/", { body: formWithoutFile() }),
  remove: (dm, id) => dm.DELETE("/api/files/snowflake-keys/{id}/", { params: { path: { id } } }),
};

/** Seed files. */
export const seeds = behavioursOf(SEED);

/** Oracle wallets. */
export const oracleWallets = behavioursOf(ORACLE_WALLET);

/** Connection filesets. */
export const connectionFilesets = behavioursOf(CONNECTION_FILESET);

/** Snowflake keys. */
export const snowflakeKeys = behavioursOf(SNOWFLAKE_KEY);

function behavioursOf(kind: FileKind): readonly Behaviour[] {
  const { what, path, list } = kind;
  return [
    reads(`GET ${path}`, `lists every ${what} in one array`, async ({ dm }) => {
      ensure(Array.isArray(await answered(list(dm), 200)), "the answer is not a bare array");
    }),
    asksForLogin(`GET ${path}`, ({ stranger }) => list(stranger)),

    writes(`POST ${path}`, `keeps a ${what} under its name`, async (context) => {
      const { id, name } = await upload(context, kind);
      const files = await answered(list(context.dm), 200);
      const found = files.find((file) => file.id === id);
      ensure((found?.name ?? found?.filename) === name, "the file is not in the list under its name");
    }),
    refuses(`POST ${path}`, "answers 400 to a form without a file", async ({ dm }) => {
      await refused(kind.uploadNothing(dm), 400);
    }),
    asksForLogin(`POST ${path}`, ({ stranger, newName }) => kind.upload(stranger, newName())),

    writes(`DELETE ${path}{id}/`, `deletes a ${what}`, async (context) => {
      const { id } = await upload(context, kind);
      await answered(kind.remove(context.dm, id), 204);
      const files = await answered(list(context.dm), 200);
      ensure(!files.some((file) => file.id === id), "the file is still in the list");
    }),
    refuses(`DELETE ${path}{id}/`, "answers 404 to an unknown id", async ({ dm }) => {
      await refused(kind.remove(dm, UNKNOWN_ID), 404);
    }),
  ];
}

/** Uploads a file that goes with the session. */
export async function upload(
  { dm, newName, afterwards }: ContractContext,
  { short, ending, upload, remove }: FileKind,
): Promise<{ id: string; name: string }> {
  const name = newName() + ending;
  const { id } = await answered(upload(dm, name), 201);
  afterwards(`${short} ${name}`, () => remove(dm, id));
  return { id, name };
}
