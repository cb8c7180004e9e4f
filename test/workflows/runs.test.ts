import { inspect } from "node:util";
import {
  cancelRun,
  createDataMasqueClient,
  DataMasqueApiError,
  FailedToStartError,
  InvalidLibraryError,
  InvalidRulesetError,
  isFinalRunStatus,
  isSuccessfulRunStatus,
  RunMayHaveStartedError,
  RunNotCancellableError,
  saveRuleset,
  startRun,
  waitForRun,
} from "datamasque-client";
import { describe, expect, it } from "vitest";
import { json, type RecordedRequest } from "../support/recording-server.js";
import { serve } from "../transport/serve.js";
import { readyToRun } from "./ready-to-run.js";
import { cut, page, recordedClient } from "./recorded-client.js";
import { runBody } from "./runs-server.js";
import { sandboxClient } from "./sandbox-client.js";

const REQUEST = { connection: "c-1", ruleset: "r-1" };

function bodyOf(request: RecordedRequest | undefined): unknown {
  return JSON.parse(request?.body.toString() ?? "");
}

const PREFIX = "Cannot start run.";

async function failure(status: number, body: unknown, request = REQUEST): Promise<unknown> {
  const { server, dm } = await recordedClient(({ method }, response) => {
    if (method === "GET") json(response, 404, { detail: "Not found." });
    else if (body === undefined) response.writeHead(status).end();
    else json(response, status, body);
  });
  const error = await startRun(dm, request).then(
    () => expect.fail("the run was taken for started"),
    (reason: unknown) => reason,
  );
  // What is invalid is read for what is wrong with it, where it is told.
  const reading = error instanceof InvalidRulesetError ? [`GET /api/rulesets/${request.ruleset}/`] : [];
  if (error instanceof InvalidLibraryError && error.library) reading.push("GET /api/ruleset-libraries/");
  expect(server.calls()).toEqual(["POST /api/runs/", ...reading]);
  return error;
}

