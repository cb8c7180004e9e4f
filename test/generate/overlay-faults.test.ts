import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/document/json.js";
import { overlayDocument } from "../../src/generate/overlays/overlay-apply.js";
import type { Overlay } from "../../src/generate/overlays/overlay-document.js";
import { memberAt } from "./member-at.js";
import { addSpcs, apply, base, overlay } from "./overlaid-document.js";

function faultsOf(...overlays: Overlay[]): string[] {
  return overlayDocument(base(), overlays, "the document").faults.map(({ message }) => message);
}

function named(label: string, ...actions: JsonObject[]): Overlay {
  return { ...overlay(...actions), label };
}

const stage = "$.components.schemas.Stage";
const user = "$.components.schemas.Read.properties.user";

describe("several overlays with several faults", () => {
  it("are told of all of them at once, each with what to do", () => {
    const gone = ["One", "Two", "Three"].map((name) => ({
      target: `$.components.schemas.${name}.properties.user`,
      update: { type: "integer" },
    }));
    const faults = faultsOf(
      named("a.yaml", ...gone, addSpcs),
      named("b.yaml", { target: user, update: { type: "string" } }),
      named("c.yaml", { target: user, "x-expect": { type: "integer" }, update: { nullable: true } }),
    );
    expect(faults).toEqual([
      ...["One", "Two", "Three"].map((name, index) =>
        expect.stringMatching(
          new RegExp(
            `^a\\.yaml: action ${index + 1} .*${name}.* is homeless: .*, only \\$\\.components\\.schemas does\\. ` +
              "Retire it if .* Otherwise re-target it",
          ),
        ),
      ),
      expect.stringMatching(/^b\.yaml changes nothing .*: delete this overlay, b\.yaml\.$/),
      expect.stringMatching(/^c\.yaml: action 1 .*third thing[\s\S]*mend x-expect[\s\S]*re-target or retire/),
    ]);
  });

  it("are applied as far as they go, so that a fault makes no others", () => {
    const faults = faultsOf(
      overlay(
        {
          target: "$.components.schemas",
          "x-expect": { New: { type: "string" } },
          update: { New: { type: "object" } },
        },
        { target: "$.components.schemas.New", update: { description: "New." } },
      ),
    );
    expect(faults).toEqual([
      expect.stringContaining("action 1 (target $.components.schemas) found a third thing"),
    ]);
  });

  it("are one fault when a whole overlay is obsolete", () => {
    const there = { target: user, update: { type: "string" } };
    const entry = { target: stage, update: { enum: ["local"] } };
    expect(faultsOf(named("a.yaml", there, entry))).toEqual([
      "a.yaml changes nothing in the document: upstream has this now: delete this overlay, a.yaml.",
    ]);
  });
});

describe("actions that meet on one place", () => {
  it.each<[string, JsonObject[], RegExp]>([
    [
      "the second overwrites what the first makes",
      [
        { target: user, update: { description: "One." } },
        { target: user, update: { description: "Two." } },
      ],
      /action 2 .* overwrites what action 1 of this overlay makes at \$\.components\.schemas\.Read\.properties\.user\.description\./,
    ],
    [
      "the second overwrites an object that the first has a part in",
      [
        { target: user, update: { description: "One." } },
        { target: "$.components.schemas.Read.properties", update: { user: true } },
      ],
      /action 2 .* overwrites what action 1 of this overlay makes at .*\.user\./,
    ],
    [
      "both set the same",
      [
        { target: user, update: { description: "One." } },
        { target: user, update: { description: "One." } },
      ],
      /action 2 .* does again what action 1 of this overlay makes/,
    ],
    ["both add the same", [addSpcs, addSpcs], /action 2 .* does again what action 1 of this overlay makes/],
    [
      "the second adds what the first adds, and more",
      [
        addSpcs,
        { target: `${stage}.enum`, "x-expect": ["aws_s3", "local", "spcs"], update: ["spcs", "gcs"] },
      ],
      /action 2 .* does again what action 1 of this overlay makes/,
    ],
    [
      "the second removes what the first changes",
      [addSpcs, { target: stage, remove: true }],
      /action 2 .* removes what action 1 of this overlay makes at \$\.components\.schemas\.Stage\./,
    ],
    [
      "the second removes an entry that the first adds",
      [addSpcs, { target: `${stage}.enum[2]`, "x-expect": "spcs", remove: true }],
      /action 2 .* removes what action 1 of this overlay makes/,
    ],
    [
      "the first removes what the second changes",
      [
        { target: stage, remove: true },
        { target: stage, update: { description: "Gone." } },
      ],
      /action 2 .* matches nothing any more after action 1 of this overlay/,
    ],
    [
      "the first removes the element that the second changes",
      [
        { target: "$.tags[2]", remove: true },
        { target: "$.tags[2]", update: { description: "Gone." } },
      ],
      /action 2 .* matches nothing any more after action 1 of this overlay/,
    ],
    [
      "the second changes a part of what the first brings in",
      [
        { target: "$.components.schemas", update: { New: { properties: { a: { type: "string" } } } } },
        { target: "$.components.schemas.New.properties.a", update: { type: "integer" } },
      ],
      /action 2 .* overwrites what action 1 of this overlay makes at .*\.New\.properties\.a\.type\./,
    ],
    [
      "the first changes what the second looks for",
      [
        { target: "$.tags[?@.name == 'b']", update: { name: "d" } },
        { target: "$.tags[?@.name == 'b']", update: { description: "Seen." } },
      ],
      /action 2 .* matches nothing any more after action 1 of this overlay/,
    ],
    [
      "the second expects what the first changes",
      [addSpcs, { target: stage, "x-expect": { enum: ["aws_s3", "local"] }, update: { enum: ["gcs"] } }],
      /action 2 .* does not find what it expects .*, because of action 1 of this overlay/,
    ],
    [
      "the second expects what the first removes",
      [
        { target: `${stage}.type`, "x-expect": "string", remove: true },
        { target: stage, "x-expect": { type: "string" }, update: { enum: ["gcs"] } },
      ],
      /action 2 .* does not find what it expects .*, because of action 1 of this overlay/,
    ],
  ])("are named, and upstream is not: %s", (_, actions, message) => {
    expect(faultsOf(overlay(...actions))).toEqual([expect.stringMatching(message)]);
  });

  it("are named when they are of two overlays", () => {
    const faults = faultsOf(named("a.yaml", addSpcs), named("b.yaml", addSpcs));
    expect(faults).toEqual([
      expect.stringMatching(/^b\.yaml: action 1 .* does again what action 1 of a\.yaml makes/),
    ]);
  });

  it("are followed to where removing others has moved the place", () => {
    const faults = faultsOf(
      overlay(
        { target: "$.tags[2]", update: { description: "One." } },
        { target: "$.tags[0]", remove: true },
        { target: "$.tags[0]", update: { description: "Two." } },
        { target: "$.tags[1]", update: { description: "Three." } },
      ),
    );
    expect(faults).toEqual([
      expect.stringMatching(/action 4 .* overwrites what action 1 of this overlay makes/),
    ]);
  });

  it("may build on each other", () => {
    const patched = apply(
      { target: "$.components.schemas", update: { New: { type: "object", required: ["a"] } } },
      {
        target: "$.components.schemas.New",
        "x-expect": { required: ["a"], properties: { "x-absent": true } },
        update: { required: ["b"], properties: { a: { type: "string" } } },
      },
    );
    expect(memberAt(patched, "components", "schemas", "New")).toEqual({
      type: "object",
      required: ["a", "b"],
      properties: { a: { type: "string" } },
    });
  });

  it("are one when the update itself has an entry twice", () => {
    expect(faultsOf(overlay({ target: stage, update: { enum: ["spcs", "spcs"] } }))).toEqual([
      expect.stringContaining('adds "spcs" to $.components.schemas.Stage.enum twice'),
    ]);
  });
});

