import { request } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { UsageError } from "../../src/command-line/read-arguments.js";
import { createSandbox } from "../../src/sandbox/index.js";
import { readSandboxArguments } from "../../src/sandbox/server/command-line/arguments.js";

async function statusOf(port: number, host: string): Promise<[status: number | undefined, body: string]> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port, path: "/api/healthcheck/", headers: { Host: host }, agent: false },
      (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          body += chunk;
        });
        response.on("end", () => resolve([response.statusCode, body]));
      },
    );
    sent.on("error", reject);
    sent.end();
  });
}

async function listening(options: { host?: string; allowedHosts?: string[] } = {}) {
  const sandbox = createSandbox({ seed: "empty" });
  const { port, close } = await sandbox.listen(options);
  onTestFinished(close);
  return { sandbox, port };
}

describe("the host of a request", () => {
  it.each([
    "localhost",
    "LOCALHOST:8025",
    "app.localhost",
    "127.0.0.1",
    "127.9.9.9:1",
    "[::1]:8025",
    "localhost.",
  ])("may be %s", async (host) => {
    const { port } = await listening();
    expect(await statusOf(port, host)).toEqual([200, ""]);
  });

  it.each([
    "evil.example.com",
    "localhost.evil.example.com",
    "127.0.0.1.evil.example.com",
    "notlocalhost",
    "0.0.0.0",
    "10.0.0.1:8025",
    "[::2]",
  ])("may not be %s, and the refusal names the flag", async (host) => {
    const { port, sandbox } = await listening();
    const [status, body] = await statusOf(port, host);
    expect([status, sandbox.requests]).toEqual([400, []]);
    expect(body).toContain("Bad Request (400)");
    expect(body).toContain("--allowed-host");
    expect(body).not.toContain(host);
  });

  it("may be what the caller adds, and the address that was bound", async () => {
    const { port } = await listening({ host: "0.0.0.0", allowedHosts: ["Sandbox", "10.0.0.1"] });
    for (const host of ["sandbox:8025", "SANDBOX", "10.0.0.1", "0.0.0.0"]) {
      expect([host, ...(await statusOf(port, host))]).toEqual([host, 200, ""]);
    }
    expect((await statusOf(port, "other"))[0]).toBe(400);
  });

  it("is not looked at in process", async () => {
    const sandbox = createSandbox({ seed: "empty" });
    expect((await sandbox.fetch("http://evil.example.com/api/healthcheck/")).status).toBe(200);
  });

  it("is added by a flag, with commas", () => {
    expect(readSandboxArguments([]).allowedHosts).toEqual([]);
    expect(readSandboxArguments(["--allowed-host", "sandbox,10.0.0.1"]).allowedHosts).toEqual([
      "sandbox",
      "10.0.0.1",
    ]);
    for (const list of ["", "a,,b", "http://a", "a b"]) {
      expect(() => readSandboxArguments([`--allowed-host=${list}`])).toThrow(UsageError);
    }
  });
});
