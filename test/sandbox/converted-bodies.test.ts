import { describe, expect, it } from "vitest";
import { member, object, openSandbox, text } from "./open-sandbox.js";
import { outcome } from "./prepared-discovery.js";
import { POSTGRES, RULESET } from "./prepared-sandbox.js";

const CONNECTIONS = "/api/connections/";
const RULESETS = "/api/rulesets/";
const LIBRARIES = "/api/ruleset-libraries/";

describe("texts", () => {
  it("are trimmed before they are stored and compared", async () => {
    const { call } = openSandbox();
    const created = await call("POST", CONNECTIONS, {
      body: { ...POSTGRES, name: " \tcrm \n", host: " db.example.org" },
    });
    expect(created.json).toMatchObject({ name: "crm", host: "db.example.org" });
    const again = await call("POST", CONNECTIONS, { body: { ...POSTGRES, name: "crm  " } });
    expect(outcome(again)).toEqual([400, { name: ["A connection with this name already exists."] }]);
  });

  it("of YAML lose what is blank at their end, and no place of a fault moves", async () => {
    const { call } = openSandbox();
    const config_yaml = "\n\n  version: '1.0'\n  tasks: [\n\n";
    const created = await call("POST", RULESETS, { body: { ...RULESET, config_yaml } });
    expect(created.json).toMatchObject({
      config_yaml: "\n\n  version: '1.0'\n  tasks: [",
      is_valid: "invalid",
    });
    const [fault] = Object.values(object(member(created.json, "validation_errors")));
    const sent = await call("POST", RULESETS, {
      body: { ...RULESET, name: "sent", config_yaml: `# one\n# two${config_yaml.slice(1)}` },
    });
    const [other] = Object.values(object(member(sent.json, "validation_errors")));
    expect(member(fault, "line_number")).toBe(member(other, "line_number"));
  });

  it("that are secret stay as they are", async () => {
    const { call, anonymous } = openSandbox();
    const password = " with blanks Q7w! ";
    const user = { username: "rsmith", email: "r@example.org", user_roles: ["mask_runner"] };
    await call("POST", "/api/users/", { body: { ...user, password, re_password: password } });
    const logIn = async (attempt: string) => {
      const body = { username: "rsmith", password: attempt };
      return (await anonymous("POST", "/api/auth/token/login/", { body })).status;
    };
    expect([await logIn(password), await logIn(password.trim())]).toEqual([200, 400]);
  });

  it.each([
    ["a blank name", { name: "  " }, { name: ["This field may not be blank."] }],
    ["an empty name", { name: "" }, { name: ["This field may not be blank."] }],
    [
      "a name of 256 characters",
      { name: "n".repeat(256) },
      { name: ["Ensure this field has no more than 255 characters."] },
    ],
    ["a NUL", { host: "db\0.example.org" }, { host: ["Null characters are not allowed."] }],
    [
      "half of a character",
      { name: "a\ud800b" },
      { name: ["Surrogate characters are not allowed: U+D800."] },
    ],
    ["a port below 0", { port: -1 }, { port: ["Ensure this value is greater than or equal to 0."] }],
    [
      "a port beyond what a column holds",
      { port: 2_147_483_648 },
      { port: ["Ensure this value is less than or equal to 2147483647."] },
    ],
    [
      "a port beyond what a number of JavaScript holds",
      { port: 9_007_199_254_740_992 },
      { port: ["Ensure this value is less than or equal to 2147483647."] },
    ],
    [
      "such a port as a text",
      { port: "100000000000000000000000000000000" },
      { port: ["Ensure this value is less than or equal to 2147483647."] },
    ],
    ["a port without measure", { port: "9".repeat(400) }, { port: ["A valid integer is required."] }],
    [
      "all of it at once",
      { name: "", host: "\0", port: "x", is_read_only: "maybe" },
      {
        name: ["This field may not be blank."],
        host: ["Null characters are not allowed."],
        port: ["A valid integer is required."],
        is_read_only: ["Must be a valid boolean."],
      },
    ],
  ])("are refused: %s", async (_, change, errors) => {
    const { call, sandbox } = openSandbox();
    expect(outcome(await call("POST", CONNECTIONS, { body: { ...POSTGRES, ...change } }))).toEqual([
      400,
      errors,
    ]);
    expect(sandbox.state.connections).toEqual([]);
  });

  it("of 255 characters and port 0 are taken", async () => {
    const { call } = openSandbox();
    const body = { ...POSTGRES, name: "n".repeat(255), port: 0 };
    expect((await call("POST", CONNECTIONS, { body })).status).toBe(201);
  });

  it("may be blank where clients send placeholders, and in the default namespace", async () => {
    const { call } = openSandbox();
    const body = { ...POSTGRES, schema: "" };
    expect((await call("POST", CONNECTIONS, { body })).status).toBe(201);
    const library = { name: "pii", namespace: "", config_yaml: "masks: {}" };
    expect((await call("POST", LIBRARIES, { body: library })).status).toBe(201);
    expect(outcome(await call("POST", LIBRARIES, { body: { ...library, name: " " } }))).toEqual([
      400,
      { name: ["This field may not be blank."] },
    ]);
  });

  it("of an address have to be one", async () => {
    const { call } = openSandbox();
    const user = { username: "r", user_roles: ["mask_runner"], password: "Q7w!longer-one", email: "nobody" };
    const answer = await call("POST", "/api/users/", { body: { ...user, re_password: user.password } });
    expect(outcome(answer)).toEqual([400, { email: ["Enter a valid email address."] }]);
  });
});

