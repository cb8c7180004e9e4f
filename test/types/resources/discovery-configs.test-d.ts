import { type DataMasqueClient, type Schemas, unwrap } from "datamasque-client";
import { assertType, describe, expectTypeOf, it } from "vitest";

type Config = Schemas["DiscoveryConfig"];
type Library = Schemas["DiscoveryConfigLibrary"];

declare const dm: DataMasqueClient;
declare const config: Config;
const one = { params: { path: { id: "d-1" } } };
const written = { name: "crm", config_type: "database", config_yaml: "labels: []" } as const;
const library = { name: "labels", namespace: "crm", config_yaml: "labels: []" };

describe("a discovery config", () => {
  it("is read from a page, filtered by its whole name and its type", async () => {
    const query = { name_exact: "crm", config_type: "file", limit: 5 } as const;
    const page = await unwrap(dm.GET("/api/discovery/configs/", { params: { query } }));
    expectTypeOf(page.results).toEqualTypeOf<Config[]>();
    expectTypeOf(await unwrap(dm.GET("/api/discovery/configs/{id}/", one))).toEqualTypeOf<Config>();
    // @ts-expect-error databases and files
    void dm.GET("/api/discovery/configs/", { params: { query: { config_type: "mongodb" } } });
    // @ts-expect-error a type that was read may be unknown to this version
    void dm.GET("/api/discovery/configs/", { params: { query: { config_type: config.config_type } } });
    // @ts-expect-error a page is no list
    assertType<unknown>(page.length);
  });

  it("tells what is wrong with it", () => {
    const fault = config.errors?.config_yaml?.[0];
    expectTypeOf(fault?.line_number).toEqualTypeOf<number | null | undefined>();
    assertType<Config>({ ...config, is_valid: "of_a_later_release" });
    // @ts-expect-error a text or nothing, not a list
    assertType<Config>({ ...config, validation_error: ["no such label"] });
    // @ts-expect-error only a ruleset lists them under this name
    assertType<unknown>(config.validation_errors);
  });

  it("is created, replaced as a whole, and deleted", async () => {
    expectTypeOf(await unwrap(dm.POST("/api/discovery/configs/", { body: written }))).toEqualTypeOf<Config>();
    const replaced = dm.PUT("/api/discovery/configs/{id}/", { ...one, body: written });
    expectTypeOf(await unwrap(replaced)).toEqualTypeOf<Config>();
    expectTypeOf(await unwrap(dm.DELETE("/api/discovery/configs/{id}/", one))).toEqualTypeOf<undefined>();
    const { config_type: _, ...untyped } = written;
    // @ts-expect-error for databases or for files
    void dm.POST("/api/discovery/configs/", { body: untyped });
    // @ts-expect-error a replacement is whole
    void dm.PUT("/api/discovery/configs/{id}/", { ...one, body: { name: "crm", config_type: "file" } });
    // @ts-expect-error there are no partial changes
    void dm.PATCH("/api/discovery/configs/{id}/", { ...one, body: written });
  });

  it("has a default, which is YAML text", async () => {
    const query = { config_type: "file" } as const;
    const yaml = await unwrap(dm.GET("/api/discovery/configs/defaults/", { params: { query } }));
    expectTypeOf(yaml).toEqualTypeOf<string>();
    void dm.GET("/api/discovery/configs/defaults/");
    // @ts-expect-error a text has no labels
    assertType<unknown>(yaml.labels);
    // @ts-expect-error the default has no name
    void dm.GET("/api/discovery/configs/defaults/", { params: { query: { name_exact: "crm" } } });
  });
});

describe("a library of discovery configs", () => {
  it("is read from a list, filtered by its whole name", async () => {
    const query = { name_exact: "labels", namespace_exact: "crm" };
    const libraries = await unwrap(dm.GET("/api/discovery/config-libraries/", { params: { query } }));
    expectTypeOf(libraries).toEqualTypeOf<Library[]>();
    expectTypeOf(await unwrap(dm.GET("/api/discovery/config-libraries/{id}/", one))).toEqualTypeOf<Library>();
    // @ts-expect-error this list comes whole
    void dm.GET("/api/discovery/config-libraries/", { params: { query: { limit: 5 } } });
    // @ts-expect-error a list is no page
    assertType<unknown>(libraries.results);
  });

  it("is created, replaced as a whole, and deleted, also by force", async () => {
    const path = "/api/discovery/config-libraries/{id}/";
    const created = dm.POST("/api/discovery/config-libraries/", { body: library });
    expectTypeOf(await unwrap(created)).toEqualTypeOf<Library>();
    expectTypeOf(await unwrap(dm.PUT(path, { ...one, body: library }))).toEqualTypeOf<Library>();
    const force = { params: { ...one.params, query: { force: true } } };
    expectTypeOf(await unwrap(dm.DELETE(path, force))).toEqualTypeOf<undefined>();
    // @ts-expect-error a library has no type
    void dm.POST("/api/discovery/config-libraries/", { body: { ...library, config_type: "file" } });
    // @ts-expect-error the content is YAML, not what it stands for
    void dm.PUT(path, { ...one, body: { ...library, config_yaml: { labels: [] } } });
    // @ts-expect-error which one
    void dm.DELETE(path, { params: { query: { force: true } } });
  });
});
