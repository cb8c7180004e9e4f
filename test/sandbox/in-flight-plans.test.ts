import { describe, expect, it } from "vitest";
import { member, object, text } from "./open-sandbox.js";
import { outcome, rows } from "./prepared-discovery.js";
import { PLAN_YAML, PLANS, preparedPlans } from "./prepared-sandbox.js";

const PLAN = { name: "orders", ruleset_yaml: PLAN_YAML };
const NOT_FOUND = [404, { error: "Ruleset plan not found" }];

describe("creating a ruleset plan", () => {
  it("answers 201 with a name of its own, serial 1, logs and the address", async () => {
    const { ifm } = await preparedPlans();
    const options = { enabled: true, default_log_level: "INFO" };
    const created = await ifm("POST", PLANS, { body: { ...PLAN, options } });
    expect(created.status).toBe(201);
    const name = text(created.json, "name");
    expect(name).toMatch(/^orders-[a-z0-9]{6}$/);
    expect(created.json).toEqual({
      name,
      serial: 1,
      created_time: "2026-01-05T09:00:00.000000Z",
      modified_time: "2026-01-05T09:00:00.000000Z",
      options,
      ruleset_yaml: PLAN_YAML,
      logs: [],
      url: `http://sandbox.test/ifm/ruleset-plans/${name}/`,
    });
    const read = await ifm("GET", new URL(text(created.json, "url")).pathname);
    const { logs: _, url: __, ...plan } = object(created.json);
    expect(outcome(read)).toEqual([200, plan]);
  });

  it("gives two plans of the same wish different names", async () => {
    const { create } = await preparedPlans();
    expect(await create()).not.toBe(await create());
  });

  it("drops options that it does not know", async () => {
    const { ifm } = await preparedPlans();
    const created = await ifm("POST", PLANS, { body: { ...PLAN, options: { enabled: false, colour: 1 } } });
    expect(created.json).toMatchObject({ options: { enabled: false } });
    expect(created.text).not.toContain("colour");
  });

  it("takes a plan without rules", async () => {
    const { ifm } = await preparedPlans();
    const body = { ...PLAN, ruleset_yaml: 'version: "1.0"\n' };
    expect((await ifm("POST", PLANS, { body })).status).toBe(201);
  });

  it("refuses a mask that is none, with its place", async () => {
    const { ifm } = await preparedPlans();
    const body = { ...PLAN, ruleset_yaml: "rules:\n  - masks:\n      - type: not_a_real_mask\n" };
    expect(outcome(await ifm("POST", PLANS, { body }))).toEqual([
      400,
      { error: 'Mask type "not_a_real_mask" is not known (line 3, column 9)' },
    ]);
  });

  it.each(["rules: [", "just words", "rules: none\n"])(
    "refuses %j with 400 and stores nothing",
    async (ruleset_yaml) => {
      const { ifm, sandbox } = await preparedPlans();
      const answer = await ifm("POST", PLANS, { body: { ...PLAN, ruleset_yaml } });
      expect([answer.status, Object.keys(object(answer.json))]).toEqual([400, ["error"]]);
      expect(text(answer.json, "error")).not.toBe("");
      expect(sandbox.state.rulesetPlans).toEqual([]);
    },
  );

  it.each<[unknown, object[]]>([
    [
      {},
      [
        { loc: ["body", "name"], msg: "Field required", type: "missing" },
        { loc: ["body", "ruleset_yaml"], msg: "Field required", type: "missing" },
      ],
    ],
    [
      { ...PLAN, name: 5 },
      [{ loc: ["body", "name"], msg: "Input should be a valid string", type: "string_type" }],
    ],
    [
      { ...PLAN, options: { enabled: "yes", default_log_level: 3 } },
      [
        {
          loc: ["body", "options", "enabled"],
          msg: "Input should be a valid boolean",
          type: "boolean_type",
        },
        {
          loc: ["body", "options", "default_log_level"],
          msg: "Input should be a valid string",
          type: "string_type",
        },
      ],
    ],
    [
      [],
      [
        {
          loc: ["body"],
          msg: "Input should be a valid dictionary or object to extract fields from",
          type: "object_type",
        },
      ],
    ],
    ["{", [{ loc: ["body"], msg: "JSON decode error", type: "json_invalid" }]],
    [undefined, [{ loc: ["body"], msg: "Field required", type: "missing" }]],
  ])("refuses %j with 422 and a list", async (body, detail) => {
    const { ifm } = await preparedPlans();
    const answer = await ifm("POST", PLANS, body === undefined ? {} : { body });
    expect(outcome(answer)).toEqual([422, { detail }]);
  });
});

