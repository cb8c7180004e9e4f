import {
  type DataMasqueClient,
  type PagedItem,
  type PagedPath,
  paginate,
  type Ruleset,
  type Run,
  type Schemas,
} from "datamasque-client";
import { describe, expectTypeOf, it } from "vitest";

declare const dm: DataMasqueClient;

describe("paginate", () => {
  it("takes the paths whose list comes in pages, and no other", () => {
    expectTypeOf<PagedPath>().toEqualTypeOf<
      | "/api/runs/"
      | "/api/ruleset-libraries/"
      | "/api/ruleset-libraries/{id}/rulesets/"
      | "/api/schema-discovery/v2/{run_id}/"
      | "/api/discovery/configs/"
      | "/api/ruleset-generation-configs/"
    >();
    // @ts-expect-error a bare array
    void paginate(dm, "/api/connections/");
    // @ts-expect-error a single run
    void paginate(dm, "/api/runs/{id}/");
    // @ts-expect-error no such path
    void paginate(dm, "/api/run/");
  });

  it("yields the items of the list", () => {
    expectTypeOf(paginate(dm, "/api/runs/")).toEqualTypeOf<AsyncGenerator<Run, void, undefined>>();
    expectTypeOf<PagedItem<"/api/runs/">>().toEqualTypeOf<Run>();
    expectTypeOf<PagedItem<"/api/ruleset-libraries/">>().toEqualTypeOf<Schemas["RulesetLibrary"]>();
    expectTypeOf<PagedItem<"/api/ruleset-libraries/{id}/rulesets/">>().toEqualTypeOf<Ruleset>();
    expectTypeOf<PagedItem<"/api/schema-discovery/v2/{run_id}/">>().toEqualTypeOf<
      Schemas["SchemaDiscoveryResult"]
    >();
  });

  it("takes the filters of the list, and sets limit and offset itself", () => {
    void paginate(dm, "/api/runs/", { query: { run_status: "failed", ruleset_name: "crm_mask" } });
    // @ts-expect-error a filter is closed
    void paginate(dm, "/api/runs/", { query: { run_status: "hibernating" } });
    // @ts-expect-error no such filter
    void paginate(dm, "/api/runs/", { query: { status: "failed" } });
    // @ts-expect-error pageSize says how many
    void paginate(dm, "/api/runs/", { query: { limit: 5 } });
    // @ts-expect-error the walk says from where
    void paginate(dm, "/api/runs/", { query: { offset: 5 } });
  });

  it("asks for the parameters of a path that has some, and refuses them elsewhere", () => {
    void paginate(dm, "/api/ruleset-libraries/{id}/rulesets/", { path: { id: "l-1" } });
    void paginate(dm, "/api/schema-discovery/v2/{run_id}/", { path: { run_id: 7 }, maxItems: 10 });
    // @ts-expect-error no options at all
    void paginate(dm, "/api/ruleset-libraries/{id}/rulesets/");
    // @ts-expect-error no path
    void paginate(dm, "/api/ruleset-libraries/{id}/rulesets/", { pageSize: 5 });
    // @ts-expect-error another name
    void paginate(dm, "/api/schema-discovery/v2/{run_id}/", { path: { id: 7 } });
    // @ts-expect-error a path without parameters
    void paginate(dm, "/api/runs/", { path: { id: 7 } });
  });

  it("takes options that may be undefined, and refuses misspelt ones", () => {
    const { pageSize, signal }: { pageSize?: number; signal?: AbortSignal } = {};
    void paginate(dm, "/api/runs/", { pageSize, signal, maxItems: undefined });
    // @ts-expect-error pageSize
    void paginate(dm, "/api/runs/", { page_size: 5 });
    // @ts-expect-error maxItems
    void paginate(dm, "/api/runs/", { max: 5 });
    // @ts-expect-error the filters stand in query
    void paginate(dm, "/api/runs/", { run_status: "failed" });
  });
});
