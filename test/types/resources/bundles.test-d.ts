import { type DataMasqueClient, type Schemas, unwrap } from "datamasque-client";
import { assertType, describe, expectTypeOf, it } from "vitest";

declare const dm: DataMasqueClient;
const zip_archive = new File([], "bundle.zip");

describe("a bundle", () => {
  it("is exported as a blob, which can be imported as it is", async () => {
    const bundle = await unwrap(dm.GET("/api/export/v1/"));
    expectTypeOf(bundle).toEqualTypeOf<Blob>();
    void dm.POST("/api/import/v1/", { body: { zip_archive: bundle } });
    // @ts-expect-error everything or nothing
    void dm.GET("/api/export/v1/", { params: { query: { ruleset: "crm_mask" } } });
    // @ts-expect-error an archive is no JSON
    assertType<unknown>(bundle.rulesets);
  });

  it("is imported from a file or a form, and says what to overwrite", () => {
    const overwrite = { overwrite_rulesets: "true", overwrite_libraries: "false" } as const;
    void dm.POST("/api/import/v1/", { body: { ...overwrite, overwrite_seed_files: "true", zip_archive } });
    void dm.POST("/api/import/v1/", { body: new FormData() });
    expectTypeOf<Schemas["FormFlag"]>().toEqualTypeOf<"true" | "false">();
    // @ts-expect-error a form has texts
    void dm.POST("/api/import/v1/", { body: { zip_archive, overwrite_rulesets: true } });
    // @ts-expect-error the server knows two texts
    void dm.POST("/api/import/v1/", { body: { zip_archive, overwrite_rulesets: "yes" } });
    // @ts-expect-error a misspelt flag would overwrite nothing
    void dm.POST("/api/import/v1/", { body: { zip_archive, overwrite_seeds: "true" } });
    // @ts-expect-error nothing to import
    void dm.POST("/api/import/v1/", { body: overwrite });
  });

  it("answers an import with something that has to be looked at first", async () => {
    const answer = await unwrap(dm.POST("/api/import/v1/", { body: { zip_archive } }));
    expectTypeOf(answer).toEqualTypeOf<unknown>();
    // @ts-expect-error nothing is known of it
    assertType<object>(answer);
  });
});
