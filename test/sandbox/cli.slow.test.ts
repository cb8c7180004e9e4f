import { describe, expect, it, onTestFinished } from "vitest";
import { UsageError } from "../../src/command-line/read-arguments.js";
import { helpOf, usageOf } from "../../src/command-line/usage.js";
import { DOCUMENT_RELEASE } from "../../src/generated/release.gen.js";
import { createSandbox, SANDBOX_RELEASES } from "../../src/sandbox/index.js";
import { readSandboxArguments } from "../../src/sandbox/server/command-line/arguments.js";
import { SANDBOX_PROGRAM } from "../../src/sandbox/server/command-line/flags.js";
import { type RunningProcess, startTypeScript } from "../support/run-process.js";
import { text } from "./open-sandbox.js";

/** Starts the command, which is killed at the end of its test if it still runs. */
function run(args: readonly string[]): RunningProcess & { url(): Promise<string> } {
  const running = startTypeScript("src/sandbox/cli.ts", args);
  onTestFinished(() => running.kill("SIGKILL"));
  const url = async (): Promise<string> =>
    (await running.untilPrinted(/^sandbox listening on (\S+)\n/))[1] ?? "";
  return { ...running, url };
}

describe("npm run sandbox", () => {
  it.each(["SIGINT", "SIGTERM"] as const)(
    "serves on a free port and stops on %s with code 0",
    async (signal) => {
      const { kill, ended, url } = run(["--port", "0", "--username", "svc", "--password", "cli-secret"]);
      const base = await url();
      expect(base).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*$/);
      const login = await fetch(`${base}/api/auth/token/login/`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ username: "svc", password: "cli-secret" }),
      });
      expect(login.status).toBe(200);
      kill(signal);
      expect(await ended).toEqual({
        code: 0,
        signal: null,
        stdout: `sandbox listening on ${base}\n`,
        stderr:
          "datamasque-sandbox: log in as svc with the password that was given\ndatamasque-sandbox: Ctrl-C ends it\n",
      });
    },
  );

  it("puts the gateway in front when it gets a PAT, and honours the other flags", async () => {
    const { url } = run([
      "--port=0",
      "--spcs-pat",
      "cli-pat",
      "--seed",
      "empty",
      "--token-ttl",
      "60",
      "--run-duration",
      "10",
      "--sign-in-url",
      "http://127.0.0.1:9/sign-in",
      "--gateway-cors-origins",
      "https://app.example.com",
      "--gateway-cors-headers",
      "Authorization,X-SF-SPCS-Authorization",
    ]);
    const base = await url();
    const unsigned = await fetch(`${base}/api/healthcheck/`, { redirect: "manual" });
    expect([unsigned.status, unsigned.headers.get("location")]).toEqual([302, "http://127.0.0.1:9/sign-in"]);
    const preflight = await fetch(`${base}/api/healthcheck/`, {
      method: "OPTIONS",
      headers: { Origin: "https://app.example.com", "Access-Control-Request-Method": "GET" },
    });
    expect([preflight.status, preflight.headers.get("access-control-allow-headers")]).toEqual([
      204,
      "Authorization, X-SF-SPCS-Authorization",
    ]);
    const headers = {
      "X-SF-SPCS-Authorization": 'Snowflake Token="cli-pat"',
      "Content-Type": "application/json",
    };
    const body = JSON.stringify({ username: "admin", password: "sandbox-password" });
    const login: unknown = await (
      await fetch(`${base}/api/auth/token/login/`, { method: "POST", headers, body })
    ).json();
    const lifeMs =
      Date.parse(text(login, "date_time_expires")) - Date.parse(text(login, "date_time_created"));
    expect(lifeMs).toBe(60_000);
    const list = await fetch(`${base}/api/connections/`, {
      headers: { ...headers, Authorization: `Token ${text(login, "key")}` },
    });
    expect(await list.json()).toEqual([]);
  });

  it("is fresh, controlled and open to a page when it is told so", async () => {
    const base = await run(["--port=0", "--fresh", "--control", "--cors", "http://a.example"]).url();
    const state: unknown = await (await fetch(`${base}/_sandbox/state/`)).json();
    expect(state).toMatchObject({ users: [] });
    const health = await fetch(`${base}/api/healthcheck/`, { headers: { Origin: "http://a.example" } });
    expect(health.headers.get("access-control-allow-origin")).toBe("http://a.example");
  });

  it("refuses every request at the gateway when it is told a reason", async () => {
    const base = await run(["--port=0", "--gateway-rejects", "network"]).url();
    for (const path of ["/api/healthcheck/", "/api/app/check/"]) {
      const refused = await fetch(base + path);
      expect([refused.status, await refused.json()]).toMatchObject([
        401,
        { responseType: "ERROR_UNAUTHORIZED" },
      ]);
    }
  });

  it("prints its usage and what each flag does", async () => {
    const { code, stdout, stderr } = await run(["--help"]).ended;
    expect([code, stdout, stderr]).toEqual([0, helpOf(SANDBOX_PROGRAM), ""]);
    const [usage = "", ...lines] = helpOf(SANDBOX_PROGRAM).split("\n");
    expect(usage).toBe(usageOf(SANDBOX_PROGRAM));
    const flags = usage.match(/--[a-z-]+/g) ?? [];
    expect(flags).toContain("--sign-in-url");
    expect(lines.flatMap((line) => /^ {2}(--[a-z-]+)/.exec(line)?.[1] ?? [])).toEqual(flags);
    const told = stdout.split(/\n {2}(?=--)/).slice(1);
    expect(told.filter((each) => !each.includes("(default: "))).toEqual([expect.stringMatching(/^--help /)]);
  });
});

