import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { maskedValue } from "../../src/sandbox/resources/in-flight/masked-value.js";
import { member, openSandbox } from "./open-sandbox.js";
import { outcome } from "./prepared-discovery.js";
import { PLANS, preparedPlans } from "./prepared-sandbox.js";

const SECRET = "twenty-chars-or-more!";

const RECORDS = [
  { id: 10_482, name: "Kim Novak", email: "kim@example.org", tags: ["a1", null, true], nested: { n: -3.75 } },
  "plain text",
  ["x", 7],
  null,
];

const OTHER_LETTERS = 'version: "1.0"\nrules: [{masks: [{type: imitate}]}]\n';

async function withPlan(more: object = {}) {
  const prepared = await preparedPlans();
  const name = await prepared.create({ ruleset_yaml: OTHER_LETTERS, ...more });
  const path = `${PLANS}${name}/mask/`;
  const mask = async (body: object) => member((await prepared.ifm("POST", path, { body })).json, "data");
  return { ...prepared, name, path, mask };
}

describe("masking", () => {
  it("answers with as many records of the same form and order, and echoes the request id", async () => {
    const { ifm, path, name } = await withPlan();
    const body = { data: RECORDS, request_id: "req-77", log_level: "INFO" };
    const answer = await ifm("POST", path, { body });
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({
      request_id: "req-77",
      ruleset_plan: { name, serial: 1 },
      logs: [],
      data: [
        {
          id: expect.any(Number),
          name: expect.stringMatching(/^[A-Z][a-z]{2} [A-Z][a-z]{4}$/),
          email: expect.stringMatching(/^[a-z]{3}@[a-z]{7}[.][a-z]{3}$/),
          tags: [expect.stringMatching(/^[a-z]\d$/), null, true],
          nested: { n: expect.any(Number) },
        },
        expect.stringMatching(/^[a-z]{5} [a-z]{4}$/),
        [expect.stringMatching(/^[a-z]$/), expect.any(Number)],
        null,
      ],
    });
    expect(answer.text).not.toContain("Novak");
    expect(answer.text).not.toContain("10482");
  });

  it("names no request id when it got none, and takes no records at all", async () => {
    const { ifm, path, name } = await withPlan();
    expect(outcome(await ifm("POST", path, { body: { data: [] } }))).toEqual([
      200,
      { ruleset_plan: { name, serial: 1 }, logs: [], data: [] },
    ]);
  });

  it("tells the serial of the plan as it is now", async () => {
    const { ifm, path, name } = await withPlan();
    await ifm("PATCH", `${PLANS}${name}/`, { body: {} });
    expect((await ifm("POST", path, { body: { data: [] } })).json).toMatchObject({
      ruleset_plan: { serial: 2 },
    });
  });

  it("is deterministic with a run secret, and random without one", async () => {
    const { mask } = await withPlan();
    const data = RECORDS;
    const first = await mask({ data, run_secret: SECRET });
    expect(await mask({ data, run_secret: SECRET })).toEqual(first);
    expect(await mask({ data, run_secret: `${SECRET}!` })).not.toEqual(first);
    expect(await mask({ data, run_secret: SECRET, disable_instance_secret: true })).not.toEqual(first);
    expect(await mask({ data, run_secret: SECRET, hash_values: [1] })).not.toEqual(first);
    expect(await mask({ data })).not.toEqual(await mask({ data }));
  });

  it("masks the same value the same way in every record", async () => {
    const { mask } = await withPlan();
    const data = ["kim@example.org", "kim@example.org"];
    const masked = await mask({ data, run_secret: SECRET });
    expect(Array.isArray(masked) && masked[0] === masked[1]).toBe(true);
  });
});