describe("startRun", () => {
  it("returns the run that the server created", async () => {
    const { sandbox, dm } = await sandboxClient();
    const run = await startRun(dm, { ...(await readyToRun(dm)), name: "nightly" });
    expect(run).toEqual(sandbox.state.runs[0]);
    expect(run).toMatchObject({ name: "nightly", status: "queued", ruleset_name: "crm_mask" });
  });

  it("sends the options that the server insists on, empty when the caller has none", async () => {
    const { server, dm } = await recordedClient((_, response) => json(response, 201, runBody("queued")));
    await startRun(dm, Object.freeze({ ...REQUEST }));
    expect(server.calls()).toEqual(["POST /api/runs/"]);
    expect(bodyOf(server.requests[0])).toEqual({ ...REQUEST, options: {} });
  });

  it("keeps the options and everything else that the caller has", async () => {
    const { server, dm } = await recordedClient((_, response) => json(response, 201, runBody("queued")));
    const request = {
      ...REQUEST,
      name: "nightly",
      mask_type: "file" as const,
      destination_connection: "c-2",
      options: { dry_run: true, max_rows: 500, auto_pull_branch: "" },
      is_user_subscribed: true,
    };
    await startRun(dm, request);
    expect(bodyOf(server.requests[0])).toEqual(request);
  });

  it.each([
    ["a lost connection", cut, { kind: "reset", sent: true }],
    ["a 500", page(500), { status: 500 }],
    ["a 502", page(502), { status: 502 }],
    ["a 504", page(504), { status: 504 }],
    ["a page in the place of the run", page(201), { kind: "unexpected-content" }],
  ])("may have started a run after %s, and is never sent again", async (_, failure, cause) => {
    const { server, dm } = await recordedClient(failure, { retry: 5 });
    const error = await startRun(dm, { ...REQUEST, name: "nightly" }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RunMayHaveStartedError);
    expect(error).not.toBeInstanceOf(FailedToStartError);
    expect(error).toMatchObject({ runName: "nightly", cause });
    expect(String(error)).toContain('look for a run named "nightly" before you start it again');
    expect(server.calls()).toEqual(["POST /api/runs/"]);
  });

  it.each([
    ["a 503", page(503), { name: "FailedToStartError", status: 503 }],
    ["a 429", page(429), { name: "FailedToStartError", status: 429 }],
  ])("is never sent again after %s, whatever the client's retries", async (_, failure, facts) => {
    const { server, dm } = await recordedClient(failure, { retry: 5 });
    await expect(startRun(dm, REQUEST)).rejects.toMatchObject(facts);
    expect(server.calls()).toEqual(["POST /api/runs/"]);
  });

  it.each([
    ["lost", cut, { kind: "reset" }],
    ["a page", page(200), { kind: "unexpected-content" }],
    ["a failure", page(500), { status: 500 }],
  ])(
    "has started nothing when the answer to its login is %s, before or after it",
    async (_, answer, told) => {
      for (const expired of [false, true]) {
        const server = await serve((request, response) => {
          if (request.path === "/api/runs/") return json(response, 401, { detail: "Invalid token." });
          return expired && server.requests.length === 1
            ? json(response, 200, { key: "k1" })
            : answer(request, response);
        });
        const dm = createDataMasqueClient({
          baseUrl: server.url,
          username: "a",
          password: "pass-word-1",
          retry: 0,
        });
        const error = await startRun(dm, { ...REQUEST, name: "nightly" }).catch((thrown: unknown) => thrown);
        expect(error).not.toBeInstanceOf(RunMayHaveStartedError);
        expect(error).toMatchObject(told);
        expect(String(error)).not.toMatch(/may have been (done|started)/);
      }
    },
  );

  it("starts one run only when the answer is lost on its way", async () => {
    const { sandbox, dm } = await sandboxClient({ overHttp: true });
    const request = await readyToRun(dm);
    sandbox.faults.cutBody({ when: ({ path }) => path === "/api/runs/" });
    await expect(startRun(dm, request)).rejects.toBeInstanceOf(RunMayHaveStartedError);
    expect(sandbox.state.runs).toHaveLength(1);
  });

  it("is sent once more, and that is all, when the token has expired", async () => {
    const { sandbox, dm, calls } = await sandboxClient();
    const request = await readyToRun(dm);
    sandbox.faults.expireTokens();
    await expect(startRun(dm, request)).resolves.toMatchObject({ status: "queued" });
    expect(calls().filter((call) => call === "POST /api/runs/")).toHaveLength(2);
    expect(sandbox.state.runs).toHaveLength(1);
  });

  it("names what the sandbox refuses: an invalid ruleset, a run in the way, an unknown id", async () => {
    const { dm } = await sandboxClient();
    const request = await readyToRun(dm);
    const bad = await saveRuleset(dm, { name: "bad", config_yaml: "tasks: [" });
    const invalid = await startRun(dm, { ...request, ruleset: bad.id }).catch((error: unknown) => error);
    expect(invalid).toBeInstanceOf(InvalidRulesetError);
    expect(String(invalid)).toContain('Ruleset "bad" is invalid');
    await startRun(dm, request);
    const second = await startRun(dm, request).catch((error: unknown) => error);
    expect(second).toBeInstanceOf(FailedToStartError);
    expect(second).not.toBeInstanceOf(InvalidRulesetError);
    expect(String(second)).toContain("already a run in progress");
    await expect(startRun(dm, { ...request, connection: "nowhere" })).rejects.toThrow(
      /connection: Invalid pk "nowhere"/,
    );
  });
});

