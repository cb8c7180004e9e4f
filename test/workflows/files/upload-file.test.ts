import { createServer } from "node:http";
import {
  createDataMasqueClient,
  type DataMasqueClient,
  type FetchFunction,
  type FileKind,
  listFiles,
  type NewFile,
  type TransferProgress,
  uploadFile,
  uploadFileIfAbsent,
} from "datamasque-client";
import { nodeFetch } from "datamasque-client/node";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { JoinedBlob } from "../../../src/node/files/joined-blob.js";
import { JOIN_PARTS, type JoinParts } from "../../../src/transport/request.js";
import { json, listenOnLoopback } from "../../support/recording-server.js";
import { cut, recordedClient } from "../recorded-client.js";
import { sandboxClient } from "../sandbox-client.js";
import { partsOf, streamOf, uploadServer } from "./upload-server.js";

const TEXT = "first_name\nAda\nGrace\n";
const bytes = new TextEncoder().encode(TEXT);
const CONTENTS: [string, NewFile["content"]][] = [
  ["a Blob", new Blob([TEXT])],
  ["a File", new File([TEXT], "from-disk.csv")],
  ["bytes", bytes],
  ["a Buffer", Buffer.from(TEXT)],
  ["a function that makes streams", streamOf(["first_name\n", "Ada\n", "Grace\n"]).make],
];

describe("uploadFile on the sandbox", () => {
  it.each(
    (["seed", "oracleWallet", "connectionFileset", "snowflakeKey"] satisfies FileKind[]).flatMap((kind) => [
      { kind, overHttp: false },
      { kind, overHttp: true },
    ]),
  )("keeps a file (%o)", async ({ kind, overHttp }) => {
    const { dm, calls } = await sandboxClient({ overHttp });
    const stored = await uploadFile(dm, kind, { name: "names", content: new Blob([TEXT]) });
    expect(stored).toMatchObject({ id: expect.any(String), name: "names" });
    await expect(listFiles(dm, kind)).resolves.toEqual([stored]);
    expect(calls()).toHaveLength(2);
  });

  it("brings the content, whatever it is given as", async () => {
    const { dm } = await sandboxClient({ overHttp: true });
    for (const [what, content] of CONTENTS) {
      await expect(uploadFile(dm, "oracleWallet", { name: what, content })).resolves.toMatchObject({
        name: what,
      });
    }
    for (const { id } of await listFiles(dm, "oracleWallet")) {
      const params = { path: { id } };
      const { data } = await dm.GET("/api/files/oracle-wallets/{id}/download/", { params });
      await expect(data?.text()).resolves.toBe(TEXT);
    }
  });
});

describe("the form of uploadFile", () => {
  it.each<[FileKind, string[], string[]]>([
    ["seed", ["name", "seed_file"], ["n.zip"]],
    ["oracleWallet", ["name", "zip_archive"], ["n.zip"]],
    ["connectionFileset", ["name", "database_type", "zip_archive"], ["n.zip", "mysql"]],
    ["snowflakeKey", ["name", "key_file"], ["n.zip"]],
  ])("has for a %s its texts first, then the file", async (kind, names, texts) => {
    const uploads = await formOf(kind, { name: "n.zip", content: new Blob([TEXT]) });
    expect(uploads.map(([name]) => name)).toEqual(names);
    expect(uploads.map(([, value]) => value).slice(0, -1)).toEqual(texts);
    const file = uploads.at(-1)?.[1];
    expect(file).toMatchObject({ name: "n.zip", type: "application/octet-stream", size: bytes.length });
  });

  async function formOf<Kind extends FileKind>(kind: Kind, file: NewFile) {
    const server = await uploadServer();
    await uploadFile(server.dm, kind, { ...file });
    const [upload] = server.uploads;
    if (upload === undefined) throw new Error("nothing was uploaded");
    return partsOf(upload);
  }

  it("takes the kind of database of a fileset from the caller", async () => {
    const server = await uploadServer();
    const content = new Blob([TEXT]);
    await uploadFile(server.dm, "connectionFileset", { name: "n", content, database_type: "postgres" });
    const parts = await Promise.all(server.uploads.map(partsOf));
    expect(parts[0]?.[1]).toEqual(["database_type", "postgres"]);
  });

  it.each<[string, Partial<NewFile>, string]>([
    ["that of a File", { content: new File([TEXT], "from-disk.csv") }, "from-disk.csv"],
    [
      "what the caller says",
      { content: new File([TEXT], "from-disk.csv"), fileName: "told.csv" },
      "told.csv",
    ],
    ["the name, where a stream has none", { content: streamOf([TEXT]).make }, "names"],
    [
      "what the caller says of a stream",
      { content: streamOf([TEXT]).make, fileName: "told.csv" },
      "told.csv",
    ],
  ])("names the file like %s", async (_what, file, expected) => {
    const uploads = await formOf("seed", { name: "names", content: bytes, ...file });
    expect(uploads.at(-1)?.[1]).toMatchObject({ name: expected });
    expect(uploads[0]).toEqual(["name", "names"]);
  });

  it("leaves what it was given alone", async () => {
    const uploads = await formOf("seed", Object.freeze({ name: "names", content: bytes }));
    expect(uploads).toHaveLength(2);
    expect(new TextDecoder().decode(bytes)).toBe(TEXT);
  });
});