describe("what a plan says", () => {
  const masked = async (rules: string, data: unknown[]) => {
    const { mask } = await withPlan({ ruleset_yaml: `version: "1.0"\n${rules}\n` });
    return mask({ data, run_secret: SECRET });
  };
  const PERSON = { name: "Kim", email: "kim@example.org", age: 31 };
  const other = maskedLike("kim@example.org");

  it.each([
    "",
    "rules: []",
    "rules:",
    "rules: [{masks: []}]",
    "rules: [{type: do_nothing}]",
    "rules: [words, 7]",
    "rules: [{column: [email], masks: [{type: from_fixed, value: x}]}]",
  ])("is nothing: %j leaves records as they are", async (rules) => {
    expect(await masked(rules, RECORDS)).toEqual(RECORDS);
  });

  it.each<[string, unknown]>([
    ["rules: [{masks: [{type: from_fixed, value: x}]}]", "x"],
    ["rules: [{type: from_fixed, value: x}]", "x"],
    ["rules: {masks: [{type: from_fixed, value: x}]}", "x"],
    ["rules: {one: {masks: [{type: from_fixed, value: x}]}}", "x"],
    ["rules: [{masks: [{type: from_fixed, value: 7.5}]}]", 7.5],
    ["rules: [{masks: [{type: from_fixed, value: true}]}]", true],
    ["rules: [{masks: [{type: from_fixed, value: }]}]", null],
    ["rules: [{masks: [{type: imitate}, {type: from_fixed, value: x}]}]", "x"],
    ["rules: [{masks: [{type: from_fixed, value: y}, {type: from_fixed, value: x}]}]", "x"],
    ["rules: [{masks: [{type: from_fixed, value: x}, {type: do_nothing}]}]", "x"],
    ["rules: [{type: chain, masks: [{type: chain, masks: [{type: from_fixed, value: x}]}]}]", "x"],
    ["m: [&m {type: from_fixed, value: x}]\nrules: [{masks: [{<<: *m}]}]", "x"],
    ["rules: [{column: email, masks: [{type: imitate}]}, {masks: [{type: from_fixed, value: x}]}]", "x"],
    ["rules: [{masks: [{type: from_fixed, value: x}]}, {column: email, masks: [{type: imitate}]}]", "x"],
  ])("is a fixed value: %s", async (rules, value) => {
    expect(await masked(rules, ["Kim", PERSON, 5, null])).toEqual([value, value, value, value]);
  });

  it("is of a column alone: the rest stays", async () => {
    const rules =
      "rules: [{column: email, masks: [{type: from_fixed, value: x}]}, {column: nope, masks: [{type: imitate}]}]";
    expect(await masked(rules, [PERSON, "Kim", [PERSON]])).toEqual([
      { ...PERSON, email: "x" },
      "Kim",
      [PERSON],
    ]);
    const scrambled = await masked("rules: [{column: email, masks: [{type: imitate}]}]", [PERSON]);
    expect(scrambled).toEqual([{ ...PERSON, email: other }]);
    const bare = await masked("rules: [{type: from_fixed, value: x, column: email}]", [PERSON]);
    expect(bare).toEqual([{ ...PERSON, email: "x" }]);
  });

  it("is other letters and digits where a library is referred to in the place of masks", async () => {
    for (const masks of ["{$ref: 'a/b#masks/c'}", "[{$ref: 'a/b#masks/c'}]"]) {
      expect(await masked(`rules: [{column: email, masks: ${masks}}]`, [PERSON])).toEqual([
        { ...PERSON, email: other },
      ]);
    }
  });

  it("happens in its order", async () => {
    const column = "{column: email, masks: [{type: from_fixed, value: kim@example.org}]}";
    const whole = "{masks: [{type: imitate}]}";
    const nothing = "{column: email, masks: [{type: do_nothing}]}";
    for (const rules of [
      [whole, column],
      [whole, nothing, column],
    ]) {
      expect(await masked(`rules: [${rules.join(", ")}]`, [PERSON])).toMatchObject([
        { name: maskedLike("Kim"), email: "kim@example.org" },
      ]);
    }
    for (const rules of [
      [column, whole],
      [column, whole, nothing],
      [whole, nothing],
    ]) {
      expect(await masked(`rules: [${rules.join(", ")}]`, [PERSON])).toMatchObject([
        { name: maskedLike("Kim"), email: other },
      ]);
    }
  });

  it("is never run as a pattern, and a fixed value that is no scalar is not made up", async () => {
    const evil = "(a+)+$";
    const rules = `rules: [{type: replace_regex, regex: "${evil}", masks: [{type: from_fixed, value: x}]}]`;
    expect(await masked(rules, [`${"a".repeat(50)}!`])).toMatchObject([
      expect.stringMatching(/^[b-z]{50}!$/),
    ]);
    expect(await masked("rules: [{type: from_fixed, value: [x]}]", ["Kim"])).toMatchObject([
      maskedLike("Kim"),
    ]);
  });

  it("may be a chain of chains, each an alias of the one before", async () => {
    const chain = (length: number, next: (before: string) => string) =>
      Array.from(
        { length },
        (_, at) => `m${at}: &m${at} ${at === 0 ? "[{type: from_fixed, value: x}]" : next(`*m${at - 1}`)}\n`,
      ).join("");
    const wide = chain(60, (before) => `[{type: chain, masks: ${before}}, {type: chain, masks: ${before}}]`);
    expect(await masked(`${wide}rules: [{masks: *m59}]`, ["Kim"])).toEqual(["x"]);
    const long = chain(10_000, (before) => `[{type: chain, masks: ${before}}]`);
    expect(await masked(`${long}rules: [{masks: *m9999}]`, ["Kim"])).toMatchObject([maskedLike("Kim")]);
    const itself = "rules: [{masks: &m [{type: chain, masks: *m}, {type: do_nothing}]}]";
    expect(await masked(itself, ["Kim"])).toEqual(["Kim"]);
  });

  it("is told in the log of the sandbox where it is not known", async () => {
    const { sandbox, call } = await withPlan({
      ruleset_yaml: "rules: [{masks: [{type: xml}, {type: imitate}, {type: do_nothing}]}]",
    });
    const [plan] = sandbox.state.rulesetPlans;
    const download = await call("GET", "/api/logs/download/?log_service=application");
    const log = gunzipSync(download.bytes).toString();
    const effect = "the sandbox puts other letters and digits in for them";
    expect(log).toContain(`WARNING plan "${plan?.name}" has masks imitate, xml: ${effect}\n`);
  });

  it("is known of the plan that the seed brings: its log has no warning", async () => {
    const { call } = openSandbox({ seed: "demo" });
    const download = await call("GET", "/api/logs/download/?log_service=application");
    expect(gunzipSync(download.bytes).toString()).not.toContain("WARNING");
  });
});

