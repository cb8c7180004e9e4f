import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CONSOLE_PAGE_FILE, consolePageSource } from "../../scripts/generate/console-page.js";
import { createSandbox } from "../../src/sandbox/index.js";
import { REPOSITORY } from "../support/run-process.js";

describe("the console of the sandbox", () => {
  it("is what its sources give; npm run generate makes it anew", async () => {
    expect(await readFile(join(REPOSITORY, CONSOLE_PAGE_FILE), "utf8")).toBe(
      await consolePageSource(REPOSITORY),
    );
  });

  it("is one page that names nothing outside, each time with a nonce of its own", async () => {
    const sandbox = createSandbox({ control: true });
    const pages = await Promise.all(
      [1, 2].map(async () => {
        const answer = await sandbox.fetch("http://127.0.0.1/_sandbox/");
        const [, nonce = "none"] =
          /script-src 'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "") ?? [];
        return { nonce, text: await answer.text() };
      }),
    );
    for (const { nonce, text } of pages) {
      expect(text.match(/<(?:script|style) nonce="([^"]+)"/g)).toHaveLength(2);
      expect(text.split(`nonce="${nonce}"`)).toHaveLength(3);
      expect(text).not.toMatch(/\bsrc=|@import|url\(|\{nonce\}|\/\* (?:style|script) \*\//);
      expect([...text.matchAll(/\bhref="([^"]*)"/g)].map(([, target]) => target)).toEqual([
        "data:,",
        "#main",
      ]);
    }
    expect(pages[0]?.nonce).not.toBe(pages[1]?.nonce);
  });

  it("has a path with a slash, and is for reading", async () => {
    const sandbox = createSandbox({ control: true });
    const redirect = await sandbox.fetch("http://127.0.0.1/_sandbox");
    expect([redirect.status, redirect.headers.get("location")]).toEqual([301, "/_sandbox/"]);
    expect((await sandbox.fetch("http://127.0.0.1/_sandbox/", { method: "POST" })).status).toBe(405);
    expect(await (await sandbox.fetch("http://127.0.0.1/_sandbox/", { method: "HEAD" })).text()).toBe("");
  });
});
