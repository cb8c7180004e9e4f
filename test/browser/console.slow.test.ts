import { readFileSync } from "node:fs";
import { createSandbox, type SandboxOptions } from "datamasque-client/sandbox";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { axeViolations } from "./axe-violations.js";
import { launchChromium } from "./chromium.js";

const DOCUMENT = readFileSync(new URL("../../openapi/sandbox-control.openapi.yaml", import.meta.url), "utf8");
const FAULTS = [...DOCUMENT.matchAll(/^ {2}\/faults\/(\w+)\/:/gm)].map(([, name]) => name);
const LOGIN = { username: "admin", password: "sandbox-password" };

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium("MAP evil.example 127.0.0.1");
});
afterAll(async () => browser?.close());

async function openConsole(options: SandboxOptions = {}, colorScheme: "light" | "dark" = "light") {
  // Nothing moves but what the test moves.
  const sandbox = createSandbox({
    control: true,
    clock: () => Date.UTC(2026, 0, 5, 9),
    runDurationMs: 4 * 60_000,
    ...options,
  });
  const { url, port, close } = await sandbox.listen();
  onTestFinished(close);
  const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 1600 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const faults: string[] = [];
  const foreign: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith("data:")) foreign.push(request.url());
  });
  await page.goto(`${url}/_sandbox/`);
  await page.locator("#connections tr").first().waitFor();
  const call = async (method: string, path: string, body?: object) => {
    const login = await fetch(`${url}/api/auth/token/login/`, post(LOGIN));
    const { key }: { key?: string } = await login.json();
    const headers = { Authorization: `Token ${key}`, "Content-Type": "application/json" };
    return fetch(url + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  };
  return { sandbox, url, port, page, faults, foreign, call };
}

