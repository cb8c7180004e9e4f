import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { isPermitted } from "../../src/sandbox/resources/accounts/permissions.js";
import { member, openSandbox } from "./open-sandbox.js";
import { userWith } from "./users.js";

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
