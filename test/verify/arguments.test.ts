import { describe, expect, it } from "vitest";
import { readArguments, UsageError } from "../../src/command-line/read-arguments.js";
import { accessFrom } from "../../src/verify/access.js";
import { verifyProgram } from "../../src/verify/command.js";

const PROGRAM = verifyProgram("npm run verify --");

describe("the command line of verify", () => {
  it("reads every flag", () => {
    const args = [
      "--url",
      "https://masking.example.com",
      "--write",
      "--json",
      "--html=page.html",
      "--wait-limit=5",
    ];
    expect(readArguments(PROGRAM, args)).toEqual({
      help: false,
      url: "https://masking.example.com",
      write: true,
      "wait-limit": 5,
      json: true,
      html: "page.html",
    });
  });

  it("reads and does not write without flags", () => {
    expect(readArguments(PROGRAM, [])).toMatchObject({
      write: false,
      json: false,
      url: undefined,
      html: undefined,
      "wait-limit": 30,
    });
  });
});

describe("the account of verify", () => {
  it("comes from the environment", () => {
    const { client, asSandboxAdmin } = accessFrom("https://masking.example.com", {
      DATAMASQUE_URL: "https://other.example.com",
      DATAMASQUE_USERNAME: "svc",
      DATAMASQUE_PASSWORD: "verify-password",
      DATAMASQUE_SPCS_PAT: "verify-pat",
    });
    expect(client).toMatchObject({
      baseUrl: "https://masking.example.com",
      username: "svc",
      password: "verify-password",
      spcsPat: "verify-pat",
    });
    expect(asSandboxAdmin).toBe(false);
  });

  it("has a fetch of its own where certificates are not verified", () => {
    const env = {
      DATAMASQUE_TOKEN: "0123456789abcdef0123456789abcdef01234567",
      DATAMASQUE_VERIFY_SSL: "false",
    };
    expect(accessFrom("https://masking.internal", env).client.fetch).toBeTypeOf("function");
  });

  it.each(["http://127.0.0.1:8025", "http://localhost:8025", "http://[::1]:8025"])(
    "is that of the sandbox on %s when none is given",
    (url) => {
      const { client, asSandboxAdmin } = accessFrom(url, {});
      expect(client).toMatchObject({ username: "admin", password: "sandbox-password" });
      expect(asSandboxAdmin).toBe(true);
    },
  );

  it.each(["https://masking.example.com", "http://127.0.0.1.example.com", "http://localhost.example.com"])(
    "is asked for on %s",
    (url) => {
      expect(() => accessFrom(url, {})).toThrow(
        /DATAMASQUE_USERNAME and DATAMASQUE_PASSWORD, or DATAMASQUE_TOKEN/,
      );
    },
  );

  it.each([
    [{ DATAMASQUE_USERNAME: "svc" }, "DATAMASQUE_USERNAME is set, and DATAMASQUE_PASSWORD is not"],
    [{ DATAMASQUE_PASSWORD: "canary" }, "DATAMASQUE_PASSWORD is set, and DATAMASQUE_USERNAME is not"],
    [
      { DATAMASQUE_USERNAME: "svc", DATAMASQUE_PASSWORD: "canary", DATAMASQUE_TOKEN: "canary" },
      "DATAMASQUE_TOKEN is set beside DATAMASQUE_USERNAME; unset one of them",
    ],
    [
      { DATAMASQUE_PASSWORD: "canary", DATAMASQUE_TOKEN: "canary" },
      "DATAMASQUE_TOKEN is set beside DATAMASQUE_PASSWORD; unset one of them",
    ],
  ])("is whole or none, also on this machine: %#", (env, message) => {
    expect(() => accessFrom("http://127.0.0.1:8025", env)).toThrow(new UsageError(message));
  });

  it("needs an address", () => {
    expect(() => accessFrom(undefined, {})).toThrow(/--url is missing/);
    expect(accessFrom(undefined, { DATAMASQUE_URL: "http://127.0.0.1:1" }).client.baseUrl).toBe(
      "http://127.0.0.1:1",
    );
  });
});
