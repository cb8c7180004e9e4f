import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { htmlReport } from "../../src/verify/html-report.js";
import type { VerificationReport } from "../../src/verify/report.js";
import { look, renames } from "../verify/looked-at-sandbox.js";
import { axeViolations } from "./axe-violations.js";
import { launchChromium } from "./chromium.js";

const RENAMED = "GET /api/v2/rulesets/";

let browser: Browser;
let report: VerificationReport;
let folder: string;
beforeAll(async () => {
  browser = await launchChromium("MAP evil.example 127.0.0.1");
  // Read-only, so that much is not checked; one list is broken, and every answer has more than is documented.
  ({ report } = await look({
    prepare: ({ faults }) => faults.extraFields(),
    tamper: renames("GET", /^\/api\/v2\/rulesets\/$/, "name", "label"),
  }));
  folder = await mkdtemp(join(tmpdir(), "datamasque-client-"));
  await writeFile(join(folder, "report.html"), htmlReport(report));
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true });
});

async function openReport(options: BrowserContextOptions = {}, hash = "") {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => faults.push(message.text()));
  page.on("request", (request) => requests.push(request.url()));
  const url = pathToFileURL(join(folder, "report.html")).href + hash;
  await page.goto(url);
  return {
    page,
    faults,
    foreign: () => requests.filter((request) => request !== url && request !== "data:,"),
  };
}

/** The operations that can be seen. */
async function seen(page: Page): Promise<string[]> {
  return page
    .locator("li.operation > details > summary code")
    .evaluateAll((codes) =>
      codes.filter((code) => code.checkVisibility()).map((code) => code.textContent ?? ""),
    );
}

function operationsThat(fit: (row: VerificationReport["operations"][number]) => boolean): Set<string> {
  return new Set(report.operations.filter(fit).map(({ operation }) => operation));
}

