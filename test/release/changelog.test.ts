import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { changelogSection } from "../../scripts/release/changelog-section.js";

const CHANGELOG = readFileSync(fileURLToPath(new URL("../../CHANGELOG.md", import.meta.url)), "utf8");
const GROUPS = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"];

/** What of a changelog has not the form of Keep a Changelog, or is longer than a line of it may be. */
function formFaults(text: string): string[] {
  const [title, ...sections] = text.split(/^## /m);
  const faults = title?.startsWith("# Changelog\n") ? [] : ["no title"];
  if (!sections[0]?.startsWith("[Unreleased]\n")) faults.push("no [Unreleased] at its top");
  for (const section of sections) {
    const [heading = "", ...lines] = section.split("\n");
    if (!/^\[(Unreleased|\d+\.\d+\.\d+(-[\w.]+)?\] - \d{4}-\d{2}-\d{2}$)/.test(heading))
      faults.push(`heading: ${heading}`);
    const groups = lines.filter((line) => line.startsWith("### ")).map((line) => line.slice(4));
    const inOrder = GROUPS.filter((group) => groups.includes(group));
    if (groups.join() !== inOrder.join()) faults.push(`groups: ${groups.join()}`);
    if (lines.find((line) => line !== "")?.startsWith("- "))
      faults.push(`entry outside of a group: ${heading}`);
    for (const line of lines.filter((line) => line !== "" && !line.startsWith("### "))) {
      if (!line.startsWith("- ")) faults.push(`no entry of one line: ${line}`);
      else if (line.length > 250) faults.push(`too long: ${line}`);
    }
  }
  return faults;
}

describe("the changelog", () => {
  it("has the form of Keep a Changelog, a line a change", () => {
    expect(formFaults(CHANGELOG)).toEqual([]);
  });

  it.each([
    ["## [Unreleased]\n", "no title"],
    ["# Changelog\n\n## [1.0.0] - 2026-01-31\n", "no [Unreleased] at its top"],
    ["# Changelog\n\n## [Unreleased]\n\n## 1.0.0\n", "heading: 1.0.0"],
    ["# Changelog\n\n## [Unreleased]\n\n## [1.0.0] - soon\n", "heading: [1.0.0] - soon"],
    ["# Changelog\n\n## [Unreleased]\n\n### Fixed\n\n### Added\n", "groups: Fixed,Added"],
    ["# Changelog\n\n## [Unreleased]\n\n### Improved\n", "groups: Improved"],
    ["# Changelog\n\n## [Unreleased]\n\n- One.\n", "entry outside of a group: [Unreleased]"],
    [
      "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- One\n  and more.\n",
      "no entry of one line:   and more.",
    ],
  ])("is told what is wrong with %j", (text, fault) => {
    expect(formFaults(text)).toEqual([fault]);
  });
});

describe("the section of a version", () => {
  const text =
    "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- Later.\n\n## [1.0.0] - 2026-02-01\n\n### Fixed\n\n- Now.\n\n" +
    "## [1.0.0-rc.1] - 2026-01-31\n\n### Added\n\n- First.\n\n## [0.9.0] - soon\n\n- Undated.\n\n## [0.8.0] - 2026-01-01\n";

  it("is what stands below its heading alone", () => {
    expect(changelogSection(text, "1.0.0")).toBe("### Fixed\n\n- Now.");
    expect(changelogSection(text, "1.0.0-rc.1")).toBe("### Added\n\n- First.");
  });

  it.each(["1.0", "Unreleased", "0.9.0", "0.8.0"])("is missing for %s", (version) => {
    expect(changelogSection(text, version)).toBeUndefined();
  });
});