describe.each([
  ["fetch", undefined],
  ["nodeFetch", nodeFetch()],
] as const)("uploadFile through %s", (_name, fetch) => {
  it.each(CONTENTS)("sends %s again, byte for byte, after the login has expired", async (_what, content) => {
    const server = await uploadServer({ expired: true, fetch });
    await uploadFile(server.dm, "seed", { name: "names", content });
    const [first, second] = server.uploads;
    expect(server.uploads).toHaveLength(2);
    expect(second?.headers.authorization).toBe("Token key-2");
    expect(second?.body.equals(first?.body ?? Buffer.alloc(0))).toBe(true);
    if (second === undefined) return;
    const file = (await partsOf(second)).at(-1)?.[1];
    expect(file instanceof File && (await file.text())).toBe(TEXT);
  });

  it("reads a file in the file's own way, which closes it when nobody reads on", async () => {
    const server = await uploadServer({ fetch });
    let read = 0;
    class OwnFile extends File {
      readonly [JOIN_PARTS]: JoinParts = (parts, type) => new JoinedBlob(parts, type);

      override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
        return super.stream().pipeThrough(
          new TransformStream({
            transform(chunk: Uint8Array<ArrayBuffer>, controller) {
              read += chunk.length;
              controller.enqueue(chunk);
            },
          }),
        );
      }
    }
    await uploadFile(server.dm, "seed", { name: "n", content: new OwnFile([TEXT], "own.csv") });
    expect(read).toBe(bytes.length);
  });

  it("sends a stream in chunks, and says its length where that is known", async () => {
    const server = await uploadServer({ fetch });
    const { make, told } = streamOf([TEXT]);
    await uploadFile(server.dm, "seed", { name: "n", content: make });
    await uploadFile(server.dm, "seed", { name: "n", content: make, size: bytes.length });
    const [unknown, known] = server.uploads;
    expect(unknown?.headers).toMatchObject({ "transfer-encoding": "chunked" });
    expect(unknown?.headers).not.toHaveProperty("content-length");
    expect(known?.headers).toMatchObject({ "content-length": String(known?.body.length) });
    expect(known?.body.length).toBe(unknown?.body.length);
    expect(told.made).toBe(2);
  });

  it.each([bytes.length - 1, bytes.length + 1])(
    "rejects a stream that is not of its size %d",
    async (size) => {
      const dm = await takingClient(fetch);
      await expect(
        uploadFile(dm, "seed", { name: "n", content: streamOf([TEXT]).make, size }),
      ).rejects.toMatchObject({ kind: "body-source" });
    },
  );

  it("names a stream that fails as what failed, and sends nothing again", async () => {
    const dm = await takingClient(fetch);
    const broken = Object.assign(new Error("read error"), { code: "EIO" });
    let made = 0;
    const content = (): ReadableStream<Uint8Array> => {
      made += 1;
      return new ReadableStream({ pull: (controller) => controller.error(broken) });
    };
    await expect(uploadFile(dm, "seed", { name: "n", content })).rejects.toMatchObject({
      kind: "body-source",
      mayHaveBeenDone: false,
    });
    expect(made).toBe(1);
  });

  it("tells how much of the file was sent, from 0 again when it is sent again", async () => {
    const size = 1_000_000;
    for (const content of [
      new Blob([new Uint8Array(size)]),
      streamOf(["x".repeat(400_000), "x".repeat(600_000)]).make,
    ]) {
      const server = await uploadServer({ expired: true, fetch });
      const told: TransferProgress[] = [];
      const onProgress = (progress: TransferProgress): void => void told.push(progress);
      await uploadFile(server.dm, "seed", { name: "n", content, size }, { onProgress });
      expect(new Set(told.map(({ total }) => total))).toEqual(new Set([size]));
      const loaded = told.map((progress) => progress.loaded);
      const again = loaded.lastIndexOf(0);
      expect(loaded[0]).toBe(0);
      for (const send of [loaded.slice(0, again), loaded.slice(again)]) {
        expect(send.length).toBeGreaterThan(2);
        expect(send).toEqual([...new Set(send)].sort((a, b) => a - b));
        expect(send.at(-1)).toBe(size);
      }
    }
  });

  it("tells the bytes of a stream of unknown size, and ignores what its hook throws", async () => {
    const server = await uploadServer({ fetch });
    const onProgress = vi.fn(() => {
      throw new Error("a fault of the app");
    });
    await uploadFile(server.dm, "seed", { name: "n", content: streamOf([TEXT]).make }, { onProgress });
    expect(onProgress).toHaveBeenCalledWith({ loaded: 0, total: undefined });
    expect(onProgress).toHaveBeenLastCalledWith({ loaded: bytes.length, total: undefined });
  });
});

