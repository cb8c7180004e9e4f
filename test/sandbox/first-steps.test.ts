import { describe, expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/index.js";
import { firstSteps } from "../../src/sandbox/server/command-line/first-steps.js";

const URL_OF_SANDBOX = "http://127.0.0.1:8025";
const NONE = { username: undefined, password: undefined, fresh: false, control: false };

describe("what is told when a sandbox listens", () => {
  it("is an account that can log in", async () => {
    const [account = ""] = firstSteps(NONE, URL_OF_SANDBOX);
    const [, username, password] = /^log in as (\S+) with the password (\S+)$/.exec(account) ?? [];
    const login = await createSandbox().fetch("http://sandbox/api/auth/token/login/", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ username, password }),
    });
    expect(login.status).toBe(200);
  });

  it("does not repeat a password that was chosen", () => {
    expect(firstSteps({ ...NONE, username: "svc", password: "canary" }, URL_OF_SANDBOX)).toEqual([
      "log in as svc with the password that was given",
      "Ctrl-C ends it",
    ]);
  });

  it("is how a fresh instance gets its first user, and where the console is", () => {
    expect(firstSteps({ ...NONE, fresh: true, control: true }, URL_OF_SANDBOX)).toEqual([
      "there is no user yet; POST /api/users/admin-install/ makes the first",
      "the console is at http://127.0.0.1:8025/_sandbox/",
      "Ctrl-C ends it",
    ]);
  });
});
