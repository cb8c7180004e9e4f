import { describe, expect, it } from "vitest";
import { compareDocuments } from "../../src/diff/compare-documents.js";
import { InputError } from "../../src/document/input-error.js";
import type { JsonObject } from "../../src/document/json.js";
import { operationChanges, paths, setParameters, trace } from "./operation-changes.js";
import { smallApi } from "./small-api.js";

describe("a change of an operation", () => {
  it.each(operationChanges)("is judged: $what", ({ edit, expected, back }) => {
    const before = smallApi({ type: "object" }, { type: "object" });
    const after = structuredClone(before);
    edit(after);
    expect(verdicts(before, after)).toEqual(expected);
    expect(verdicts(after, before)).toEqual(back);
  });

  it("names the operation, and the part of it", () => {
    const before = smallApi({}, {});
    const after = structuredClone(before);
    setParameters(after, trace);
    delete paths(after)["/things/{id}/"];
    expect(compareDocuments(before, after).changes.map(({ place, uses }) => [place, uses])).toEqual([
      [
        "DELETE /things/{id}/",
        [{ direction: "call", verdict: "breaking", operations: ["DELETE /things/{id}/"] }],
      ],
      [
        "GET /things/ query limit",
        [{ direction: "request", verdict: "breaking", operations: ["GET /things/"] }],
      ],
    ]);
  });

  it("is no matter of chance: the same documents give the same list, and a document equals itself", () => {
    const before = smallApi({ type: "string" }, { type: "object", properties: { a: {}, b: {} } });
    const after = smallApi({ type: "integer" }, { type: "object", properties: {} });
    expect(compareDocuments(before, after)).toEqual(compareDocuments(before, after));
    expect(compareDocuments(before, structuredClone(before))).toEqual({
      added: [],
      removed: [],
      changes: [],
    });
  });

  it("cannot be told when a document is in several files", () => {
    const before = smallApi({}, {});
    const after = smallApi({ $ref: "other.yaml#/Sent" }, {});
    expect(() => compareDocuments(before, after)).toThrow(InputError);
    expect(() => compareDocuments(before, after)).toThrow("bundle it into one file first");
  });
});

function verdicts(before: JsonObject, after: JsonObject): string[] {
  const found = compareDocuments(before, after).changes.map(({ kind, verdict }) => `${kind} ${verdict}`);
  return [...new Set(found)].sort();
}
