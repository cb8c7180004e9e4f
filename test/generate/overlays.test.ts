import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/document/json.js";
import { applyOverlays } from "../../src/generate/overlays/overlay-apply.js";
import { checkOverlay } from "../../src/generate/overlays/overlay-document.js";
import { overlaysByDocument } from "../../src/generate/overlays/overlays.js";
import { memberAt } from "./member-at.js";
import { addSpcs, apply, base, overlay } from "./overlaid-document.js";

const account = { "x-reason": "because", "x-evidence": ["seen"], "x-remove-when": "upstream has it" };
const action = { target: "$.info", "x-expect": { title: "T" }, update: { title: "Other" } };

/** What is wrong with the form of an overlay file. */
function faultsOf(changes: JsonObject): string[] {
  return checkOverlay(document(changes), "openapi/overlays/o.yaml").faults.map(({ message }) => message);
}

function document(changes: JsonObject = {}): JsonObject {
  return { overlay: "1.0.0", info: { title: "T", version: "1" }, ...account, actions: [action], ...changes };
}

describe("an overlay file", () => {
  it("takes its account from the overlay or from the action", () => {
    const bare = Object.fromEntries(Object.entries(document()).filter(([key]) => !key.startsWith("x-")));
    const perAction = checkOverlay({ ...bare, actions: [{ ...action, ...account }] }, "o.yaml");
    expect(perAction.faults).toEqual([]);
    expect(perAction).toEqual(checkOverlay(document(), "o.yaml"));
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
    [
      "a misspelt guard",
      { actions: [{ ...action, "x-expects": {} }] },
      /action 1: "x-expects" is not a field/,
    ],
    ["a guard that no action has", { "x-expect": {} }, /: "x-expect" is not a field/],
    ["an empty update", { actions: [{ ...action, update: {} }] }, /action 1: "update" is empty/],
    [
      "an absence that is false",
      { actions: [{ ...action, "x-expect": { a: { "x-absent": false } } }] },
      /action 1: in "x-expect", "x-absent" stands alone and is true/,
    ],
    [
      "an absence among other members",
      { actions: [{ ...action, "x-expect": { a: { "x-absent": true, type: "string" } } }] },
      /"x-absent" stands alone/,
    ],
    [
      "an absent entry of an array",
      { actions: [{ ...action, "x-expect": { a: [{ "x-absent": true }] } }] },
      /"x-absent" stands alone/,
    ],
    [
      "an absence of the target itself",
      { actions: [{ ...action, "x-expect": { "x-absent": true } }] },
      /of the target itself it cannot be said/,
    ],
    [
      "an action that expects nothing",
      { actions: [action, { target: "$.info", update: { title: "Other" } }] },
      /action 2: "x-expect" is missing: state what/,
    ],
    ["an action that is none", { actions: [action, null] }, /action 2: must be an object/],
    ["no reason", { "x-reason": "" }, /action 1: "x-reason" is missing/],
    ["no evidence", { "x-evidence": null }, /action 1: "x-evidence" is missing/],
    ["no word on when it may go", { "x-remove-when": null }, /action 1: "x-remove-when" is missing/],
  ])("is refused with %s", (_, changes, message) => {
    const faults = faultsOf(changes);
    expect(faults).toContainEqual(expect.stringMatching(message));
    expect(faults.filter((fault) => !fault.startsWith("openapi/overlays/o.yaml: "))).toEqual([]);
  });
});

it("an overlay file with several mistakes is told of each", () => {
  const changes = {
    overlay: "1.1.0",
    actions: [
      { ...action, remove: true },
      { ...action, "x-expects": {} },
    ],
  };
  expect(faultsOf(changes)).toEqual([
    expect.stringContaining(': "overlay" must be'),
    expect.stringContaining("action 1: must hold exactly one"),
    expect.stringContaining('action 2: "x-expects"'),
  ]);
});

