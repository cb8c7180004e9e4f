import type { JsonObject, JsonValue } from "../document/json.js";
import { sameSchema } from "../document/schemas/same-schema.js";
import { SchemaReader } from "../document/schemas/schema-reader.js";
import { type CallView, readCalls } from "./calls/call-view.js";
import { compareCalls } from "./calls/compare-calls.js";
import { matchCalls } from "./calls/match-calls.js";
import type { Change, Finding } from "./change.js";
import type { ChangeKind } from "./change-kinds.js";
import { ChangeList } from "./change-list.js";
import { compareSecuritySchemes, renamedSchemes } from "./compare-security-schemes.js";
import { directionOf, namedPlace, operationPlace } from "./place.js";
import type { ComparedPair, SchemaDirection } from "./schemas/pair-work.js";
import { SchemaComparison } from "./schemas/schema-comparison.js";

/** Everything in which two documents differ for a client. */
export interface DocumentDifference {
  readonly added: readonly CallView[];
  readonly removed: readonly CallView[];
  /** The worst first. */
  readonly changes: readonly Change[];
}

/**
 * Compares two documents of one API.
 * Each schema is compared where it is used, once for what a client sends and once for what it gets,
 * because the same change can mean opposite things.
 *
 * @throws InputError when a reference leads out of a document or to nothing
 */
export function compareDocuments(before: JsonObject, after: JsonObject): DocumentDifference {
  const readers = { before: new SchemaReader(before), after: new SchemaReader(after) };
  const schemas = new SchemaComparison(readers.before, readers.after);
  const changes = new ChangeList();
  const renamed = renamedSchemes(before, after);
  const { pairs, removed, added } = matchCalls(readCalls(before, renamed), readCalls(after));
  for (const { key } of removed) noteCall(changes, key, "operation-removed", "removed", "breaking");
  for (const { key } of added) noteCall(changes, key, "operation-added", "added", "compatible");
  for (const [old, now] of pairs) compareOne(old, now, { schemas, readers }, changes);
  compareComponents(readers, schemas, changes);
  compareTheRest(before, after, changes, renamed);
  return { added, removed, changes: changes.sorted() };
}

function noteCall(
  changes: ChangeList,
  key: string,
  kind: ChangeKind,
  text: string,
  verdict: Finding["verdict"],
): void {
  changes.add({ kind, place: operationPlace(key), text, verdict }, "call", key);
}

interface Comparison {
  readonly schemas: SchemaComparison;
  readonly readers: { readonly before: SchemaReader; readonly after: SchemaReader };
}

function compareOne(
  before: CallView,
  after: CallView,
  { schemas, readers }: Comparison,
  changes: ChangeList,
): void {
  const { key } = after;
  const roots: [ComparedPair, SchemaDirection][] = [];
  compareCalls({
    before,
    after,
    note: (kind, text, verdict, part) =>
      changes.add(
        { kind, text, verdict, place: operationPlace(key, part) },
        part === undefined ? "call" : directionOf(part),
        key,
      ),
    descend: (old, now, part) => {
      const direction = directionOf(part);
      roots.push([schemas.compare(old, now, direction, operationPlace(key, part)), direction]);
    },
    areSingle: (old, now) => isSingle(readers.before, old) && isSingle(readers.after, now),
  });
  for (const direction of ["request", "answer"] satisfies SchemaDirection[]) {
    const start = roots.filter(([, way]) => way === direction).map(([pair]) => pair);
    for (const finding of findingsFrom(start)) {
      changes.add(finding, direction, key);
    }
  }
}

function isSingle(reader: SchemaReader, schema: JsonValue): boolean {
  const { types } = reader.view(schema);
  return types !== undefined && !types.has("array") && !types.has("object");
}

function findingsFrom(start: readonly ComparedPair[]): Finding[] {
  const seen = new Set(start);
  // A set hands out what is added to it while it is walked.
  for (const pair of seen) {
    for (const next of pair.next) seen.add(next);
  }
  return [...seen].flatMap(({ findings, isDetail }) => (isDetail ? [] : findings));
}

/** The names of components are part of the generated types, and so is what no operation uses. */
function compareComponents(
  readers: { readonly before: SchemaReader; readonly after: SchemaReader },
  schemas: SchemaComparison,
  changes: ChangeList,
): void {
  const old = readers.before.components();
  const now = readers.after.components();
  for (const name of Object.keys(old)) {
    if (Object.hasOwn(now, name)) continue;
    const text = "schema removed; code that names its type has to change";
    changes.add({ kind: "schema-removed", place: namedPlace(name), text, verdict: "attention" });
  }
  for (const [name, schema] of Object.entries(now)) {
    const before: JsonValue | undefined = Object.hasOwn(old, name) ? old[name] : undefined;
    if (before === undefined) {
      changes.add({
        kind: "schema-added",
        place: namedPlace(name),
        text: "schema added",
        verdict: "compatible",
      });
    } else if (!readers.after.hasRead(schema)) {
      for (const finding of findingsFrom([schemas.compare(before, schema, "answer", namedPlace(name))])) {
        if (changes.has(finding)) continue;
        // Nobody sends or gets it, so it cannot break more than a type.
        const verdict = finding.verdict === "breaking" ? "attention" : finding.verdict;
        changes.add({ ...finding, text: `${finding.text} (of no operation that both have)`, verdict });
      }
    }
  }
}

function compareTheRest(
  before: JsonObject,
  after: JsonObject,
  changes: ChangeList,
  renamed: ReadonlyMap<string, string>,
): void {
  for (const part of ["servers", "webhooks"] as const) {
    if (sameSchema(before[part] ?? [], after[part] ?? [])) continue;
    const text = "changed in a way that no rule here reads; look at it";
    changes.add({ kind: `${part}-changed`, place: namedPlace(part), text, verdict: "attention" });
  }
  for (const finding of compareSecuritySchemes(before, after, renamed)) changes.add(finding);
}
