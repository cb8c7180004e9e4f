import { type DataMasqueClient, type Schemas, unwrap } from "datamasque-client";
import { assertType, describe, expectTypeOf, it } from "vitest";

declare const dm: DataMasqueClient;
const columns = { connection: "c-1", selected_columns: { public: { customers: ["email", "name"] } } };
const files = {
  connection: "c-1",
  selected_data: [{ files: ["in/a.json"], locators: [["customers", "email"]] }],
};

describe("a generated ruleset", () => {
  it("is YAML text", async () => {
    expectTypeOf(
      await unwrap(dm.POST("/api/generate-ruleset/v2/", { body: columns })),
    ).toEqualTypeOf<string>();
    const withConfig = { ...columns, rg_config: "g-1" };
    const third = dm.POST("/api/generate-ruleset/v3/", { body: withConfig });
    expectTypeOf(await unwrap(third)).toEqualTypeOf<string>();
    expectTypeOf(
      await unwrap(dm.POST("/api/generate-file-ruleset/", { body: files })),
    ).toEqualTypeOf<string>();
    const fileConfig = { ...files, rg_config: "g-1" };
    const second = dm.POST("/api/generate-file-ruleset/v2/", { body: fileConfig });
    expectTypeOf(await unwrap(second)).toEqualTypeOf<string>();
  });

  it("is not parsed", async () => {
    const yaml = await unwrap(dm.POST("/api/generate-ruleset/v2/", { body: columns }));
    // @ts-expect-error a text has no tasks
    assertType<unknown>(yaml.tasks);
    const fileYaml = await unwrap(dm.POST("/api/generate-file-ruleset/", { body: files }));
    // @ts-expect-error nor is it wrapped into an object
    assertType<unknown>(fileYaml.config_yaml);
  });

  it("of the first version is left open", async () => {
    expectTypeOf(await unwrap(dm.POST("/api/generate-ruleset/"))).toEqualTypeOf<unknown>();
    void dm.POST("/api/generate-ruleset/", { body: { anything: ["may", "go"] } });
    // @ts-expect-error it is no read
    void dm.GET("/api/generate-ruleset/");
  });
});

describe("a generation config", () => {
  it("has to be named, if only by null", () => {
    void dm.POST("/api/generate-ruleset/v3/", { body: { ...columns, rg_config: null } });
    // @ts-expect-error no rg_config
    void dm.POST("/api/generate-ruleset/v3/", { body: columns });
    void dm.POST("/api/generate-file-ruleset/v2/", { body: { ...files, rg_config: null } });
    // @ts-expect-error no rg_config
    void dm.POST("/api/generate-file-ruleset/v2/", { body: files });
    // @ts-expect-error a key that may be undefined may be missing
    void dm.POST("/api/generate-ruleset/v3/", { body: { ...columns, rg_config: undefined } });
  });

  it("is refused by the versions that have none", () => {
    // @ts-expect-error that is version 3
    void dm.POST("/api/generate-ruleset/v2/", { body: { ...columns, rg_config: "g-1" } });
    // @ts-expect-error that is version 2
    void dm.POST("/api/generate-file-ruleset/", { body: { ...files, rg_config: "g-1" } });
  });
});

describe("what to mask", () => {
  it("is columns by schema and table, with what to hash them by", () => {
    const hash_columns: Schemas["SelectedHashColumns"] = {
      public: { customers: { table: ["id"], columns: { email: ["id"], name: null } } },
    };
    void dm.POST("/api/generate-ruleset/v2/", { body: { ...columns, hash_columns } });
    const flat = { customers: ["email"] };
    // @ts-expect-error first the schema, then the table
    void dm.POST("/api/generate-ruleset/v2/", { body: { ...columns, selected_columns: flat } });
    // @ts-expect-error no connection
    void dm.POST("/api/generate-ruleset/v2/", { body: { selected_columns: columns.selected_columns } });
    // @ts-expect-error files are told by selected_data
    void dm.POST("/api/generate-file-ruleset/", { body: columns });
  });

  it("is places in files", () => {
    const mixed: Schemas["SelectedFileData"] = { files: ["in/a.csv"], locators: ["email", ["rows", 0]] };
    void dm.POST("/api/generate-file-ruleset/", { body: { ...files, selected_data: [mixed] } });
    // @ts-expect-error a list, also of one
    void dm.POST("/api/generate-file-ruleset/", { body: { ...files, selected_data: mixed } });
    const { locators } = mixed;
    // @ts-expect-error in which files
    void dm.POST("/api/generate-file-ruleset/", { body: { ...files, selected_data: [{ locators }] } });
  });
});