describe("overlays of several documents", () => {
  const sources = ["openapi/main.openapi.yaml", "openapi/other.openapi.yaml"];
  const read = (name: string, changes: JsonObject = {}) =>
    checkOverlay(document(changes), `openapi/overlays/${name}`).overlay;

  it("go to the document that they extend, and to the first without a word", () => {
    const plain = read("a.yaml");
    const main = read("b.yaml", { extends: "../main.openapi.yaml" });
    const other = read("c.yaml", { extends: "../other.openapi.yaml" });
    const { byDocument, homeless } = overlaysByDocument([plain, main, other], sources);
    expect(homeless).toEqual([]);
    expect([...byDocument]).toEqual([
      [sources[0], [plain, main]],
      [sources[1], [other]],
    ]);
  });

  it("are told of each that extends none of them, and what to do", () => {
    const gone = ["d.yaml", "e.yaml"].map((name) => read(name, { extends: "../gone.yaml" }));
    const { homeless } = overlaysByDocument(gone, sources);
    expect(homeless.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^openapi\/overlays\/d\.yaml: extends "\.\.\/gone\.yaml", which is none of .*Name one/,
      ),
      expect.stringMatching(/^openapi\/overlays\/e\.yaml: extends "\.\.\/gone\.yaml"/),
    ]);
  });
});

describe("an overlay that fits", () => {
  it("merges objects deeply and appends to the arrays inside", () => {
    const patched = apply({
      target: "$.components.schemas.Read",
      update: {
        required: ["user"],
        properties: { user: { type: ["string", "null"] }, role: { type: "string" } },
      },
    });
    expect(memberAt(patched, "components", "schemas", "Read")).toEqual({
      type: "object",
      required: ["id", "user"],
      properties: { user: { type: ["string", "null"] }, role: { type: "string" } },
    });
  });

  it.each([
    ["one entry", "spcs", ["aws_s3", "local", "spcs"]],
    ["a list of entries", ["spcs", "gcs"], ["aws_s3", "local", "spcs", "gcs"]],
  ])("appends %s to an array that it targets", (_, update, expected) => {
    const patched = apply({
      target: "$.components.schemas.Stage.enum",
      "x-expect": ["aws_s3", "local"],
      update,
    });
    expect(memberAt(patched, "components", "schemas", "Stage", "enum")).toEqual(expected);
  });

  it("finds targets by filters and updates each of them", () => {
    const patched = apply({ target: "$.tags[?@.name != 'b']", update: { description: "Seen." } });
    expect(patched.tags).toEqual([
      { name: "a", description: "Seen." },
      { name: "b" },
      { name: "c", description: "Seen." },
    ]);
  });

  it("removes several elements of one array", () => {
    expect(apply({ target: "$.tags[?@.name != 'b']", remove: true }).tags).toEqual([{ name: "b" }]);
  });

  it("applies actions in order, each to what the one before left", () => {
    const patched = apply(
      { target: "$.components.schemas.Stage.enum", "x-expect": ["aws_s3", "local"], remove: true },
      { target: "$.components.schemas.Stage", update: { enum: ["spcs"] } },
    );
    expect(memberAt(patched, "components", "schemas", "Stage")).toEqual({ type: "string", enum: ["spcs"] });
  });

  it("leaves the document that it was given as it is", () => {
    const document = base();
    applyOverlays(document, [overlay(addSpcs)], "the document");
    expect(document).toEqual(base());
  });

  it("passes an expectation that the target holds, whatever else the target holds", () => {
    const patched = apply({ ...addSpcs, "x-expect": { enum: ["aws_s3", "local"] } });
    expect(memberAt(patched, "components", "schemas", "Stage", "enum")).toContain("spcs");
  });
});

describe("an overlay that has become homeless", () => {
  it.each([
    ["update", { update: { enum: ["spcs"] } }],
    ["remove", { remove: true }],
  ])("fails when the target of an %s matches nothing", (_, change) => {
    expect(() => apply(addSpcs, { target: "$.components.schemas.Gone", ...change })).toThrow(
      /^openapi\/overlays\/stage\.yaml: action 2 \(target \$\.components\.schemas\.Gone\) is homeless/,
    );
  });
});

