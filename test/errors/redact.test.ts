import { inspect } from "node:util";
import { createDataMasqueClient, unwrap } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { redact, scrub } from "../../src/errors/redaction/redact.js";
import { json } from "../support/recording-server.js";
import { serve } from "../transport/serve.js";
import { nested } from "./nested.js";

const HIDDEN = "<redacted>";

/** How often a set is asked while something works: what the search in a text does most. */
function lookUpsOf(work: () => void): number {
  const has = Set.prototype.has;
  let count = 0;
  Set.prototype.has = function (value) {
    count += 1;
    return has.call(this, value);
  };
  try {
    work();
  } finally {
    Set.prototype.has = has;
  }
  return count;
}

describe("redact hides the value of a field with a secret's name", () => {
  it.each<[string, unknown, unknown]>([
    ["a text", { password: "p" }, { password: HIDDEN }],
    [
      "a text with blanks, as a private key has",
      { private_key: "-----BEGIN KEY-----\nMII x" },
      { private_key: HIDDEN },
    ],
    ["a number", { token: 123456 }, { token: HIDDEN }],
    ["deep within", { a: [{ b: { db_password: "p" } }] }, { a: [{ b: { db_password: HIDDEN } }] }],
    ["a list of values", { tokens: ["t1", "t2"] }, { tokens: [HIDDEN, HIDDEN] }],
    [
      "an object, with every text in it",
      { credentials: { user: "u", pin: 1234 } },
      { credentials: { user: HIDDEN, pin: HIDDEN } },
    ],
    ["objects within it", { secret: { a: { b: "c" } } }, { secret: { a: { b: HIDDEN } } }],
    ["a value of it in a list of lists", { keys: [["k1"]] }, { keys: [[HIDDEN]] }],
  ])("%s", (_what, body, clean) => expect(redact(body)).toEqual(clean));

  it.each<[string, unknown]>([
    ["the sentences of a field map", { password: ["This field may not be blank.", "Too short."] }],
    [
      "the sentences of a field map within another",
      { credentials: { password: ["This field is required."] } },
    ],
    [
      "sentences with a position",
      { config_key: [{ message: "Not known.", line_number: 4, column_number: 7 }] },
    ],
    ["an empty text", { password: "" }],
    ["null, true and false", { password: null, token_set: true, key_set: false }],
    ["all that has another name", { host: "h", port: 5432, list: [1, "a", null], object: { a: "b c" } }],
  ])("but not %s", (_what, body) => expect(redact(body)).toEqual(body));

  it.each([undefined, null, "text", 17, true])("and leaves %j as it is", (body) =>
    expect(redact(body)).toBe(body),
  );

  it("without changing what it is given", () => {
    const body = Object.freeze({ password: "p", list: Object.freeze([Object.freeze({ token: "t" })]) });
    expect(redact(body)).toEqual({ password: HIDDEN, list: [{ token: HIDDEN }] });
    expect(body.password).toBe("p");
  });

  it("keeps a field that is called like a part of every object", () => {
    const body: unknown = JSON.parse('{"__proto__":["Bad."],"constructor":["Worse."]}');
    expect(JSON.stringify(redact(body))).toBe('{"__proto__":["Bad."],"constructor":["Worse."]}');
  });

  it("hides what is nested too deeply to look at", () => {
    const clean = JSON.stringify(redact(nested(500, { password: "hunter2", detail: "Bad." })));
    expect(clean).not.toMatch(/hunter2|Bad/);
    expect(clean).toContain(HIDDEN);
  });

  it("shows what is nested no deeper than any answer is", () => {
    const body = nested(64, { detail: "Bad." });
    expect(redact(body)).toEqual(body);
    expect(redact(nested(64, { detail: { deeper: "Bad." } }))).toEqual(nested(64, { detail: HIDDEN }));
  });

  it("tells no more of a value than anyone reads", () => {
    const most = 256 * 1024;
    expect(redact("x ".repeat(most))).toBe(`${"x ".repeat(most / 2)}…`);
    const list: unknown = redact({ a: Array.from({ length: 1_000 }, () => "y".repeat(1_000)) });
    expect(JSON.stringify(list).length).toBeLessThan(2 * most);
    expect(
      Object.keys(redact(Object.fromEntries(Array.from({ length: most }, (_, i) => [i, i])))).length,
    ).toBeLessThan(most);
  });

  it("looks once at what contains itself", () => {
    const circle: Record<string, unknown> = { detail: "Bad." };
    circle.self = { circle };
    expect(redact(circle)).toEqual({ detail: "Bad.", self: { circle: HIDDEN } });
  });

  it("is not brought down by the deepest answer that can be parsed", () => {
    const body: unknown = JSON.parse(`${"[".repeat(100_000)}"hunter2"${"]".repeat(100_000)}`);
    expect(JSON.stringify(redact(body))).toContain(HIDDEN);
  });
});

