import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSandbox, type ListeningSandbox, type Sandbox } from "datamasque-client/sandbox";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { usageOf } from "../../src/command-line/usage.js";
import { verifyProgram } from "../../src/verify/command.js";
import { json, startRecordingServer } from "../support/recording-server.js";
import { runTypeScript } from "../support/run-process.js";
import { unusedPort } from "../transport/serve.js";

const ACCOUNT = { DATAMASQUE_USERNAME: "svc", DATAMASQUE_PASSWORD: "command-password-canary" };
const USAGE = usageOf(verifyProgram("npm run verify --"));
const KEPT = /^(\d+) of \1 operations keep the contract$/;

const verify = (args: readonly string[], env: Readonly<Record<string, string>> = ACCOUNT) =>
  runTypeScript("scripts/verify.ts", args, { env });

function lastLine(text: string): string {
  return text.trimEnd().split("\n").at(-1) ?? "";
}

describe("npm run verify", () => {
  let sandbox: Sandbox;
  let server: ListeningSandbox;
  let folder: string;
  beforeAll(async () => {
    // Time passes with the requests, so that a slow machine finds runs as far as a fast one does.
    let asked: Sandbox | undefined;
    sandbox = createSandbox({
      clock: () => Date.parse("2026-08-20T01:00:00Z") + (asked?.requests.length ?? 0) * 100,
      username: "svc",
      password: "command-password-canary",
      runDurationMs: 400,
      generationDurationMs: 400,
    });
    asked = sandbox;
    server = await sandbox.listen();
    folder = await mkdtemp(join(tmpdir(), "datamasque-client-"));
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  it("ends with the verdict and code 0 on a server that keeps the contract", async () => {
    const { code, stdout, stderr } = await verify(["--url", server.url]);
    expect(lastLine(stdout)).toMatch(KEPT);
    expect(code).toBe(0);
    expect(stdout + stderr).not.toContain("canary");
  });

  it("looks at everything with --write, and writes the page", async () => {
    const page = join(folder, "report.html");
    const { code, stdout, stderr } = await verify([
      "--url",
      server.url,
      "--write",
      "--html",
      page,
      "--wait-limit",
      "20",
    ]);
    expect(lastLine(stdout)).toMatch(KEPT);
    expect(Number.parseInt(lastLine(stdout), 10)).toBeGreaterThan(100);
    expect(stderr).toMatch(/^verify: 1 of \d+: /);
    expect(stderr).toMatch(/^verify: waiting up to 20 s: Run \d+$/m);
    expect(stderr).toMatch(/^verify: removing what was created$/m);
    expect(lastLine(stderr)).toMatch(
      /^verify: the end, after \d+ s: \d+ of \d+ operations keep the contract$/,
    );
    expect(code).toBe(0);
    const html = await readFile(page, "utf8");
    expect(html).toContain(lastLine(stdout));
    expect(stdout + stderr + html).not.toContain("canary");
    expect(JSON.stringify(sandbox.state.connections)).not.toContain("dmc-verify");
  });

  it("prints nothing but JSON with --json", async () => {
    const { code, stdout } = await verify(["--json"], { ...ACCOUNT, DATAMASQUE_URL: server.url });
    const report: unknown = JSON.parse(stdout);
    expect(report).toMatchObject({ server: server.url, mode: "read-only", summary: { broken: 0 } });
    expect(code).toBe(0);
  });

  it("ends with code 1 and names the field when a server has renamed it", async () => {
    const proxy = await startRecordingServer(async ({ method, path, query, headers, body }, response) => {
      const answer = await fetch(`${server.url}${path}?${query}`, {
        method,
        headers: {
          authorization: headers.authorization ?? "",
          "content-type": headers["content-type"] ?? "application/json",
        },
        ...(method === "GET" ? {} : { body: new Uint8Array(body) }),
      });
      const text = await answer.text();
      const type = answer.headers.get("content-type") ?? "";
      if (type.includes("json")) {
        const told = path === "/api/license/" ? text.replace('"is_expired"', '"expired"') : text;
        return json(response, answer.status, JSON.parse(told));
      }
      response.writeHead(answer.status, type === "" ? {} : { "content-type": type }).end(text);
    });
    try {
      const { code, stdout } = await verify(["--url", proxy.url]);
      expect(stdout).toContain("GET /api/license/ 200: is_expired: is missing");
      expect(stdout).toContain("GET /api/license/ 200: expired: is not in the document");
      expect(lastLine(stdout)).toMatch(/^\d+ of \d+ operations keep the contract$/);
      expect(lastLine(stdout)).not.toMatch(KEPT);
      expect(code).toBe(1);
    } finally {
      await proxy.close();
    }
  });

  it("ends with code 1 and the reason when nobody is let in", async () => {
    const env = { ...ACCOUNT, DATAMASQUE_PASSWORD: "wrong-canary" };
    const { code, stdout, stderr } = await verify(["--url", server.url], env);
    expect(stderr).toMatch(/^verify: POST http:\S+\/api\/auth\/token\/login\/ answered 400/);
    expect(stderr).toMatch(/^verify: the server refuses the account; check DATAMASQUE_USERNAME/m);
    expect(stdout).toBe("");
    expect(stderr).not.toContain("canary");
    expect(code).toBe(1);
  });

  it("ends with code 1 where no server is", async () => {
    const { code, stderr } = await verify(["--url", `http://127.0.0.1:${await unusedPort()}`]);
    expect(stderr).toContain("refused");
    expect(code).toBe(1);
  });

  it.each([
    [["--verbose"], "unknown flag --verbose"],
    [["--url", "no address"], "--url is no http(s) URL"],
    [["--url", "https://svc:canary@masking.example.com"], "--url holds credentials"],
    [["--url", "http://127.0.0.1:1", "--html", "no-such-folder/page.html"], ": its folder does not exist"],
    [[], "--url is missing"],
  ])("ends with code 2 and a usage line for %j", async (args, message) => {
    const { code, stdout, stderr } = await verify(args);
    expect(stderr).toContain(message);
    expect(lastLine(stderr)).toBe(USAGE);
    expect(stdout + stderr).not.toContain("canary");
    expect(code).toBe(2);
  });

  it("tells with --help what it does, and sends nothing", async () => {
    const { code, stdout } = await verify(["--help"], {});
    expect(stdout).toContain(USAGE);
    expect(code).toBe(0);
  });
});