/** Text of the same form with other letters in it. */
function maskedLike(text: string) {
  const form = [...text].map((letter) =>
    /[a-z]/.test(letter) ? "[a-z]" : /[A-Z]/.test(letter) ? "[A-Z]" : `[${letter}]`,
  );
  return expect.stringMatching(new RegExp(`^(?!${text}$)${form.join("")}$`));
}

describe("a masked value", () => {
  const numbers = [7, 0, -12, 10_482, 3.75, -0.05, 1e21, 1.5e-9];

  it("of a number keeps sign, size and digits behind the point, and is another number", () => {
    for (const value of numbers) {
      const masked = Number(maskedValue(value, "seed"));
      expect(String(masked)).toMatch(/^-?[\d.]+(e[-+]\d+)?$/);
      if (value === 0) expect(masked).toBe(0);
      else expect(masked).not.toBe(value);
      expect(Math.sign(masked)).toBe(Math.sign(value));
      if (Math.abs(value) >= 1) {
        expect(Math.floor(Math.log10(Math.abs(masked)))).toBe(Math.floor(Math.log10(Math.abs(value))));
      }
    }
  });

  it("of text is other text with other letters and digits in their places", () => {
    const masked = String(maskedValue("Ab9-é Ü", "seed"));
    expect(masked).toMatch(/^[A-Z][a-z]\d-[a-z] [A-Z]$/);
    for (const [index, character] of [..."Ab9"].entries()) expect(masked[index]).not.toBe(character);
  });

  it("depends on the seed and on the value alone", () => {
    expect(maskedValue("some text", "a")).toBe(maskedValue("some text", "a"));
    expect(maskedValue("some text", "a")).not.toBe(maskedValue("some text", "b"));
    expect(maskedValue({ x: "some text" }, "a")).toEqual({ x: maskedValue("some text", "a") });
  });
});

describe("masking fails", () => {
  it("softly on demand: 400 with the plan and the reason, without data", async () => {
    const { ifm, path, name, sandbox, mask } = await withPlan();
    sandbox.faults.ifmSoftFailure({ message: "Mask cannot take a number" });
    const body = { data: [1], request_id: "req-78" };
    expect(outcome(await ifm("POST", path, { body }))).toEqual([
      400,
      {
        request_id: "req-78",
        ruleset_plan: { name, serial: 1 },
        logs: [
          {
            log_level: "error",
            timestamp: "2026-01-05T09:00:00.000000Z",
            message: "Mask cannot take a number",
          },
        ],
      },
    ]);
    expect(await mask(body)).toHaveLength(1);
  });

  it("softly for the requests that are meant, and not for refused ones", async () => {
    const { ifm, path, sandbox } = await withPlan();
    sandbox.faults.ifmSoftFailure({ times: 1, when: (request) => request.path === path });
    expect((await ifm("GET", PLANS)).status).toBe(200);
    expect((await ifm("POST", path, { body: {} })).status).toBe(422);
    const soft = await ifm("POST", path, { body: { data: [] } });
    expect([soft.status, member(soft.json, "data")]).toEqual([400, undefined]);
    expect((await ifm("POST", path, { body: { data: [] } })).status).toBe(200);
  });

  it("hard for a run secret that is too short", async () => {
    const { ifm, path } = await withPlan();
    expect(outcome(await ifm("POST", path, { body: { data: [], run_secret: "x".repeat(19) } }))).toEqual([
      400,
      { error: "run_secret must have at least 20 characters" },
    ]);
    const body = { data: [], run_secret: "x".repeat(20) };
    expect((await ifm("POST", path, { body })).status).toBe(200);
  });

  it("hard for a plan that is switched off", async () => {
    const { ifm, path } = await withPlan({ options: { enabled: false } });
    expect(outcome(await ifm("POST", path, { body: { data: [] } }))).toEqual([
      400,
      { error: "The ruleset plan is not enabled" },
    ]);
  });

  it.each<[object, object]>([
    [{}, { loc: ["body", "data"], msg: "Field required", type: "missing" }],
    [{ data: {} }, { loc: ["body", "data"], msg: "Input should be a valid list", type: "array_type" }],
    [
      { data: [], disable_instance_secret: 1 },
      {
        loc: ["body", "disable_instance_secret"],
        msg: "Input should be a valid boolean",
        type: "boolean_type",
      },
    ],
  ])("with 422 for %o", async (body, fault) => {
    const { ifm, path } = await withPlan();
    expect(outcome(await ifm("POST", path, { body }))).toEqual([422, { detail: [fault] }]);
  });
});