describe("listing ruleset plans", () => {
  it("gives pages without YAML, by limit and offset", async () => {
    const { ifm, create } = await preparedPlans();
    const names = [await create(), await create(), await create()];
    const page = await ifm("GET", `${PLANS}?limit=2&offset=1`);
    expect(page.json).toMatchObject({ total: 3, limit: 2, offset: 1 });
    expect(rows(member(page.json, "items")).map(({ name }) => name)).toEqual(names.slice(1));
    expect(page.text).not.toContain("ruleset_yaml");
    expect((await ifm("GET", `${PLANS}?offset=3`)).json).toEqual({
      items: [],
      total: 3,
      limit: 100,
      offset: 3,
    });
  });

  it.each([
    ["limit=0", "limit", 1],
    ["limit=many", "limit", 1],
    ["offset=-1", "offset", 0],
  ])("refuses %s with 422", async (query, name, minimum) => {
    const { ifm } = await preparedPlans();
    const msg = `Input should be a valid integer from ${minimum} up`;
    expect(outcome(await ifm("GET", `${PLANS}?${query}`))).toEqual([
      422,
      { detail: [{ loc: ["query", name], msg, type: "int_parsing" }] },
    ]);
  });
});

describe("changing a ruleset plan", () => {
  const OTHER_YAML = 'version: "1.0"\nrules:\n  - masks: []\n';

  it("PUT replaces YAML and options, and raises the serial", async () => {
    const { ifm, create, advance } = await preparedPlans();
    const name = await create({ options: { enabled: true } });
    advance(1000);
    const replaced = await ifm("PUT", `${PLANS}${name}/`, { body: { ruleset_yaml: OTHER_YAML } });
    expect(outcome(replaced)).toEqual([
      200,
      {
        name,
        serial: 2,
        created_time: "2026-01-05T09:00:00.000000Z",
        modified_time: "2026-01-05T09:00:01.000000Z",
        options: {},
        ruleset_yaml: OTHER_YAML,
        logs: [],
      },
    ]);
    expect(outcome(await ifm("PUT", `${PLANS}${name}/`, { body: { options: {} } }))).toEqual([
      422,
      { detail: [{ loc: ["body", "ruleset_yaml"], msg: "Field required", type: "missing" }] },
    ]);
  });

  it("PATCH keeps what is not sent, and raises the serial", async () => {
    const { ifm, create } = await preparedPlans();
    const path = `${PLANS}${await create({ options: { enabled: true } })}/`;
    const yaml = await ifm("PATCH", path, { body: { ruleset_yaml: OTHER_YAML } });
    expect(yaml.status).toBe(200);
    expect(yaml.json).toMatchObject({ serial: 2, ruleset_yaml: OTHER_YAML, options: { enabled: true } });
    const options = await ifm("PATCH", path, { body: { options: { enabled: false } } });
    expect(options.json).toMatchObject({ serial: 3, ruleset_yaml: OTHER_YAML, options: { enabled: false } });
    expect((await ifm("GET", path)).json).toMatchObject({ serial: 3, options: { enabled: false } });
  });

  it("refuses bad YAML and keeps the plan as it was", async () => {
    const { ifm, create } = await preparedPlans();
    const path = `${PLANS}${await create()}/`;
    const before = (await ifm("GET", path)).json;
    for (const method of ["PUT", "PATCH"]) {
      expect((await ifm(method, path, { body: { ruleset_yaml: "rules: [" } })).status).toBe(400);
    }
    expect((await ifm("GET", path)).json).toEqual(before);
  });
});

describe("deleting a ruleset plan", () => {
  it("answers 204 once, and 404 from then on, as for a plan that never was", async () => {
    const { ifm, create } = await preparedPlans();
    const path = `${PLANS}${await create()}/`;
    expect((await ifm("DELETE", path)).status).toBe(204);
    expect(outcome(await ifm("DELETE", path))).toEqual(NOT_FOUND);
    expect(outcome(await ifm("GET", path))).toEqual(NOT_FOUND);
    const body = { ruleset_yaml: PLAN_YAML };
    for (const method of ["PUT", "PATCH"])
      expect(outcome(await ifm(method, path, { body }))).toEqual(NOT_FOUND);
    expect(outcome(await ifm("POST", `${path}mask/`, { body: { data: [] } }))).toEqual(NOT_FOUND);
  });
});