describe("values", () => {
  it.each([
    [{ port: "5432" }, { port: 5432 }],
    [{ port: " +54_32 " }, { port: 5432 }],
    [{ port: "5432.0" }, { port: 5432 }],
    [{ host: 5 }, { host: "5" }],
    [{ is_read_only: "yes" }, { is_read_only: true }],
    [{ is_read_only: "Off" }, { is_read_only: false }],
    [{ is_read_only: 1 }, { is_read_only: true }],
  ])("%o are converted to %o", async (sent, stored) => {
    const { call } = openSandbox();
    const created = await call("POST", CONNECTIONS, { body: { ...POSTGRES, ...sent } });
    expect([created.status, created.json]).toMatchObject([201, stored]);
    const path = `${CONNECTIONS}${text(created.json, "id")}/`;
    await call("PATCH", path, { body: { port: 1, host: "h" } });
    expect((await call("PATCH", path, { body: sent })).json).toMatchObject(stored);
  });

  it.each([
    [{ port: "5__4" }, { port: ["A valid integer is required."] }],
    [{ port: true }, { port: ["A valid integer is required."] }],
    [{ host: true }, { host: ["Not a valid string."] }],
    [{ is_read_only: 2 }, { is_read_only: ["Must be a valid boolean."] }],
    [{ mask_type: " database " }, { mask_type: ['" database " is not a valid choice.'] }],
  ])("%o are not converted", async (sent, errors) => {
    const { call } = openSandbox();
    expect(outcome(await call("POST", CONNECTIONS, { body: { ...POSTGRES, ...sent } }))).toEqual([
      400,
      errors,
    ]);
  });
});

describe("a form in place of JSON", () => {
  it.each([
    ["application/x-www-form-urlencoded", (fields: [string, string][]) => new URLSearchParams(fields)],
    [
      "multipart/form-data",
      (fields: [string, string][]) => {
        const form = new FormData();
        for (const [name, value] of fields) form.append(name, value);
        return form;
      },
    ],
  ])("is read as %s", async (_, encode) => {
    const { sandbox } = openSandbox();
    const key = await sandbox
      .fetch("http://sandbox.test/api/auth/token/login/", {
        method: "POST",
        body: encode([
          ["username", "admin"],
          ["password", "sandbox-password"],
        ]),
      })
      .then(async (response) => text(await response.json(), "key"));
    const send = (path: string, fields: [string, string][]) =>
      sandbox.fetch(`http://sandbox.test${path}`, {
        method: "POST",
        headers: { Authorization: `Token ${key}` },
        body: encode(fields),
      });
    const connection = Object.entries(POSTGRES).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]);
    const created: unknown = await (await send(CONNECTIONS, connection)).json();
    expect(created).toMatchObject({ name: POSTGRES.name, port: POSTGRES.port });
    const user = await send("/api/users/", [
      ["username", "rsmith"],
      ["email", "r@example.org"],
      ["user_roles", "mask_builder"],
      ["user_roles", "ruleset_library_managers"],
      ["password", "Q7w!longer-one"],
      ["re_password", "Q7w!longer-one"],
    ]);
    expect(await user.json()).toMatchObject({ user_roles: ["mask_builder", "ruleset_library_managers"] });
  });
});
