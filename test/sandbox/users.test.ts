import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { isPermitted } from "../../src/sandbox/resources/accounts/permissions.js";
import { member, object, openSandbox, text } from "./open-sandbox.js";
import { logInStatus, NEW_USER, PASSWORD, USERS, userWith } from "./prepared-sandbox.js";

const ROLES = {
  admin: ["admin"],
  builder: ["mask_builder"],
  librarian: ["mask_builder", "ruleset_library_managers"],
  runner: ["mask_runner"],
  nobody: [],
};

const EVERYBODY = Object.keys(ROLES);
const BUILDERS = ["admin", "builder", "librarian"];
const MASKERS = [...BUILDERS, "runner"];

/** The vendor's role table by the tags of the API document, which the sandbox does not know. */
const BY_TAG: Readonly<Record<string, readonly string[]>> = {
  Authentication: EVERYBODY,
  Users: ["admin"],
  Licence: ["admin"],
  Settings: ["admin"],
  Logs: ["admin"],
  Connections: MASKERS,
  Runs: MASKERS,
  Discovery: MASKERS,
  Rulesets: BUILDERS,
  "Ruleset bundles": BUILDERS,
  Files: BUILDERS,
  "Discovery configs": BUILDERS,
  "Discovery config libraries": BUILDERS,
  "Ruleset generation": BUILDERS,
  "Ruleset generation configs": BUILDERS,
  "Table references": BUILDERS,
};

interface Documented {
  readonly method: string;
  readonly path: string;
  readonly tag: string;
}

/** Every operation that needs a login. */
function documented(): Documented[] {
  const document: unknown = parse(readFileSync("openapi/datamasque.openapi.yaml", "utf8"));
  return Object.entries(member(document, "paths") ?? {}).flatMap(([path, item]) =>
    ["get", "post", "put", "patch", "delete"].flatMap((method) => {
      const operation = member(item, method);
      if (operation === undefined || member(operation, "security") !== undefined) return [];
      const tags = member(operation, "tags");
      return [{ method: method.toUpperCase(), path, tag: Array.isArray(tags) ? String(tags[0]) : "" }];
    }),
  );
}

function allowed({ method, path, tag }: Documented): readonly string[] {
  if (path.startsWith("/api/users/me/")) return EVERYBODY;
  if (tag === "Ruleset libraries") return method === "GET" ? BUILDERS : ["admin", "librarian"];
  return BY_TAG[tag] ?? [];
}

describe("creating a user", () => {
  it("answers 201 with the user, who has a temporary password and can log in with it", async () => {
    const open = openSandbox();
    const created = await open.call("POST", USERS, { body: NEW_USER });
    expect(created.status).toBe(201);
    expect(created.json).toEqual({
      id: 2,
      username: "rsmith",
      email: "rsmith@example.org",
      user_roles: ["mask_builder", "ruleset_library_managers"],
      has_temporary_password: true,
      is_active: true,
      is_staff: false,
      is_superuser: false,
      is_sso_user: false,
      is_subscribed_to_sdd_updates: false,
      date_joined: "2026-01-05T09:00:00.000000Z",
      user_permissions: [],
    });
    expect(await logInStatus(open, "rsmith", PASSWORD)).toBe(200);
  });

  it("takes the wish for a lasting password", async () => {
    const { call } = openSandbox();
    const created = await call("POST", USERS, { body: { ...NEW_USER, has_temporary_password: false } });
    expect(created.json).toMatchObject({ has_temporary_password: false });
  });

  it.each([
    ["a repetition that differs", { re_password: `${PASSWORD}x` }, "re_password"],
    ["a short password", { password: "Ab3Df5g", re_password: "Ab3Df5g" }, "password"],
    ["one character three times", { password: "Qm9aaaWd2R", re_password: "Qm9aaaWd2R" }, "password"],
    ["three that count up", { password: "Qm9abcWd2R", re_password: "Qm9abcWd2R" }, "password"],
    ["three that count down", { password: "Qm9321Wd2R", re_password: "Qm9321Wd2R" }, "password"],
    ["a password of 142 characters", { password: "aZ".repeat(71), re_password: "aZ".repeat(71) }, "password"],
    ["a name of 256 characters", { username: "n".repeat(256) }, "username"],
    ["a name that is taken", { username: "admin" }, "username"],
    ["no role", { user_roles: [] }, "user_roles"],
    ["a role that there is not", { user_roles: ["superuser"] }, "user_roles"],
    ["a library manager alone", { user_roles: ["ruleset_library_managers"] }, "user_roles"],
    ["a library manager with admin", { user_roles: ["admin", "ruleset_library_managers"] }, "user_roles"],
    ["no e-mail address", { email: undefined }, "email"],
  ])("refuses %s with 400 and the field", async (_, change, field) => {
    const { call, sandbox } = openSandbox();
    const answer = await call("POST", USERS, { body: { ...NEW_USER, ...change } });
    expect(answer.status).toBe(400);
    expect(Object.keys(object(answer.json))).toContain(field);
    expect(answer.text).not.toContain(PASSWORD);
    expect(sandbox.state.users).toHaveLength(1);
  });
});

