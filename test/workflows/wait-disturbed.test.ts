import { DataMasqueApiError, SpcsGatewayAuthError, startRun, waitForRun } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { type Answer, json } from "../support/recording-server.js";
import { readyToRun } from "./ready-to-run.js";
import { cut, inTurn, page, recordedClient } from "./recorded-client.js";
import { runBody } from "./runs-server.js";
import { sandboxClient } from "./sandbox-client.js";

const running: Answer = (_, response) => json(response, 200, runBody("running"));
const finished: Answer = (_, response) => json(response, 200, runBody("finished"));

function times(count: number, answer: Answer): Answer[] {
  return Array.from({ length: count }, () => answer);
}

describe("waitForRun, disturbed", () => {
  it.each([
    ["502 while the server starts", page(502)],
    ["500", page(500)],
    ["503", page(503)],
    ["504", page(504)],
    ["429", page(429)],
    ["a lost connection", cut],
  ])("survives %s, 59 times in a row", async (_, disturbance) => {
    const { server, dm } = await recordedClient(inTurn(running, ...times(59, disturbance), finished));
    const run = await waitForRun(dm, 7, { intervalMs: 0 });
    expect(run.status).toBe("finished");
    expect(server.calls()).toEqual(Array(61).fill("GET /api/runs/7/"));
  });

  it("counts failures in a row, not all of them", async () => {
    const { server, dm } = await recordedClient(
      inTurn(...times(59, page(502)), running, ...times(59, cut), finished),
    );
    await expect(waitForRun(dm, 7, { intervalMs: 0 })).resolves.toMatchObject({ status: "finished" });
    expect(server.calls()).toHaveLength(120);
  });

  it.each([
    ["DataMasqueNotReadyError", page(502), { status: 502 }],
    ["DataMasqueTransportError", cut, { kind: "reset" }],
    ["DataMasqueApiError", page(503), { status: 503 }],
  ])("gives up with %s after 60 in a row", async (name, disturbance, facts) => {
    const { server, dm } = await recordedClient(disturbance);
    await expect(waitForRun(dm, 7, { intervalMs: 0 })).rejects.toMatchObject({ name, ...facts });
    expect(server.calls()).toHaveLength(60);
  });

  it.each([400, 401, 403, 404, 409])("ends at once with a %d", async (code) => {
    const { server, dm } = await recordedClient((_, response) =>
      json(response, code, { detail: "Not for you." }),
    );
    const ended = waitForRun(dm, 7, { intervalMs: 0 });
    await expect(ended).rejects.toBeInstanceOf(DataMasqueApiError);
    await expect(ended).rejects.toMatchObject({ status: code, path: "/api/runs/{id}/" });
    expect(server.calls()).toHaveLength(1);
  });

  it("ends at once with an answer that this API never sends", async () => {
    const { server, dm } = await recordedClient(page(200));
    await expect(waitForRun(dm, 7, { intervalMs: 0 })).rejects.toMatchObject({
      name: "DataMasqueTransportError",
      kind: "unexpected-content",
    });
    expect(server.calls()).toHaveLength(1);
  });

  it("ends at once when the Snowflake gateway rejects it, without another login", async () => {
    const { sandbox, dm, logins } = await sandboxClient();
    const { id } = await startRun(dm, await readyToRun(dm));
    const before = { logins: logins(), requests: sandbox.requests.length };
    sandbox.faults.gatewayRejects({ detail: "Programmatic access token is invalid." });
    await expect(waitForRun(dm, id, { intervalMs: 0 })).rejects.toBeInstanceOf(SpcsGatewayAuthError);
    expect({ logins: logins(), requests: sandbox.requests.length - 1 }).toEqual(before);
  });

  it("survives a body that breaks off, over HTTP", async () => {
    const { sandbox, dm } = await sandboxClient({ stepMs: 150, overHttp: true });
    const { id } = await startRun(dm, await readyToRun(dm));
    sandbox.faults.cutBody({ times: 2, when: ({ path }) => path === `/api/runs/${id}/` });
    await expect(waitForRun(dm, id, { intervalMs: 0 })).resolves.toMatchObject({ status: "finished" });
  });
});
