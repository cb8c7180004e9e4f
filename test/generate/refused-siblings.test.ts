import { describe, expect, it } from "vitest";
import { follow } from "../../src/document/references.js";
import { readCheckedDocuments } from "./component-validators.js";
import { readComponentFixtures } from "./fixture-files.js";
import { type Fault, faultsOf } from "./issue-places.js";
import { membersOf } from "./schema-kinds.js";
import { valuesOf } from "./schema-values.js";
import { siblingsOf } from "./siblings.js";

/** Schemas that let everything through, because no source shows what they look like. */
const open = ["datamasque NotEvidenced"];
/** Schemas that only one value fits, so that nothing may differ. */
const single = [
  "datamasque EmptyObject",
  "datamasque LogService",
  "datamasque ConnectionFilesetDatabaseType",
];

const documents = await readCheckedDocuments();
const fixtures = readComponentFixtures(documents);
const cases = documents.flatMap(({ baseName, document, components }) =>
  components.map((component) => ({ label: `${baseName} ${component.name}`, document, ...component })),
);

it("there is a case for every schema of both documents", () => {
  expect(cases.length).toBeGreaterThan(200);
  const labels = cases.map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining([...open, ...single]));
});

describe.each(cases)("$label", ({ label, document, schema, validator }) => {
  const own = fixtures.filter(({ component }) => component?.validator === validator);
  const values = [...own.map(({ value }) => value), ...valuesOf(document, schema)];
  const siblings = values.flatMap((value) => siblingsOf(document, schema, value));

  it("accepts what fits and changes nothing in it", () => {
    for (const value of values) expect(validator.safeParse(value)).toEqual({ success: true, data: value });
  });

  it(single.includes(label) ? "accepts nothing else" : "accepts what may differ", () => {
    // What a member of a union takes, the union takes.
    const ofMembers = (membersOf(follow(document, schema)) ?? []).flatMap((member) =>
      valuesOf(document, member).flatMap((value) => siblingsOf(document, member, value)),
    );
    const harmless = [...siblings, ...ofMembers].filter(({ fault }) => fault === undefined);
    expect(harmless.length > 0).toBe(!single.includes(label));
    const refused = harmless.filter(({ value }) => !validator.safeParse(value).success);
    expect(refused.map(({ change }) => change)).toEqual([]);
  });

  it(open.includes(label) ? "refuses nothing" : "refuses what may not differ, and points at it", () => {
    const harmful = siblings.flatMap(({ fault, ...rest }) =>
      fault === undefined ? [] : [{ fault, ...rest }],
    );
    expect(harmful.length > 0).toBe(!open.includes(label));
    const missed = harmful.filter(({ value, fault, code }) => {
      const result = validator.safeParse(value);
      return result.success || !pointsAt(faultsOf(result.error.issues), fault.join("."), code);
    });
    expect(missed.map(({ change }) => change)).toEqual([]);
  });
});

/** The broken place is named, and nothing but it and what holds it is complained about. */
function pointsAt(faults: readonly Fault[], place: string, code: string | undefined): boolean {
  const named = faults.some((fault) => fault.path === place && (code === undefined || fault.code === code));
  return named && faults.every(({ path }) => path === "" || `${place}.`.startsWith(`${path}.`));
}
