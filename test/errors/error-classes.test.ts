import { inspect } from "node:util";
import * as entry from "datamasque-client";
import { ContractError } from "datamasque-client/contract";
import { describe, expect, it } from "vitest";
import { runBody } from "../workflows/runs-server.js";

const failure = {
  method: "POST",
  path: "/api/runs/",
  status: 400,
  body: { detail: "No." },
  requestId: "req-1",
};
const gateway = {
  status: 401,
  reason: "rejected" as const,
  responseType: "ERROR_INVALID_TOKEN",
  detail: "",
  requestId: "4a9d0c3e-7b21-4c55-9d0e-1f2a3b4c5d6e",
  hint: "Make a new one",
};

const notReady = { method: "GET", path: "/api/runs/", status: 502 };
const redirected = { ...gateway, responseType: undefined, detail: undefined, requestId: undefined };

/** One error of every class, with what it must be an instance of and say. */
const CASES: [Error, parents: (abstract new (...input: never[]) => Error)[], message: string][] = [
  [new entry.DataMasqueError("said"), [], "said"],
  [new entry.DataMasqueConfigError("said"), [], "said"],
  [new entry.DataMasqueApiError(failure), [], "POST /api/runs/ answered 400: No."],
  [new entry.FailedToStartError(failure), [entry.DataMasqueApiError], "POST /api/runs/ answered 400: No."],
  [
    new entry.InvalidRulesetError(failure),
    [entry.FailedToStartError, entry.DataMasqueApiError],
    "POST /api/runs/ answered 400: No.",
  ],
  [
    new entry.InvalidLibraryError(failure, "org/pii"),
    [entry.FailedToStartError, entry.DataMasqueApiError],
    "POST /api/runs/ answered 400: No.",
  ],
  [
    new entry.InvalidDiscoveryConfigError(failure),
    [entry.FailedToStartError, entry.DataMasqueApiError],
    "POST /api/runs/ answered 400: No.",
  ],
  [
    new entry.DiscoveryConfigNotFoundError(failure),
    [entry.FailedToStartError, entry.DataMasqueApiError],
    "POST /api/runs/ answered 400: No.",
  ],
  [
    new entry.RunNotCancellableError(failure),
    [entry.DataMasqueApiError],
    "POST /api/runs/ answered 400: No.",
  ],
  [
    new entry.GenerationConfigNotFoundError(failure),
    [entry.DataMasqueApiError],
    "POST /api/runs/ answered 400: No.",
  ],
  [
    new entry.GenerationInProgressError("c-1", "running"),
    [],
    "Rulesets are being generated for connection c-1 (running): wait until that is over",
  ],
  [
    new entry.GenerationFailedError("c-1", "cancelled"),
    [],
    "The generation of rulesets for connection c-1 ended as cancelled",
  ],
  [
    new entry.NoDiscoveryResultsError(runBody("running"), new entry.DataMasqueApiError(failure)),
    [],
    "Run 7 (database, running) has no such discovery results. POST /api/runs/ answered 400: No.",
  ],
  [
    new entry.RunFailedError(runBody("failed"), [
      { timestamp: "", log_level: 20, message: "Run started" },
      { timestamp: "", log_level: 40, message: "Table missing" },
    ]),
    [],
    "Run 7 ended as failed. Its log ends with: Table missing",
  ],
  [new entry.RunFailedError(runBody("cancelled"), []), [], "Run 7 ended as cancelled"],
  [
    new entry.AmbiguousNameError("connections", "crm", ["c-1", "c-2"]),
    [],
    '2 connections are named "crm": say which one by its id (c-1, c-2)',
  ],
  [
    new entry.RunMayHaveStartedError("nightly", new entry.DataMasqueNotReadyError(notReady)),
    [],
    'The run may have been started: look for a run named "nightly" before you start it again. ' +
      "GET /api/runs/ answered 502: DataMasque is still starting, try again later",
  ],
  [
    new entry.DataMasqueNotReadyError(notReady),
    [],
    "GET /api/runs/ answered 502: DataMasque is still starting, try again later",
  ],
  [
    new entry.DataMasqueTransportError({
      kind: "refused",
      message: "GET x: refused",
      hint: "Check it",
      sent: false,
    }),
    [],
    "GET x: refused. Check it",
  ],
  [
    new entry.SpcsGatewayAuthError(gateway),
    [],
    `The Snowflake gateway rejected the request before it reached DataMasque (401 ERROR_INVALID_TOKEN, request ${gateway.requestId}): no detail. Make a new one`,
  ],
  [
    new entry.SpcsGatewayAuthError({
      ...gateway,
      detail: "Network policy is required.",
      requestId: undefined,
    }),
    [],
    "The Snowflake gateway rejected the request before it reached DataMasque (401 ERROR_INVALID_TOKEN): Network policy is required. Make a new one",
  ],
  [
    new entry.SpcsGatewayAuthError({ ...gateway, detail: "Who are you?", requestId: undefined }),
    [],
    "The Snowflake gateway rejected the request before it reached DataMasque (401 ERROR_INVALID_TOKEN): Who are you? Make a new one",
  ],
  [
    new entry.SpcsGatewayAuthError({ ...gateway, detail: "Come back later ...", requestId: undefined }),
    [],
    "The Snowflake gateway rejected the request before it reached DataMasque (401 ERROR_INVALID_TOKEN): Come back later ... Make a new one",
  ],
  [
    new entry.SpcsGatewayAuthError({ ...redirected, status: 302 }),
    [],
    "The Snowflake gateway redirected the request to its sign-in page before it reached DataMasque (302). Make a new one",
  ],
  [
    new entry.SpcsGatewayAuthError({ ...redirected, status: undefined }),
    [],
    "The Snowflake gateway redirected the request to its sign-in page before it reached DataMasque. Make a new one",
  ],
  [
    new entry.WaitTimeoutError("Run 7", 500, "running"),
    [],
    'Run 7 did not end within 500 ms (last seen "running"); it goes on at the server',
  ],
  [
    new ContractError("GET", "/api/runs/", 200, []),
    [],
    "GET /api/runs/ answered 200 with a body that breaks the contract: ",
  ],
];

