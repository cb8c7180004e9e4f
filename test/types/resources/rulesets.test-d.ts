import {
  type DataMasqueClient,
  type Ruleset,
  type RulesetWrite,
  type SavedRuleset,
  saveRuleset,
  unwrap,
} from "datamasque-client";
import { assertType, describe, expectTypeOf, it } from "vitest";

declare const dm: DataMasqueClient;
declare const ruleset: Ruleset;
const one = { params: { path: { id: "r-1" } } };
const written: RulesetWrite = { name: "crm_mask", mask_type: "database", config_yaml: "tasks: []" };

describe("a ruleset that is read", () => {
  it("is one of a list, with or without its content", async () => {
    expectTypeOf(await unwrap(dm.GET("/api/v2/rulesets/"))).toEqualTypeOf<Ruleset[]>();
    expectTypeOf(await unwrap(dm.GET("/api/rulesets/"))).toEqualTypeOf<Ruleset[]>();
    expectTypeOf(await unwrap(dm.GET("/api/rulesets/{id}/", one))).toEqualTypeOf<Ruleset>();
    expectTypeOf(ruleset.config_yaml).toEqualTypeOf<string | undefined>();
    // @ts-expect-error a list leaves the content out
    assertType<unknown>(ruleset.config_yaml.length);
    // @ts-expect-error the newer list has no single ones
    void dm.GET("/api/v2/rulesets/{id}/", one);
  });

  it("tells what is wrong with it, and why, as far as this version knows", () => {
    assertType<Ruleset>({ ...ruleset, is_valid: "in_progress" });
    assertType<Ruleset>({ ...ruleset, is_valid: "of_a_later_release" });
    const [fault] = ruleset.validation_errors ?? [];
    expectTypeOf(fault?.line_number).toEqualTypeOf<number | null | undefined>();
    expectTypeOf(fault?.message).toEqualTypeOf<string | undefined>();
    // @ts-expect-error in_progress is neither true nor false
    assertType<Ruleset>({ ...ruleset, is_valid: true });
    // @ts-expect-error a ruleset without faults may not list them
    assertType<unknown>(ruleset.validation_errors.length);
  });
});

describe("a ruleset that is written", () => {
  it("is created, replaced under its name, and saved by the workflow", async () => {
    const query = { upsert: true };
    const saved = dm.POST("/api/rulesets/", { body: written, params: { query } });
    expectTypeOf(await unwrap(saved)).toEqualTypeOf<Ruleset>();
    expectTypeOf(saveRuleset(dm, written)).resolves.toEqualTypeOf<SavedRuleset>();
    expectTypeOf<SavedRuleset>().toExtend<Ruleset>();
    // @ts-expect-error no text
    void dm.POST("/api/rulesets/", { body: written, params: { query: { upsert: "true" } } });
    // @ts-expect-error rulesets are for databases and files
    assertType<RulesetWrite>({ ...written, mask_type: "file_data_discovery" });
    // @ts-expect-error the content is YAML, not what it stands for
    void saveRuleset(dm, { ...written, config_yaml: { tasks: [] } });
    // @ts-expect-error the server decides what is valid
    void saveRuleset(dm, { ...written, is_valid: "valid" });
  });

  it("gets another content, and keeps its name", async () => {
    const body = { config_yaml: "tasks: []" };
    expectTypeOf(await unwrap(dm.PATCH("/api/rulesets/{id}/", { ...one, body }))).toEqualTypeOf<Ruleset>();
    // @ts-expect-error the name stays
    void dm.PATCH("/api/rulesets/{id}/", { ...one, body: { ...body, name: "crm_mask_2" } });
    // @ts-expect-error there is no replacement by id
    void dm.PUT("/api/rulesets/{id}/", { ...one, body: written });
  });

  it("is deleted by a text", async () => {
    expectTypeOf(await unwrap(dm.DELETE("/api/rulesets/{id}/", one))).toEqualTypeOf<undefined>();
    // @ts-expect-error no number
    void dm.DELETE("/api/rulesets/{id}/", { params: { path: { id: 7 } } });
  });
});
