import { type DataMasqueClient, type Schemas, unwrap } from "datamasque-client";
import { assertType, describe, expectTypeOf, it } from "vitest";

type StoredFile = Schemas["StoredFile"];

declare const dm: DataMasqueClient;
const one = { params: { path: { id: "f-1" } } };
const csv = new File(["id,name\n"], "names.csv");
const zip = new File([], "wallet.zip", { type: "application/zip" });

describe("a file that is uploaded", () => {
  it("can be a File, or any other Blob", async () => {
    const seed = dm.POST("/api/seeds/", { body: { name: "names", seed_file: csv } });
    expectTypeOf(await unwrap(seed)).toEqualTypeOf<StoredFile>();
    const blob = new Blob(["id,name\n"]);
    void dm.POST("/api/seeds/", { body: { name: "names", seed_file: blob } });
    const wallet = dm.POST("/api/oracle-wallets/", { body: { name: "crm", zip_archive: zip } });
    expectTypeOf(await unwrap(wallet)).toEqualTypeOf<StoredFile>();
    const key = dm.POST("/api/files/snowflake-keys/", { body: { name: "sales", key_file: blob } });
    expectTypeOf(await unwrap(key)).toEqualTypeOf<StoredFile>();
    const fileset = { name: "tls", database_type: "mysql", zip_archive: zip } as const;
    const stored = dm.POST("/api/connection-filesets/", { body: fileset });
    expectTypeOf(await unwrap(stored)).toEqualTypeOf<StoredFile>();
    const later = { ...fileset, database_type: "of_a_later_release" };
    void dm.POST("/api/connection-filesets/", { body: later });
  });

  it("can be in a form", async () => {
    const body = new FormData();
    expectTypeOf(await unwrap(dm.POST("/api/seeds/", { body }))).toEqualTypeOf<StoredFile>();
    expectTypeOf(await unwrap(dm.POST("/api/oracle-wallets/", { body }))).toEqualTypeOf<StoredFile>();
    expectTypeOf(await unwrap(dm.POST("/api/connection-filesets/", { body }))).toEqualTypeOf<StoredFile>();
    expectTypeOf(await unwrap(dm.POST("/api/files/snowflake-keys/", { body }))).toEqualTypeOf<StoredFile>();
    // @ts-expect-error a form that holds no files
    void dm.POST("/api/seeds/", { body: new URLSearchParams() });
    // @ts-expect-error a list takes no form
    void dm.GET("/api/seeds/", { body });
    // @ts-expect-error a deletion neither
    void dm.DELETE("/api/seeds/{id}/", { ...one, body });
  });

  it("is refused as text, as bytes or as a path", () => {
    // @ts-expect-error text is no file
    void dm.POST("/api/seeds/", { body: { name: "names", seed_file: "id,name\n" } });
    // @ts-expect-error bytes have no name
    void dm.POST("/api/files/snowflake-keys/", { body: { name: "sales", key_file: new Uint8Array() } });
    // @ts-expect-error a file needs the members around it
    void dm.POST("/api/oracle-wallets/", { body: zip });
  });

  it("goes by the name that its kind has", () => {
    // @ts-expect-error a seed is a seed_file
    void dm.POST("/api/seeds/", { body: { name: "names", zip_archive: zip } });
    // @ts-expect-error a wallet is a zip_archive
    void dm.POST("/api/oracle-wallets/", { body: { name: "crm", seed_file: zip } });
    // @ts-expect-error a key is a key_file
    void dm.POST("/api/files/snowflake-keys/", { body: { name: "sales", private_key: csv } });
    // @ts-expect-error no name
    void dm.POST("/api/seeds/", { body: { seed_file: csv } });
    // @ts-expect-error for which database
    void dm.POST("/api/connection-filesets/", { body: { name: "tls", zip_archive: zip } });
  });
});

describe("stored files", () => {
  it("are listed, with a name in either place", async () => {
    const [seed] = await unwrap(dm.GET("/api/seeds/"));
    expectTypeOf(seed).toEqualTypeOf<StoredFile | undefined>();
    expectTypeOf(seed?.filename).toEqualTypeOf<string | undefined>();
    expectTypeOf(await unwrap(dm.GET("/api/oracle-wallets/"))).toEqualTypeOf<StoredFile[]>();
    expectTypeOf(await unwrap(dm.GET("/api/connection-filesets/"))).toEqualTypeOf<StoredFile[]>();
    expectTypeOf(await unwrap(dm.GET("/api/files/snowflake-keys/"))).toEqualTypeOf<StoredFile[]>();
    // @ts-expect-error a list can be empty
    assertType<unknown>(seed.id);
    // @ts-expect-error the content is not in the list
    assertType<unknown>(seed?.content);
  });

  it("are deleted by a text", async () => {
    expectTypeOf(await unwrap(dm.DELETE("/api/seeds/{id}/", one))).toEqualTypeOf<undefined>();
    expectTypeOf(await unwrap(dm.DELETE("/api/oracle-wallets/{id}/", one))).toEqualTypeOf<undefined>();
    expectTypeOf(await unwrap(dm.DELETE("/api/connection-filesets/{id}/", one))).toEqualTypeOf<undefined>();
    expectTypeOf(await unwrap(dm.DELETE("/api/files/snowflake-keys/{id}/", one))).toEqualTypeOf<undefined>();
    // @ts-expect-error no number
    void dm.DELETE("/api/seeds/{id}/", { params: { path: { id: 7 } } });
    // @ts-expect-error a file is not read by its id alone
    void dm.GET("/api/seeds/{id}/", one);
  });
});

describe("the newer places of files", () => {
  it("give a download as a blob", async () => {
    const wallet = await unwrap(dm.GET("/api/files/oracle-wallets/{id}/download/", one));
    expectTypeOf(wallet).toEqualTypeOf<Blob>();
    const fileset = await unwrap(dm.GET("/api/files/connection-filesets/{id}/download/", one));
    expectTypeOf(fileset).toEqualTypeOf<Blob>();
    // @ts-expect-error which one
    void dm.GET("/api/files/oracle-wallets/{id}/download/");
    // @ts-expect-error a key never comes back
    void dm.GET("/api/files/snowflake-keys/{id}/download/", one);
  });

  it("leave open what is not known of them", async () => {
    expectTypeOf(await unwrap(dm.GET("/api/files/oracle-wallets/"))).toEqualTypeOf<unknown>();
    expectTypeOf(await unwrap(dm.GET("/api/files/connection-filesets/"))).toEqualTypeOf<unknown>();
    const body = { any_name: zip };
    expectTypeOf(await unwrap(dm.POST("/api/files/oracle-wallets/", { body }))).toEqualTypeOf<unknown>();
    expectTypeOf(await unwrap(dm.POST("/api/files/connection-filesets/", { body }))).toEqualTypeOf<unknown>();
    void dm.POST("/api/files/oracle-wallets/", { body: new FormData() });
    void dm.DELETE("/api/files/oracle-wallets/{id}/", one);
    void dm.DELETE("/api/files/connection-filesets/{id}/", one);
    // @ts-expect-error a form it is all the same
    void dm.POST("/api/files/oracle-wallets/", { body: "any text" });
    const files = await unwrap(dm.GET("/api/files/connection-filesets/"));
    // @ts-expect-error an answer that has to be looked at first
    assertType<unknown>(files.length);
  });
});
