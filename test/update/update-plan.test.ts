import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { leftMentions } from "../../scripts/update/consequences/left-mentions.js";
import { OverlaysInTheWay } from "../../scripts/update/overlays-in-the-way.js";
import { planUpdate, type UpdatePlan } from "../../scripts/update/update-plan.js";
import type { JsonObject } from "../../src/document/json.js";
import { readDocument } from "../../src/document/read-document.js";
import { API_DOCUMENTS, MAIN_DOCUMENT } from "../../src/generate/documents.js";
import { at } from "../diff/small-api.js";
import { REPOSITORY } from "../support/run-process.js";

const account = { "x-reason": "older servers", "x-evidence": "seen", "x-remove-when": "they are gone" };

let root: string;
let present: JsonObject;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "plan-"));
  await mkdir(join(root, "openapi"));
  for (const { source } of API_DOCUMENTS) await cp(join(REPOSITORY, source), join(root, source));
  present = await readDocument(join(root, MAIN_DOCUMENT.source), MAIN_DOCUMENT.source);
  // Reading and comparing the rest of the document would be most of the work.
  const paths = at(present, "paths");
  for (const path of Object.keys(paths)) if (!path.includes("log")) delete paths[path];
  await writeFile(join(root, MAIN_DOCUMENT.source), JSON.stringify(present));
  await mkdir(join(root, "src"));
  await writeFile(join(root, "src/code.ts"), "entry.log_level; licence.uuid;\n");
});

beforeEach(async () => {
  await rm(join(root, "openapi/overlays"), { recursive: true, force: true });
  await mkdir(join(root, "openapi/overlays"));
});

afterAll(() => rm(root, { recursive: true, force: true }));

async function writeOverlay(name: string, ...actions: JsonObject[]): Promise<void> {
  const expecting = actions.map((action) => ({ "x-expect": {}, ...action }));
  const content = { overlay: "1.0.0", info: { title: "T", version: "1" }, ...account, actions: expecting };
  await writeFile(join(root, "openapi/overlays", name), JSON.stringify(content));
}

/** The present document without the level of a log entry. */
function withoutLevel(): JsonObject {
  const next = structuredClone(present);
  at(next, "info").version = "99.1.0";
  const entry = at(next, "components", "schemas", "RunLogEntry");
  delete at(entry, "properties").log_level;
  entry.required = ["timestamp", "message"];
  return next;
}

function plan(next: JsonObject): Promise<UpdatePlan | undefined> {
  const found = { text: JSON.stringify(next), label: "next.json", contentType: "application/json" };
  return planUpdate(root, found, MAIN_DOCUMENT);
}

