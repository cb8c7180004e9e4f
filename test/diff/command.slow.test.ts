import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diffReport } from "../../src/diff/diff-report.js";
import { diffMarkdown } from "../../src/diff/markdown.js";
import type { JsonObject } from "../../src/document/json.js";
import { runTypeScript } from "../support/run-process.js";
import { at, smallApi } from "./small-api.js";

const old = smallApi({ type: "object" }, { type: "object", properties: { mode: { enum: ["a"] } } });
const now = structuredClone(old);
at(now, "info").version = "2";
at(now, "components", "schemas", "Got", "properties").mode = { enum: ["a", "`|\n"] };
delete at(now, "paths")["/things/{id}/"];
at(now, "paths")["/new/"] = { get: { operationId: "new_things", responses: {} } };

const page = `# Small: 1 to 2

| | before | after |
|---|---|---|
| document | \`old.json\` | \`new.json\` |
| version | 1 | 2 |
| operations | 3 | 3 |

1 breaking, 1 that needs attention, 1 compatible; 1 operation added, 1 removed, 1 changed.

## Operations added

- \`GET /new/\` (new\\_things)

## Operations removed

- \`DELETE /things/{id}/\` (deleteThing)

## Operations changed

| operation | verdict |
|---|---|
| \`GET /things/\` | attention |

## Breaking: a client of the old document fails or does not compile

- \`DELETE /things/{id}/\`: removed

## Attention: a client meets something that it did not know of

- \`Got.mode\`: value \`\` "\`|\\n" \`\` added
  (in answers of \`GET /things/\`)

## Compatible: a client goes on as before

- \`GET /new/\`: added
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "diff-"));
  await writeFile(join(folder, "old.json"), JSON.stringify(old));
  await writeFile(join(folder, "new.json"), JSON.stringify(now));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const diff = (...args: string[]) => runTypeScript("scripts/spec-diff.ts", args);

describe("npm run spec:diff", () => {
  it("prints the report of any two documents as a page", async () => {
    const { code, stdout, stderr } = await diff(join(folder, "old.json"), join(folder, "new.json"));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(page);
  });

  it("prints it as JSON", async () => {
    const { stdout } = await diff(join(folder, "old.json"), join(folder, "new.json"), "--json");
    expect(JSON.parse(stdout)).toEqual(
      diffReport({ document: old, source: "old.json" }, { document: now, source: "new.json" }),
    );
  });

  it.each([
    ["a file that is not there", ["a.yaml", "b.yaml"], "a.yaml: there is no such file"],
    ["another kind of document", ["package.json", "package.json"], "package.json: is no OpenAPI document"],
  ])("refuses %s", async (_, args, message) => {
    const { code, stdout, stderr } = await diff(...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(message);
  });
});

describe("a command line of npm run spec:diff that cannot work", () => {
  it.each([
    ["one document", ["a.yaml"], "NEW is missing"],
    ["an unknown flag", ["a.yaml", "b.yaml", "--html"], "unknown flag --html"],
  ])("is refused with %s", async (_, args, message) => {
    const { code, stdout, stderr } = await diff(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(new RegExp(`^spec:diff: ${message}\\nusage: npm run spec:diff -- OLD NEW `));
  });
});

describe("the page of a report", () => {
  it("says so when there is nothing to say", () => {
    const same = diffReport({ document: old, source: "a" }, { document: structuredClone(old), source: "b" });
    expect(same.verdict).toBe("unchanged");
    expect(diffMarkdown(same)).toMatch(/Nothing that a client could notice has changed\.\n$/);
  });

  it("tells a change that nearly every operation meets once, not for each of them", () => {
    const many = (detail: JsonObject): JsonObject => {
      const document = smallApi({}, {}, { Fault: { type: "object", properties: { detail } } });
      for (let index = 0; index < 12; index++) {
        at(document, "paths")[`/thing-${index}/`] = {
          get: structuredClone(at(document, "paths", "/things/", "get")),
        };
      }
      return document;
    };
    const report = diffReport(
      { document: many({ type: "string" }), source: "a" },
      { document: many({ type: "integer" }), source: "b" },
    );
    expect(report.operations.changed).toEqual([]);
    expect(report.widespread).toEqual(["Fault.detail: was string and is integer now"]);
    expect(report.counts.breaking).toBe(1);
    expect(diffMarkdown(report)).toContain(
      "\n\nTold once and not for each of the operations that meet it:\n\n- Fault.detail",
    );
  });
});
