import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { pageBlocks, pageCommands } from "../../scripts/pages/page-blocks.js";
import { pageModules } from "../../scripts/pages/page-modules.js";
import { readSandboxArguments } from "../../src/sandbox/server/command-line/arguments.js";
import { runExample } from "../readme/run-example.js";
import { typeFaults } from "../readme/type-faults.js";

const page = await readFile(new URL("../../docs/snowflake-gateway.md", import.meta.url), "utf8");
const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
const blocks = pageBlocks(page);

/** What GitHub makes of a heading in a link. */
const anchorOf = (heading: string): string => heading.toLowerCase().replaceAll(" ", "-");

describe("the page on the Snowflake gateway", () => {
  it("compiles", async () => {
    const modules = pageModules("snowflake-gateway.md", page);
    expect(modules.length).toBeGreaterThanOrEqual(6);
    expect(await typeFaults(modules)).toEqual([]);
  });

  it("prints what it says that it prints", async () => {
    const program = blocks.findLast(({ language }) => language === "ts")?.code ?? "";
    const printed = blocks.find(({ language }) => language === "text")?.code;
    const files = [{ name: "example.ts", code: program }];
    const { code, stdout, stderr } = await runExample(files);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: printed, stderr: "" });
  });

  it("shows a command that works", () => {
    const commands = pageCommands(page);
    expect(commands).toHaveLength(1);
    const args = commands[0]?.split(" -- ")[1]?.split(" ") ?? [];
    expect(readSandboxArguments(args)).toMatchObject({ options: { spcsPat: "a-programmatic-access-token" } });
  });

  it("has a row for each reason, and no other", () => {
    const section = page.split("\n## When the gateway rejects\n")[1]?.split("\n## ")[0] ?? "";
    const reasons = new Set([...section.matchAll(/^\| `"(\w+)"` \|/gm)].map(([, reason]) => reason));
    expect([...reasons]).toEqual(["missing", "rejected", "expired", "network", "privilege", "unknown"]);
  });

  it("is linked from the README, and links to its own sections", () => {
    expect(readme).toContain("(docs/snowflake-gateway.md)");
    const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading ?? "");
    const links = [...page.matchAll(/^- \[(.+)\]\(#(.+)\)$/gm)].map(([, text, anchor]) => [text, anchor]);
    expect(links).toEqual(headings.map((heading) => [heading, anchorOf(heading)]));
  });
});
