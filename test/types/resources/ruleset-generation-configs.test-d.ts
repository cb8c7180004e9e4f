import { type DataMasqueClient, type Schemas, unwrap } from "datamasque-client";
import { assertType, describe, expectTypeOf, it } from "vitest";

type Config = Schemas["RGConfig"];

declare const dm: DataMasqueClient;
const one = { params: { path: { id: "g-1" } } };
const written = { name: "crm", config_yaml: "rules: []" };

describe("a ruleset generation config", () => {
  it("is read from a page, filtered by its whole name", async () => {
    const query = { name_exact: "crm", limit: 5, offset: 5 };
    const page = await unwrap(dm.GET("/api/ruleset-generation-configs/", { params: { query } }));
    expectTypeOf(page).toEqualTypeOf<Schemas["RGConfigPage"]>();
    const config = await unwrap(dm.GET("/api/ruleset-generation-configs/{id}/", one));
    expectTypeOf(config).toEqualTypeOf<Config>();
    expectTypeOf(config.validation_errors?.[0]?.message).toEqualTypeOf<string | undefined>();
    // @ts-expect-error these configs have no type
    void dm.GET("/api/ruleset-generation-configs/", { params: { query: { config_type: "file" } } });
    // @ts-expect-error a row of a page has no content
    assertType<unknown>(config.config_yaml.length);
  });

  it("is created from the default, or from a content", async () => {
    const created = dm.POST("/api/ruleset-generation-configs/", { body: written });
    expectTypeOf(await unwrap(created)).toEqualTypeOf<Config>();
    void dm.POST("/api/ruleset-generation-configs/", { body: { name: "crm" } });
    // @ts-expect-error no name
    void dm.POST("/api/ruleset-generation-configs/", { body: { config_yaml: "rules: []" } });
    // @ts-expect-error the server decides what is valid
    void dm.POST("/api/ruleset-generation-configs/", { body: { ...written, is_valid: "valid" } });
  });

  it("is replaced as a whole, and deleted", async () => {
    const path = "/api/ruleset-generation-configs/{id}/";
    expectTypeOf(await unwrap(dm.PUT(path, { ...one, body: written }))).toEqualTypeOf<Config>();
    expectTypeOf(await unwrap(dm.DELETE(path, one))).toEqualTypeOf<undefined>();
    // @ts-expect-error a replacement has no default
    void dm.PUT(path, { ...one, body: { name: "crm" } });
    // @ts-expect-error deleted by a text
    void dm.DELETE(path, { params: { path: { id: 7 } } });
  });

  it("has a default, which is YAML text", async () => {
    const yaml = await unwrap(dm.GET("/api/ruleset-generation-configs/defaults/"));
    expectTypeOf(yaml).toEqualTypeOf<string>();
    // @ts-expect-error there is one default
    void dm.GET("/api/ruleset-generation-configs/defaults/", { params: { query: { config_type: "file" } } });
    // @ts-expect-error a text, not a config
    assertType<unknown>(yaml.config_yaml);
  });
});
