import {
  deleteFileIfExists,
  FILE_KINDS,
  type FileKind,
  findFile,
  listFiles,
  uploadFile,
} from "datamasque-client";
import { describe, expect, it } from "vitest";
import { type Answer, json } from "../../support/recording-server.js";
import { cut, inTurn, recordedClient } from "../recorded-client.js";
import { sandboxClient } from "../sandbox-client.js";

const KINDS: readonly FileKind[] = ["seed", "oracleWallet", "connectionFileset", "snowflakeKey"];
const CREATED = "2026-02-01T10:15:00.000000Z";
const content = new Blob(["a,b\n1,2\n"]);

/** Lists files of which some share a name, and says yes to whatever else is asked. */
function twinServer(deleted: Record<string, number> = {}) {
  return recordedClient((request, response) => {
    if (request.method === "GET") {
      return json(response, 200, [
        { id: "f-1", name: "names.csv (old)", created_date: CREATED },
        { id: "f-2", name: "names.csv", created_date: CREATED },
        { id: "f-3", filename: "names.csv", created_date: CREATED },
        { id: "f-4", name: "NAMES.csv", filename: "names.csv", created_date: CREATED },
      ]);
    }
    json(response, deleted[request.path.split("/")[3] ?? ""] ?? 200, {});
  });
}

it("FILE_KINDS names all kinds", () => {
  expect(Object.keys(FILE_KINDS)).toEqual(KINDS);
});

describe.each(KINDS)("files of the kind %s on the sandbox", (kind) => {
  it("are listed, found and deleted under the name that they were uploaded with", async () => {
    const { dm } = await sandboxClient();
    await expect(listFiles(dm, kind)).resolves.toEqual([]);
    const stored = await uploadFile(dm, kind, { name: "one.bin", content });
    const other = await uploadFile(dm, kind, { name: "two.bin", content });
    await expect(listFiles(dm, kind)).resolves.toEqual([stored, other]);
    await expect(findFile(dm, kind, "two.bin")).resolves.toEqual(other);
    await expect(findFile(dm, kind, " two.bin\n")).resolves.toEqual(other);
    await expect(findFile(dm, kind, "TWO.bin")).resolves.toBeUndefined();
    await expect(deleteFileIfExists(dm, kind, { id: stored.id })).resolves.toBe(1);
    await expect(deleteFileIfExists(dm, kind, { id: stored.id })).resolves.toBe(0);
    await expect(deleteFileIfExists(dm, kind, { name: "two.bin" })).resolves.toBe(1);
    await expect(deleteFileIfExists(dm, kind, { name: "two.bin" })).resolves.toBe(0);
    await expect(listFiles(dm, kind)).resolves.toEqual([]);
  });

  it("are of no other kind", async () => {
    const { dm } = await sandboxClient();
    await uploadFile(dm, kind, { name: "one.bin", content });
    for (const other of KINDS.filter((one) => one !== kind)) {
      await expect(listFiles(dm, other)).resolves.toEqual([]);
    }
  });
});

