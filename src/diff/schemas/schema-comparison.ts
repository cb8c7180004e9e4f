import type { JsonObject, JsonValue } from "../../document/json.js";
import type { SchemaReader } from "../../document/schema-reader.js";
import type { Finding } from "../change.js";
import { namedPlace, type Place } from "../place.js";
import { compareLimits } from "./compare-limits.js";
import { compareObjects } from "./compare-objects.js";
import { compareNull, compareTypes } from "./compare-types.js";
import { compareUnions } from "./compare-unions.js";
import { compareValues } from "./compare-values.js";
import type { SchemaDirection, SchemaPair } from "./schema-pair.js";

/** What was found at one pair of schemas, and the pairs that it leads to. */
export interface ComparedPair {
  readonly findings: readonly Finding[];
  readonly next: ReadonlySet<ComparedPair>;
}

interface Work {
  readonly before: JsonValue;
  readonly after: JsonValue;
  readonly direction: SchemaDirection;
  readonly place: Place;
  readonly findings: Finding[];
  readonly next: Set<ComparedPair>;
}

/**
 * Compares schemas of two documents, each pair once for each direction, however often it is used.
 * A pair that leads back to itself ends there, and deep nesting costs no stack.
 */
export class SchemaComparison {
  readonly #before: SchemaReader;
  readonly #after: SchemaReader;
  readonly #pairs = { request: new Pairs(), answer: new Pairs() };
  readonly #waiting: Work[] = [];

  constructor(before: SchemaReader, after: SchemaReader) {
    this.#before = before;
    this.#after = after;
  }

  /**
   * Compares two schemas and everything that they lead to.
   *
   * @param place what to call them where the document has no name for them
   */
  compare(before: JsonValue, after: JsonValue, direction: SchemaDirection, place: Place): ComparedPair {
    const pair = this.#enqueue(before, after, direction, place);
    for (let work = this.#waiting.pop(); work !== undefined; work = this.#waiting.pop()) {
      this.#visit(work);
    }
    return pair;
  }

  #enqueue(before: JsonValue, after: JsonValue, direction: SchemaDirection, place: Place): ComparedPair {
    const old = this.#before.resolve(before);
    const now = this.#after.resolve(after);
    const known = this.#pairs[direction].get(old, now);
    if (known !== undefined) return known;
    const name = this.#before.nameOf(old) ?? this.#after.nameOf(now);
    const pair = { findings: [], next: new Set<ComparedPair>() };
    this.#pairs[direction].set(old, now, pair);
    this.#waiting.push({
      before: old,
      after: now,
      direction,
      place: name === undefined ? place : namedPlace(name),
      ...pair,
    });
    return pair;
  }

  #visit({ before, after, direction, place, findings, next }: Work): void {
    const pair: SchemaPair = {
      before: this.#before.view(before),
      after: this.#after.view(after),
      direction,
      place,
      readers: { before: this.#before, after: this.#after },
      note: (kind, text, verdict, at = place) => findings.push({ kind, place: at, text, verdict }),
      descend: (old, now, at) => next.add(this.#enqueue(old, now, direction, at)),
    };
    compareNull(pair);
    if (compareUnions(pair, before, after) || !compareTypes(pair)) return;
    compareValues(pair);
    compareObjects(pair);
    compareLimits(pair);
  }
}

class Pairs {
  readonly #byOld = new Map<JsonObject, Map<JsonObject, ComparedPair>>();

  get(before: JsonObject, after: JsonObject): ComparedPair | undefined {
    return this.#byOld.get(before)?.get(after);
  }

  set(before: JsonObject, after: JsonObject, pair: ComparedPair): void {
    const byNew = this.#byOld.get(before) ?? new Map<JsonObject, ComparedPair>();
    byNew.set(after, pair);
    this.#byOld.set(before, byNew);
  }
}