describe("a wrong command line", () => {
  it.each([
    [["--pasword", "cli-secret"], "unknown flag --pasword; did you mean --password?"],
    [["--password", "cli", "-secret"], "unknown flag -s"],
    [["--spcs-pat", "a", "cli-secret"], "unexpected argument (not shown, it may be a secret)"],
    [["--password", "--seed", "demo"], "--password needs a value"],
    [["--spcs-pat"], "--spcs-pat needs a value"],
    [["--username="], "--username needs a value"],
    [["--help=yes"], "--help takes no value"],
    [["--port", "cli-secret"], "--port must be a whole number from 0 to 65535"],
    [["--port", "70000"], "--port must be a whole number from 0 to 65535"],
    [["--token-ttl", "0"], "--token-ttl must be a whole number from 1 up"],
    [["--run-duration", "2s"], "--run-duration must be a whole number from 1 up"],
    [["--seed", "full"], "--seed must be one of empty, demo, future"],
    [["--release", "0.0.1"], `--release must be one of ${SANDBOX_RELEASES.join(", ")}`],
    [["--sign-in-url", "cli-secret", "--spcs-pat=a"], "--sign-in-url must be a whole http: or https: URL"],
    [["--sign-in-url", "http://127.0.0.1:9/"], "--sign-in-url needs --spcs-pat"],
    [["--gateway-cors-origins", "http://a.example"], "--gateway-cors-origins needs --spcs-pat"],
    [
      ["--gateway-cors-headers", "Accept", "--spcs-pat=a"],
      "--gateway-cors-headers needs --gateway-cors-origins",
    ],
    [
      ["--gateway-cors-origins", "http://a.example,cli-secret"],
      "--gateway-cors-origins must be origins such as https://app.example.com, with commas between them",
    ],
    [
      ["--gateway-cors-origins=http://a.example", "--gateway-cors-headers", "Accept, cli-secret"],
      "--gateway-cors-headers must be names of headers, with commas between them",
    ],
    [
      ["--gateway-rejects", "cli-secret"],
      "--gateway-rejects must be one of missing, rejected, expired, network, privilege",
    ],
    [["--cors", "cli-secret"], "--cors must be an origin such as http://localhost:5173"],
    [
      ["--cors=http://a.example", "--spcs-pat=a"],
      "--cors has no effect behind the gateway of --spcs-pat; use --gateway-cors-origins",
    ],
    [["--fresh", "--password", "cli-secret"], "--fresh has no use for --username and --password"],
    [["--gateway-idle-cut", "cli-secret"], "--gateway-idle-cut must be a path such as /api/runs/"],
  ])("%j is refused with a reason that holds no value", (args, reason) => {
    expect(() => readSandboxArguments(args)).toThrow(new UsageError(reason));
  });

  it("ends the program with code 2, the reason and the usage on stderr", async () => {
    const { code, stdout, stderr } = await run(["--password", "cli-secret", "cli-secret"]).ended;
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toBe(
      `datamasque-sandbox: unexpected argument (not shown, it may be a secret)\n${usageOf(SANDBOX_PROGRAM)}\n`,
    );
  });
});

describe("a right command line", () => {
  it("takes a value that begins with dashes when it is joined to its flag", () => {
    expect(readSandboxArguments(["--password=--x"]).options.password).toBe("--x");
  });

  it("has defaults for everything", () => {
    expect(readSandboxArguments([])).toEqual({
      port: 8025,
      host: "127.0.0.1",
      allowedHosts: [],
      options: { tokenTtlSeconds: 43_200, runDurationMs: 2000, release: DOCUMENT_RELEASE, seed: "demo" },
      faults: {},
    });
  });

  it("has flags for a fresh instance, for control and for pages of other origins", () => {
    const { options } = readSandboxArguments([
      "--fresh",
      "--control",
      "--cors=http://a.example",
      "--cors=http://b.example",
    ]);
    expect(options).toMatchObject({
      installed: false,
      control: true,
      cors: ["http://a.example", "http://b.example"],
    });
  });

  it("has a flag for an older server", () => {
    expect(readSandboxArguments(["--release", "3.26.16"]).options.release).toBe("3.26.16");
  });

  it("has flags for the gateway and for a server of a later release", () => {
    const { options, faults } = readSandboxArguments([
      "--spcs-pat=p",
      "--sign-in-url=https://sign-in.example.com/",
      "--gateway-cors-origins=http://a.example,http://127.0.0.1:81",
      "--gateway-cors-headers=Accept,X-A",
      "--gateway-rejects=network",
      "--gateway-idle-cut=/api/runs/",
      "--seed=future",
    ]);
    expect(options).toMatchObject({
      spcsPat: "p",
      signInUrl: "https://sign-in.example.com/",
      gatewayCors: { origins: ["http://a.example", "http://127.0.0.1:81"], headers: ["Accept", "X-A"] },
      seed: "future",
    });
    expect(faults).toEqual({ gatewayRejects: "network", gatewayIdleCut: "/api/runs/" });
  });
});

describe("a port that is in use", () => {
  it("is named, with what to do", async () => {
    const server = await createSandbox({ seed: "empty" }).listen();
    const { code, stdout, stderr } = await run(["--port", String(server.port), "--password", "cli-secret"])
      .ended;
    await server.close();
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toBe(
      `datamasque-sandbox: port ${server.port} on 127.0.0.1 is in use; ` +
        "stop what uses it or choose another with --port (0 takes a free one)\n",
    );
  });
});