describe("startRun blames", () => {
  it.each([
    ["org/pii", `${PREFIX} Library "org/pii" is invalid.`],
    ["org/pii", `CANNOT START RUN: the LIBRARY "org/pii" could not be parsed`],
    ['org/"odd" name', `${PREFIX} Library "org/"odd" name" is invalid.`],
    [undefined, `${PREFIX} A library it imports is invalid.`],
    [undefined, `${PREFIX} Library 'org/pii' is invalid.`],
    [undefined, `${PREFIX} Invalid library "org/pii".`],
    [undefined, `${PREFIX} See the Library page.`],
  ])("library %s for %j", async (library, message) => {
    const error = await failure(400, { ruleset: [message] });
    expect(error).toBeInstanceOf(InvalidLibraryError);
    expect(error).toBeInstanceOf(FailedToStartError);
    expect(error).toMatchObject({
      name: "InvalidLibraryError",
      library,
      status: 400,
      method: "POST",
      path: "/api/runs/",
      body: { ruleset: [message] },
    });
    expect(String(error)).toContain(message);
  });

  it.each([
    [{ ruleset: [`${PREFIX} Ruleset "crm_mask" is invalid.`] }],
    [{ ruleset: ["cannot start run"] }],
    [{ ruleset: [`${PREFIX} It is invalid.`, 'Library "org/pii" is invalid.'] }],
    [{ detail: "Bad request.", ruleset: [`${PREFIX} It is invalid.`] }],
  ])("the ruleset for %j", async (body) => {
    expect(await failure(400, body)).toMatchObject({ name: "InvalidRulesetError", status: 400, body });
  });

  it.each([
    ["a message without the prefix", { ruleset: ['Library "org/pii" is invalid.'] }],
    ["the prefix in the middle", { ruleset: [`We ${PREFIX}`] }],
    ["a reference to nothing", { ruleset: ['Invalid pk "r-1" - object does not exist.'] }],
    ["a bare string", { ruleset: `${PREFIX} Library "org/pii" is invalid.` }],
    ["an empty list", { ruleset: [] }],
    ["a list of objects", { ruleset: [{ message: `${PREFIX} It is invalid.` }] }],
    ["the second of two messages", { ruleset: ["Nope.", `${PREFIX} It is invalid.`] }],
    ["another field", { connection: [`${PREFIX} Library "org/pii" is invalid.`] }],
    ["missing options", { options: ["This field is required."] }],
    ["an error text", { error: `${PREFIX} It is invalid.` }],
    ["a detail text", { detail: "There is already a run in progress on this connection." }],
    ["a list", [`${PREFIX} It is invalid.`]],
    ["a text", `${PREFIX} It is invalid.`],
    ["null", null],
    ["no body", undefined],
  ])("nothing in particular for %s", async (_, body) => {
    const error = await failure(400, body);
    expect(error).toMatchObject({ name: "FailedToStartError", status: 400 });
  });

  it.each([404, 409, 422, 429, 503])("nothing in particular for a %d", async (status) => {
    expect(await failure(status, { detail: "No." })).toMatchObject({ name: "FailedToStartError", status });
  });

  it("the ruleset by what the body says, whatever the status", async () => {
    const error = await failure(409, { ruleset: [`${PREFIX} It is invalid.`] });
    expect(error).toMatchObject({ name: "InvalidRulesetError", status: 409 });
  });
});

describe("startRun", () => {
  it.each([200, 202])("takes a %d for a run that was not started", async (status) => {
    const error = await failure(status, runBody("queued"));
    expect(error).toMatchObject({ name: "FailedToStartError", status, body: runBody("queued") });
  });

  it("takes a 204 for a run that was not started", async () => {
    expect(await failure(204, undefined)).toMatchObject({ name: "FailedToStartError", status: 204 });
  });

  it.each([401, 403])("leaves a %d what it is: a matter of credentials", async (status) => {
    const error = await failure(status, { detail: "Not for you.", ruleset: [PREFIX] });
    expect(error).toBeInstanceOf(DataMasqueApiError);
    expect(error).not.toBeInstanceOf(FailedToStartError);
    expect(error).toMatchObject({ name: "DataMasqueApiError", status });
  });

  it("takes a 502 for a run that may have been started, whatever its body says", async () => {
    const error = await failure(502, { ruleset: [PREFIX] });
    expect(error).toMatchObject({ name: "RunMayHaveStartedError", runName: undefined });
  });

  it.each([200, 202])("keeps the secrets of what a %d answers out of the error", async (status) => {
    const secret = "a-secret-of-the-run-0123";
    const request = { ...REQUEST, options: { run_secret: secret } };
    const error = await failure(
      status,
      { ...runBody("queued"), options: { run_secret: secret }, note: secret },
      request,
    );
    expect(error).toMatchObject({ name: "FailedToStartError", status });
    expect(inspect(error, { depth: 10 })).not.toContain(secret);
  });

  it("keeps the run secret out of the error, also when the server repeats it", async () => {
    const secret = "a-secret-of-the-run-0123";
    const request = { ...REQUEST, options: { run_secret: secret } };
    const error = await failure(400, { options: [`run_secret ${secret} is too weak`] }, request);
    expect(error).toMatchObject({ name: "FailedToStartError" });
    expect(inspect(error, { depth: 10 })).not.toContain(secret);
  });
});

