import { type DataMasqueClient, type Schemas, unwrap } from "datamasque-client";
import { assertType, describe, expectTypeOf, it } from "vitest";

declare const dm: DataMasqueClient;
declare const found: Schemas["FileDiscoveryLocatorResult"];
const one = { params: { path: { id: 7 } } };

describe("a start of file discovery", () => {
  it("takes which files to look at", async () => {
    const include: Schemas["FileFilter"][] = [{ glob: "*.csv", match_against: "filename" }];
    const skip: Schemas["FileFilter"][] = [{ regex: "^archive/" }];
    const body = { connection: "c-1", recurse: true, include, skip, workers: 4 };
    const started = await unwrap(dm.POST("/api/run-file-data-discovery/", { body }));
    expectTypeOf(started.id).toEqualTypeOf<number>();
    // @ts-expect-error a filter is a glob or a regular expression
    assertType<Schemas["FileFilter"]>({ match_against: "path" });
    // @ts-expect-error no such place
    assertType<Schemas["FileFilter"]>({ glob: "*.csv", match_against: "content" });
    // @ts-expect-error a list of filters, not of globs
    void dm.POST("/api/run-file-data-discovery/", { body: { ...body, include: ["*.csv"] } });
    // @ts-expect-error schemas are for databases
    void dm.POST("/api/run-file-data-discovery/", { body: { ...body, schemas: ["public"] } });
  });

  it("names its config, or says that it has none", async () => {
    const body = { connection: "c-1", discovery_config: null, options: { diagnostic_logging: true } };
    expectTypeOf((await unwrap(dm.POST("/api/run-file-data-discovery/v2/", { body }))).id).toBeNumber();
    void dm.POST("/api/run-file-data-discovery/v2/", { body: { ...body, discovery_config: "d-1" } });
    // @ts-expect-error the default is null, which has to be said
    void dm.POST("/api/run-file-data-discovery/v2/", { body: { connection: "c-1" } });
    // @ts-expect-error which files is in the config
    void dm.POST("/api/run-file-data-discovery/v2/", { body: { ...body, recurse: true } });
    const { discovery_config } = body;
    // @ts-expect-error where
    void dm.POST("/api/run-file-data-discovery/v2/", { body: { discovery_config } });
  });
});

describe("the results of file discovery", () => {
  it("are a list of groups of files", async () => {
    const groups = await unwrap(dm.GET("/api/runs/{id}/file-discovery-results/", one));
    expectTypeOf(groups).toEqualTypeOf<Schemas["FileDiscoveryResult"][]>();
    const file = groups[0]?.files[0];
    expectTypeOf(file?.path).toEqualTypeOf<string | undefined>();
    expectTypeOf(file?.value_counts?.["$.name"]).toEqualTypeOf<number | undefined>();
    // @ts-expect-error the list is no page
    assertType<unknown>(groups.results);
    // @ts-expect-error a group has files, not one
    assertType<unknown>(groups[0]?.file);
    // @ts-expect-error this path calls it id
    void dm.GET("/api/runs/{id}/file-discovery-results/", { params: { path: { run_id: 7 } } });
  });

  it("point to a value by a name or by the steps to it", () => {
    expectTypeOf(found.locator).toEqualTypeOf<string | (string | number)[]>();
    assertType<Schemas["Locator"]>("email");
    assertType<Schemas["Locator"]>(["customers", 0, "email"]);
    // @ts-expect-error a step is a name or a number
    assertType<Schemas["Locator"]>(["customers", { index: 0 }]);
    // @ts-expect-error a number alone leads nowhere
    assertType<Schemas["Locator"]>(0);
    // @ts-expect-error it may be the steps
    assertType<unknown>(found.locator.toUpperCase());
  });
});
