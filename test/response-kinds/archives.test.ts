import { gzipSync } from "node:zlib";
import { createDataMasqueClient, isDataMasqueTransportError, unwrap } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { send, serve } from "../transport/serve.js";

// No text in any encoding, and a gzip member as in the archive of the logs.
const zip = Buffer.from([0x50, 0x4b, 0x05, 0x06, ...new Uint8Array(18)]);
const tar = gzipSync(Buffer.alloc(1024));
const params = { path: { id: 7 } };

async function clientFor(body: Uint8Array | string, headers: Record<string, string>) {
  const server = await serve((_, response) => send(response, 200, body, headers));
  return createDataMasqueClient({ baseUrl: server.url, token: "tok" });
}

async function bytes(blob: Blob): Promise<Buffer> {
  return Buffer.from(await blob.arrayBuffer());
}

describe("an archive", () => {
  it.each([
    ["application/gzip"],
    ["application/x-tar"],
    ["application/octet-stream"],
    ["text/plain"],
    ["application/json"],
  ])("of logs is a Blob, whatever the server calls it: %s", async (type) => {
    const dm = await clientFor(tar, { "Content-Type": type });
    const logs: Blob = await unwrap(
      dm.GET("/api/logs/download/", { params: { query: { log_service: "application" } } }),
    );
    expect(await bytes(logs)).toEqual(tar);
  });

  it("is a Blob also when the server does not say what it is", async () => {
    const dm = await clientFor(zip, {});
    const bundle: Blob = await unwrap(dm.GET("/api/export/v1/"));
    expect(await bytes(bundle)).toEqual(zip);
  });

  it("that is sent compressed arrives as it was before", async () => {
    const dm = await clientFor(gzipSync(zip), {
      "Content-Type": "application/zip",
      "Content-Encoding": "gzip",
    });
    expect(await bytes(await unwrap(dm.GET("/api/export/v1/")))).toEqual(zip);
  });

  it("is a stream with parseAs stream, piece by piece", async () => {
    const dm = await clientFor(tar, { "Content-Type": "application/gzip" });
    const query = { log_service: "application" } as const;
    const stream = await unwrap(dm.GET("/api/logs/download/", { params: { query }, parseAs: "stream" }));
    const pieces: Uint8Array[] = [];
    for await (const piece of stream ?? []) pieces.push(piece);
    expect(Buffer.concat(pieces)).toEqual(tar);
  });
});

describe("a discovery report", () => {
  async function report(body: Uint8Array | string, type: string | undefined): Promise<string | Blob> {
    const dm = await clientFor(body, type === undefined ? {} : { "Content-Type": type });
    return unwrap(dm.GET("/api/runs/{id}/db-discovery-results/report/", { params }));
  }

  it.each([["text/csv"], ["text/csv; charset=utf-8"], ["text/plain"], [undefined]])(
    "is text when it is one table: %s",
    async (type) => {
      expect(await report("schema,table\npublic,Ünï\n", type)).toBe("schema,table\npublic,Ünï\n");
    },
  );

  it("is text although its first cell looks like JSON", async () => {
    expect(await report("[id],name\n1,x\n", "text/csv")).toBe("[id],name\n1,x\n");
  });

  it.each([
    ["application/zip"],
    ["application/zip; charset=binary"],
    ["Application/ZIP"],
    ["application/x-zip-compressed"],
    ["application/octet-stream"],
    ["application/gzip"],
    ["application/x-tar"],
  ])("is a Blob when it is several: %s", async (type) => {
    const parts = await report(zip, type);
    expect(parts).toBeInstanceOf(Blob);
    if (parts instanceof Blob) expect(await bytes(parts)).toEqual(zip);
  });
});

describe("text", () => {
  it("of a ruleset stays YAML, whatever the server calls it", async () => {
    const yaml = "version: '1.0'\ntasks:\n  - type: mask_table\n";
    for (const type of ["application/x-yaml", "application/octet-stream", "application/json", "text/html"]) {
      const dm = await clientFor(yaml, { "Content-Type": type });
      const defaults: string = await unwrap(
        dm.GET("/api/discovery/configs/defaults/", { params: { query: { config_type: "database" } } }),
      );
      expect(defaults).toBe(yaml);
    }
  });

  it("of a table stays text when all of it could be JSON", async () => {
    const dm = await clientFor("[1]", { "Content-Type": "text/csv" });
    const table: string = await unwrap(dm.GET("/api/runs/{id}/run-report/", { params }));
    expect(table).toBe("[1]");
  });

  it("that is empty is an empty text", async () => {
    const dm = await clientFor("", { "Content-Type": "text/csv" });
    const table: string = await unwrap(dm.GET("/api/runs/{id}/run-report/", { params }));
    expect(table.split("\n")).toEqual([""]);
  });
});

describe("JSON", () => {
  it("arrives as the document says", async () => {
    const dm = await clientFor('[{"id": "1", "name": "n", "mask_type": "file", "type": "s3_connection"}]', {
      "Content-Type": "application/json",
    });
    const [connection] = await unwrap(dm.GET("/api/connections/"));
    const kind = connection?.mask_type === "file" ? connection.type : "no file connection";
    expect(kind).toBe("s3_connection");
  });

  it("that is a login page is an error that says so, and no SyntaxError", async () => {
    const dm = await clientFor("<html><title>Sign in</title></html>", { "Content-Type": "text/html" });
    const failure = await unwrap(dm.GET("/api/connections/")).catch((error: unknown) => error);
    expect(isDataMasqueTransportError(failure) && failure.kind).toBe("unexpected-content");
    expect(String(failure)).toContain("GET /api/connections/");
    expect(failure).not.toBeInstanceOf(SyntaxError);
  });
});
