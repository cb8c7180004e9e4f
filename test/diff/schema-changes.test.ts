import { describe, expect, it } from "vitest";
import { compareDocuments } from "../../src/diff/compare-documents.js";
import type { JsonObject } from "../../src/document/json.js";
import { schemaChanges } from "./corpus.js";
import { object, ref, text } from "./schema-change.js";
import { smallApi } from "./small-api.js";

describe("a change of a schema", () => {
  it.each(schemaChanges)("is judged where it is sent: $what", (change) => {
    const before = smallApi(change.before, {}, change.schemas);
    const after = smallApi(change.after, {}, change.nowSchemas);
    expect(verdicts(before, after)).toEqual(change.sent);
    expect(verdicts(after, before)).toEqual(change.sentBack);
  });

  it.each(schemaChanges)("is judged where it is got: $what", (change) => {
    const before = smallApi({}, change.before, change.schemas);
    const after = smallApi({}, change.after, change.nowSchemas);
    expect(verdicts(before, after)).toEqual(change.got);
    expect(verdicts(after, before)).toEqual(change.gotBack);
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
    const [before, after] = ["a", "b"].map((name) => object({ [name]: { type: "string", title: name } }));
    expect(compareDocuments(smallApi({}, before ?? {}), smallApi({}, after ?? {})).changes[0]?.text).toBe(
      "removed, perhaps renamed to `b`, which has the same schema",
    );
  });

  it("is found in a schema that no operation uses, but cannot break a call there", () => {
    const api = (schema: JsonObject): JsonObject => smallApi({}, {}, { Lost: schema });
    const [change, ...others] = compareDocuments(api(object({ a: text })), api(object({}))).changes;
    expect(others).toEqual([]);
    expect(change).toMatchObject({ place: "Lost.a", verdict: "attention", kind: "property-removed" });
    expect(change?.text).toContain("of no operation that both have");
  });

  it("is told of such a schema only where no operation meets it", () => {
    const api = (leaf: JsonObject): JsonObject =>
      smallApi({}, ref("Used"), { Used: object({ a: leaf }), Lost: object({ used: ref("Used") }) });
    const changes = compareDocuments(api(text), api({ type: "integer" })).changes;
    expect(changes.map(({ place, text: said }) => `${place} ${said}`)).toEqual([
      "Used.a was string and is integer now",
    ]);
  });
});

function verdicts(before: JsonObject, after: JsonObject): string[] {
  return compareDocuments(before, after)
    .changes.map(({ kind, verdict }) => `${kind} ${verdict}`)
    .sort();
}
