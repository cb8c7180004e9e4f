import { createDataMasqueClient, DataMasqueConfigError } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { json } from "../support/recording-server.js";
import { serve } from "../transport/serve.js";
import { BASE_URL, refusalOf } from "./untyped-options.js";

const PASSWORD = "hunter2-word";
const TOKEN = "tok-1234567";
const tokenSource = (): string => TOKEN;
const EXACTLY_ONE = "give exactly one of username and password, tokenSource, or token";

describe("one way to log in", () => {
  it.each([
    ["none", {}, "no ways to log in"],
    [
      "only undefined ones",
      { username: undefined, password: undefined, token: undefined },
      "no ways to log in",
    ],
    ["a password and a token", { username: "u", password: PASSWORD, token: TOKEN }, "2 ways to log in"],
    ["a password without a name, and a token", { password: PASSWORD, token: TOKEN }, "2 ways to log in"],
    ["a source and a token", { tokenSource, token: TOKEN }, "2 ways to log in"],
    ["all of them", { username: "u", password: PASSWORD, tokenSource, token: TOKEN }, "3 ways to log in"],
  ])("is what a client needs: %s is refused", (_what, login, given) => {
    const message = refusalOf({ baseUrl: BASE_URL, ...login });
    expect(message).toBe(`options hold ${given}; ${EXACTLY_ONE}`);
  });

  it.each([
    ["password is missing", { username: "u" }, "password"],
    ["password is empty", { username: "u", password: "" }, "password"],
    ["username is missing", { password: PASSWORD }, "username"],
    ["username is empty", { username: "", password: PASSWORD }, "username"],
    ["both are empty", { username: "", password: "" }, "username"],
  ])("is refused when it is half: %s", (_what, login, missing) => {
    const message = refusalOf({ baseUrl: BASE_URL, ...login });
    expect(message).toBe(`${missing} is missing or empty; is its variable set?`);
    expect(message).not.toContain(PASSWORD);
  });

  it.each([
    ["username and password", { username: "u", password: "any thing \n goes ü" }],
    ["tokenSource", { tokenSource }],
    ["an async tokenSource", { tokenSource: async () => TOKEN }],
    ["token", { token: TOKEN }],
    ["token beside undefined", { token: TOKEN, username: undefined, password: undefined }],
  ])("is enough: %s", (_what, login) => {
    expect(createDataMasqueClient({ baseUrl: BASE_URL, ...login })).toHaveProperty("GET");
  });
});

describe.each([
  ["a line break at its end", `${TOKEN}\n`],
  ["a line break within", `${TOKEN.slice(0, 5)}\r\n${TOKEN}`],
  ["a blank before it", ` ${TOKEN}`],
  ["a blank within", `${TOKEN} ${TOKEN}`],
  ["a tab", `${TOKEN}\t`],
  ["a null character", `${TOKEN}\0`],
  ["a letter beyond latin-1", `${TOKEN}-日本`],
  ["a letter of latin-1, which servers read differently", `${TOKEN}é`],
  ["a byte order mark", `\ufeff${TOKEN}`],
])("a secret for a header with %s", (_what, value) => {
  const advice = /^(\w+) holds a quote, a blank, a line break.* that no header can carry; trim\(\) it$/;

  it.each([
    ["token", { token: value }],
    ["spcsPat", { token: TOKEN, spcsPat: value }],
  ])("is refused as %s without being repeated", (name, options) => {
    const message = refusalOf({ baseUrl: BASE_URL, ...options });
    expect(advice.exec(message)?.[1]).toBe(name);
    expect(message).not.toContain(TOKEN.slice(0, 5));
  });

  it("is refused when tokenSource returns it, before it is sent", async () => {
    const server = await serve(() => {});
    const dm = createDataMasqueClient({ baseUrl: server.url, tokenSource: () => value });
    const error: unknown = await dm.GET("/api/connections/").catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DataMasqueConfigError);
    expect(String(error)).toMatch(
      /what tokenSource returned holds a quote, a blank, a line break.* that no header can carry/,
    );
    expect(String(error)).not.toContain(TOKEN.slice(0, 5));
    expect(server.calls()).toEqual([]);
  });
});

describe("a secret for a header", () => {
  it.each([
    ["token", { token: `"${TOKEN}"` }],
    ["token", { token: `'${TOKEN}'` }],
    ["spcsPat", { token: TOKEN, spcsPat: `"${TOKEN}"` }],
    ["spcsPat", { token: TOKEN, spcsPat: `${TOKEN}"` }],
  ])("is refused with quotes around it: %s", (name, options) => {
    const message = refusalOf({ baseUrl: BASE_URL, ...options });
    expect(message).toMatch(new RegExp(`^${name} holds a quote, a blank`));
  });

  it.each(["Token", "token", "Bearer", "BEARER"])("is refused with a scheme before it: %s", (scheme) => {
    const message = refusalOf({ baseUrl: BASE_URL, token: `${scheme} ${TOKEN}` });
    expect(message).toBe("token starts with a scheme, like a whole header; give the bare value");
  });

  it.each([
    `Snowflake Token="${TOKEN}"`,
    `Snowflake Token=${TOKEN}`,
    `X-SF-SPCS-Authorization: Snowflake Token="${TOKEN}"`,
    `Authorization: Bearer ${TOKEN}`,
    `Bearer ${TOKEN}`,
  ])("is refused when it is a whole header: %s", async (value) => {
    const told = "starts with a scheme, like a whole header; give the bare value";
    const options = { baseUrl: BASE_URL, token: TOKEN };
    expect(refusalOf({ ...options, spcsPat: value })).toBe(`spcsPat ${told}`);
    expect(refusalOf({ ...options, token: value })).toBe(`token ${told}`);
    const server = await serve(() => {});
    const dm = createDataMasqueClient({ baseUrl: server.url, token: TOKEN, spcsPat: () => value });
    await expect(dm.GET("/api/connections/")).rejects.toMatchObject({
      name: "DataMasqueConfigError",
      message: `what spcsPat returned ${told}`,
    });
    expect(server.calls()).toEqual([]);
  });

  it("is refused when it is empty, as token", () => {
    expect(refusalOf({ baseUrl: BASE_URL, token: "" })).toBe("token is empty or not a string");
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["an empty text", ""],
    ["a number", 17],
    ["a whole login response", { key: TOKEN }],
  ])("is refused when tokenSource returns %s", async (_what, value) => {
    const server = await serve(() => {});
    const returned: () => string = untypedSource(value);
    const dm = createDataMasqueClient({ baseUrl: server.url, tokenSource: returned });
    const error: unknown = await dm.GET("/api/connections/").catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DataMasqueConfigError);
    expect(String(error)).toContain("what tokenSource returned is empty or not a string");
    expect(server.calls()).toEqual([]);
  });

  it("counts as not given when it is empty, as spcsPat", async () => {
    const server = await serve((_, response) => json(response, 200, []));
    for (const spcsPat of ["", undefined]) {
      await createDataMasqueClient({ baseUrl: server.url, token: TOKEN, spcsPat }).GET("/api/connections/");
    }
    expect(server.requests.map(({ headers }) => headers["x-sf-spcs-authorization"])).toEqual([
      undefined,
      undefined,
    ]);
  });
});

function untypedSource(value: unknown): () => string;
function untypedSource(value: unknown): unknown {
  return () => value;
}
