import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { releaseFaults } from "../../scripts/release/release-faults.js";
import { runTypeScript } from "../support/run-process.js";

const manifest = {
  name: "datamasque-client",
  version: "1.0.0-rc.1",
  author: "The makers of the client <makers@example.com>",
  homepage: "https://example.com/client",
  repository: { type: "git", url: "git+https://example.com/client.git" },
  bugs: { url: "https://example.com/client/issues" },
};
const changelog =
  "# Changelog\n\n## [Unreleased]\n\n## [1.0.0-rc.1] - 2026-11-28\n\n### Added\n\n- A client.\n\n## 0.1.0\n";

describe("the check before a release", () => {
  it("lets a version through that is complete, with its tag or before it has one", () => {
    expect(releaseFaults({ manifest, changelog, tag: "v1.0.0-rc.1" })).toEqual([]);
    expect(releaseFaults({ manifest, changelog })).toEqual([]);
  });

  it.each([
    ["author", undefined],
    ["author", "Not set <author@unset.invalid>"],
    ["homepage", "https://unset.invalid/"],
    ["homepage", " "],
    ["repository", { type: "git", url: "git+https://unset.invalid/datamasque-client.git" }],
    ["bugs", { url: "https://unset.invalid/datamasque-client/issues" }],
  ])("names %s while it is unset: %j", (name, value) => {
    expect(releaseFaults({ manifest: { ...manifest, [name]: value }, changelog })).toEqual([
      `package.json: "${name}" is still a placeholder; set it to the real one`,
    ]);
  });

  it.each(["v1.0.0", "1.0.0-rc.1", "v1.0.0-rc.10", ""])("refuses the tag %j", (tag) => {
    expect(releaseFaults({ manifest, changelog, tag })).toEqual([
      `the tag is ${tag}, and package.json has version 1.0.0-rc.1, whose tag is v1.0.0-rc.1`,
    ]);
  });

  it.each([
    ["is missing", changelog.replace("1.0.0-rc.1", "1.0.0")],
    ["is that of a longer version", changelog.replace("rc.1", "rc.10")],
    ["has no date", changelog.replace(" - 2026-11-28", " (not released)")],
    ["says nothing", changelog.replace("### Added\n\n- A client.\n", "")],
  ])("asks for the section of the version, which %s", (_, text) => {
    expect(releaseFaults({ manifest, changelog: text })).toEqual([
      'CHANGELOG.md has no section "## [1.0.0-rc.1] - YYYY-MM-DD" with a line in it',
    ]);
  });

  it("fails as a command with a line a fault", async () => {
    const { version }: { version: string } = JSON.parse(readFileSync("package.json", "utf8"));
    const { code, stdout, stderr } = await runTypeScript("scripts/release-check.ts", ["v0.0.0-never"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(`the tag is v0.0.0-never, and package.json has version ${version}`);
  });
});
