import { openAsBlob } from "node:fs";
import { appendFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createDataMasqueClient,
  DataMasqueTransportError,
  type TransportFailureKind,
} from "datamasque-client";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { startRecordingServer } from "../support/recording-server.js";

// Without it a repeat would wait for the backoff.
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => vi.restoreAllMocks());

describe("a failure that would only happen again", () => {
  it("since a file has changed is not repeated, also for a PUT", async () => {
    const folder = await mkdtemp(join(tmpdir(), "unrepeatable-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const path = join(folder, "seed.csv");
    await writeFile(path, "Ada\n");
    const body = await openAsBlob(path);
    await appendFile(path, "Grace\n");
    // A request whose body breaks off is a fault of the server's own, which does not matter here.
    const server = await startRecordingServer(() => {});
    onTestFinished(() => server.close());
    const sent: string[] = [];
    const dm = createDataMasqueClient({
      baseUrl: server.url,
      token: "tok",
      onEvent: (event) => void (event.type === "request" && sent.push(event.method)),
    });
    const call = plainCall(dm.PUT)("/api/x/", { body, bodySerializer: (given: unknown) => given });
    await expect(call).rejects.toMatchObject({ name: "DataMasqueTransportError", kind: "body-source" });
    expect(sent).toEqual(["PUT"]);
    expect(server.calls()).toEqual([]);
  });

  const lasting: [TransportFailureKind, number][] = [
    ["tls", 1],
    ["proxy", 1],
    ["protocol", 1],
    ["redirect", 1],
    ["body-source", 1],
    ["unexpected-content", 1],
    ["aborted", 1],
  ];
  const passing: [TransportFailureKind, number][] = [
    ["refused", 3],
    ["dns", 3],
    ["connect-timeout", 3],
    ["timeout", 3],
    ["reset", 3],
    ["network", 3],
  ];
  it.each([...lasting, ...passing])(
    "of kind %s, as a fetch may tell it, is sent %ix",
    async (kind, sends) => {
      const failing = vi.fn(() =>
        Promise.reject(new DataMasqueTransportError({ kind, message: "no", sent: false })),
      );
      const dm = createDataMasqueClient({ baseUrl: "http://datamasque.test", token: "tok", fetch: failing });
      await expect(dm.GET("/api/runs/")).rejects.toMatchObject({ kind });
      expect(failing).toHaveBeenCalledTimes(sends);
    },
  );
});
