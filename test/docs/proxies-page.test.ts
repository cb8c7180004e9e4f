import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readNoProxy } from "../../src/node/proxy/no-proxy.js";

const page = await readFile(new URL("../../docs/proxies.md", import.meta.url), "utf8");

/** What stands in code in the first cells of the table under a heading. */
function firstCells(heading: string): string[] {
  const section = page.split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  return section
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .flatMap((line) => [...(line.split(" | ")[0] ?? "").matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code));
}

describe("the page on proxies", () => {
  it("writes entries of NO_PROXY that are heeded", () => {
    const named: Record<string, string> = {
      "masking.internal": "https://masking.internal",
      ".internal": "https://masking.internal",
      "*.internal": "https://masking.internal",
      "masking.internal:8443": "https://masking.internal:8443",
      "10.1.2.3": "http://10.1.2.3",
      "::1": "https://[::1]:8443",
      "[::1]": "http://[::1]",
      "[::1]:8080": "http://[::1]:8080",
      "10.0.0.0/8": "http://10.200.0.1",
      "fd00::/8": "http://[fd12::1]",
      "*": "https://masking.example.com",
    };
    expect(firstCells("NO_PROXY")).toEqual(Object.keys(named));
    for (const [entry, url] of Object.entries(named))
      expect([entry, readNoProxy(entry)(new URL(url))]).toEqual([entry, true]);
  });
});