describe("listFiles", () => {
  it("tells the name of files whose server calls it filename, and keeps what else there is", async () => {
    const { dm } = await recordedClient((_, response) =>
      json(response, 200, [
        { id: "f-1", filename: "a.csv", created_date: CREATED, rows: 7 },
        { id: "f-2", name: "b.csv", filename: "c.csv", created_date: CREATED },
      ]),
    );
    await expect(listFiles(dm, "seed")).resolves.toEqual([
      { id: "f-1", name: "a.csv", filename: "a.csv", created_date: CREATED, rows: 7 },
      { id: "f-2", name: "b.csv", filename: "c.csv", created_date: CREATED },
    ]);
  });

  it.each<[string, unknown]>([
    ["no list", { results: [] }],
    ["a file without an id", [{ name: "a.csv" }]],
  ])("rejects %s", async (_what, body) => {
    const { dm } = await recordedClient((_, response) => json(response, 200, body));
    await expect(listFiles(dm, "seed")).rejects.toMatchObject({ kind: "unexpected-content" });
  });

  it.each(["wallet", "toString", "", undefined])("refuses %j, which is no kind of file", async (kind) => {
    const { dm, urls } = await sandboxClient();
    const call: unknown = Reflect.apply(listFiles, undefined, [dm, kind]);
    await expect(call).rejects.toThrow(/no kind of file; there are seed, oracleWallet/);
    await expect(call).rejects.toMatchObject({ name: "DataMasqueConfigError" });
    expect(urls).toEqual([]);
  });

  it("says nothing of what it is given in the place of a kind, which may hold a key", async () => {
    const { dm, urls } = await sandboxClient();
    const file = { kind: "snowflakeKey", name: "key.p8", content: "the-content-of-a-key" };
    const call: unknown = Reflect.apply(uploadFile, undefined, [dm, file]);
    await expect(call).rejects.toThrow("A value of type object is no kind of file; there are seed");
    await expect(call).rejects.not.toThrow(/the-content-of-a-key/);
    expect(urls).toEqual([]);
  });

  it("rejects with what the server says, and ends with its signal", async () => {
    const { dm } = await recordedClient((_, response) => json(response, 403, { detail: "Not for you." }));
    await expect(listFiles(dm, "seed")).rejects.toMatchObject({ status: 403 });
    const signal = AbortSignal.abort("enough");
    await expect(listFiles(dm, "seed", { signal })).rejects.toBe("enough");
    await expect(findFile(dm, "seed", "a", { signal })).rejects.toBe("enough");
    await expect(deleteFileIfExists(dm, "seed", { name: "a" }, { signal })).rejects.toBe("enough");
  });
});

describe("findFile", () => {
  it("says which files have the name when several have", async () => {
    const { dm } = await twinServer();
    await expect(findFile(dm, "seed", "names.csv")).rejects.toMatchObject({
      name: "AmbiguousNameError",
      ids: ["f-2", "f-3"],
      message: expect.stringContaining("2 files"),
    });
    await expect(findFile(dm, "seed", "NAMES.csv")).resolves.toMatchObject({ id: "f-4" });
  });

  it.each(["", "  "])("refuses the name %j before anything is sent", async (name) => {
    const { dm, urls } = await sandboxClient();
    await expect(findFile(dm, "seed", name)).rejects.toMatchObject({ name: "DataMasqueConfigError" });
    expect(urls).toEqual([]);
  });
});

describe("deleteFileIfExists", () => {
  it("deletes every file of the name, and counts those that were still there", async () => {
    const { server, dm } = await twinServer({ "f-2": 404 });
    await expect(deleteFileIfExists(dm, "seed", { name: "names.csv" })).resolves.toBe(1);
    expect(server.calls()).toEqual(["GET /api/seeds/", "DELETE /api/seeds/f-2/", "DELETE /api/seeds/f-3/"]);
  });

  it("rejects with a refusal", async () => {
    const { dm } = await twinServer({ "f-2": 403 });
    await expect(deleteFileIfExists(dm, "seed", { name: "names.csv" })).rejects.toMatchObject({
      status: 403,
    });
  });

  it("counts what its first attempt has deleted although the answer was lost", async () => {
    const gone: Answer = (_, response) => json(response, 404, { detail: "Not found." });
    const { dm } = await recordedClient(inTurn(cut, gone), { retry: 1 });
    await expect(deleteFileIfExists(dm, "seed", { id: "f-1" })).resolves.toBe(1);
  });

  it.each([[{}], [{ id: "" }], [{ name: " " }], [undefined]])("refuses %j", async (which) => {
    const { dm, urls } = await sandboxClient();
    const call: unknown = Reflect.apply(deleteFileIfExists, undefined, [dm, "seed", which]);
    await expect(call).rejects.toMatchObject({ name: "DataMasqueConfigError" });
    expect(urls).toEqual([]);
  });
});
