import { inspect } from "node:util";
import { DataMasqueApiError, FailedToStartError, InvalidLibraryError, startRun } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { json } from "../support/recording-server.js";
import { recordedClient } from "./recorded-client.js";
import { runBody } from "./runs-server.js";

const REQUEST = { connection: "c-1", ruleset: "r-1" };
const PREFIX = "Cannot start run.";

async function failure(status: number, body: unknown, request = REQUEST): Promise<unknown> {
  const { server, dm } = await recordedClient((_, response) => {
    if (body === undefined) response.writeHead(status).end();
    else json(response, status, body);
  });
  const error = await startRun(dm, request).then(
    () => expect.fail("the run was taken for started"),
    (reason: unknown) => reason,
  );
  expect(server.calls()).toEqual(["POST /api/runs/"]);
  return error;
}

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

  it.each([404, 409, 422, 500, 503])("nothing in particular for a %d", async (status) => {
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

  it("leaves a 502 what it is: a server that is not ready", async () => {
    const error = await failure(502, { ruleset: [PREFIX] });
    expect(error).toMatchObject({ name: "DataMasqueNotReadyError", status: 502 });
  });

  it("keeps the run secret out of the error, also when the server repeats it", async () => {
    const secret = "a-secret-of-the-run-0123";
    const request = { ...REQUEST, options: { run_secret: secret } };
    const error = await failure(400, { options: [`run_secret ${secret} is too weak`] }, request);
    expect(error).toMatchObject({ name: "FailedToStartError" });
    expect(inspect(error, { depth: 10 })).not.toContain(secret);
  });
});
