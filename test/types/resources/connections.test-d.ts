import { type Connection, type DataMasqueClient, type Schemas, unwrap } from "datamasque-client";
import { assertType, describe, expectTypeOf, it } from "vitest";

declare const dm: DataMasqueClient;
const one = { params: { path: { id: "c-1" } } };
const share = {
  version: "1.0",
  name: "share",
  mask_type: "file",
  type: "mounted_share_connection",
  base_directory: "in",
} as const;
const table = {
  version: "1.0",
  name: "orders",
  mask_type: "database",
  db_type: "dynamo_db",
  host: "",
  port: null,
  user: "",
  password: "",
  database: "",
  schema: "",
} as const;

describe("calls on connections", () => {
  it("create, read, replace and delete", async () => {
    const created = dm.POST("/api/connections/", { body: share });
    expectTypeOf(await unwrap(created)).toEqualTypeOf<Connection>();
    expectTypeOf(await unwrap(dm.GET("/api/connections/{id}/", one))).toEqualTypeOf<Connection>();
    const replaced = dm.PUT("/api/connections/{id}/", { ...one, body: share });
    expectTypeOf(await unwrap(replaced)).toEqualTypeOf<Schemas["Connection"] | Schemas["ConnectionSaved"]>();
    expectTypeOf(await unwrap(dm.DELETE("/api/connections/{id}/", one))).toEqualTypeOf<undefined>();
    const { version: _, ...part } = share;
    // @ts-expect-error a replacement is whole
    void dm.PUT("/api/connections/{id}/", { ...one, body: part });
    // @ts-expect-error a replacement answers with less than a connection
    assertType<Connection>(await unwrap(replaced));
  });

  it("change single members, of any kind", async () => {
    const body = { name: "share-2", base_directory: "out" };
    const changed = dm.PATCH("/api/connections/{id}/", { ...one, body });
    expectTypeOf(await unwrap(changed)).toEqualTypeOf<undefined>();
    // @ts-expect-error no such member on any kind
    void dm.PATCH("/api/connections/{id}/", { ...one, body: { directory: "out" } });
    // @ts-expect-error the password goes in dbpassword
    void dm.PATCH("/api/connections/{id}/", { ...one, body: { password_encrypted: "…" } });
  });

  it("try a connection out, saved or not", async () => {
    void dm.POST("/api/connections/{id}/test/", { ...one, body: {} });
    const saved = dm.POST("/api/connections/{id}/test/", one);
    expectTypeOf(await unwrap(saved)).toEqualTypeOf<Schemas["ConnectionTestResult"] | undefined>();
    const unsaved = dm.POST("/api/connections/test/", { body: share });
    expectTypeOf(await unwrap(unsaved)).toEqualTypeOf<unknown>();
    // @ts-expect-error a saved one is tested as it was saved
    void dm.POST("/api/connections/{id}/test/", { ...one, body: share });
    const { version: _, ...part } = share;
    // @ts-expect-error an unsaved one has to be whole
    void dm.POST("/api/connections/test/", { body: part });
  });
});

describe("kinds of connections with members of their own", () => {
  it("have the constants that the server wants from DynamoDB", () => {
    void dm.POST("/api/connections/", { body: table });
    // @ts-expect-error DynamoDB has no host
    void dm.POST("/api/connections/", { body: { ...table, host: "localhost" } });
    // @ts-expect-error nor a port
    void dm.POST("/api/connections/", { body: { ...table, port: 8000 } });
  });

  it("have a key where the selection asks for one, and only there", () => {
    const managed = { selection: "account_managed", kms_key_id: "k-1" } as const;
    void dm.POST("/api/connections/", { body: { ...table, dynamo_default_sse: managed } });
    assertType<Schemas["SseConfig"]>({ selection: "aws_managed" });
    // @ts-expect-error which key
    assertType<Schemas["SseConfig"]>({ selection: "account_managed" });
    // @ts-expect-error a key that nobody asked for
    assertType<Schemas["SseConfig"]>({ selection: "aws_managed", kms_key_id: "k-1" });
  });

  it("keep the members of one place out of another", () => {
    assertType<Schemas["FileConnectionWrite"]>({ ...share, is_file_mask_source: true });
    // @ts-expect-error a share has no bucket
    assertType<Schemas["FileConnectionWrite"]>({ ...share, bucket: "b" });
  });
});
