import { describe, expect, it } from "vitest";
import { compareDocuments } from "../../src/diff/compare-documents.js";
import type { JsonObject } from "../../src/document/json.js";
import { markChanges } from "./mark-changes.js";
import { objectChanges } from "./object-changes.js";
import { object, ref, text } from "./schema-change.js";
import { smallApi } from "./small-api.js";
import { unionChanges } from "./union-changes.js";
import { valueChanges } from "./value-changes.js";

const cases = [...valueChanges, ...objectChanges, ...markChanges, ...unionChanges];

describe("a change of a schema", () => {
  it.each(cases)("is judged where it is sent: $what", ({ before, after, sent, schemas, nowSchemas }) => {
    expect(verdicts(smallApi(before, {}, schemas), smallApi(after, {}, nowSchemas))).toEqual(sent);
  });

  it.each(cases)("is judged where it is got: $what", ({ before, after, got, schemas, nowSchemas }) => {
    expect(verdicts(smallApi({}, before, schemas), smallApi({}, after, nowSchemas))).toEqual(got);
  });

  it("is one change when it is both sent and got, with a verdict for each and the worse one overall", () => {
    const api = (...values: string[]): JsonObject =>
      smallApi(object({ mode: ref("Mode") }), object({ mode: ref("Mode") }), {
        Mode: { type: "string", enum: values },
      });
    expect(compareDocuments(api("a"), api("a", "b")).changes).toEqual([
      {
        kind: "enum-value-added",
        place: "Mode",
        text: 'value `"b"` added',
        verdict: "attention",
        uses: [
          { direction: "answer", verdict: "attention", operations: ["GET /things/"] },
          { direction: "request", verdict: "compatible", operations: ["POST /things/"] },
        ],
      },
    ]);
  });

  it("tells what a removed property was perhaps renamed to, only where there is no doubt", () => {
    const texts = (...names: string[]): string[] => {
      const after = object(Object.fromEntries(names.map((name) => [name, text])));
      return compareDocuments(smallApi({}, object({ a: text })), smallApi({}, after))
        .changes.filter(({ kind }) => kind === "property-removed")
        .map((change) => `${change.place} ${change.text}`);
    };
    expect(texts("b")).toEqual(["Got.a removed, perhaps renamed to `b`, which has the same schema"]);
    expect(texts("b", "c")).toEqual(["Got.a removed"]);
  });

  it("is found in a schema that no operation uses, but cannot break a call there", () => {
    const api = (schema: JsonObject): JsonObject => smallApi({}, {}, { Lost: schema });
    const [change, ...others] = compareDocuments(api(object({ a: text })), api(object({}))).changes;
    expect(others).toEqual([]);
    expect(change).toMatchObject({ place: "Lost.a", verdict: "attention", kind: "property-removed" });
    expect(change?.text).toContain("of no operation that both have");
  });
});

function verdicts(before: JsonObject, after: JsonObject): string[] {
  return compareDocuments(before, after)
    .changes.map(({ kind, verdict }) => `${kind} ${verdict}`)
    .sort();
}
