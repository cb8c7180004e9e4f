import type { DataMasqueClient, SettledCall } from "../../../index.js";
import type { ContractContext } from "../../session/contract-context.js";
import { answered, answeredIfAskedRight, refused } from "../answers.js";
import { asksForLogin, type Behaviour, reads, refuses, writes } from "../behaviour.js";
import { ensure } from "../broken-contract.js";
import { zipFile } from "../samples/sample-files.js";
import { UNKNOWN_ID } from "../samples/unknown-ids.js";
import { CONNECTION_FILESET, type FileKind, ORACLE_WALLET, upload } from "./stored-files.js";

const downloadWallet = (dm: DataMasqueClient, id: string) =>
  dm.GET("/api/files/oracle-wallets/{id}/download/", { params: { path: { id } } });

/** A kind of archive under its newer path, of which little more than the names is documented. */
interface NewerPath {
  readonly path: "/api/files/oracle-wallets/" | "/api/files/connection-filesets/";
  /** The same archives under the older path. */
  readonly older: FileKind;
  /** What the form of the older path holds besides name and archive. */
  readonly fields: Readonly<Record<string, string>>;
  list(dm: DataMasqueClient): PromiseLike<SettledCall>;
  upload(dm: DataMasqueClient, body: FormData): PromiseLike<SettledCall>;
  remove(dm: DataMasqueClient, id: string): PromiseLike<SettledCall>;
  download(dm: DataMasqueClient, id: string): ReturnType<typeof downloadWallet>;
}

/** Oracle wallets under the newer path. */
export const newerOracleWallets = behavioursOf({
  path: "/api/files/oracle-wallets/",
  older: ORACLE_WALLET,
  fields: {},
  list: (dm) => dm.GET("/api/files/oracle-wallets/"),
  upload: (dm, body) => dm.POST("/api/files/oracle-wallets/", { body }),
  remove: (dm, id) => dm.DELETE("/api/files/oracle-wallets/{id}/", { params: { path: { id } } }),
  download: downloadWallet,
});

/** Connection filesets under the newer path. */
export const newerConnectionFilesets = behavioursOf({
  path: "/api/files/connection-filesets/",
  older: CONNECTION_FILESET,
  fields: { database_type: "mysql" },
  list: (dm) => dm.GET("/api/files/connection-filesets/"),
  upload: (dm, body) => dm.POST("/api/files/connection-filesets/", { body }),
  remove: (dm, id) => dm.DELETE("/api/files/connection-filesets/{id}/", { params: { path: { id } } }),
  download: (dm, id) => dm.GET("/api/files/connection-filesets/{id}/download/", { params: { path: { id } } }),
});

function behavioursOf(newer: NewerPath): readonly Behaviour[] {
  const { path, older, list, remove, download } = newer;
  return [
    reads(`GET ${path}`, "lists what was uploaded under the older path", async (context) => {
      const { id } = context.mayWrite ? await upload(context, older) : { id: "" };
      const { data } = await settled(list(context.dm), 200);
      ensure(JSON.stringify(data).includes(id), "the file is not in the list");
    }),
    asksForLogin(`GET ${path}`, ({ stranger }) => list(stranger)),

    writes(`POST ${path}`, "takes the form of the older path", (context) => takesOlderForm(context, newer)),
    asksForLogin(`POST ${path}`, ({ stranger }) => newer.upload(stranger, new FormData())),

    writes(`DELETE ${path}{id}/`, "deletes a file", async (context) => {
      const { id } = await upload(context, older);
      await answeredIfAskedRight(remove(context.dm, id));
      const files = await answered(older.list(context.dm), 200);
      ensure(!files.some((file) => file.id === id), "the file is still in the list");
    }),
    refuses(`DELETE ${path}{id}/`, "answers 404 to an unknown id", async ({ dm }) => {
      await refused(remove(dm, UNKNOWN_ID), 404);
    }),

    writes(`GET ${path}{id}/download/`, "gives back the bytes that were uploaded", async (context) => {
      const { id } = await upload(context, older);
      const file = await answered(download(context.dm, id), 200);
      const [given, sent] = await Promise.all([file.arrayBuffer(), zipFile().arrayBuffer()]);
      ensure(given.byteLength === sent.byteLength, "the file has another size than what was uploaded");
    }),
    refuses(`GET ${path}{id}/download/`, "answers 404 to an unknown id", async ({ dm }) => {
      await refused(download(dm, UNKNOWN_ID), 404);
    }),
  ];
}

async function takesOlderForm(
  { dm, newName, afterwards }: ContractContext,
  { older, fields, upload }: NewerPath,
): Promise<void> {
  const name = `${newName()}.zip`;
  const body = new FormData();
  body.set("name", name);
  for (const [field, value] of Object.entries(fields)) body.set(field, value);
  body.set("zip_archive", zipFile(), name);
  const call = await upload(dm, body);
  await answeredIfAskedRight(Promise.resolve(call));
  const id = idOf(call.data);
  afterwards(`${older.short} ${name}`, () => older.remove(dm, id));
  ensure(id !== "", "the answer has no id");
}

/** A call that went well, whose data the documents leave open. */
async function settled(call: PromiseLike<SettledCall>, status: number): Promise<SettledCall> {
  const answer = await call;
  await answered(Promise.resolve(answer), status);
  return answer;
}

function idOf(stored: unknown): string {
  const id: unknown = typeof stored === "object" && stored !== null ? Reflect.get(stored, "id") : undefined;
  return typeof id === "string" ? id : "";
}