describe("cancelRun", () => {
  it.each([{ overHttp: false }, { overHttp: true }])("cancels a run that has not ended (%o)", async (way) => {
    const { dm } = await sandboxClient({ stepMs: 50, ...way });
    const { id } = await startRun(dm, await readyToRun(dm));
    await expect(cancelRun(dm, id)).resolves.toMatchObject({ id, status: "cancelling" });
    await expect(waitForRun(dm, id, { intervalMs: 0, failOn: [] })).resolves.toMatchObject({
      status: "cancelled",
    });
  });

  it("says that a run cannot be cancelled twice, or once it is over", async () => {
    const { dm, passTime } = await sandboxClient({ runDurationMs: 2_000 });
    const { id } = await startRun(dm, await readyToRun(dm));
    await cancelRun(dm, id);
    const twice = cancelRun(dm, id);
    await expect(twice).rejects.toBeInstanceOf(RunNotCancellableError);
    await expect(twice).rejects.toMatchObject({ name: "RunNotCancellableError", status: 400 });
    await expect(twice).rejects.toThrow(/cancelling/);
    passTime(2_000);
    await expect(cancelRun(dm, id)).rejects.toBeInstanceOf(RunNotCancellableError);
  });

  it("leaves a run that does not exist an API error", async () => {
    const { dm } = await sandboxClient();
    const gone = cancelRun(dm, 4711);
    await expect(gone).rejects.toBeInstanceOf(DataMasqueApiError);
    await expect(gone).rejects.toMatchObject({
      name: "DataMasqueApiError",
      status: 404,
      path: "/api/runs/{id}/cancel/",
    });
  });

  it("sends one POST without a body", async () => {
    const { server, dm } = await recordedClient((_, response) => json(response, 200, runBody("cancelling")));
    await cancelRun(dm, 7);
    expect(server.calls()).toEqual(["POST /api/runs/7/cancel/"]);
    expect(server.requests[0]?.body).toHaveLength(0);
    expect(server.requests[0]?.headers["content-type"]).toBeUndefined();
  });

  it("is not sent again when the connection is lost", async () => {
    const { server, dm } = await recordedClient(cut, { retry: 5 });
    await expect(cancelRun(dm, 7)).rejects.toMatchObject({ name: "DataMasqueTransportError", kind: "reset" });
    expect(server.calls()).toEqual(["POST /api/runs/7/cancel/"]);
  });

  it.each([401, 403, 409, 500])("leaves a %d what it is", async (status) => {
    const { dm } = await recordedClient((_, response) => json(response, status, { detail: "No." }));
    await expect(cancelRun(dm, 7)).rejects.toMatchObject({ name: "DataMasqueApiError", status });
  });
});

describe.each([
  ["queued", false, false],
  ["running", false, false],
  ["validating", false, false],
  ["cancelling", false, false],
  ["finished", true, true],
  ["finished_with_warnings", true, true],
  ["failed", true, false],
  ["cancelled", true, false],
  ["a_status_of_a_later_release", false, false],
  ["", false, false],
  ["Finished", false, false],
])("run status %j", (status, final, successful) => {
  it(`is ${final ? "" : "not "}final`, () => {
    expect(isFinalRunStatus(status)).toBe(final);
  });
  it(`is ${successful ? "" : "not "}successful`, () => {
    expect(isSuccessfulRunStatus(status)).toBe(successful);
  });
});
