import type { ServerResponse } from "node:http";
import { createDataMasqueClient, isDataMasqueTransportError, unwrap } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { json, type RecordingServer } from "../support/recording-server.js";
import { send, serve } from "../transport/serve.js";

const connection_id = "9a8b7c6d-1111-4222-8333-444455556666";
const STATE = `/api/async-generate-ruleset/${connection_id}/`;
const DOWNLOAD = `${STATE}download-rulesets/`;
const task = { status: "finished", generated_ruleset: "version: '1.0'\n" };
const pat = "pat-of-the-gateway";

/** A server whose download leads to the state of the task, which is at the place that is documented for it. */
function redirecting(locationOf: (server: RecordingServer) => string): Promise<RecordingServer> {
  const server: Promise<RecordingServer> = serve(async ({ path }, response: ServerResponse) => {
    if (path === DOWNLOAD) response.writeHead(303, { Location: locationOf(await server) }).end();
    else if (path === STATE) json(response, 200, task);
  });
  return server;
}

function download(server: RecordingServer) {
  const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok", spcsPat: pat });
  const path = "/api/async-generate-ruleset/{connection_id}/download-rulesets/";
  return unwrap(dm.GET(path, { params: { path: { connection_id } } }));
}

describe("downloaded rulesets", () => {
  it("are a Blob when they were made from an upload", async () => {
    const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff]);
    const server = await serve((_, response) =>
      send(response, 200, zip, {
        "Content-Type": "application/zip",
        "Content-Disposition": 'attachment; filename="rulesets.zip"',
      }),
    );
    const rulesets = await download(server);
    if (!(rulesets instanceof Blob)) throw new Error("no Blob");
    expect(Buffer.from(await rulesets.arrayBuffer())).toEqual(zip);
  });

  it.each<[string, (server: RecordingServer) => string]>([
    ["absolute", ({ url }) => url + STATE],
    ["a path", () => STATE],
    ["relative", () => "../"],
  ])("are the state of the task after its redirect, which is %s", async (_, locationOf) => {
    const server = await redirecting(locationOf);
    const rulesets = await download(server);
    if (rulesets instanceof Blob) throw new Error("no task");
    const yaml: string | null | undefined = rulesets.generated_ruleset;
    expect(yaml).toBe(task.generated_ruleset);
    expect(rulesets.status).toBe("finished");
    expect(server.calls()).toEqual([`GET ${DOWNLOAD}`, `GET ${STATE}`]);
    for (const { headers } of server.requests) {
      expect(headers.authorization).toBe("Token tok");
      expect(headers["x-sf-spcs-authorization"]).toBe(`Snowflake Token="${pat}"`);
    }
  });

  it("are not fetched from another host, which would be given the credentials", async () => {
    const elsewhere = await serve((_, response) => json(response, 200, task));
    const server = await redirecting(() => elsewhere.url + STATE);
    const failure = await download(server).catch((error: unknown) => error);
    expect(isDataMasqueTransportError(failure) && failure.kind).toBe("redirect");
    expect(elsewhere.requests).toEqual([]);
  });
});
