import { describe, expect, it } from "vitest";
import { datamasqueContract } from "../../src/generated/datamasque.contract.gen.js";
import { inFlightMaskingContract } from "../../src/generated/in-flight-masking.contract.gen.js";
import { operationTraits } from "../../src/generated/operations.gen.js";
import { describeRequest } from "../../src/sandbox/http/request-info.js";
import { adminApi } from "../../src/sandbox/server/admin-api.js";
import { ApiServer } from "../../src/sandbox/server/api-server.js";
import { FaultPlan } from "../../src/sandbox/server/faults/fault-plan.js";
import { RouteTable } from "../../src/sandbox/server/route-table.js";
import { resolveSandboxOptions } from "../../src/sandbox/store/sandbox-options.js";
import { World } from "../../src/sandbox/store/world.js";

const OPERATIONS = Object.keys(datamasqueContract);

/** A path that a template stands for. */
function examplePath(template: string): string {
  return template.replace(/\{\w+\}/g, "7");
}

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
  const api = adminApi({ world: new World(), settings: resolveSandboxOptions({}), faults: new FaultPlan() });

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