/** A client of a server that takes in whatever arrives, for as long as it comes. */
async function takingClient(fetch: FetchFunction | undefined): Promise<DataMasqueClient> {
  const server = createServer((request, response) => {
    request.on("error", () => {});
    request.resume().on("end", () => json(response, 201, { id: "f-1", created_date: "2026-02-01" }));
  });
  const baseUrl = `http://127.0.0.1:${await listenOnLoopback(server)}`;
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return createDataMasqueClient({ baseUrl, token: "a-held-token", retry: 3, fetch });
}

describe("uploadFile in a browser", () => {
  it("reads a stream to its end first, so that its length is known", async () => {
    vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0 (X11; Linux x86_64)" });
    try {
      const server = await uploadServer();
      await uploadFile(server.dm, "seed", { name: "n", content: streamOf([TEXT]).make });
      expect(server.uploads[0]?.headers).toHaveProperty("content-length");
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

describe("uploadFile", () => {
  it("never sends a file twice when the connection is lost", async () => {
    const { server, dm } = await recordedClient(cut, { retry: 5 });
    const upload = uploadFile(dm, "seed", { name: "n", content: new Blob([TEXT]) });
    await expect(upload).rejects.toMatchObject({ kind: "reset", mayHaveBeenDone: true });
    expect(server.calls()).toEqual(["POST /api/seeds/"]);
  });

  it("rejects with what the server finds fault with", async () => {
    const { dm } = await recordedClient((_, response) =>
      json(response, 400, { seed_file: ["The file is no CSV."] }),
    );
    const upload = uploadFile(dm, "seed", { name: "n", content: new Blob([TEXT]) });
    await expect(upload).rejects.toMatchObject({ name: "DataMasqueApiError", status: 400 });
    await expect(upload).rejects.toThrow(/The file is no CSV/);
  });

  it.each([{}, [], "stored", { id: 7 }])("rejects the answer %j, which names no file", async (body) => {
    const { dm } = await recordedClient((_, response) => json(response, 201, body));
    await expect(uploadFile(dm, "seed", { name: "n", content: bytes })).rejects.toMatchObject({
      kind: "unexpected-content",
      mayHaveBeenDone: true,
    });
  });

  it.each<[string, object | undefined, RegExp]>([
    ["no file", undefined, /name of the file/],
    ["no name", { content: bytes }, /name of the file/],
    ["a name with a blank", { name: " n", content: bytes }, /cuts off the blanks/],
    ["no content", { name: "n" }, /uploadFileFromPath/],
    ["a path", { name: "n", content: "seeds/names.csv" }, /uploadFileFromPath/],
    ["a stream", { name: "n", content: streamOf([TEXT]).make() }, /function that makes a stream/],
    ["a size below 0", { name: "n", content: bytes, size: -1 }, /size is -1/],
  ])("refuses %s before anything is sent", async (_what, file, message) => {
    const { dm, urls } = await sandboxClient();
    const call: unknown = Reflect.apply(uploadFile, undefined, [dm, "seed", file]);
    await expect(call).rejects.toMatchObject({ name: "DataMasqueConfigError" });
    await expect(call).rejects.toThrow(message);
    expect(urls).toEqual([]);
  });
});

describe("uploadFileIfAbsent", () => {
  it("uploads a file once", async () => {
    const { dm, calls } = await sandboxClient();
    const first = await uploadFileIfAbsent(dm, "snowflakeKey", { name: "key.p8", content: bytes });
    expect(first).toEqual({ id: expect.any(String), created: true });
    const second = await uploadFileIfAbsent(dm, "snowflakeKey", { name: "key.p8", content: new Blob() });
    expect(second).toEqual({ id: first.id, created: false });
    const path = "/api/files/snowflake-keys/";
    expect(calls()).toEqual([`GET ${path}`, `POST ${path}`, `GET ${path}`]);
  });

  it("says when the name alone does not tell which file is there", async () => {
    const { dm } = await sandboxClient();
    await uploadFile(dm, "seed", { name: "n", content: bytes });
    await uploadFile(dm, "seed", { name: "n", content: bytes });
    await expect(uploadFileIfAbsent(dm, "seed", { name: "n", content: bytes })).rejects.toMatchObject({
      name: "AmbiguousNameError",
    });
  });

  it("uploads nothing when it cannot look", async () => {
    const { server, dm } = await recordedClient((_, response) => json(response, 403, {}));
    await expect(uploadFileIfAbsent(dm, "seed", { name: "n", content: bytes })).rejects.toMatchObject({
      status: 403,
    });
    expect(server.calls()).toEqual(["GET /api/seeds/"]);
  });
});
