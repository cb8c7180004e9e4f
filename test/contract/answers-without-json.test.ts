import { unwrap } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { checked } from "./checked-client.js";

describe("what is not JSON", () => {
  it("is a fault where the document says JSON, and the call fails as it would have", async () => {
    const { dm, drifts } = await checked(
      (_, response) => void response.writeHead(200, { "Content-Type": "text/html" }).end("<html>"),
    );
    await expect(unwrap(dm.GET("/api/connections/"))).rejects.toMatchObject({ kind: "unexpected-content" });
    expect(drifts[0]?.faults).toMatchObject([{ kind: "not-json" }]);
  });

  it("is left alone where the document says something else", async () => {
    const { dm, drifts } = await checked(
      (_, response) => void response.writeHead(200, { "Content-Type": "text/csv" }).end("path\n"),
    );
    expect(await unwrap(dm.GET("/api/runs/{id}/run-report/", { params: { path: { id: 7 } } }))).toBe(
      "path\n",
    );
    expect(drifts).toEqual([]);
  });

  it.each(["[{]", "[1,", "nothing"])(
    "is a fault also where it says that it is JSON, and arrives as it is: %j",
    async (text) => {
      const { dm, drifts } = await checked((_, response) => {
        response.writeHead(200, { "Content-Type": "application/json" }).end(text);
      });
      expect(await unwrap(dm.GET("/api/connections/", { parseAs: "text" }))).toBe(text);
      expect(drifts.flatMap(({ faults }) => faults)).toEqual([
        { path: "", kind: "not-json", message: "the body is not JSON" },
      ]);
      await expect(unwrap(dm.GET("/api/connections/"))).rejects.toMatchObject({ kind: "unexpected-content" });
    },
  );

  it("is left alone where the document has other kinds beside JSON", async () => {
    const { dm, drifts } = await checked(
      (_, response) => void response.writeHead(200, { "Content-Type": "text/plain" }).end("a line\n"),
      "strict",
    );
    expect(await unwrap(dm.GET("/api/runs/{id}/log/", { params: { path: { id: 7 } } }))).toBe("a line\n");
    expect(drifts).toEqual([]);
  });

  it("fails in strict mode as it does without, so that a wait survives it", async () => {
    for (const type of ["application/json", "text/html"]) {
      const { dm, drifts } = await checked((_, response) => {
        response.writeHead(200, { "Content-Type": type }).end("[1,");
      }, "strict");
      await expect(unwrap(dm.GET("/api/connections/"))).rejects.toMatchObject({ kind: "unexpected-content" });
      expect(drifts).toMatchObject([{ faults: [{ kind: "not-json" }] }]);
    }
  });

  it.each([404, 429, 500])("is no broken contract where it comes with a refusal: %i", async (status) => {
    const { dm } = await checked((_, response) => {
      response.writeHead(status, { "Content-Type": "text/html" }).end("<html><title>No</title></html>");
    }, "strict");
    await expect(unwrap(dm.GET("/api/connections/"))).rejects.toMatchObject({
      name: "DataMasqueApiError",
      status,
    });
  });

  it.each<[string, Record<string, string>]>([
    ["declared as JSON", { "Content-Type": "application/json", "Content-Length": "0" }],
    ["declared as JSON, of a length that is not told", { "Content-Type": "application/json" }],
    ["of another type", { "Content-Type": "text/html", "Content-Length": "0" }],
    ["of no type", { "Content-Length": "0" }],
  ])("leaves it to the client to refuse an answer without a body: %s", async (_, headers) => {
    const { dm, drifts } = await checked((_request, response) => {
      response.writeHead(200, headers).flushHeaders();
      response.end();
    }, "strict");
    await expect(unwrap(dm.GET("/api/connections/"))).rejects.toMatchObject({ kind: "unexpected-content" });
    expect(drifts).toEqual([]);
  });

  it("is a fault also in a few bytes under another type", async () => {
    const { dm, drifts } = await checked(
      (_, response) =>
        void response.writeHead(200, { "Content-Type": "text/plain", "Content-Length": "2" }).end("[]"),
    );
    expect(await unwrap(dm.GET("/api/connections/"))).toEqual([]);
    expect(drifts[0]?.faults).toEqual([
      { path: "", kind: "not-json", message: "the body is not declared as JSON" },
    ]);
  });

  it("an empty answer is no drift", async () => {
    const { dm, drifts } = await checked((_, response) => void response.writeHead(204).end());
    await unwrap(dm.DELETE("/api/connections/{id}/", { params: { path: { id: "x" } } }));
    expect(drifts).toEqual([]);
  });
});
