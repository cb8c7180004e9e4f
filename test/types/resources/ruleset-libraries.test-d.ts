import { type DataMasqueClient, type Ruleset, type Schemas, unwrap } from "datamasque-client";
import { assertType, describe, expectTypeOf, it } from "vitest";

type Library = Schemas["RulesetLibrary"];

declare const dm: DataMasqueClient;
declare const library: Library;
const one = { params: { path: { id: "l-1" } } };
const written = { name: "names", namespace: "crm", config_yaml: "masks: []" };

describe("a ruleset library", () => {
  it("is read from a page, filtered by its whole name", async () => {
    const query = { name_exact: "names", namespace_exact: "crm", limit: 5, offset: 5 };
    const page = await unwrap(dm.GET("/api/ruleset-libraries/", { params: { query } }));
    expectTypeOf(page).toEqualTypeOf<Schemas["RulesetLibraryPage"]>();
    expectTypeOf(page.results).toEqualTypeOf<Library[]>();
    expectTypeOf(await unwrap(dm.GET("/api/ruleset-libraries/{id}/", one))).toEqualTypeOf<Library>();
    // @ts-expect-error the filter says that it wants the whole name
    void dm.GET("/api/ruleset-libraries/", { params: { query: { name: "names" } } });
    // @ts-expect-error the items of a page are its results
    assertType<unknown>(page.items);
    // @ts-expect-error the rows of a page have no content
    assertType<unknown>(library.config_yaml.length);
  });

  it("is created, and replaced as a whole", async () => {
    expectTypeOf(
      await unwrap(dm.POST("/api/ruleset-libraries/", { body: written })),
    ).toEqualTypeOf<Library>();
    const replaced = dm.PUT("/api/ruleset-libraries/{id}/", { ...one, body: written });
    expectTypeOf(await unwrap(replaced)).toEqualTypeOf<Library>();
    // @ts-expect-error no content
    void dm.POST("/api/ruleset-libraries/", { body: { name: "names" } });
    // @ts-expect-error a library has no type
    void dm.POST("/api/ruleset-libraries/", { body: { ...written, mask_type: "database" } });
    // @ts-expect-error a replacement is whole
    void dm.PUT("/api/ruleset-libraries/{id}/", { ...one, body: { config_yaml: "masks: []" } });
  });

  it("is validated again by an empty change, which changes nothing else", async () => {
    const again = dm.PATCH("/api/ruleset-libraries/{id}/", { ...one, body: {} });
    expectTypeOf(await unwrap(again)).toEqualTypeOf<Library>();
    // @ts-expect-error the content is replaced by PUT
    void dm.PATCH("/api/ruleset-libraries/{id}/", { ...one, body: { config_yaml: "masks: []" } });
    // @ts-expect-error empty, but there
    void dm.PATCH("/api/ruleset-libraries/{id}/", one);
  });

  it("is deleted, also by force", async () => {
    const force = { params: { ...one.params, query: { force: true } } };
    expectTypeOf(await unwrap(dm.DELETE("/api/ruleset-libraries/{id}/", force))).toEqualTypeOf<undefined>();
    // @ts-expect-error no text
    void dm.DELETE("/api/ruleset-libraries/{id}/", { params: { ...one.params, query: { force: "true" } } });
    // @ts-expect-error force is no reason to leave out which one
    void dm.DELETE("/api/ruleset-libraries/{id}/", { params: { query: { force: true } } });
  });

  it("names what still uses it when a deletion is refused", async () => {
    const { error } = await dm.DELETE("/api/ruleset-libraries/{id}/", one);
    expectTypeOf<Schemas["ErrorConflict"]>().toExtend<typeof error>();
    if (typeof error === "object" && "rulesets" in error && error.rulesets !== undefined)
      expectTypeOf(error.rulesets).toExtend<(string | Schemas["ErrorConflictDependent"])[]>();
    // @ts-expect-error not every refusal is a conflict
    assertType<unknown>(error?.rulesets);
  });

  it("tells the rulesets that use it, page by page", async () => {
    const page = await unwrap(dm.GET("/api/ruleset-libraries/{id}/rulesets/", one));
    expectTypeOf(page).toEqualTypeOf<Schemas["RulesetPage"]>();
    expectTypeOf(page.results).toEqualTypeOf<Ruleset[]>();
    // @ts-expect-error of which library
    void dm.GET("/api/ruleset-libraries/{id}/rulesets/", { params: { query: { limit: 5 } } });
  });
});