describe("an action with several targets", () => {
  const tags = "$.tags[?@.name != 'b']";

  it("is told which of them upstream has and which not", () => {
    const faults = overlayDocument(
      { ...base(), tags: [{ name: "a", description: "Seen." }, { name: "b" }, { name: "c" }] },
      [overlay({ target: tags, update: { description: "Seen." } })],
      "the document",
    ).faults;
    expect(faults.map(({ kind }) => kind)).toEqual(["half-obsolete"]);
    expect(faults[0]?.message).toContain("upstream has this now at $.tags[0], and not at $.tags[2].");
  });

  it("is told which of them is not as expected", () => {
    const faults = faultsOf(
      overlay({ target: tags, "x-expect": { name: "a" }, update: { description: "Seen." } }),
    );
    expect(faults).toEqual([expect.stringContaining('  found:    {"name":"c"} at $.tags[2]\n')]);
    expect(faults[0]).not.toContain("$.tags[0]");
  });
});

describe("what an overlay brings that no document may have", () => {
  const target = "$.components.schemas.Read.properties";

  it.each<[string, JsonObject, RegExp]>([
    [
      "a reference that is no text",
      { user: { oneOf: [{ $ref: null }] } },
      /^openapi\/overlays\/stage\.yaml: action 2 .* brings what cannot stand at #\/components\/schemas\/Read\/properties\/user\/oneOf\/0\/\$ref: it must be a text such as .*, found null\. Mend it in the overlay\./,
    ],
    [
      "a reference to another document",
      { "a/b": { items: { $ref: "other.yaml" } } },
      /action 2 .* brings a reference that leads out of the document to #\/components\/schemas\/Read\/properties\/a~1b\/items\/\$ref, .*"other\.yaml"/,
    ],
  ])("is its own fault: %s", (_, update, message) => {
    expect(faultsOf(overlay(addSpcs, { target, update }))).toEqual([expect.stringMatching(message)]);
  });
});

it("of a large target only what something is expected of is shown", () => {
  const large = { ...base(), info: { title: "T", version: "2", description: "Long. ".repeat(100) } };
  const action = { target: "$.info", "x-expect": { version: "1" }, update: { title: "Other" } };
  const [fault] = overlayDocument(large, [overlay(action)], "the document").faults;
  expect(fault?.message).toContain('found:    {"version":"2"} at $.info\n');
});

describe("an expected absence", () => {
  const action = (member: string) => ({
    target: "$.components.schemas.Read",
    "x-expect": { properties: { [member]: { "x-absent": true } } },
    update: { properties: { role: { type: "string" } } },
  });

  it("is met by a member that is not there", () => {
    expect(memberAt(apply(action("role")), "components", "schemas", "Read", "properties", "role")).toEqual({
      type: "string",
    });
  });

  it("is not met by one that is", () => {
    expect(() => apply(action("user"))).toThrow(/third thing[\s\S]*expected: .*"x-absent":true/);
  });
});
