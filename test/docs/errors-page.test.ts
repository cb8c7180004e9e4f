import { readFile } from "node:fs/promises";
import * as core from "datamasque-client";
import * as contract from "datamasque-client/contract";
import * as inFlight from "datamasque-client/in-flight-masking";
import { createSandbox } from "datamasque-client/sandbox";
import { describe, expect, it, onTestFinished } from "vitest";
import { pageBlocks } from "../../scripts/pages/page-blocks.js";
import { plainCall } from "../../src/calls/plain-call.js";
import { FAILURE_KINDS, transportFailure } from "../../src/errors/failure-kinds.js";
import { runExample } from "../readme/run-example.js";
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

const exported = { ...core, ...contract, ...inFlight };
const classes = Object.values<unknown>(exported).filter(isErrorClass);
/** What stands below the heading of each class, each as its name, its parent, its guard and what is told of it. */
const told = (page.split("\n## Classes\n")[1]?.split("\n## ")[0] ?? "")
  .split("\n### ")
  .slice(1)
  .map((text) => {
    const item = (label: string): string => new RegExp(`^- ${label} (.+)$`, "m").exec(text)?.[1] ?? "";
    const [, name = "", parent = "", guard = ""] =
      /^(`\w+`)\n\nExtends (`\w+`); tell it by `(\w+)`\.$/m.exec(text) ?? [];
    const [wire, advice, done] = ["What happened:", "What to do:", "Was it done\\?"].map(item);
    return { name, parent, guard, wire, advice, done };
  });

describe("the page on errors", () => {
  it("has every class with its parent and its guard, and no other", () => {
    const named = told.map(({ name, parent, guard }) => [name, parent, guard]);
    const found = classes.map(({ name, prototype }) => {
      const guard = `is${name}`;
      const parent = Object.getPrototypeOf(prototype).constructor.name;
      return [`\`${name}\``, `\`${parent}\``, guard in exported ? guard : "instanceof"];
    });
    expect(classes.length).toBeGreaterThan(10);
    expect(named.toSorted()).toEqual(found.toSorted());
  });

  it("says of every class what it looks like, what to do, and whether the work may have been done", () => {
    for (const { name, wire, advice, done } of told) {
      if (name === "`DataMasqueError`") continue;
      expect([name, wire !== "", advice !== ""]).toEqual([name, true, true]);
      if (name !== "`RunNotCancellableError`") expect([name, done !== ""]).toEqual([name, true]);
    }
  });

  it("shows how a run is found whose start was not answered", async () => {
    const program = pageBlocks(page).find(({ code }) => code.includes("startOnce"))?.code ?? "";
    const sandbox = createSandbox({ runDurationMs: 1 });
    const when = ({ method, path }: { method: string; path: string }) =>
      method === "POST" && path === "/api/runs/";
    sandbox.faults.proxyError({ status: 504, afterTheWork: true, when });
    const runs = sandbox.state.runs.length;
    const server = await sandbox.listen();
    onTestFinished(() => server.close());
    const env = {
      DATAMASQUE_URL: server.url,
      DATAMASQUE_USERNAME: "admin",
      DATAMASQUE_PASSWORD: "sandbox-password",
    };
    const { code, stdout, stderr } = await runExample([{ name: "example.ts", code: program }], [], env);
    const id = sandbox.state.runs.at(-1)?.id;
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: `run ${id}: finished\n`, stderr: "" });
    expect(sandbox.state.runs.length).toBe(runs + 1);
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
  "`MaskBatchError`": [new inFlight.MaskBatchError({ firstIndex: 0, lastIndex: 1 }, "", {})],
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
