import type { ContractContext } from "../../session/contract-context.js";
import { answered, answeredIfAskedRight, refused } from "../answers.js";
import { asksForLogin, type Behaviour, reads, refuses, writes } from "../behaviour.js";
import { ensure } from "../broken-contract.js";
import { zipFile } from "../samples/sample-files.js";
import { UNKNOWN_ID } from "../samples/unknown-ids.js";

const unknown = { params: { path: { id: UNKNOWN_ID } } };

/** Connection filesets under the newer paths, of which little more than the names is documented. */
export const newerConnectionFilesets: readonly Behaviour[] = [
  reads(
    "GET /api/files/connection-filesets/",
    "lists what was uploaded under the older path",
    async (context) => {
      const { dm, mayWrite } = context;
      const id = mayWrite ? await uploaded(context) : "";
      const files = await answered(dm.GET("/api/files/connection-filesets/"), 200);
      ensure(JSON.stringify(files).includes(id), "the file is not in the list");
    },
  ),
  asksForLogin("GET /api/files/connection-filesets/", ({ stranger }) =>
    stranger.GET("/api/files/connection-filesets/"),
  ),

  writes("POST /api/files/connection-filesets/", "takes the form of the older path", async (context) => {
    const { dm, newName, afterwards } = context;
    const name = `${newName()}.zip`;
    const body = new FormData();
    body.set("name", name);
    body.set("database_type", "mysql");
    body.set("zip_archive", zipFile(), name);
    const stored = await answeredIfAskedRight(dm.POST("/api/files/connection-filesets/", { body }));
    const id = idOf(stored);
    afterwards(`connection fileset ${name}`, () =>
      dm.DELETE("/api/connection-filesets/{id}/", { params: { path: { id } } }),
    );
    ensure(id !== "", "the answer has no id");
  }),
  asksForLogin("POST /api/files/connection-filesets/", ({ stranger }) =>
    stranger.POST("/api/files/connection-filesets/", { body: new FormData() }),
  ),

  writes("DELETE /api/files/connection-filesets/{id}/", "deletes a file", async (context) => {
    const id = await uploaded(context);
    await answeredIfAskedRight(
      context.dm.DELETE("/api/files/connection-filesets/{id}/", { params: { path: { id } } }),
    );
    const files = await answered(context.dm.GET("/api/connection-filesets/"), 200);
    ensure(!files.some((file) => file.id === id), "the file is still in the list");
  }),
  refuses("DELETE /api/files/connection-filesets/{id}/", "answers 404 to an unknown id", async ({ dm }) => {
    await refused(dm.DELETE("/api/files/connection-filesets/{id}/", unknown), 404);
  }),

  writes(
    "GET /api/files/connection-filesets/{id}/download/",
    "gives back the bytes that were uploaded",
    async (context) => {
      const id = await uploaded(context);
      const params = { path: { id } };
      const file = await answered(
        context.dm.GET("/api/files/connection-filesets/{id}/download/", { params }),
        200,
      );
      const [given, sent] = await Promise.all([file.arrayBuffer(), zipFile().arrayBuffer()]);
      ensure(given.byteLength === sent.byteLength, "the file has another size than what was uploaded");
    },
  ),
  refuses(
    "GET /api/files/connection-filesets/{id}/download/",
    "answers 404 to an unknown id",
    async ({ dm }) => {
      await refused(dm.GET("/api/files/connection-filesets/{id}/download/", unknown), 404);
    },
  ),
];

async function uploaded({ dm, newName, afterwards }: ContractContext): Promise<string> {
  const name = `${newName()}.zip`;
  const body = { name, database_type: "mysql", zip_archive: zipFile() };
  const { id } = await answered(dm.POST("/api/connection-filesets/", { body }), 201);
  afterwards(`connection fileset ${name}`, () =>
    dm.DELETE("/api/connection-filesets/{id}/", { params: { path: { id } } }),
  );
  return id;
}

function idOf(stored: unknown): string {
  const id: unknown = typeof stored === "object" && stored !== null ? Reflect.get(stored, "id") : undefined;
  return typeof id === "string" ? id : "";
}