describe("redact hides the secrets of the request wherever they stand", () => {
  const secret = 'pä"ss &<w>/ö';

  it.each<[string, string]>([
    ["as they are", secret],
    ["as JSON writes them", JSON.stringify(secret).slice(1, -1)],
    ["as JSON in ASCII writes them", 'p\\u00e4\\"ss &<w>/\\u00f6'],
    ["as HTML writes them", "pä&quot;ss &amp;&lt;w&gt;/ö"],
    ["as a URL writes them", encodeURIComponent(secret)],
    ["as a form writes them", new URLSearchParams({ a: secret }).toString().slice(2)],
  ])("%s", (_what, written) => {
    expect(scrub(`no login with ${written} today`, [secret])).toBe(`no login with ${HIDDEN} today`);
    expect(redact({ [`x ${written}`]: [`y ${written}`] }, [secret])).toEqual({
      [`x ${HIDDEN}`]: [`y ${HIDDEN}`],
    });
  });

  it("also in a sentence under a secret's name, more than once, and several of them", () => {
    const clean = redact({ password: ['"hunter2" and "hunter2" and letmein1 are weak.'] }, [
      "hunter2",
      "letmein1",
    ]);
    expect(clean).toEqual({ password: [`"${HIDDEN}" and "${HIDDEN}" and ${HIDDEN} are weak.`] });
  });

  it("but no common word or digit that happens to be one", () => {
    expect(scrub("the port is 543", ["", "a", "the", "543"])).toBe("the port is 543");
    expect(scrub("password: This password is too short; token", ["password", "token"])).toBe(
      "password: This password is too short; token",
    );
  });

  it("a short one where it stands alone or in quotes, one of four characters in any word", () => {
    expect(redact({ input: "543", said: `"543" or '543'` }, ["543"])).toEqual({
      input: HIDDEN,
      said: `${HIDDEN} or ${HIDDEN}`,
    });
    expect(redact({ input: "password" }, ["password"])).toEqual({ input: HIDDEN });
    expect(scrub("no xadminy", ["admin"])).toBe(`no x${HIDDEN}y`);
  });

  it("any eight characters of a long one, and no fewer", () => {
    const long = "abcdefgh12345678";
    expect(scrub("it begins with abcdefgh, ends with 2345678", [long])).toBe(
      `it begins with ${HIDDEN}, ends with 2345678`,
    );
    expect(scrub("abcdefghijk, not abcdefghij", ["abcdefghijk"])).toBe(`${HIDDEN}, not abcdefghij`);
  });

  it("where they are part of something in base64, such as a login", () => {
    const basic = Buffer.from("ada:hunter2-letmein").toString("base64");
    expect(scrub(`Basic ${basic}`, ["hunter2-letmein"])).toMatch(/^Basic YWRhOm?<redacted>.{0,4}$/);
  });

  it("also one that looks like an escape, or like a part of every object", () => {
    expect(scrub("&constructor; &__proto__; %41", ["hunter2-letmein"])).toBe("&constructor; &__proto__; %41");
    expect(scrub("C:\\\\new&amp;old here", ["C:\\new&old"])).toBe(`${HIDDEN} here`);
  });

  it("with work that grows with the text alone, whatever stands in it and however long the secret is", () => {
    const key = Array.from({ length: 4_096 }, (_, index) =>
      String.fromCharCode(97 + ((index * index) % 23)),
    ).join("");
    const texts = [
      (n: number) => "%2541&amp;".repeat(n / 10),
      (n: number) => "\\".repeat(n),
      (n: number) => key.repeat(n / 4_096),
    ];
    for (const text of texts) {
      const [small, large] = [16_384, 131_072].map((length) => lookUpsOf(() => scrub(text(length), [key])));
      const [made = 0] = [lookUpsOf(() => scrub("", [key]))];
      expect(large).toBeGreaterThan(131_072 / 2);
      expect(Number(large) - made).toBeLessThan(8.5 * (Number(small) - made));
    }
  });

  it("taking every sign in them for itself", () => {
    expect(scrub("aXb a.*b (a+)+$", ["a.*b"])).toBe(`aXb ${HIDDEN} (a+)+$`);
    expect(scrub("x (a+)+$ y", ["(a+)+$"])).toBe(`x ${HIDDEN} y`);
    expect(scrub("a $& b", ["$&$&"])).toBe("a $& b");
  });
});

describe("an error of a client", () => {
  it("shows none of the secrets that were sent, in no part of it, however it is printed", async () => {
    const secrets = ["hunter2-password", "hunter2-pat", "hunter2-key"];
    const [password, spcsPat, key] = secrets;
    const server = await serve((request, response) => {
      if (request.path === "/api/auth/token/login/") return json(response, 200, { key: "hunter2-token" });
      const echo = {
        headers: request.headers,
        raw: request.body.toString(),
        [`${key}`]: [`${password} is bad`],
      };
      return json(
        response,
        400,
        { detail: "", echo, host: [`cannot use ${spcsPat} here`] },
        { "X-Request-Id": `${key}` },
      );
    });
    const dm = createDataMasqueClient({
      baseUrl: server.url,
      username: "admin",
      password: `${password}`,
      spcsPat,
    });
    const body = { name: "n", private_key: key, password };
    const error: unknown = await unwrap(plainCall(dm.POST)("/api/connections/", { body })).catch(
      (e: unknown) => e,
    );
    const printed = inspect(error, { depth: null, showHidden: true }) + JSON.stringify(error) + String(error);
    expect(printed).not.toMatch(/hunter2/);
    expect(error).toMatchObject({ status: 400, body: { host: [`cannot use ${HIDDEN} here`] } });
  });

  it("shows no secret that was sent far down in a body, wherever the answer repeats it", async () => {
    const server = await serve(({ body }, response) =>
      json(response, 400, { detail: `cannot use ${/hunter2-\w+/.exec(body.toString())} here` }),
    );
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    const body = { name: "n", config: nested(1_000, { private_key: "hunter2-key" }) };
    const error: unknown = await unwrap(plainCall(dm.POST)("/api/connections/", { body })).catch(
      (e: unknown) => e,
    );
    expect(error).toMatchObject({ status: 400, body: { detail: `cannot use ${HIDDEN} here` } });
    expect(String(error)).not.toContain("hunter2");
  });
});
