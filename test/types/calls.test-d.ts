import type { CallOptions, DataMasqueClient, operations, paths } from "datamasque-client";
import { assertType, describe, expectTypeOf, it } from "vitest";

declare const dm: DataMasqueClient;
const ruleset = { name: "crm_mask", config_yaml: "tasks: []" };
const byId = { params: { path: { id: 7 } } };

describe("a path", () => {
  it("is one of the document's, and of those with the method", () => {
    type GetPath = Parameters<typeof dm.GET>[0];
    expectTypeOf<"/api/connections/">().toExtend<GetPath>();
    expectTypeOf<"/api/runs/{id}/log/">().toExtend<GetPath>();
    expectTypeOf<GetPath>().toExtend<keyof paths>();
    expectTypeOf<GetPath>().not.toEqualTypeOf<keyof paths>();
    expectTypeOf<string>().not.toExtend<GetPath>();
  });

  it("is refused when the document does not have it", () => {
    // @ts-expect-error no such path
    void dm.GET("/api/connection/");
    // @ts-expect-error without the slash at its end
    void dm.GET("/api/connections");
    // @ts-expect-error an id where the template has its place
    void dm.GET("/api/runs/7/", byId);
    // @ts-expect-error a path of another method
    void dm.GET("/api/auth/token/login/");
    // @ts-expect-error a list cannot be deleted
    void dm.DELETE("/api/connections/");
  });

  it("is what the compiler complains about when it does not exist, not a missing argument", () => {
    expectTypeOf<Parameters<typeof dm.GET>["length"]>().toEqualTypeOf<1 | 2>();
    expectTypeOf<Parameters<typeof dm.request>["length"]>().toEqualTypeOf<2 | 3>();
  });

  it("is checked with a method that is a variable, too", () => {
    void dm.request("get", "/api/connections/");
    // @ts-expect-error a path of another method
    void dm.request("get", "/api/auth/token/login/");
    // @ts-expect-error methods are in lower case
    void dm.request("GET", "/api/connections/");
  });
});

describe("parameters", () => {
  it("of the path have to be there, with their own names and types", () => {
    void dm.GET("/api/runs/{id}/", byId);
    // @ts-expect-error no options at all
    void dm.GET("/api/runs/{id}/");
    // @ts-expect-error no params
    void dm.GET("/api/runs/{id}/", {});
    // @ts-expect-error no path
    void dm.GET("/api/runs/{id}/", { params: {} });
    // @ts-expect-error another name
    void dm.GET("/api/runs/{id}/", { params: { path: { run_id: 7 } } });
    // @ts-expect-error a run has a number
    void dm.GET("/api/runs/{id}/", { params: { path: { id: "7" } } });
    // @ts-expect-error a connection has a text
    void dm.GET("/api/connections/{id}/", byId);
    // @ts-expect-error the method is no reason to leave them out
    void dm.request("get", "/api/runs/{id}/");
  });

  it("of the query are those of the operation", () => {
    void dm.GET("/api/runs/");
    void dm.GET("/api/runs/", { params: { query: { run_status: "failed", limit: 5 } } });
    // @ts-expect-error no such parameter
    void dm.GET("/api/runs/", { params: { query: { status: "failed" } } });
    // @ts-expect-error no number
    void dm.GET("/api/runs/", { params: { query: { limit: "5" } } });
    // @ts-expect-error an operation without a query
    void dm.GET("/api/connections/", { params: { query: { name: "crm" } } });
  });
});

describe("a body", () => {
  it("has to be there, and whole", () => {
    void dm.POST("/api/rulesets/", { body: ruleset });
    // @ts-expect-error no options at all
    void dm.POST("/api/rulesets/");
    // @ts-expect-error no body
    void dm.POST("/api/rulesets/", { params: { query: { upsert: true } } });
    // @ts-expect-error a member is missing
    void dm.POST("/api/rulesets/", { body: { name: "crm_mask" } });
    // @ts-expect-error a member of a wrong type
    void dm.POST("/api/rulesets/", { body: { ...ruleset, config_yaml: 1 } });
    // @ts-expect-error a member that is none
    void dm.POST("/api/rulesets/", { body: { ...ruleset, yaml: "" } });
    // @ts-expect-error not text
    void dm.POST("/api/rulesets/", { body: JSON.stringify(ruleset) });
  });

  it("is refused where the operation takes none", () => {
    void dm.POST("/api/runs/{id}/cancel/", byId);
    // @ts-expect-error a read has no body
    void dm.GET("/api/connections/", { body: ruleset });
    // @ts-expect-error a cancellation neither
    void dm.POST("/api/runs/{id}/cancel/", { ...byId, body: {} });
  });

  it("can be a ready-made form where the operation takes a form, and only there", () => {
    void dm.POST("/api/seeds/", { body: new FormData() });
    // @ts-expect-error this operation takes JSON
    void dm.POST("/api/rulesets/", { body: new FormData() });
  });
});

describe("the options of a call", () => {
  it("take what fetch takes, and our own", () => {
    void dm.GET("/api/connections/", {
      signal: AbortSignal.timeout(1_000),
      headers: { "X-Trace": "1", "X-None": null },
      parseAs: "json",
      cache: "no-store",
      querySerializer: { array: { style: "form", explode: false } },
      middleware: [],
    });
    const maybe: { signal: AbortSignal | undefined } = { signal: undefined };
    void dm.GET("/api/connections/", maybe);
  });

  it("are refused when they are misspelt", () => {
    // @ts-expect-error params
    void dm.GET("/api/runs/", { parms: { query: { limit: 5 } } });
    // @ts-expect-error parseAs
    void dm.GET("/api/runs/", { pareAs: "text" });
    // @ts-expect-error signal
    void dm.GET("/api/runs/{id}/", { ...byId, singal: AbortSignal.timeout(1) });
    // @ts-expect-error a kind that does not exist
    void dm.GET("/api/runs/", { parseAs: "xml" });
  });

  it("are refused when they would get round the client", () => {
    // @ts-expect-error the fetch is the client's
    void dm.GET("/api/runs/", { fetch: globalThis.fetch });
    // @ts-expect-error and so is the instance
    void dm.GET("/api/runs/", { baseUrl: "https://elsewhere.example" });
    // @ts-expect-error and the request
    void dm.GET("/api/runs/", { Request: globalThis.Request });
    // @ts-expect-error redirects are followed by hand
    void dm.GET("/api/runs/", { redirect: "follow" });
    // @ts-expect-error the method is that of the call
    void dm.GET("/api/runs/", { method: "POST" });
  });

  it("have a name of their own for functions that pass them on", () => {
    type Options = CallOptions<operations["listRuns"]>;
    assertType<Options>({ params: { query: { limit: 1 } }, signal: null });
    expectTypeOf<Options>().not.toHaveProperty("fetch");
    expectTypeOf<Options>().not.toHaveProperty("baseUrl");
  });
});
