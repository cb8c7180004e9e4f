import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { pageCommands } from "../../scripts/pages/page-blocks.js";
import { readSandboxArguments } from "../../src/sandbox/server/command-line/arguments.js";

const page = await readFile(new URL("../../docs/snowflake-gateway.md", import.meta.url), "utf8");

/** What GitHub makes of a heading in a link. */
const anchorOf = (heading: string): string => heading.toLowerCase().replaceAll(" ", "-");

describe("the page on the Snowflake gateway", () => {
  it("shows a command that works", () => {
    const commands = pageCommands(page);
    expect(commands).toHaveLength(1);
    const [program, args] = commands[0]?.split(" sandbox ") ?? [];
    expect(program).toBe("npx datamasque-client");
    expect(readSandboxArguments(args?.split(" ") ?? [])).toMatchObject({
      options: { spcsPat: "a-programmatic-access-token" },
    });
  });

  it("has a row for each reason, and no other", () => {
    const section = page.split("\n## When the gateway rejects\n")[1]?.split("\n## ")[0] ?? "";
    const reasons = new Set([...section.matchAll(/^\| `"(\w+)"` \|/gm)].map(([, reason]) => reason));
    expect([...reasons]).toEqual(["missing", "rejected", "expired", "network", "privilege", "unknown"]);
  });

  it("links to its own sections", () => {
    const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading ?? "");
    const links = [...page.matchAll(/^- \[(.+)\]\(#(.+)\)$/gm)].map(([, text, anchor]) => [text, anchor]);
    expect(links).toEqual(headings.map((heading) => [heading, anchorOf(heading)]));
  });
});