describe("the plan of an update", () => {
  it("tells what is gone, with the lines that still name it", async () => {
    const made = await plan(withoutLevel());
    expect(made?.diff.changes.map(({ place }) => place)).toContain("RunLogEntry.log_level");
    const { before, after } = made?.documents ?? { before: {}, after: {} };
    expect(await leftMentions(root, before, after)).toEqual([
      { file: "src/code.ts", name: "log_level", lines: [1] },
    ]);
  });

  it("counts nothing of that where an overlay keeps it", async () => {
    const level = at(present, "components", "schemas", "RunLogEntry", "properties").log_level ?? {};
    await writeOverlay("keeps-level.yaml", {
      target: "$.components.schemas.RunLogEntry",
      "x-expect": { properties: { log_level: { "x-absent": true } } },
      update: { required: ["log_level"], properties: { log_level: level } },
    });
    const made = await plan(withoutLevel());
    expect(made?.kept).toEqual([
      { overlay: "openapi/overlays/keeps-level.yaml", place: "RunLogEntry.log_level", text: "removed" },
    ]);
    expect(made?.diff).toMatchObject({ verdict: "unchanged", changes: [] });
    const { before, after } = made?.documents ?? { before: {}, after: {} };
    expect(await leftMentions(root, before, after)).toEqual([]);
  });

  it("is refused with every fault of every overlay, and with the difference of the documents", async () => {
    const target = "$.components.schemas.RunLogEntry.properties.log_level";
    await writeOverlay("a.yaml", { target, update: { deprecated: true } }, { target, remove: true });
    await writeOverlay("b.yaml", { target, update: { description: "A level." } });
    const failure = await plan(withoutLevel()).catch((error: unknown) => error);
    if (!(failure instanceof OverlaysInTheWay)) throw failure;
    const [first, ...faults] = failure.message.split("\n");
    expect(first).toBe("next.json cannot be taken in as long as these do not fit it:");
    expect(faults).toEqual([
      expect.stringMatching(/^- openapi\/overlays\/a\.yaml: action 1 .* is homeless/),
      expect.stringMatching(/^- openapi\/overlays\/a\.yaml: action 2 .* is homeless/),
      expect.stringMatching(/^- openapi\/overlays\/b\.yaml: action 1 .* is homeless/),
    ]);
    expect(failure.diff?.changes.map(({ place }) => place)).toContain("RunLogEntry.log_level");
  });

  it("is not blamed for a reference out of it that an overlay brings, which is named", async () => {
    const outside = { $ref: "https://example.com/level.json" };
    await writeOverlay("a.yaml", {
      target: "$.components.schemas.RunLogEntry.properties",
      update: { a: { type: "object", example: { $ref: "other.json" } } },
    });
    await writeOverlay(
      "b.yaml",
      { target: "$.components.schemas.RunLogEntry", update: { "x-b": 1 } },
      { target: "$.components.schemas.RunLogEntry.properties", update: { b: { oneOf: [outside] } } },
    );
    const failure: unknown = await plan(withoutLevel()).catch((error: unknown) => error);
    if (!(failure instanceof OverlaysInTheWay)) throw failure;
    expect(failure.message.split("\n").slice(1)).toEqual([
      "- openapi/overlays/b.yaml: action 2 (target $.components.schemas.RunLogEntry.properties) " +
        "brings a reference that leads out of the document to " +
        "#/components/schemas/RunLogEntry/properties/b/oneOf/0/$ref, which is never fetched or opened: " +
        '"https://example.com/level.json". Write out in the overlay what it refers to.',
    ]);
  });

  it("is refused with every overlay that is none, and with what does not fit of all others, at once", async () => {
    const gone = "$.components.schemas.RunLogEntry.properties.log_level";
    const update = { deprecated: true };
    await writeOverlay("a.yaml", { target: gone, "x-expects": {}, update });
    await writeOverlay("b.yaml", { target: "$" }, { target: gone, update });
    await writeFile(join(root, "openapi/overlays/c.yaml"), "actions: [\n");
    await writeOverlay("d.yaml", { target: gone, update });
    await writeFile(
      join(root, "openapi/overlays/e.yaml"),
      JSON.stringify({
        overlay: "1.0.0",
        info: { title: "T", version: "1" },
        extends: "../in-flight-masking.openapi.yaml",
        ...account,
        actions: [{ target: "$.gone", "x-expect": {}, update }],
      }),
    );
    const failure: unknown = await plan(withoutLevel()).catch((error: unknown) => error);
    if (!(failure instanceof OverlaysInTheWay)) throw failure;
    expect(failure.message.split("\n").filter((line) => line.startsWith("- "))).toEqual([
      expect.stringMatching(/a\.yaml: action 1: "x-expects" is not a field/),
      expect.stringMatching(/b\.yaml: action 1: must hold/),
      expect.stringMatching(/c\.yaml: is not valid YAML or JSON/),
      expect.stringMatching(/a\.yaml: action 1 .* is homeless/),
      expect.stringMatching(/b\.yaml: action 2 .* is homeless/),
      expect.stringMatching(/d\.yaml: action 1 .* is homeless/),
      expect.stringMatching(/e\.yaml: action 1 .* is homeless/),
    ]);
    expect(failure.diff?.changes.map(({ place }) => place)).toContain("RunLogEntry.log_level");
  });
});
