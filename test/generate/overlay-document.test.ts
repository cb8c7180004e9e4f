import { describe, expect, it } from "vitest";
import { parseOverlay } from "../../scripts/generate/overlays/overlay-document.js";
import { overlaysByDocument } from "../../scripts/generate/overlays/overlays.js";
import type { JsonObject } from "../../src/document/json.js";

const account = { "x-reason": "because", "x-evidence": ["seen"], "x-remove-when": "upstream has it" };
const action = { target: "$.info", update: { title: "Other" } };

function document(changes: JsonObject = {}): JsonObject {
  return { overlay: "1.0.0", info: { title: "T", version: "1" }, ...account, actions: [action], ...changes };
}

describe("an overlay file", () => {
  it("takes its account from the overlay or from the action", () => {
    const bare = Object.fromEntries(Object.entries(document()).filter(([key]) => !key.startsWith("x-")));
    const perAction = parseOverlay({ ...bare, actions: [{ ...action, ...account }] }, "o.yaml");
    expect(perAction.actions).toEqual(parseOverlay(document(), "o.yaml").actions);
  });

  it.each<[string, JsonObject, RegExp]>([
    ["another version", { overlay: "1.1.0" }, /"overlay" must be a version 1\.0\.x/],
    ["a version that is a number", { overlay: 1 }, /"overlay" must be a version 1\.0\.x/],
    ["no title", { info: { version: "1" } }, /"info"/],
    ["no actions", { actions: [] }, /"actions"/],
    ["a field that Overlay 1.0 does not know", { action: [] }, /"action" is not a field/],
    ["an action without target", { actions: [{ update: {} }] }, /action 1: "target"/],
    ["an action that does nothing", { actions: [{ target: "$" }] }, /action 1: must hold exactly one/],
    [
      "an action that does both",
      { actions: [{ ...action, remove: true }] },
      /action 1: must hold exactly one/,
    ],
    [
      "an action with a misspelt field",
      { actions: [action, { ...action, updates: {} }] },
      /action 2: "updates"/,
    ],
    ["no reason", { "x-reason": "" }, /action 1: "x-reason" is missing/],
    ["no evidence", { "x-evidence": null }, /action 1: "x-evidence" is missing/],
    ["no word on when it may go", { "x-remove-when": null }, /action 1: "x-remove-when" is missing/],
  ])("is refused with %s", (_, changes, message) => {
    expect(() => parseOverlay(document(changes), "openapi/overlays/o.yaml")).toThrow(message);
    expect(() => parseOverlay(document(changes), "openapi/overlays/o.yaml")).toThrow(
      /^openapi\/overlays\/o\.yaml: /,
    );
  });
});

describe("overlays of several documents", () => {
  const sources = ["openapi/main.openapi.yaml", "openapi/other.openapi.yaml"];
  const read = (name: string, changes: JsonObject = {}) =>
    parseOverlay(document(changes), `openapi/overlays/${name}`);

  it("go to the document that they extend, and to the first without a word", () => {
    const plain = read("a.yaml");
    const main = read("b.yaml", { extends: "../main.openapi.yaml" });
    const other = read("c.yaml", { extends: "../other.openapi.yaml" });
    expect([...overlaysByDocument([plain, main, other], sources)]).toEqual([
      [sources[0], [plain, main]],
      [sources[1], [other]],
    ]);
  });

  it("are refused when they extend none of them", () => {
    expect(() => overlaysByDocument([read("d.yaml", { extends: "../gone.yaml" })], sources)).toThrow(
      /^openapi\/overlays\/d\.yaml: extends "\.\.\/gone\.yaml"/,
    );
  });
});
