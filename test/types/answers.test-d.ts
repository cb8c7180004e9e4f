import {
  type Connection,
  type DataMasqueClient,
  type DataOf,
  type Ruleset,
  type Run,
  type RunLogEntry,
  unwrap,
} from "datamasque-client";
import { describe, expectTypeOf, it } from "vitest";

declare const dm: DataMasqueClient;
const byId = { params: { path: { id: 7 } } };
const byUuid = { params: { path: { id: "c-1" } } };

describe("the data of an answer", () => {
  it("is what the document says: JSON", async () => {
    expectTypeOf(await unwrap(dm.GET("/api/connections/"))).toEqualTypeOf<Connection[]>();
    expectTypeOf(await unwrap(dm.GET("/api/runs/{id}/", byId))).toEqualTypeOf<Run>();
    expectTypeOf(await unwrap(dm.POST("/api/runs/{id}/cancel/", byId))).toEqualTypeOf<Run>();
    const ruleset = { name: "crm_mask", config_yaml: "" };
    expectTypeOf(await unwrap(dm.POST("/api/rulesets/", { body: ruleset }))).toEqualTypeOf<Ruleset>();
  });

  it("is text for a report", async () => {
    expectTypeOf(await unwrap(dm.GET("/api/runs/{id}/run-report/", byId))).toEqualTypeOf<string>();
  });

  it("is a blob for an archive", async () => {
    expectTypeOf(await unwrap(dm.GET("/api/export/v1/"))).toEqualTypeOf<Blob>();
  });

  it("is nothing for an answer without a body", async () => {
    expectTypeOf(await unwrap(dm.DELETE("/api/connections/{id}/", byUuid))).toEqualTypeOf<undefined>();
    expectTypeOf(await unwrap(dm.GET("/api/healthcheck/"))).toEqualTypeOf<undefined>();
  });

  it("is a union for an answer of more than one kind", async () => {
    const log = await unwrap(dm.GET("/api/runs/{id}/log/", byId));
    expectTypeOf(log).toEqualTypeOf<RunLogEntry[] | RunLogEntry | string>();
  });

  it("is what parseAs says", async () => {
    const text = dm.GET("/api/connections/", { parseAs: "text" });
    expectTypeOf(await unwrap(text)).toEqualTypeOf<string>();
    const blob = dm.GET("/api/connections/", { parseAs: "blob" });
    expectTypeOf(await unwrap(blob)).toEqualTypeOf<Blob>();
    const bytes = dm.GET("/api/connections/", { parseAs: "arrayBuffer" });
    expectTypeOf(await unwrap(bytes)).toEqualTypeOf<ArrayBuffer>();
    const stream = dm.GET("/api/connections/", { parseAs: "stream" });
    expectTypeOf(await unwrap(stream)).toEqualTypeOf<Response["body"]>();
    const json = dm.GET("/api/connections/", { parseAs: "json" });
    expectTypeOf(await unwrap(json)).toEqualTypeOf<Connection[]>();
    const byVariable = dm.request("get", "/api/connections/", { parseAs: "text" });
    expectTypeOf(await unwrap(byVariable)).toEqualTypeOf<string>();
  });

  it("is the same by a method that is a variable", async () => {
    expectTypeOf(await unwrap(dm.request("get", "/api/runs/{id}/", byId))).toEqualTypeOf<Run>();
  });

  it("is never any", async () => {
    expectTypeOf(await unwrap(dm.GET("/api/settings/"))).not.toBeAny();
    expectTypeOf(await unwrap(dm.GET("/api/runs/{id}/log/", byId))).not.toBeAny();
  });
});

describe("a settled call", () => {
  it("has data or an error, told apart by either", async () => {
    const result = await dm.GET("/api/runs/{id}/", byId);
    expectTypeOf(result.data).toEqualTypeOf<Run | undefined>();
    expectTypeOf(result.response).toEqualTypeOf<Response>();
    if (result.data !== undefined) expectTypeOf(result.error).toEqualTypeOf<undefined>();
    if (result.error !== undefined) expectTypeOf(result.data).toEqualTypeOf<undefined>();
  });

  it("has its data type by name", () => {
    type Settled = Awaited<ReturnType<typeof getRun>>;
    expectTypeOf<DataOf<Settled>>().toEqualTypeOf<Run>();
  });

  it("is refused by unwrap when it is something else", () => {
    // @ts-expect-error no call of a client
    void unwrap(Promise.resolve({ data: 1 }));
    // @ts-expect-error not waited for twice
    void unwrap(unwrap(dm.GET("/api/connections/")));
  });
});

function getRun() {
  return dm.GET("/api/runs/{id}/", byId);
}