function post(body: object): RequestInit {
  return { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
}

async function startRun(
  sandbox: ReturnType<typeof createSandbox>,
  call: (...args: [string, string, object]) => Promise<Response>,
) {
  const { connections, rulesets } = sandbox.state;
  const connection = connections.find(({ name }) => name === "crm-postgres")?.id;
  const ruleset = rulesets.find(({ name }) => name === "crm_mask")?.id;
  const started = await call("POST", "/api/runs/", { connection, ruleset, options: {} });
  const { id }: { id: number } = await started.json();
  return id;
}

describe("the console", () => {
  it("shows what the sandbox holds, without a fault and from nowhere else", async () => {
    const { page, sandbox, faults, foreign } = await openConsole();
    expect(await page.title()).toBe("DataMasque sandbox");
    expect(await page.locator("#connections th").allTextContents()).toEqual(
      sandbox.state.connections.map(({ name }) => name),
    );
    expect(await page.locator("#users th").allTextContents()).toContain("builder");
    expect(await page.locator("#runs > li").count()).toBe(sandbox.state.runs.length);
    expect(await page.locator("#now").textContent()).toBe("2026-01-05 09:00:00");
    expect([faults, foreign]).toEqual([[], []]);
  });

  it("rejects the next login by a click, and shows it strike", async () => {
    const { page, url } = await openConsole();
    await page.getByRole("button", { name: "Next login is rejected" }).click();
    await page.getByRole("status").getByText("Armed: Next login is rejected.").waitFor();
    await page.locator("#armed").getByText("rejectNextLogin: 1 ×").waitFor();
    const login = () => fetch(`${url}/api/auth/token/login/`, post(LOGIN));
    expect((await login()).status).toBe(400);
    const row = page.locator("#requests tr", { hasText: "rejectNextLogin" });
    await row.waitFor();
    expect(await row.locator("th, td").allTextContents()).toEqual([
      "09:00:00.000",
      "POST",
      "/api/auth/token/login/",
      "400",
      "rejectNextLogin",
    ]);
    await page.locator("#armed").getByText("nothing").waitFor();
    expect((await login()).status).toBe(200);
    await page.locator("#requests tr", { hasText: "200" }).waitFor();
    expect(await page.locator("#requests tr").count()).toBe(2);
  });

  it("shows a run from its start to its end, with its log", async () => {
    const { page, sandbox, call } = await openConsole();
    const id = await startRun(sandbox, call);
    const run = page.locator("#runs > li", { hasText: `Run ${id}` });
    await run.getByText("queued", { exact: true }).waitFor();
    await run.getByText(`Log of run ${id}`).click();
    await run.locator("pre", { hasText: `Run ${id} queued` }).waitFor();
    const minute = page.getByRole("button", { name: "+ 1 minute" });
    await minute.click();
    await run.getByText("running", { exact: true }).waitFor();
    await run.locator("progress[value='25']").waitFor();
    await minute.click();
    await run.locator("progress[value='50']").waitFor();
    await minute.click();
    await run.locator("progress[value='75']").waitFor();
    await minute.click();
    await run.getByText("finished", { exact: true }).waitFor();
    await run.locator("progress[value='100']").waitFor();
    // The log was opened once, and grew.
    await run.locator("pre", { hasText: "Run finished" }).waitFor();
    expect(await run.locator("pre").isVisible()).toBe(true);
  });

  it("shows what is wrong with a ruleset at its line", async () => {
    const { page, call } = await openConsole();
    const config_yaml = 'version: "1.0"\ntasks:\n  - type: not_a_real_task\n  - type: <b>bold</b>\n';
    await call("POST", "/api/rulesets/", { name: "<i>wrong</i>", mask_type: "database", config_yaml });
    const ruleset = page.locator("#rulesets > li", { hasText: "<i>wrong</i>" });
    await ruleset.getByText(/^Line 3: .*not_a_real_task/).waitFor();
    await ruleset.getByText("YAML of").click();
    expect(await ruleset.locator("mark").first().textContent()).toMatch(/^3 +- type: not_a_real_task$/);
    expect(await page.locator("main i, main b").count()).toBe(0);
  });

  it("arms for a path and a number of requests, disarms, and tells a refusal", async () => {
    const { page, url } = await openConsole();
    await page.getByLabel("How many requests").fill("2");
    await page.getByLabel("Only this path").fill("/api/runs/{id}/");
    await page.getByRole("button", { name: "502, still starting" }).click();
    await page.locator("#armed").getByText("notReady: 2 ×").waitFor();
    expect((await fetch(`${url}/api/healthcheck/`)).status).toBe(200);
    expect((await fetch(`${url}/api/runs/7/`)).status).toBe(502);
    await page.locator("#armed").getByText("notReady: 1 ×").waitFor();
    await page.getByRole("button", { name: "Disarm all" }).click();
    await page.locator("#armed").getByText("nothing").waitFor();
    expect((await fetch(`${url}/api/runs/7/`)).status).toBe(401);
    await page.getByLabel("How many requests").fill("0");
    await page.getByRole("button", { name: "502, still starting" }).click();
    await page
      .getByRole("status")
      .getByText(/^times: /)
      .waitFor();
  });

  it("has a button for every fault that is no reset of itself, and all of them work", async () => {
    const { page, sandbox } = await openConsole();
    const labels = await page.locator("#fault-groups button").allTextContents();
    expect(labels.length).toBeGreaterThan(20);
    for (const label of labels) {
      await page.getByRole("button", { name: label, exact: true }).click();
      await page.getByRole("status").getByText(`Armed: ${label}.`).waitFor();
    }
    // Of each way to say where a connection leads to, and of a kind that nobody knows.
    const { name: unknown } = sandbox.state.connections.at(-1) ?? {};
    for (const name of ["crm-postgres", "lake-databricks", "raw-s3", String(unknown)]) {
      await page.getByRole("button", { name: `Let the licence freeze ${name}` }).click();
      await page.getByRole("status").getByText(`The licence freezes ${name}.`).waitFor();
      await page.locator("#connections tr", { hasText: name }).getByText("frozen").waitFor();
    }
    const armed = (await page.locator("#armed li").allTextContents()).map((line) => line.split(":")[0]);
    // The others say what all answers are like from now on, or strike at once.
    const lasting = ["expireTokens", "oneTokenPerAccount", "unknownEnumValues"];
    expect(new Set([...armed, ...lasting])).toEqual(new Set(FAULTS));
  });

  it("resets, and the log begins anew", async () => {
    const { page, url, sandbox } = await openConsole();
    await fetch(`${url}/api/healthcheck/`);
    await page.locator("#requests tr").waitFor();
    await page.getByRole("button", { name: "+ 1 day" }).click();
    await page.getByText("moved on by 86400 s").waitFor();
    await page.getByRole("button", { name: "Reset to the seed" }).click();
    await page.getByRole("status").getByText("Back at the seed.").waitFor();
    await page.locator("#requests tr").waitFor({ state: "detached" });
    await page.getByText("moved on by").waitFor({ state: "detached" });
    expect(sandbox.requests).toEqual([]);
    await fetch(`${url}/api/app/check/`);
    await page.locator("#requests tr", { hasText: "/api/app/check/" }).waitFor();
  });

  it("is used with the keyboard alone", async () => {
    const { page } = await openConsole();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the content");
    const reach = async (label: string): Promise<void> => {
      for (let steps = 0; steps < 60; steps += 1) {
        await page.keyboard.press("Tab");
        if ((await page.evaluate(() => document.activeElement?.textContent)) === label) return;
      }
      throw new Error(`${label} cannot be reached`);
    };
    await reach("Next login is rejected");
    await page.keyboard.press("Enter");
    await page.locator("#armed").getByText("rejectNextLogin: 1 ×").waitFor();
    await reach("+ 1 minute");
    await page.keyboard.press("Space");
    await page.getByText("moved on by 60 s").waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("+ 1 minute");
  });

  it.each(["light", "dark"] as const)("is accessible: axe finds nothing, %s", async (scheme) => {
    const { page, sandbox, call } = await openConsole({}, scheme);
    await page.getByRole("button", { name: "Next login is rejected" }).click();
    const rejected = page.getByRole("status").getByText("Armed:");
    await rejected.waitFor();
    await page.getByRole("button", { name: "Disarm all" }).click();
    await page.locator("#armed").getByText("nothing").waitFor();
    const config_yaml = 'version: "1.0"\ntasks:\n  - type: not_a_real_task\n';
    await call("POST", "/api/rulesets/", { name: "wrong", mask_type: "database", config_yaml });
    sandbox.faults.nextRunEndsAs("failed");
    const id = await startRun(sandbox, call);
    const run = page.locator("#runs > li", { hasText: `Run ${id}` });
    await run.getByText(`Log of run ${id}`).click();
    await page.getByRole("button", { name: "+ 1 hour" }).click();
    await run.getByText("failed", { exact: true }).waitFor();
    await run.locator("pre", { hasText: "Run failed" }).waitFor();
    await page.locator("#rulesets > li", { hasText: "wrong" }).getByText("YAML of").click();
    await page.locator("#requests tr", { hasText: "nextRunEndsAs" }).waitFor();
    if (process.env.CONSOLE_PICTURES !== undefined) {
      await page.screenshot({
        path: `${process.env.CONSOLE_PICTURES}/console-${scheme}.png`,
        fullPage: true,
      });
    }
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe("a page of another origin", () => {
  it("reaches neither the console nor the control API, and cannot embed them", async () => {
    const { sandbox, url, port, page } = await openConsole();
    await fetch(`${url}/api/auth/token/login/`, post(LOGIN));
    const other = createSandbox({ control: true });
    const { url: otherUrl, close } = await other.listen();
    onTestFinished(close);
    await page.goto(`${otherUrl}/api/healthcheck/`);
    const tried = await page.evaluate(async (base) => {
      const attempt = (mode: RequestMode, path: string, init: RequestInit = {}) =>
        fetch(`${base}/_sandbox/${path}`, { mode, ...init }).then(
          ({ type, status }) => `${type} ${status}`,
          () => "failed",
        );
      return Promise.all([
        attempt("cors", "state/"),
        attempt("cors", "reset/", { method: "POST" }),
        attempt("no-cors", "reset/", { method: "POST" }),
        attempt("no-cors", "faults/expireTokens/", { method: "POST", body: "{}" }),
        attempt("no-cors", "state/"),
      ]);
    }, url);
    // A no-cors call is sent, and its answer kept from the page by `Cross-Origin-Resource-Policy`.
    expect(tried.filter((outcome) => outcome !== "failed" && outcome !== "opaque 0")).toEqual([]);
    expect((await page.goto(`http://evil.example:${port}/_sandbox/`))?.status()).toBe(400);
    const log: unknown = await (await fetch(`${url}/_sandbox/requests/`)).json();
    expect(log).toMatchObject({ resets: 0 });
    expect(sandbox.state.tokens).toEqual([expect.objectContaining({ valid: true })]);
  });
});
