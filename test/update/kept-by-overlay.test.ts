import { describe, expect, it } from "vitest";
import { changelogDraft } from "../../scripts/update/changelog-draft.js";
import { type KeptChanges, keptByOverlays } from "../../scripts/update/consequences/kept-by-overlay.js";
import { suggestBump } from "../../scripts/update/consequences/version-bump.js";
import { diffReport } from "../../src/diff/diff-report.js";
import type { JsonObject } from "../../src/document/json.js";
import { checkOverlay, type Overlay } from "../../src/generate/overlays/overlay-document.js";
import { requireNoFaults } from "../../src/generate/overlays/overlay-fault.js";
import { at, smallApi } from "../diff/small-api.js";

const stage = { type: "string", enum: ["local", "spcs"] };

/** A release with a stage and a list of things, and the next one without them. */
function releases(): { before: JsonObject; after: JsonObject } {
  const thing = (more: JsonObject) => ({ type: "object", properties: { name: { type: "string" }, ...more } });
  const before = smallApi(
    {},
    thing({ stage: { $ref: "#/components/schemas/Stage" }, level: { type: "string" } }),
    { Stage: stage },
  );
  const after = smallApi({}, thing({}));
  at(after, "info").version = "2";
  delete at(after, "paths", "/things/{id}/").delete;
  return { before, after };
}

function overlay(label: string, ...actions: JsonObject[]): Overlay {
  const account = { "x-reason": "older servers", "x-evidence": "seen", "x-remove-when": "they are gone" };
  const expecting = actions.map((action) => ({ "x-expect": {}, ...action }));
  const checked = checkOverlay(
    { overlay: "1.0.0", info: { title: "Kept", version: "1" }, ...account, actions: expecting },
    label,
  );
  requireNoFaults(checked.faults);
  return checked.overlay;
}

const deprecated = true;
const keepsSchema = {
  target: "$.components.schemas",
  "x-expect": { Stage: { "x-absent": true } },
  update: { Stage: { ...stage, deprecated } },
};
const keepsMembers = {
  target: "$.components.schemas.Got.properties",
  update: {
    stage: { $ref: "#/components/schemas/Stage", deprecated },
    level: { type: "string", deprecated },
  },
};
const keepsOperation = {
  target: "$.paths['/things/{id}/']",
  update: { delete: { ...at(releases().before, "paths", "/things/{id}/", "delete"), deprecated } },
};

function seenBy(...overlays: Overlay[]): KeptChanges {
  const { before, after } = releases();
  const plain = diffReport({ document: before, source: "old" }, { document: after, source: "new" });
  return keptByOverlays(plain, before, after, overlays);
}

describe("what upstream has removed", () => {
  it("is breaking where no overlay keeps it", () => {
    const { diff, kept } = seenBy();
    expect(kept).toEqual([]);
    expect(diff.operations.removed).toHaveLength(1);
    expect(diff.counts.breaking).toBeGreaterThan(1);
  });

  it("is told of each overlay that keeps it, and has no consequence", () => {
    const { diff, kept } = seenBy(
      overlay("a.yaml", keepsSchema, keepsMembers),
      overlay("b.yaml", keepsOperation),
    );
    expect(kept.map(({ overlay: label, place }) => `${label} ${place}`).sort()).toEqual([
      "a.yaml Got.level",
      "a.yaml Got.stage",
      "a.yaml Stage",
      "b.yaml DELETE /things/{id}/",
    ]);
    expect(diff).toMatchObject({
      verdict: "unchanged",
      counts: { breaking: 0, attention: 0, compatible: 0 },
      operations: { added: [], removed: [], changed: [] },
      changes: [],
    });
    expect(changelogDraft(diff, [])).toEqual(["### Changed", "", "- API of DataMasque 2."]);
    expect(suggestBump("1.4.2", diff.changes, false).to).toBe("1.4.3");
  });

  it("stays a change where an overlay keeps only the rest", () => {
    const { diff, kept } = seenBy(overlay("a.yaml", keepsSchema, keepsMembers));
    expect(kept.map(({ place }) => place)).not.toContain("DELETE /things/{id}/");
    expect(diff.changes.map(({ place }) => place)).toEqual(["DELETE /things/{id}/"]);
    expect(diff.operations.removed.map(({ operation }) => operation)).toEqual(["DELETE /things/{id}/"]);
    expect(diff.counts).toEqual({ breaking: 1, attention: 0, compatible: 0 });
  });

  it("is a change of its own where an overlay keeps it in another shape", () => {
    const member = { target: "$.components.schemas.Got.properties", update: { level: { type: "integer" } } };
    const { diff, kept, reshaped } = seenBy(overlay("a.yaml", member), overlay("b.yaml", keepsOperation));
    expect(kept.map(({ place }) => place).sort()).toEqual(["DELETE /things/{id}/", "Got.level"]);
    expect(reshaped).toMatchObject([{ place: "Got.level", kind: "type-changed", verdict: "breaking" }]);
    expect(diff.changes).toEqual(expect.arrayContaining([...reshaped]));
    expect(diff.operations.changed).toMatchObject([{ operation: "GET /things/", verdict: "breaking" }]);
  });

  it("says nothing of what another overlay adds to what is kept, as it did before", () => {
    const html = { "text/html": { schema: { type: "string" } } };
    const adds = {
      target: "$.paths[*].delete.responses['204']",
      update: { content: html },
    };
    const { diff, kept } = seenBy(
      overlay("a.yaml", keepsSchema, keepsMembers, keepsOperation),
      overlay("b.yaml", adds),
    );
    expect(kept.map(({ place }) => place)).toContain("DELETE /things/{id}/");
    expect(diff.changes).toEqual([]);
  });

  it("says nothing of what an overlay adds elsewhere", () => {
    const adds = { target: "$.components.schemas.Fault.properties", update: { detail: { minLength: 1 } } };
    const { diff } = seenBy(overlay("a.yaml", keepsSchema, keepsMembers, keepsOperation, adds));
    expect(diff.changes).toEqual([]);
  });
});
