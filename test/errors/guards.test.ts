import * as entry from "datamasque-client";
import { ContractError, isContractError } from "datamasque-client/contract";
import { describe, expect, it, vi } from "vitest";

const failure = { method: "GET", path: "/api/runs/", status: 404, body: undefined };
const gateway = {
  ...{ status: 401, reason: "unknown" as const, hint: "h" },
  ...{ responseType: "ERROR_X", detail: "d", requestId: "r" },
};

const GUARDS = {
  isDataMasqueError: entry.isDataMasqueError,
  isDataMasqueApiError: entry.isDataMasqueApiError,
  isDataMasqueNotReadyError: entry.isDataMasqueNotReadyError,
  isDataMasqueTransportError: entry.isDataMasqueTransportError,
  isSpcsGatewayAuthError: entry.isSpcsGatewayAuthError,
  isDataMasqueConfigError: entry.isDataMasqueConfigError,
  isContractError,
};

/** Makes one error of each kind from the classes of some copy of the package. */
function errorsOf(classes: Omit<typeof entry, "createDataMasqueClient">): [string, unknown, string[]][] {
  const api = ["isDataMasqueApiError"];
  return [
    ["DataMasqueError", new classes.DataMasqueError("m"), []],
    ["DataMasqueApiError", new classes.DataMasqueApiError(failure), api],
    ["FailedToStartError", new classes.FailedToStartError(failure), api],
    ["InvalidRulesetError", new classes.InvalidRulesetError(failure), api],
    ["InvalidLibraryError", new classes.InvalidLibraryError(failure, undefined), api],
    ["InvalidDiscoveryConfigError", new classes.InvalidDiscoveryConfigError(failure), api],
    ["DiscoveryConfigNotFoundError", new classes.DiscoveryConfigNotFoundError(failure), api],
    ["RunNotCancellableError", new classes.RunNotCancellableError(failure), api],
    [
      "DataMasqueNotReadyError",
      new classes.DataMasqueNotReadyError({ method: "GET", path: "/", status: 502 }),
      ["isDataMasqueNotReadyError"],
    ],
    [
      "DataMasqueTransportError",
      new classes.DataMasqueTransportError({ kind: "dns", message: "m" }),
      ["isDataMasqueTransportError"],
    ],
    ["SpcsGatewayAuthError", new classes.SpcsGatewayAuthError(gateway), ["isSpcsGatewayAuthError"]],
    ["DataMasqueConfigError", new classes.DataMasqueConfigError("m"), ["isDataMasqueConfigError"]],
    ["WaitTimeoutError", new classes.WaitTimeoutError("m", 1, undefined), []],
  ];
}

function guardsThatAccept(value: unknown): string[] {
  return Object.entries(GUARDS)
    .filter(([, guard]) => guard(value))
    .map(([name]) => name)
    .sort();
}

describe("the guards", () => {
  it.each(errorsOf(entry))("know a %s", (_name, error, accepted) => {
    expect(guardsThatAccept(error)).toEqual(["isDataMasqueError", ...accepted].sort());
  });

  it("know a ContractError", () => {
    const error = new ContractError("GET", "/", 200, []);
    expect(guardsThatAccept(error)).toEqual(["isContractError", "isDataMasqueError"]);
  });

  it("know the errors of another copy of the package in the same process", async () => {
    vi.resetModules();
    const copy = await import("datamasque-client");
    const others = errorsOf(copy);
    expect(copy.DataMasqueError).not.toBe(entry.DataMasqueError);
    for (const [name, error, accepted] of others) {
      expect(error, name).not.toBeInstanceOf(entry.DataMasqueError);
      expect(guardsThatAccept(error), name).toEqual(["isDataMasqueError", ...accepted].sort());
    }
  });

  it.each([
    ["undefined", undefined],
    ["null", null],
    ["a text", "DataMasqueApiError"],
    ["a number", 404],
    ["an Error", new Error("DataMasqueApiError")],
    ["an Error of that name", Object.assign(new Error("m"), { name: "DataMasqueApiError" })],
    ["an object of that shape", { name: "DataMasqueApiError", status: 404, body: {} }],
    ["a function", () => {}],
    ["an object without a prototype", Object.create(null)],
  ])("refuse %s", (_what, value) => {
    expect(guardsThatAccept(value)).toEqual([]);
  });

  it("do not depend on a name, which a bundler may shorten", () => {
    const error = Object.assign(new entry.DataMasqueApiError(failure), { name: "e" });
    expect(guardsThatAccept(error)).toEqual(["isDataMasqueApiError", "isDataMasqueError"]);
  });
});
