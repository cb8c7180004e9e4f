import {
  cancelRun,
  DataMasqueApiError,
  RunNotCancellableError,
  startRun,
  waitForRun,
} from "datamasque-client";
import { describe, expect, it } from "vitest";
import { json } from "../support/recording-server.js";
import { readyToRun } from "./ready-to-run.js";
import { cut, recordedClient } from "./recorded-client.js";
import { runBody } from "./runs-server.js";
import { sandboxClient } from "./sandbox-client.js";

describe("cancelRun", () => {
  it.each([{ overHttp: false }, { overHttp: true }])("cancels a run that has not ended (%o)", async (way) => {
    const { dm } = await sandboxClient({ stepMs: 50, ...way });
    const { id } = await startRun(dm, await readyToRun(dm));
    await expect(cancelRun(dm, id)).resolves.toMatchObject({ id, status: "cancelling" });
    await expect(waitForRun(dm, id, { intervalMs: 0 })).resolves.toMatchObject({ status: "cancelled" });
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