describe.each(
  CASES.map(([error, parents, message]) => ({ name: error.constructor.name, error, parents, message })),
)("$name", ({ name, error, parents, message }) => {
  it("is named like its class, wherever the name shows", () => {
    expect(error.name).toBe(name);
    expect(String(error)).toBe(`${name}: ${message}`);
    expect(error.stack?.split("\n")[0]).toContain(message);
    expect(inspect(error).startsWith(name)).toBe(true);
  });

  it("is an Error, a DataMasqueError, and of no other kind than its own", () => {
    const all = [
      entry.DataMasqueConfigError,
      entry.DataMasqueApiError,
      entry.FailedToStartError,
      entry.InvalidRulesetError,
      entry.InvalidLibraryError,
      entry.InvalidDiscoveryConfigError,
      entry.DiscoveryConfigNotFoundError,
      entry.RunNotCancellableError,
      entry.GenerationConfigNotFoundError,
      entry.GenerationInProgressError,
      entry.RunFailedError,
      entry.GenerationFailedError,
      entry.NoDiscoveryResultsError,
      entry.AmbiguousNameError,
      entry.RunMayHaveStartedError,
      entry.DataMasqueNotReadyError,
      entry.DataMasqueTransportError,
      entry.SpcsGatewayAuthError,
      entry.WaitTimeoutError,
      ContractError,
    ];
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(entry.DataMasqueError);
    const instanceOf = all.filter((kind) => error instanceof kind).map((kind) => kind.name);
    const expected = [error.constructor, ...parents]
      .map((kind) => kind.name)
      .filter((own) => own !== "DataMasqueError");
    expect(instanceOf.sort()).toEqual(expected.sort());
  });
});

describe("the error classes", () => {
  it("are all tested here that the package exports", () => {
    const exported = Object.values<unknown>(entry).filter(
      (value) => typeof value === "function" && value.prototype instanceof Error,
    );
    const tested = new Set(CASES.map(([error]) => error.constructor.name));
    expect(exported.length).toBeGreaterThan(10);
    const names = exported.map((one) => (typeof one === "function" ? one.name : ""));
    expect(names.filter((name) => !tested.has(name))).toEqual([]);
  });

  it("hold what they are made of", () => {
    expect(new entry.DataMasqueApiError(failure)).toMatchObject(failure);
    expect(new entry.InvalidLibraryError(failure, "org/pii")).toMatchObject({
      ...failure,
      library: "org/pii",
    });
    expect(new entry.SpcsGatewayAuthError(gateway)).toMatchObject(gateway);
    expect(new entry.DataMasqueNotReadyError(notReady)).toMatchObject({
      method: "GET",
      path: "/api/runs/",
      status: 502,
    });
    const faults = [
      { path: "results[3].status", message: "is new", kind: "new-value" as const },
      { path: "", message: "is no list", kind: "wrong-type" as const },
    ];
    const contract = new ContractError("GET", "/api/runs/", 200, faults);
    expect(contract).toMatchObject({ method: "GET", path: "/api/runs/", status: 200, faults });
    expect(contract.message).toContain("results[3].status: is new; body: is no list");
  });

  it("of the transport tell by default that something may have been sent, and keep their cause", () => {
    const cause = new TypeError("fetch failed");
    const error = new entry.DataMasqueTransportError({
      kind: "reset",
      message: "GET x: lost",
      code: "EPIPE",
      cause,
    });
    expect(error).toMatchObject({ kind: "reset", code: "EPIPE", sent: true, cause });
    expect(error.hint).toBeUndefined();
    expect(error.message).toBe("GET x: lost");
    expect(new entry.DataMasqueTransportError({ kind: "reset", message: "m" })).not.toHaveProperty("cause");
  });

  it("of a wait tell what was seen last, or that nothing was", () => {
    expect(new entry.WaitTimeoutError("Run 7", 500, undefined).message).toContain("(no state was seen)");
    const cause = new Error("the last failure");
    expect(new entry.WaitTimeoutError("Run 7", 500, "running", cause)).toMatchObject({
      timeoutMs: 500,
      lastState: "running",
      cause,
    });
  });
});
