import type { ContractContext } from "../../session/contract-context.js";
import { answered, answeredIfAskedRight, refused } from "../answers.js";
import { asksForLogin, type Behaviour, reads, refuses, writes } from "../behaviour.js";
import { ensure } from "../broken-contract.js";
import { zipFile } from "../samples/sample-files.js";
import { UNKNOWN_ID } from "../samples/unknown-ids.js";

const unknown = { params: { path: { id: UNKNOWN_ID } } };

/** Oracle wallets under the newer paths, of which little more than the names is documented. */
export const newerOracleWallets: readonly Behaviour[] = [
  reads("GET /api/files/oracle-wallets/", "lists what was uploaded under the older path", async (context) => {
    const { dm, mayWrite } = context;
    const id = mayWrite ? await uploaded(context) : "";
    const files = await answered(dm.GET("/api/files/oracle-wallets/"), 200);
    ensure(JSON.stringify(files).includes(id), "the file is not in the list");
  }),
  asksForLogin("GET /api/files/oracle-wallets/", ({ stranger }) =>
    stranger.GET("/api/files/oracle-wallets/"),
  ),

  writes("POST /api/files/oracle-wallets/", "takes the form of the older path", async (context) => {
    const { dm, newName, afterwards } = context;
    const name = `${newName()}.zip`;
    const body = new FormData();
    body.set("name", name);
    body.set("zip_archive", zipFile(), name);
    const stored = await answeredIfAskedRight(dm.POST("/api/files/oracle-wallets/", { body }));
    const id = idOf(stored);
    afterwards(`Oracle wallet ${name}`, () =>
      dm.DELETE("/api/oracle-wallets/{id}/", { params: { path: { id } } }),
    );
    ensure(id !== "", "the answer has no id");
  }),
  asksForLogin("POST /api/files/oracle-wallets/", ({ stranger }) =>
    stranger.POST("/api/files/oracle-wallets/", { body: new FormData() }),
  ),

  writes("DELETE /api/files/oracle-wallets/{id}/", "deletes a file", async (context) => {
    const id = await uploaded(context);
    await answeredIfAskedRight(
      context.dm.DELETE("/api/files/oracle-wallets/{id}/", { params: { path: { id } } }),
    );
    const files = await answered(context.dm.GET("/api/oracle-wallets/"), 200);
    ensure(!files.some((file) => file.id === id), "the file is still in the list");
  }),
  refuses("DELETE /api/files/oracle-wallets/{id}/", "answers 404 to an unknown id", async ({ dm }) => {
    await refused(dm.DELETE("/api/files/oracle-wallets/{id}/", unknown), 404);
  }),

  writes(
    "GET /api/files/oracle-wallets/{id}/download/",
    "gives back the bytes that were uploaded",
    async (context) => {
      const id = await uploaded(context);
      const params = { path: { id } };
      const file = await answered(
        context.dm.GET("/api/files/oracle-wallets/{id}/download/", { params }),
        200,
      );
      const [given, sent] = await Promise.all([file.arrayBuffer(), zipFile().arrayBuffer()]);
      ensure(given.byteLength === sent.byteLength, "the file has another size than what was uploaded");
    },
  ),
  refuses("GET /api/files/oracle-wallets/{id}/download/", "answers 404 to an unknown id", async ({ dm }) => {
    await refused(dm.GET("/api/files/oracle-wallets/{id}/download/", unknown), 404);
  }),
];

async function uploaded({ dm, newName, afterwards }: ContractContext): Promise<string> {
  const name = `${newName()}.zip`;
  const body = { name, zip_archive: zipFile() };
  const { id } = await answered(dm.POST("/api/oracle-wallets/", { body }), 201);
  afterwards(`Oracle wallet ${name}`, () =>
    dm.DELETE("/api/oracle-wallets/{id}/", { params: { path: { id } } }),
  );
  return id;
}

function idOf(stored: unknown): string {
  const id: unknown = typeof stored === "object" && stored !== null ? Reflect.get(stored, "id") : undefined;
  return typeof id === "string" ? id : "";
}
