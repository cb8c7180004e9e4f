import { describe, expect, it } from "vitest";
import { datamasqueContract } from "../../src/generated/datamasque.contract.gen.js";
import { operationTraits } from "../../src/generated/operations.gen.js";
import { ErrorReply } from "../../src/sandbox/http/django-errors.js";
import type { OperationCall } from "../../src/sandbox/http/operation.js";
import { routesByPath } from "../../src/sandbox/server/route-table.js";

const unused = (): never => {
  throw new Error("nothing of the call is needed");
};
const CALL: OperationCall = {
  url: new URL("http://sandbox.test/"),
  headers: new Headers(),
  pathParameter: unused,
  readBody: unused,
  readFormOrBody: unused,
  readForm: unused,
};

describe("the route table", () => {
  const routes = routesByPath({});
  const operations = routes.flatMap(([path, methods]) =>
    [...methods].map(([method, route]) => ({ operation: `${method} ${path}`, route })),
  );

  it("has every operation of the API document, handler or not", () => {
    expect(operations.map(({ operation }) => operation).toSorted()).toEqual(
      Object.keys(datamasqueContract).toSorted(),
    );
  });

  it("says so when an operation is not simulated", () => {
    for (const { route } of operations) {
      expect(() => route.handler(CALL)).toThrow(
        new ErrorReply(501, {
          detail: "DataMasque has this operation, but the sandbox does not simulate it.",
        }),
      );
    }
  });

  it("asks for a login exactly where the document does", () => {
    const anonymous = operations.filter(({ route }) => route.anonymous).map(({ operation }) => operation);
    const documented = Object.entries(operationTraits).filter(([, traits]) => "anonymous" in traits);
    expect(anonymous.toSorted()).toEqual(documented.map(([operation]) => operation).toSorted());
    expect(anonymous).toContain("POST /api/auth/token/login/");
  });

  it("puts fixed paths before templates that would match them", () => {
    const paths = routes.map(([path]) => path);
    expect(paths.indexOf("/api/connections/test/")).toBeLessThan(paths.indexOf("/api/connections/{id}/"));
  });
});
