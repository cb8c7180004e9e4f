import { readFile } from "node:fs/promises";
import * as core from "datamasque-client";
import * as contract from "datamasque-client/contract";
import { describe, expect, it } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { FAILURE_KINDS, transportFailure } from "../../src/errors/failure-kinds.js";
import { json } from "../support/recording-server.js";
import { serve } from "../transport/serve.js";
import { runBody } from "../workflows/runs-server.js";

const page = await readFile(new URL("../../docs/errors.md", import.meta.url), "utf8");

/** The rows of the table below a line, as cells. */
function tableBelow(line: string): string[][] {
  const [head = "", ...rows] =
    (page.split(`\n${line}\n`)[1] ?? "").split("\n## ")[0]?.match(/^\|.*\|$/gm) ?? [];
  const width = head.split("|").length;
  return rows
    .slice(1)
    .filter((row) => row.split("|").length === width)
    .map((row) =>
      row
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
}

function isErrorClass(value: unknown): value is abstract new (...input: never[]) => Error {
  return (
    typeof value === "function" &&
    (value === core.DataMasqueError || value.prototype instanceof core.DataMasqueError)
  );
}

const exported = { ...core, ...contract };
const classes = Object.values<unknown>(exported).filter(isErrorClass);
const rows = tableBelow("## Classes");

describe("the page on errors", () => {
  it("has every class with its parent and its guard, and no other", () => {
    const named = rows.map(([name, parent, guard]) => [name, parent, guard]);
    const found = classes.map(({ name, prototype }) => {
      const guard = `is${name}`;
      const parent = Object.getPrototypeOf(prototype).constructor.name;
      return [`\`${name}\``, `\`${parent}\``, guard in exported ? `\`${guard}\`` : ""];
    });
    expect(classes.length).toBeGreaterThan(10);
    expect(named.toSorted()).toEqual(found.toSorted());
  });

  it("says of every class what it looks like, what to do, and whether the work may have been done", () => {
    for (const [name, , , wire, advice, done] of rows) {
      if (name === "`DataMasqueError`") continue;
      expect([name, wire !== "", advice !== ""]).toEqual([name, true, true]);
      if (name !== "`RunNotCancellableError`") expect([name, done !== ""]).toEqual([name, true]);
    }
  });
});

const api = {
  method: "GET",
  path: "/",
  status: 400,
  body: {},
  requestId: "",
  retryAfterMs: 1,
  url: "",
  hint: "",
};
const gateway = {
  status: 401,
  reason: "unknown",
  responseType: "",
  detail: "",
  requestId: "",
  hint: "",
} as const;

/** One of each row of the table of fields. */
const CARRIERS: Record<string, [object, beside?: object]> = {
  "`DataMasqueApiError` and what extends it": [new core.DataMasqueApiError(api)],
  "`InvalidLibraryError`": [new core.InvalidLibraryError(api, ""), new core.DataMasqueApiError(api)],
  "`InvalidDiscoveryConfigError`": [
    new core.InvalidDiscoveryConfigError(api),
    new core.DataMasqueApiError(api),
  ],
  "`RunFailedError`": [new core.RunFailedError(runBody("failed"), [])],
  "`GenerationInProgressError`, `GenerationFailedError`": [new core.GenerationInProgressError("", "")],
  "`NoDiscoveryResultsError`": [
    new core.NoDiscoveryResultsError(runBody("failed"), new core.DataMasqueApiError(api)),
  ],
  "`AmbiguousNameError`": [new core.AmbiguousNameError("", "", [])],
  "`RunMayHaveStartedError`": [new core.RunMayHaveStartedError("", new core.DataMasqueError(""))],
  "`DataMasqueNotReadyError`": [
    new core.DataMasqueNotReadyError({ method: "GET", path: "/", status: 502, retryAfterMs: 1, url: "" }),
  ],
  "`DataMasqueTransportError`": [transportFailure({ kind: "network", call: "" })],
  "`SpcsGatewayAuthError`": [new core.SpcsGatewayAuthError(gateway)],
  "`WaitTimeoutError`": [new core.WaitTimeoutError("", 1, undefined)],
  "`ContractError`": [new contract.ContractError("GET", "/", 200, [])],
};

describe("the fields on the page", () => {
  const fields = tableBelow("What they carry beside `message` and `cause`:");

  it("are told of each class that has some of its own", () => {
    expect(fields.map(([name]) => name)).toEqual(Object.keys(CARRIERS));
    const covered = Object.values(CARRIERS).map(([error]) => error.constructor);
    covered.push(core.GenerationFailedError);
    const bare = [core.DataMasqueError, core.DataMasqueConfigError];
    const uncovered = classes.filter(
      (one) =>
        !covered.includes(one) &&
        !bare.some((known) => known === one) &&
        !(one.prototype instanceof core.DataMasqueApiError),
    );
    expect(uncovered).toEqual([]);
  });

  it.each(fields)("of %s are those that it has", (name, told = "") => {
    const [error, beside = {}] = CARRIERS[name ?? ""] ?? [{}];
    const own = Object.keys(error).filter((key) => key !== "name" && !Object.keys(beside).includes(key));
    const named = [...told.replace(/;.*/, "").matchAll(/`(\w+)`/g)].map(([, field]) => field);
    expect(own.length).toBeGreaterThan(0);
    expect(named.toSorted()).toEqual(own.toSorted());
  });
});

describe("the kinds on the page", () => {
  const kinds = tableBelow("## No usable answer: the kinds of `DataMasqueTransportError`");
  const yes = (holds: boolean): string => (holds ? "yes" : "no");

  it("are those of the table of kinds, with all that it says of them", () => {
    const told = kinds.map(([kind, text, , repeated, done, advice]) => [kind, text, repeated, done, advice]);
    const known = Object.entries(FAILURE_KINDS).map(([kind, { text, hint = "", sent, passing, open }]) => [
      ...[`\`${kind}\``, text, yes(passing), yes(sent && open), hint],
    ]);
    expect(told.toSorted()).toEqual(known.toSorted());
  });

  it("each say what it looks like on the wire", () => {
    expect(kinds.filter(([, , wire]) => wire === "")).toEqual([]);
  });

  it("leave nothing out that the table of kinds says", () => {
    const columns = new Set(Object.values(FAILURE_KINDS).flatMap((kind) => Object.keys(kind)));
    // `mark` is how it is found out, which is told as what it looks like on the wire.
    expect([...columns].toSorted()).toEqual(["hint", "mark", "open", "passing", "sent", "text"]);
  });
});

describe("the statuses on the page", () => {
  const statuses = tableBelow("## A refusal: the statuses of `DataMasqueApiError`");

  it("are some", () => {
    expect(statuses.length).toBeGreaterThan(10);
  });

  it.each(statuses)(
    "%s is what a server that answers with it leads to",
    async (status, _what, repeated, done) => {
      const server = await serve((_, response) => json(response, Number(status), {}, { "Retry-After": "0" }));
      const dm = core.createDataMasqueClient({ baseUrl: server.url, token: "tok", retry: 1 });
      const path = { params: { path: { id: "c" } } };
      const errorOf = (call: Promise<core.SettledCall>): Promise<unknown> =>
        core.unwrap(call).then(
          () => "it went well",
          (error: unknown) => error,
        );
      const read = await errorOf(plainCall(dm.GET)("/api/connections/{id}/", path));
      const requests = server.requests.length;
      const written = await errorOf(plainCall(dm.POST)("/api/connections/", { body: {} }));
      expect(written).toMatchObject({
        name: "DataMasqueApiError",
        status: Number(status),
        mayHaveBeenDone: done === "yes",
      });
      expect(requests).toBe(repeated === "yes" ? 2 : 1);
      expect(server.requests.length).toBe(requests + 1);
      expect(read).toBeInstanceOf(status === "502" ? core.DataMasqueNotReadyError : core.DataMasqueApiError);
    },
  );
});
