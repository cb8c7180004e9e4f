import { createDataMasqueClient } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { BASE_URL, refusalOf } from "./untyped-options.js";

const GOOD = { baseUrl: BASE_URL, token: "tok-1234567" };

describe("an option of the wrong type", () => {
  it.each([
    ["username", 17, "string"],
    ["password", 17, "string"],
    ["password", null, "string"],
    ["token", 17, "string"],
    ["token", null, "string"],
    ["spcsPat", 17, "string or function"],
    ["spcsPat", null, "string or function"],
    ["tokenSource", "tok-secret", "function"],
    ["fetch", {}, "function"],
    ["fetch", null, "function"],
    ["onEvent", "log", "function"],
    ["timeoutMs", "60000", "number"],
    ["timeoutMs", null, "number"],
    ["retry", true, "number"],
    ["headers", "X-A: 1", "object"],
    ["headers", null, "object"],
    ["verifySsl", "false", "boolean"],
    ["verifySsl", 0, "boolean"],
  ])("is refused by its name: %s %j", (name, value, type) => {
    expect(refusalOf({ ...GOOD, [name]: value })).toBe(`${name} must be a ${type}`);
  });

  it.each([[{}], [[]], [{ toString: 5 }], [Object.create(null)]])("is refused as baseUrl: %j", (baseUrl) => {
    expect(refusalOf({ ...GOOD, baseUrl })).toMatch(/^baseUrl is no http\(s\) URL/);
  });

  it.each([
    ["timeoutMs", -1],
    ["timeoutMs", Number.NaN],
    ["timeoutMs", Number.POSITIVE_INFINITY],
    // A timer that long would fire at once.
    ["timeoutMs", 2 ** 31],
    ["retry", -1],
    ["retry", Number.NaN],
    ["retry", Number.POSITIVE_INFINITY],
  ])("is refused when it is a number that makes no sense: %s %d", (name, value) => {
    const message = refusalOf({ ...GOOD, [name]: value });
    expect(message).toMatch(new RegExp(`^${name} is ${value}; it must be a number from 0 to \\d+$`));
  });

  it.each([
    ["timeoutMs", 0],
    ["timeoutMs", 0.5],
    ["timeoutMs", 24 * 3_600_000],
    ["retry", 0],
    ["retry", 10],
  ])("is not what these are: %s %d", (name, value) => {
    expect(createDataMasqueClient({ ...GOOD, [name]: value })).toHaveProperty("GET");
  });
});

describe("headers that are no plain object", () => {
  it.each([
    ["a Headers object", new Headers({ "X-Team": "data" })],
    ["pairs", [["X-Team", "data"]]],
  ])("are refused: %s", (_name, headers) => {
    expect(refusalOf({ ...GOOD, headers })).toBe("headers must be a plain object");
  });
});

describe("an option that does not exist", () => {
  it.each(["baseURL", "timeout", "retries", "user", "constructor", "__proto__x", "toString"])(
    "is refused with the names that do: %s",
    (name) => {
      const message = refusalOf({ ...GOOD, [name]: undefined });
      expect(message).toMatch(new RegExp(`^${name}: no such option; there are baseUrl `));
      for (const known of [
        ...["username", "password", "tokenSource", "token", "spcsPat", "fetch"],
        ...["timeoutMs", "retry", "headers", "onEvent", "verifySsl"],
      ]) {
        expect(message.split(" ")).toContain(known);
      }
    },
  );

  it("is refused without its value", () => {
    expect(refusalOf({ ...GOOD, pat: "hunter2-word" })).not.toContain("hunter2");
  });
});

describe("headers", () => {
  it.each([
    ["Authorization", "username and password, tokenSource,? or token"],
    ["authorization", "username and password, tokenSource,? or token"],
    ["AUTHORIZATION", "username and password, tokenSource,? or token"],
    ["X-SF-SPCS-Authorization", "spcsPat"],
    ["x-sf-spcs-authorization", "spcsPat"],
  ])("are no place for a credential: %s", (name, instead) => {
    const message = refusalOf({ ...GOOD, headers: { [name]: "Token hunter2-word" } });
    expect(message).toMatch(new RegExp(`^headers: "${name}" is set by the client; use ${instead} instead$`));
  });

  it.each([
    ["a number", 17],
    ["undefined", undefined],
    ["a list", ["a"]],
  ])("are texts: not %s", (_what, value) => {
    expect(refusalOf({ ...GOOD, headers: { "X-A": value } })).toBe(
      'headers: the value of "X-A" must be a string',
    );
  });

  it.each(["X Y", "", "Ü", "X:"])("have names that a header can have: not %j", (name) => {
    expect(refusalOf({ ...GOOD, headers: { [name]: "hunter2" } })).toBe(
      `headers: ${JSON.stringify(name)} is no name for a header`,
    );
  });

  it.each(["a\nb", "a\r\nX-Injected: 1", "日本", "a\0"])("hold what a header can carry: not %j", (value) => {
    const message = refusalOf({ ...GOOD, headers: { "X-A": `hunter2-${value}` } });
    expect(message).toMatch(/^headers: the value of "X-A" holds a line break.* that no header can carry$/);
  });
});

describe("verifySsl: false", () => {
  it("without a fetch of its own is refused, since it would have no effect", () => {
    expect(refusalOf({ ...GOOD, verifySsl: false })).toMatch(
      /^verifySsl: false needs fetch: nodeFetch\(\{ verifySsl: false \}\) from "datamasque-client\/node"$/,
    );
  });

  it.each([
    ["with a fetch", { verifySsl: false, fetch: globalThis.fetch }],
    ["true", { verifySsl: true }],
    ["undefined", { verifySsl: undefined }],
  ])("is not what this is: %s", (_what, options) => {
    expect(createDataMasqueClient({ ...GOOD, ...options })).toHaveProperty("GET");
  });
});