describe("the page of a look at a server", () => {
  it.each([
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["on a phone", { viewport: { width: 360, height: 740 } }],
    ["on a dark phone", { viewport: { width: 360, height: 740 }, colorScheme: "dark" }],
  ] as const)("has nothing that axe objects to, all opened, %s", async (_, options) => {
    const { page, faults, foreign } = await openReport(options);
    await page.getByRole("button", { name: "Open all" }).click();
    await page.locator(".others > summary").first().click();
    expect(await axeViolations(page)).toEqual([]);
    const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(width).toBe(room);
    expect([faults, foreign()]).toEqual([[], []]);
  });

  it("says its numbers, and shows all operations at first", async () => {
    const { page } = await openReport();
    const { kept, partly, broken, skipped } = report.summary;
    const words = `All operations: ${kept} kept, ${partly} partly, ${broken} broken, ${skipped} not checked`;
    await page.getByRole("img", { name: words }).waitFor();
    expect((await seen(page)).length).toBe(report.operations.length);
    await page.getByText(`${report.operations.length} of ${report.operations.length} operations`).waitFor();
  });

  it("opens what is broken, with the answer beside the document", async () => {
    const { page } = await openReport();
    const broken = page.locator("li.operation", { hasText: RENAMED });
    const rows = await broken.locator(".shape > table tbody tr").all();
    const cells = await Promise.all(rows.map((row) => row.locator("th, td").allInnerTexts()));
    expect(cells.map((row) => row.map((cell) => cell.replace(/\s+/g, " ")))).toEqual([
      ["name is missing", "string", "not sent"],
      ["label is not in the document", "no such member", "string"],
      ["field_of_a_later_release is not in the document", "no such member", "object"],
    ]);
    const members = report.shapes.find(({ operation }) => operation === RENAMED)?.members.length ?? 0;
    expect(members).toBeGreaterThan(10);
    await broken.getByText(`${members - 3} other members of it`).waitFor();
    expect(await page.locator("li.operation > details[open]").count()).toBe(1);
  });

  it("is searched by path and summary", async () => {
    const { page } = await openReport();
    await page.getByRole("searchbox").fill("RULESETS  get list");
    const found = await seen(page);
    expect(found).toContain(RENAMED);
    expect(found.length).toBeLessThan(10);
    await page.getByText(`${found.length} of ${report.operations.length} operations`).waitFor();
    await page.getByRole("searchbox").fill("nothing is called so");
    expect(await seen(page)).toEqual([]);
    await page.getByRole("status").getByText("No operation fits.").waitFor();
    await page.getByRole("button", { name: "Show all" }).click();
    await page.getByText(`${report.operations.length} of ${report.operations.length} operations`).waitFor();
    expect(await page.getByRole("searchbox").inputValue()).toBe("");
  });

  it("is filtered by state, resource, confidence and difference", async () => {
    const { page } = await openReport();
    const partly = page.getByRole("checkbox", { name: "partly" });
    await partly.check();
    expect(new Set(await seen(page))).toEqual(operationsThat(({ result }) => result === "partly"));
    await page.getByRole("checkbox", { name: "broken" }).check();
    expect(new Set(await seen(page))).toEqual(
      operationsThat(({ result }) => result === "partly" || result === "broken"),
    );
    await page.getByLabel("Resource").selectOption("Rulesets");
    expect(await seen(page)).toEqual([RENAMED]);
    expect(await page.locator("section.resource:visible").count()).toBe(1);
    await page.getByRole("button", { name: "Show all" }).click();
    await page.getByLabel("Confidence").selectOption("C");
    expect(await seen(page)).toContain("POST /api/auth/token/logout/");
    expect((await seen(page)).length).toBe(5);
    await page.getByLabel("Confidence").selectOption("");
    await page.getByRole("checkbox", { name: "answers differ" }).check();
    const differing = new Set(report.drift.map(({ operation }) => operation));
    expect(new Set(await seen(page))).toEqual(differing);
  });

  it("is worked with the keyboard", async () => {
    const { page } = await openReport();
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").textContent()).toBe("Skip to the operations");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").getAttribute("id")).toBe("search");
    await page.keyboard.type("/api/v2/rulesets/");
    expect(await seen(page)).toEqual([RENAMED]);
    await page.keyboard.press("Escape");
    expect((await seen(page)).length).toBe(report.operations.length);
    await page.locator("li.operation > details > summary").first().focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("li.operation > details[open]").count()).toBe(2);
    await page.keyboard.press("/");
    expect(await page.locator(":focus").getAttribute("id")).toBe("search");
    expect(await page.getByRole("searchbox").inputValue()).toBe("");
  });

  it("leads to what is broken, whatever is hidden", async () => {
    const { page } = await openReport();
    await page.locator("li.operation", { hasText: RENAMED }).locator("> details > summary").click();
    await page.getByRole("searchbox").fill("license");
    expect(await seen(page)).not.toContain(RENAMED);
    await page.getByRole("link", { name: RENAMED }).click();
    const target = page.locator("li.operation:target");
    await target.getByText("Answers break what the documents promise").waitFor();
    expect(await target.locator("summary code").first().textContent()).toBe(RENAMED);
  });

  it("opens the operation that its address names", async () => {
    const { page } = await openReport({}, "#operation-get-api-runs");
    await page.locator("#operation-get-api-runs").getByText("What was looked at").waitFor();
  });

  it("is printed with everything, and without controls, whatever is hidden or closed", async () => {
    const { page } = await openReport();
    await page.getByRole("searchbox").fill("license");
    await page.getByRole("button", { name: "Close all" }).click();
    await page.emulateMedia({ media: "print" });
    expect((await seen(page)).length).toBe(report.operations.length);
    expect(
      await page.locator("form, .skip, #shown").evaluateAll((all) => all.map((one) => one.checkVisibility())),
    ).toEqual([false, false, false]);
    // A box of its own, also where the element is closed.
    const flat = await page
      .locator(".inside dd, .behaviours > li, .shape td, .others td, .reasons li")
      .evaluateAll(
        (all) =>
          all.filter(
            (one) =>
              one.getBoundingClientRect().height === 0 ||
              !one.checkVisibility({ contentVisibilityAuto: true }),
          ).length,
      );
    expect(flat).toBe(0);
  });

  it("opens what is closed before it is printed, and closes it again, for browsers whose styles cannot", async () => {
    const { page } = await openReport();
    const closed = () => page.locator("details:not([open])").count();
    const before = await closed();
    expect(before).toBeGreaterThan(100);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await closed()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await closed()).toBe(before);
  });

  it("is a plain page where no script runs: all operations, which open, and no control that does nothing", async () => {
    const { page, foreign } = await openReport({ javaScriptEnabled: false });
    expect((await seen(page)).length).toBe(report.operations.length);
    expect(await page.getByRole("searchbox").count()).toBe(0);
    const first = page.locator("li.operation").first();
    await first.locator("> details > summary").click();
    expect(await first.getByText("What was looked at").isVisible()).toBe(true);
    expect(foreign()).toEqual([]);
  });

  it("stays whole and quiet when the server says what would run elsewhere", async () => {
    const said = `</code></script><script>document.title = "taken"</script><img src=x onerror="document.title='taken'">`;
    const [first, ...others] = report.operations;
    if (first === undefined) throw new Error("the report is empty");
    const behaviours = [{ name: said, kind: "success", result: "broken", reason: said } as const];
    const hostile = {
      ...report,
      server: said,
      leftBehind: [said],
      operations: [{ ...first, result: "broken", behaviours } as const, ...others],
    };
    const { page, faults } = await openReport();
    await writeFile(join(folder, "hostile.html"), htmlReport(hostile));
    await page.goto(pathToFileURL(join(folder, "hostile.html")).href);
    expect(await page.title()).toContain(said);
    expect(await page.locator("img[src], script").count()).toBe(1);
    expect(await axeViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
