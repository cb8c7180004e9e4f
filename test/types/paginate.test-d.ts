import {
  type Connection,
  collect,
  type DataMasqueClient,
  type ListItem,
  type ListPage,
  type ListPath,
  paginate,
  type Ruleset,
  type Run,
  readPage,
  type Schemas,
} from "datamasque-client";
import type { components, InFlightMaskingClient, paths } from "datamasque-client/in-flight-masking";
import { describe, expectTypeOf, it } from "vitest";

declare const dm: DataMasqueClient;
declare const ifm: InFlightMaskingClient;

type RulesetPlan = components["schemas"]["RulesetPlan"];

describe("paginate", () => {
  it("takes the paths that answer with a list, in pages or whole, and no other", () => {
    expectTypeOf<ListPath>().toEqualTypeOf<
      | "/api/runs/"
      | "/api/ruleset-libraries/"
      | "/api/ruleset-libraries/{id}/rulesets/"
      | "/api/schema-discovery/v2/{run_id}/"
      | "/api/discovery/configs/"
      | "/api/ruleset-generation-configs/"
      | "/api/connections/"
      | "/api/v2/rulesets/"
      | "/api/rulesets/"
      | "/api/users/"
      | "/api/seeds/"
      | "/api/oracle-wallets/"
      | "/api/connection-filesets/"
      | "/api/files/snowflake-keys/"
      | "/api/runs/{id}/file-discovery-results/"
      | "/api/discovery/config-libraries/"
      | "/api/table-references/"
    >();
    expectTypeOf<ListPath<paths>>().toEqualTypeOf<"/ruleset-plans/">();
    // @ts-expect-error a single run
    void paginate(dm, "/api/runs/{id}/", { path: { id: 7 } });
    // @ts-expect-error a log is a list or a text
    void paginate(dm, "/api/runs/{id}/log/", { path: { id: 7 } });
    // @ts-expect-error no such path
    void paginate(dm, "/api/run/");
    // @ts-expect-error a path of the other API
    void paginate(dm, "/ruleset-plans/");
    // @ts-expect-error a path of the other API
    void paginate(ifm, "/api/runs/");
  });

  it("yields the items of the list", () => {
    expectTypeOf(paginate(dm, "/api/runs/")).toEqualTypeOf<AsyncGenerator<Run, void, undefined>>();
    expectTypeOf(paginate(dm, "/api/connections/")).toEqualTypeOf<
      AsyncGenerator<Connection, void, undefined>
    >();
    expectTypeOf(paginate(ifm, "/ruleset-plans/")).toEqualTypeOf<
      AsyncGenerator<RulesetPlan, void, undefined>
    >();
    expectTypeOf<ListItem<"/api/runs/">>().toEqualTypeOf<Run>();
    expectTypeOf<ListItem<"/api/users/">>().toEqualTypeOf<Schemas["User"]>();
    expectTypeOf<ListItem<"/api/ruleset-libraries/">>().toEqualTypeOf<Schemas["RulesetLibrary"]>();
    expectTypeOf<ListItem<"/api/ruleset-libraries/{id}/rulesets/">>().toEqualTypeOf<Ruleset>();
    expectTypeOf<ListItem<"/api/schema-discovery/v2/{run_id}/">>().toEqualTypeOf<
      Schemas["SchemaDiscoveryResult"]
    >();
    expectTypeOf<ListItem<"/ruleset-plans/", paths>>().toEqualTypeOf<RulesetPlan>();
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

describe("collect and readPage", () => {
  it("return the items of the list", () => {
    expectTypeOf(collect(dm, "/api/runs/")).resolves.toEqualTypeOf<Run[]>();
    expectTypeOf(collect(ifm, "/ruleset-plans/", { maxItems: 3 })).resolves.toEqualTypeOf<RulesetPlan[]>();
    expectTypeOf(readPage(dm, "/api/runs/", { page: 2 })).resolves.toEqualTypeOf<ListPage<Run>>();
    expectTypeOf(readPage(ifm, "/ruleset-plans/")).resolves.toEqualTypeOf<ListPage<RulesetPlan>>();
  });

  it("ask for the parameters of a path that has some, and take its filters alone", () => {
    void collect(dm, "/api/ruleset-libraries/{id}/rulesets/", { path: { id: "l-1" } });
    void readPage(dm, "/api/runs/", { query: { run_status: "failed" }, offset: 40, pageSize: 20 });
    // @ts-expect-error no path
    void collect(dm, "/api/ruleset-libraries/{id}/rulesets/");
    // @ts-expect-error no path
    void readPage(dm, "/api/ruleset-libraries/{id}/rulesets/");
    // @ts-expect-error one page has no cap
    void readPage(dm, "/api/runs/", { maxItems: 7 });
    // @ts-expect-error no such filter
    void collect(dm, "/api/users/", { query: { name: "kim" } });
    // @ts-expect-error the page says from where
    void readPage(dm, "/api/runs/", { query: { offset: 5 } });
  });
});
