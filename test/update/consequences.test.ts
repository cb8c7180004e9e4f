import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { leftMentions } from "../../scripts/update/consequences/left-mentions.js";
import { suggestBump } from "../../scripts/update/consequences/version-bump.js";
import type { Verdict } from "../../src/diff/change.js";
import { at, smallApi } from "../diff/small-api.js";

function bump(version: string, verdicts: Verdict[], typeTestsBreak = false): string {
  const changes = verdicts.map((verdict) => ({ kind: "k", place: "p", text: "t", verdict, uses: [] }));
  const { bump: level, to } = suggestBump(version, changes, typeTestsBreak);
  return `${level} ${to}`;
}

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "mentions-"));
});

afterEach(() => rm(root, { recursive: true, force: true }));

async function mentionsOf(files: Record<string, string>): Promise<string[]> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
  const before = smallApi({ Thing: { properties: { old_name: {}, kept: {}, id: {} } } }, {});
  at(before, "components", "schemas", "Fault").example = { properties: { shown: {} }, name: "told", in: "a" };
  at(before, "paths")["/gone/"] = { get: { parameters: [{ name: "old_filter", in: "query" }] } };
  at(before, "paths")["/gone/{id}/more/"] = {};
  const after = smallApi({ Other: { properties: { kept: {}, new_name: {} } } }, {});
  const found = await leftMentions(root, before, after);
  return found.map(({ file, name, lines }) => `${file} ${name} ${lines.join()}`);
}

describe("the suggested version", () => {
  it.each<[string, Verdict[], string]>([
    ["1.4.2", ["attention", "breaking"], "major 2.0.0"],
    ["1.4.2", ["attention"], "minor 1.5.0"],
    ["1.4.2", ["compatible"], "minor 1.5.0"],
    ["1.4.2", [], "patch 1.4.3"],
    ["0.1.0", ["breaking"], "minor 0.2.0"],
    ["0.1.0", ["attention"], "patch 0.1.1"],
    ["0.1.0", [], "patch 0.1.1"],
    ["1.0.0-rc.1", ["breaking"], "prerelease 1.0.0-rc.2"],
    ["1.0.0-rc.9", [], "prerelease 1.0.0-rc.10"],
  ])("after %s with %j", (version, verdicts, expected) => {
    expect(bump(version, verdicts)).toBe(expected);
  });

  it("is that of a break when only the types break", () => {
    expect(bump("1.4.2", ["attention"], true)).toBe("major 2.0.0");
    expect(suggestBump("1.4.2", [], true).because).toContain("does not compile");
  });
});

it("a renamed member, a path and a parameter are found wherever people write, with their lines", async () => {
  expect(
    await mentionsOf({
      "src/deep/code.ts": "thing.old_name;\n\nthing.old_name ?? json['old_name'];\n",
      "test/data.json": '{ "old_name": 1 }',
      "README.md": "Ask `/gone/` with old_filter, or `/gone/{id}/more/`.\n",
    }),
  ).toEqual([
    "src/deep/code.ts old_name 1,3",
    "test/data.json old_name 1",
    "README.md /gone/ 1",
    "README.md old_filter 1",
    "README.md /gone/{id}/more/ 1",
  ]);
});

it("parts of other names, what is generated, and names that the document kept are none", async () => {
  expect(
    await mentionsOf({
      "src/code.ts":
        "very_old_name, old_name_too, old-name, old_name-x, shown, told, kept, id, new_name, /gone/away/;\n",
      "src/generated/api.gen.ts": "old_name\n",
      "openapi/api.yaml": "old_name\n",
      "src/picture.png": "old_name\n",
    }),
  ).toEqual([]);
});
