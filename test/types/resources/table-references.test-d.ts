import { type DataMasqueClient, type Schemas, unwrap } from "datamasque-client";
import { assertType, describe, expectTypeOf, it } from "vitest";

type Reference = Schemas["TableReference"];

declare const dm: DataMasqueClient;
declare const reference: Reference;
const one = { params: { path: { id: "t-1" } } };
const written = { name: "countries", connection: "c-1", source: "lookups/countries.csv" };

describe("a table reference", () => {
  it("is read, with options that a later server may add to", async () => {
    expectTypeOf(await unwrap(dm.GET("/api/table-references/"))).toEqualTypeOf<Reference[]>();
    expectTypeOf(await unwrap(dm.GET("/api/table-references/{id}/", one))).toEqualTypeOf<Reference>();
    assertType<Reference>({ ...reference, options: { format: "parquet" } });
    assertType<Reference>({ ...reference, options: { format: "of_a_later_release" } });
    // @ts-expect-error options are always there
    assertType<Reference>({ ...reference, options: undefined });
    // @ts-expect-error the list has no filter
    void dm.GET("/api/table-references/", { params: { query: { name_exact: "countries" } } });
  });

  it("is created and replaced, with options of this version", async () => {
    const options = { format: "csv", delimiter: ";", null_string: null } as const;
    const created = dm.POST("/api/table-references/", { body: { ...written, options } });
    expectTypeOf(await unwrap(created)).toEqualTypeOf<Reference>();
    const replaced = dm.PUT("/api/table-references/{id}/", { ...one, body: written });
    expectTypeOf(await unwrap(replaced)).toEqualTypeOf<Reference>();
    // @ts-expect-error no such format
    void dm.POST("/api/table-references/", { body: { ...written, options: { format: "json" } } });
    // @ts-expect-error no such option
    void dm.POST("/api/table-references/", { body: { ...written, options: { separator: ";" } } });
    // @ts-expect-error options that were read may be unknown to this version
    void dm.PUT("/api/table-references/{id}/", { ...one, body: { ...written, options: reference.options } });
    // @ts-expect-error from where
    void dm.POST("/api/table-references/", { body: { name: "countries", connection: "c-1" } });
  });

  it("is deleted by a text", async () => {
    expectTypeOf(await unwrap(dm.DELETE("/api/table-references/{id}/", one))).toEqualTypeOf<undefined>();
    // @ts-expect-error no number
    void dm.DELETE("/api/table-references/{id}/", { params: { path: { id: 7 } } });
  });
});