describe("reading users", () => {
  it("the list is a bare array with everyone, also who is switched off", async () => {
    const { call } = openSandbox({ seed: "demo" });
    const list = await call("GET", USERS);
    const rows = Array.isArray(list.json) ? list.json : [];
    expect(rows.map((user) => [member(user, "username"), member(user, "is_active")])).toEqual([
      ["admin", true],
      ["builder", true],
      ["librarian", true],
      ["runner", true],
      ["former", false],
    ]);
    expect(list.text).not.toContain("api_token");
    expect((await call("GET", `${USERS}${member(rows[2], "id")}/`)).json).toEqual(rows[2]);
  });

  it("the users of the demo log in with the password of the options, but for the one who is off", async () => {
    const open = openSandbox({ seed: "demo", password: "Other-Pass-1" });
    for (const name of ["builder", "librarian", "runner"]) {
      expect(await logInStatus(open, name, "Other-Pass-1")).toBe(200);
    }
    expect(await logInStatus(open, "former", "Other-Pass-1")).toBe(400);
  });

  it("a name of the options is not made twice", () => {
    const { sandbox } = openSandbox({ seed: "demo", username: "builder" });
    expect(sandbox.state.users.map(({ username }) => username)).toEqual([
      "builder",
      "librarian",
      "runner",
      "former",
    ]);
  });

  it.each(["999", "1.0", "x"])("answers 404 for the id %s", async (id) => {
    const { call } = openSandbox();
    expect((await call("GET", `${USERS}${id}/`)).status).toBe(404);
    expect((await call("PATCH", `${USERS}${id}/`, { body: {} })).status).toBe(404);
    expect((await call("POST", `${USERS}${id}/reset-password/`)).status).toBe(404);
    expect((await call("DELETE", `${USERS}${id}/`)).status).toBe(404);
  });
});

describe("resetting a password", () => {
  it("gives a new temporary one that the policy accepts; the old one is over", async () => {
    const open = openSandbox();
    const { id } = await userWith(open, "rsmith", ["mask_runner"]);
    await open.call("PATCH", `${USERS}${id}/`, {
      body: { current_password: PASSWORD, new_password: "Zx8-Kp2-Lm5", re_new_password: "Zx8-Kp2-Lm5" },
    });
    const reset = await open.call("POST", `${USERS}${id}/reset-password/`);
    expect(reset.status).toBe(200);
    const password = text(reset.json, "password");
    expect(password).toMatch(/^[A-Za-z0-9]{16}$/);
    expect(await logInStatus(open, "rsmith", "Zx8-Kp2-Lm5")).toBe(400);
    expect(await logInStatus(open, "rsmith", password)).toBe(200);
    expect((await open.call("GET", `${USERS}${id}/`)).json).toMatchObject({ has_temporary_password: true });
    const again = await open.call("POST", `${USERS}${id}/reset-password/`);
    expect(text(again.json, "password")).not.toBe(password);
  });
});

describe("deleting a user", () => {
  it("answers 204 once and 404 from then on; the login and the tokens are over", async () => {
    const open = openSandbox();
    const user = await userWith(open, "rsmith", ["mask_runner"]);
    expect((await user.call("GET", "/api/runs/")).status).toBe(200);
    expect((await open.call("DELETE", `${USERS}${user.id}/`)).status).toBe(204);
    expect((await open.call("DELETE", `${USERS}${user.id}/`)).status).toBe(404);
    expect((await user.call("GET", "/api/runs/")).status).toBe(401);
    expect(await logInStatus(open, "rsmith", PASSWORD)).toBe(400);
    expect(open.sandbox.state.tokens).toHaveLength(1);
  });

  it("frees the name, not the id", async () => {
    const { call } = openSandbox();
    await call("POST", USERS, { body: NEW_USER });
    await call("DELETE", `${USERS}2/`);
    expect((await call("POST", USERS, { body: NEW_USER })).json).toMatchObject({ id: 3 });
  });
});

describe("the role table", () => {
  it("speaks of every operation that needs a login", () => {
    const operations = documented();
    expect(operations.length).toBeGreaterThan(100);
    const open = operations.filter(({ method, path }) => isPermitted([], method, path) === undefined);
    expect(open).toEqual([]);
  });

  it.each(Object.entries(ROLES))(
    "lets %s do what the vendor says, and answers 403 to the rest",
    async (name, roles) => {
      const open = openSandbox();
      let number = 0;
      for (const operation of documented()) {
        // A user for each call: the logout is one of the operations.
        number += 1;
        const user = await userWith(open, `${name}${number}`, ["mask_runner"]);
        await open.call("PATCH", `/api/users/${user.id}/`, { body: { user_roles: roles } });
        const path = operation.path.replaceAll(/\{\w+\}/g, "99999");
        const { status } = await user.call(operation.method, path);
        const what = `${operation.method} ${operation.path}: ${status}`;
        if (allowed(operation).includes(name)) expect([401, 403, 501], what).not.toContain(status);
        else expect(status, what).toBe(403);
      }
    },
  );

  it("is asked before the body is read and the object is looked for", async () => {
    const open = openSandbox();
    const runner = await userWith(open, "rsmith", ["mask_runner"]);
    expect((await runner.call("POST", "/api/rulesets/", { body: "no json" })).status).toBe(403);
    expect((await runner.call("HEAD", "/api/rulesets/99999/")).status).toBe(403);
    expect((await runner.call("PUT", "/api/v2/rulesets/")).status).toBe(405);
  });

  it("takes a HEAD for a reading", async () => {
    const open = openSandbox();
    const builder = await userWith(open, "rsmith", ["mask_builder"]);
    expect((await builder.call("HEAD", "/api/ruleset-libraries/")).status).toBe(200);
    expect((await builder.call("PUT", "/api/ruleset-libraries/99999/")).status).toBe(403);
  });
});
