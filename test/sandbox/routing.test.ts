import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { datamasqueContract } from "../../src/generated/datamasque.contract.gen.js";
import { inFlightMaskingContract } from "../../src/generated/in-flight-masking.contract.gen.js";
import { operationTraits } from "../../src/generated/operations.gen.js";
import { describeRequest } from "../../src/sandbox/http/describe-request.js";
import { inFlightHandlers } from "../../src/sandbox/resources/in-flight/handlers.js";
import { adminApi } from "../../src/sandbox/server/admin-api.js";
import { ApiServer } from "../../src/sandbox/server/api-server.js";
import { FaultPlan } from "../../src/sandbox/server/faults/fault-plan.js";
import { operationHandlers } from "../../src/sandbox/server/operation-handlers.js";
import { RouteTable } from "../../src/sandbox/server/route-table.js";
import type { SandboxContext } from "../../src/sandbox/store/context.js";
import { DEFAULT_RELEASE } from "../../src/sandbox/store/releases.js";
import { resolveSandboxOptions } from "../../src/sandbox/store/sandbox-options.js";
import { World } from "../../src/sandbox/store/world.js";
import { openSandbox, text } from "./open-sandbox.js";
import { userWith } from "./prepared-sandbox.js";

const OPERATIONS = Object.keys(datamasqueContract);

/** A path that a template stands for. */
function examplePath(template: string): string {
  return template.replace(/\{\w+\}/g, "7");
}

const CONTEXT: SandboxContext = {
  world: new World(),
  settings: resolveSandboxOptions({}),
  faults: new FaultPlan(DEFAULT_RELEASE),
};

