import { createDataMasqueClient, unwrap } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { send, serve } from "../transport/serve.js";

const ENTRY = { timestamp: "2026-03-01T10:00:00Z", log_level: 20, message: "Masking started" };

async function logOf(body: string | Uint8Array, type: string): Promise<unknown> {
  const server = await serve((_, response) => send(response, 200, body, { "Content-Type": type }));
  const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
  return unwrap(dm.GET("/api/runs/{id}/log/", { params: { path: { id: 7 } } }));
}

describe("the log of a run, which comes in several kinds,", () => {
  it.each([
    ["a list", JSON.stringify([ENTRY, ENTRY]), "application/json", [ENTRY, ENTRY]],
    ["an empty list", "[]", "application/json", []],
    ["a list that is called text", ` \n${JSON.stringify([ENTRY])}`, "text/plain", [ENTRY]],
    ["a single entry", JSON.stringify(ENTRY), "application/json", ENTRY],
    ["lines of text", "10:00 started\n10:01 done\n", "text/plain", "10:00 started\n10:01 done\n"],
    ["text that is called JSON", "started\n", "application/json", "started\n"],
    [
      "lines that begin with a bracket",
      "[10:00] started\n[10:01] done\n",
      "text/plain",
      "[10:00] started\n[10:01] done\n",
    ],
    ["one object a line", '{"a":1}\n{"a":2}\n', "text/plain", '{"a":1}\n{"a":2}\n'],
    ["a quoted text", '"started"', "application/json", '"started"'],
  ])("arrives as what it is: %s", async (_what, body, type, data) => {
    expect(await logOf(body, type)).toEqual(data);
  });

  it("arrives readable in the encoding that it names", async () => {
    const log = await logOf(Buffer.from("gestört\n", "latin1"), "text/plain; charset=latin1");
    expect(log).toBe("gestört\n");
  });

  it("arrives as a Blob when it is an archive", async () => {
    const log = await logOf(Buffer.from([0x50, 0x4b, 0xff]), "application/zip");
    expect(log).toBeInstanceOf(Blob);
    expect(log).toHaveProperty("size", 3);
  });

  it("is an empty text as long as nothing was logged", async () => {
    expect(await logOf("", "text/plain")).toBe("");
  });
});