describe("an overlay that upstream has caught up with", () => {
  const obsolete = /upstream has this now: delete this overlay, openapi\/overlays\/stage\.yaml/;

  it("fails when all entries are in the array already, wherever they stand", () => {
    expect(() => apply({ target: "$.components.schemas.Stage", update: { enum: ["aws_s3"] } })).toThrow(
      obsolete,
    );
  });

  it("fails when all members are there already", () => {
    expect(() =>
      apply({ target: "$.components.schemas.Read", update: { properties: { user: { type: "string" } } } }),
    ).toThrow(obsolete);
  });

  it("names the one action that changes nothing beside others that do", () => {
    expect(() => apply(addSpcs, { target: "$.components.schemas.Read", update: { type: "object" } })).toThrow(
      /stage\.yaml: action 2 .* changes nothing: upstream has this now: delete this overlay/,
    );
  });

  it("says so, and not that it found a third thing, when the update is there and the expectation is not", () => {
    const action = { ...addSpcs, "x-expect": { enum: ["aws_s3", "local"] } };
    const document = applyOverlays(base(), [overlay(action)], "the document").patched;
    expect(() => applyOverlays(document, [overlay(action)], "the document")).toThrow(obsolete);
  });

  it("fails when a remove and an update together restore what was there", () => {
    const actions = [
      { target: "$.components.schemas.Read.properties.user", remove: true },
      { target: "$.components.schemas.Read.properties", update: { user: { type: "integer" } } },
    ];
    const patched = apply(...actions);
    expect(() => applyOverlays(patched, [overlay(...actions)], "the document")).toThrow(obsolete);
  });

  it("fails when some of the entries are there, and names one", () => {
    expect(() =>
      apply({ target: "$.components.schemas.Stage", update: { enum: ["spcs", "local"] } }),
    ).toThrow(/half obsolete: upstream has "local" now in \$\.components\.schemas\.Stage\.enum\./);
  });
});

describe("applying an overlay twice", () => {
  it.each<[string, JsonObject]>([
    ["an update", addSpcs],
    [
      "an update of a list",
      { target: "$.components.schemas.Stage.enum", "x-expect": ["aws_s3", "local"], update: "spcs" },
    ],
    ["a remove", { target: "$.components.schemas.Stage", remove: true }],
  ])("fails for %s", (_, action) => {
    const once = apply(action);
    expect(() => applyOverlays(once, [overlay(action)], "the document")).toThrow(/delete this overlay/);
  });
});

describe("an overlay that finds a third thing", () => {
  it.each<[string, JsonObject]>([
    ["a value in between", { enum: ["aws_s3"] }],
    ["another value", { type: "integer" }],
    ["no such member", { description: "The stage." }],
  ])("fails on %s and prints what it expected and what it found", (_, expected) => {
    expect(() => apply({ ...addSpcs, "x-expect": expected })).toThrow(
      `expected: ${JSON.stringify(expected)}\n  found:    {"type":"string","enum":["aws_s3","local"]}`,
    );
  });

  it("shows the value that decides whole, however much lies around it", () => {
    const names = Array.from({ length: 300 }, (_, index) => `value-${index}`);
    const expected = { type: "string", enum: [...names, "gone"] };
    expect(() => apply({ ...addSpcs, "x-expect": expected })).toThrow(
      `decides:  "enum", which is ["aws_s3","local"] and should be ${JSON.stringify([...names, "gone"])}`,
    );
    expect(() => apply({ ...addSpcs, "x-expect": { format: "uuid" } })).toThrow(
      'decides:  "format", which is nothing and should be "uuid"',
    );
  });

  it("fails before a remove as well", () => {
    expect(() =>
      apply({ target: "$.components.schemas.Stage", remove: true, "x-expect": { type: "integer" } }),
    ).toThrow("third thing");
  });
});

describe("an action that Overlay 1.0 cannot do", () => {
  it.each<[string, JsonObject, string]>([
    [
      "updates a primitive",
      { target: "$.components.schemas.Stage.type", update: "integer" },
      "Target the parent",
    ],
    [
      "merges a primitive into an object",
      { target: "$.components.schemas.Stage", update: "x" },
      "must be an object",
    ],
    ["removes the document", { target: "$", remove: true }, "would remove the whole document"],
    ["has a broken target", { target: "$.components[", remove: true }, "not valid JSONPath"],
  ])("fails when it %s", (_, action, message) => {
    expect(() => apply(action)).toThrow(message);
  });
});