describe("paths", () => {
  it.each(["/api/no-such-thing/", "/api/", "/api/no-such-thing", "/login", "/"])(
    "that do not exist are a page: %s",
    async (path) => {
      const { call } = openSandbox();
      for (const method of ["GET", "POST", "OPTIONS"]) {
        const page = await call(method, path);
        expect([page.status, page.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
        expect(page.headers.get("allow")).toBeNull();
      }
    },
  );

  it("with slashes in a row are the same with one of them", async () => {
    const { call, anonymous } = openSandbox();
    expect(await call("GET", "//api/runs/?limit=2")).toMatchObject({ status: 200, json: { count: 0 } });
    expect((await call("GET", "/api///runs//")).status).toBe(200);
    const redirect = await call("GET", "//api/runs?run_status=failed//");
    expect([redirect.status, redirect.headers.get("location")]).toEqual([
      301,
      "/api/runs/?run_status=failed//",
    ]);
    expect((await anonymous("GET", "//api/runs/")).status).toBe(401);
  });

  it("with slashes in a row are closed to those whom the path is closed to", async () => {
    const open = openSandbox();
    const user = await userWith(open, "rsmith", ["mask_runner"]);
    expect((await user.call("GET", "//api//users/")).status).toBe(403);
  });

  it("without the slash at the end are redirected, with their query", async () => {
    const { call } = openSandbox();
    for (const method of ["GET", "HEAD", "POST", "DELETE", "OPTIONS"]) {
      const answer = await call(method, "/api/runs?limit=2&run_status=failed");
      expect(answer.status).toBe(301);
      expect(answer.headers.get("location")).toBe("/api/runs/?limit=2&run_status=failed");
    }
    const template = await call("GET", "/api/runs/1");
    expect([template.status, template.headers.get("location")]).toEqual([301, "/api/runs/1/"]);
    expect((await call("GET", "/api/no-such-thing")).status).toBe(404);
  });

  it("without the slash create nothing, also for a client that follows", async () => {
    const { call, sandbox } = openSandbox();
    const sent = await call("POST", "/api/rulesets", { body: { name: "r", config_yaml: "a: 1" } });
    expect([sent.status, sent.text, sent.headers.get("location")]).toEqual([301, "", "/api/rulesets/"]);
    expect(sandbox.state.rulesets).toEqual([]);
  });
});

describe("methods", () => {
  it("that a path does not have are a 405 with the ones that it has", async () => {
    const { call } = openSandbox();
    const answer = await call("PUT", "/api/runs/");
    expect([answer.status, answer.json]).toEqual([405, { detail: 'Method "PUT" not allowed.' }]);
    expect(answer.headers.get("allow")?.split(", ").toSorted()).toEqual(["GET", "HEAD", "OPTIONS", "POST"]);
    expect((await call("GET", "/api/connections/test/")).status).toBe(405);
  });

  it("HEAD answers like GET, without the body", async () => {
    const { call } = openSandbox();
    const answer = await call("HEAD", "/api/runs/");
    expect([answer.status, answer.text]).toEqual([200, ""]);
    expect(answer.headers.get("content-type")).toBe("application/json");
  });
});

describe("answers", () => {
  it("say what the path allows and what they depend on, refusals included", async () => {
    const { call, anonymous } = openSandbox();
    const answers = [
      await call("GET", "/api/runs/"),
      await call("POST", "/api/runs/", { body: {} }),
      await call("DELETE", "/api/runs/"),
      await anonymous("GET", "/api/runs/"),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 400, 405, 401]);
    for (const { headers } of answers) {
      expect(headers.get("allow")?.split(", ").toSorted()).toEqual(["GET", "HEAD", "OPTIONS", "POST"]);
      expect(headers.get("vary")).toBe("Accept, Cookie");
    }
    const one = await call("POST", "/api/users/1/reset-password/");
    expect(one.headers.get("allow")).toBe("POST, OPTIONS");
  });

  it("to OPTIONS say what the path takes, to whom it is open", async () => {
    const { call, anonymous } = openSandbox();
    const answer = await call("OPTIONS", "/api/runs/");
    expect([answer.status, answer.json]).toMatchObject([
      200,
      {
        renders: expect.arrayContaining(["application/json"]),
        parses: expect.arrayContaining(["multipart/form-data"]),
      },
    ]);
    expect((await anonymous("OPTIONS", "/api/runs/")).status).toBe(401);
  });

  it("of a server that fails are a page that holds no markup of others", async () => {
    const api = adminApi({ ...CONTEXT, world: new World() });
    const fail = () => {
      throw new Error("no <b>room</b>");
    };
    const server = new ApiServer({ "GET /api/healthcheck/": fail }, api);
    const url = new URL("http://sandbox.test/api/healthcheck/");
    const headers = new Headers();
    const request = {
      method: "GET",
      url,
      headers,
      body: undefined,
      signal: new AbortController().signal,
      origins: [],
    };
    const answer = await server.handle(request, describeRequest("GET", url, headers));
    expect([answer.status, answer.headers.get("content-type")]).toEqual([500, "text/html; charset=utf-8"]);
    expect(await answer.text()).toContain("no &lt;b>room");
  });
});

describe("a login that is no good", () => {
  it.each([
    "POST /api/auth/token/login/",
    "POST /api/auth/jwt/login/",
    "GET /api/app/check/",
    "GET /api/auth/token/login/",
  ])("is refused at %s, too, which needs none", async (operation) => {
    const [method = "", path = ""] = operation.split(" ");
    const { anonymous, sandbox, logIn } = openSandbox();
    const send = (authorization: string) =>
      anonymous(method, path, {
        headers: { Authorization: authorization },
        ...(method === "POST" ? { body: { username: "admin", password: "sandbox-password" } } : {}),
      });
    const token = `Token ${await logIn()}`;
    const refused = await send("Token 0123456789abcdef");
    expect([refused.status, refused.headers.get("www-authenticate")]).toEqual([401, "Token"]);
    expect((await send("Token")).status).toBe(401);
    const open = path.includes("login") && method === "GET" ? 405 : 200;
    for (const fine of [token, "", "Basic dTpw", 'Snowflake Token="x"']) {
      expect([fine, (await send(fine)).status]).toEqual([fine, open]);
    }
    sandbox.faults.expireTokens();
    expect((await send(token)).status).toBe(401);
  });
});

describe("bodies", () => {
  it("that are not JSON are a 400 that does not quote them", async () => {
    const { call } = openSandbox();
    const answer = await call("POST", "/api/connections/", { body: '{"dbpassword": top-secret' });
    expect(answer.status).toBe(400);
    expect(text(answer.json, "detail")).toMatch(/^JSON parse error - /);
    expect(answer.text).not.toContain("top-secret");
  });

  it.each([
    ["[]", "list"],
    ["3", "int"],
    ["1.5", "float"],
    ["true", "bool"],
    ['"x"', "str"],
  ])("that are %s are a 400", async (body, kind) => {
    const { call } = openSandbox();
    const answer = await call("POST", "/api/connections/", { body });
    expect([answer.status, answer.json]).toEqual([
      400,
      { non_field_errors: [`Invalid data. Expected a dictionary, but got ${kind}.`] },
    ]);
  });

  it("that are null are a 400", async () => {
    const { call } = openSandbox();
    const answer = await call("POST", "/api/connections/", { body: "null" });
    expect([answer.status, answer.json]).toEqual([400, { non_field_errors: ["No data provided"] }]);
  });

  it("of another media type are a 415", async () => {
    const { call } = openSandbox();
    const headers = { "Content-Type": "text/plain" };
    const answer = await call("POST", "/api/connections/", { body: "{}", headers });
    expect([answer.status, answer.json]).toEqual([
      415,
      { detail: 'Unsupported media type "text/plain" in request.' },
    ]);
  });

  it("that are absent count as an empty object", async () => {
    const { call } = openSandbox();
    const answer = await call("POST", "/api/rulesets/");
    expect([answer.status, answer.json]).toEqual([
      400,
      { name: ["This field is required."], config_yaml: ["This field is required."] },
    ]);
  });

  it("may name a charset with their media type", async () => {
    const { call } = openSandbox();
    const headers = { "Content-Type": "application/json; charset=utf-8" };
    const answer = await call("POST", "/api/rulesets/", {
      body: { name: "r", config_yaml: "a: 1" },
      headers,
    });
    expect(answer.status).toBe(201);
  });
});

describe("the route table", () => {
  it.each([
    ["", OPERATIONS],
    ["/ifm", Object.keys(inFlightMaskingContract)],
  ])("finds every operation behind the prefix %j", (prefix, operations) => {
    const table = new RouteTable(operations, prefix);
    for (const operation of operations) {
      const [method = "", template = ""] = operation.split(" ");
      const routed = table.find(prefix + examplePath(template));
      expect(routed?.operations.get(method)).toBe(operation);
      for (const [, name = ""] of template.matchAll(/\{(\w+)\}/g)) {
        expect(routed?.pathParameter(name)).toBe("7");
      }
    }
  });

  const table = new RouteTable(["GET /things/{id}/", "PUT /things/{id}/", "POST /things/test/"]);

  it("puts fixed paths before templates that would match them", () => {
    expect([...(table.find("/things/test/")?.operations ?? [])]).toEqual([["POST", "POST /things/test/"]]);
    expect([...(table.find("/things/tests/")?.operations.keys() ?? [])]).toEqual(["GET", "PUT"]);
  });

  it("takes a whole segment for a parameter, and decodes it", () => {
    expect(table.find("/things/a%20b%2Fc%25/")?.pathParameter("id")).toBe("a b/c%");
    expect(table.find("/things/%E0%A4%A/")?.pathParameter("id")).toBe("%E0%A4%A");
    expect(table.find("/thing%73/7/")?.pathParameter("id")).toBe("7");
    expect(table.find("/things/7/")?.pathParameter("other")).toBe("");
  });

  it.each(["/things//", "/things/7", "/things/", "/things/7/8/", "things/7/", "/Things/7/", "/things%2F7/"])(
    "finds nothing at %s",
    (path) => {
      expect(table.find(path)).toBeUndefined();
    },
  );
});

describe("a server without handlers", () => {
  const api = adminApi({
    world: new World(),
    settings: resolveSandboxOptions({}),
    faults: new FaultPlan(DEFAULT_RELEASE),
  });

  async function answer(server: { handle: ApiServer<never>["handle"] }, operation: string) {
    const [method = "", template = ""] = operation.split(" ");
    const url = new URL(examplePath(template), "http://sandbox.test");
    const headers = new Headers();
    const signal = new AbortController().signal;
    const request = { method, url, headers, body: undefined, signal, origins: [] };
    return server.handle(request, describeRequest(method, url, headers));
  }

  it.each(OPERATIONS)("says that %s is not simulated", async (operation) => {
    const response = await answer(new ApiServer({}, { ...api, admit: () => {} }), operation);
    expect([response.status, await response.json()]).toEqual([
      501,
      { detail: "DataMasque has this operation, but the sandbox does not simulate it." },
    ]);
  });

  it("asks for a login exactly where the document does", async () => {
    const server = new ApiServer({}, api);
    const anonymous: string[] = [];
    for (const operation of OPERATIONS) {
      const { status } = await answer(server, operation);
      expect([401, 501]).toContain(status);
      if (status === 501) anonymous.push(operation);
    }
    const documented = Object.entries(operationTraits).filter(([, traits]) => "anonymous" in traits);
    expect(anonymous.toSorted()).toEqual(documented.map(([operation]) => operation).toSorted());
    expect(anonymous).toContain("POST /api/auth/token/login/");
  });
});

describe("the sandbox simulates", () => {
  it("every operation of the API document", () => {
    expect(Object.keys(operationHandlers(CONTEXT)).toSorted()).toEqual(
      Object.keys(datamasqueContract).toSorted(),
    );
  });

  it("every operation of in-flight masking", () => {
    expect(Object.keys(inFlightHandlers(CONTEXT)).toSorted()).toEqual(
      Object.keys(inFlightMaskingContract).toSorted(),
    );
  });
});

describe("the sources of the sandbox", () => {
  const folder = fileURLToPath(new URL("../../src/sandbox/", import.meta.url));
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(`${folder}/${file}`, "utf8"))
    .join("\n");

  it.each([...Object.keys(datamasqueContract), ...Object.keys(inFlightMaskingContract)])(
    "have the key %s once",
    (operation) => {
      expect(sources.split(`"${operation}"`)).toHaveLength(2);
    },
  );
});
