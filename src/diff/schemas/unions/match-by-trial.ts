import { type JsonValue, jsonEquals } from "../../../document/json.js";
import type { SchemaReader } from "../../../document/schemas/schema-reader.js";
import type { UnionView } from "../../../document/schemas/schema-view.js";
import type { PairWork, SchemaDirection, Trials } from "../pair-work.js";
import type { SchemaPair } from "../schema-pair.js";
import { type MatchedAlternatives, takePairs } from "./match-alternatives.js";

/** The alternatives that go with none of the other side. */
export interface Unmatched extends Omit<MatchedAlternatives, "pairs"> {
  /** The new alternative that takes in all that an old one was. */
  readonly heir: (old: JsonValue) => JsonValue | undefined;
  /** The old alternative that covered all that a new one is. */
  readonly ancestor: (now: JsonValue) => JsonValue | undefined;
}

/** The trials of old alternatives against new ones, in both directions, as far as one of the two stands alone. */
export class TrialTable {
  readonly before: readonly JsonValue[];
  readonly after: readonly JsonValue[];
  readonly #rows = {
    request: new Map<JsonValue, Map<JsonValue, PairWork>>(),
    answer: new Map<JsonValue, Map<JsonValue, PairWork>>(),
  };

  constructor(
    { tryOut }: Pick<SchemaPair, "tryOut">,
    before: UnionView,
    after: UnionView,
    { removed, added }: MatchedAlternatives,
  ) {
    this.before = before.members;
    this.after = after.members;
    for (const old of this.before) {
      const others = removed.includes(old) ? this.after : added;
      for (const direction of ["request", "answer"] as const) {
        const row = new Map(others.map((now) => [now, tryOut(old, now, direction)]));
        this.#rows[direction].set(old, row);
      }
    }
  }

  /** Every trial. */
  all(): PairWork[] {
    const rows = [...this.#rows.request.values(), ...this.#rows.answer.values()];
    return rows.flatMap((row) => [...row.values()]);
  }

  /** The trial of one against another; `undefined` for two that both have their match. */
  get(direction: SchemaDirection, old: JsonValue, now: JsonValue): PairWork | undefined {
    return this.#rows[direction].get(old)?.get(now);
  }
}

/** Matches what is left of two lists of alternatives by how its trials stand. */
export class RestMatch {
  readonly #pair: SchemaPair;
  readonly #table: TrialTable;
  readonly #trials: Trials;
  readonly #removed: JsonValue[];
  readonly #added: JsonValue[];

  constructor(pair: SchemaPair, { removed, added }: MatchedAlternatives, table: TrialTable, trials: Trials) {
    this.#pair = pair;
    this.#table = table;
    this.#trials = trials;
    this.#removed = [...removed];
    this.#added = [...added];
  }

  /**
   * Takes out what goes together: where one takes the place of the other without harm,
   * and then what is no more than alike.
   *
   * @param isPlain true where one side is no union, so that its only alternative must have become something
   */
  links(isPlain: boolean): [JsonValue, JsonValue][] {
    const { direction } = this.#pair;
    return [
      ...this.#take((old, now) => this.#isFine("request", old, now) && this.#isFine("answer", old, now)),
      ...this.#take((old, now) => this.#isFine(direction, old, now)),
      ...this.#take((old, now) => this.#isAlone(old, now)),
      ...(isPlain ? this.#take((old, now) => this.#isClosest(old, now)) : []),
    ];
  }

  /** What goes with nothing. */
  rest(): Unmatched {
    return {
      removed: this.#removed,
      added: this.#added,
      heir: (old) => this.#heirOf(old),
      ancestor: (now) => this.#ancestorOf(now),
    };
  }

  #take(matches: (old: JsonValue, now: JsonValue) => boolean): [JsonValue, JsonValue][] {
    return takePairs(this.#removed, this.#added, matches);
  }

  #heirOf(old: JsonValue): JsonValue | undefined {
    return this.#table.after.find((now) => this.#isFine("request", old, now));
  }

  #ancestorOf(now: JsonValue): JsonValue | undefined {
    return this.#table.before.find((old) => this.#isFine("answer", old, now));
  }

  #isFine(direction: SchemaDirection, old: JsonValue, now: JsonValue): boolean {
    const trial = this.#table.get(direction, old, now);
    return trial !== undefined && this.#trials.holds(trial);
  }

  /** True for two of one type where neither side has another of it. */
  #isAlone(old: JsonValue, now: JsonValue): boolean {
    if (!this.#isAlike(old, now)) return false;
    const rivals =
      this.#added.filter((other) => this.#isAlike(old, other)).length +
      this.#removed.filter((other) => this.#isAlike(other, now)).length;
    return rivals === 2;
  }

  /** True for two that are no components of a union, are of one type, have something in common and differ no more than any others. */
  #isClosest(old: JsonValue, now: JsonValue): boolean {
    const { alternatives, schemas } = this.#pair;
    const isNamed =
      (old !== schemas.before && alternatives.before.nameOf(old) !== undefined) ||
      (now !== schemas.after && alternatives.after.nameOf(now) !== undefined);
    if (isNamed) return false;
    if (!this.#isAlike(old, now) || !this.#haveCommonMembers(old, now)) return false;
    const harms = this.#harmsOf(old, now);
    const others = [
      ...this.#added.map((other) => this.#harmsOf(old, other)),
      ...this.#removed.map((other) => this.#harmsOf(other, now)),
    ];
    return others.every((count) => count >= harms);
  }

  #haveCommonMembers(old: JsonValue, now: JsonValue): boolean {
    const before = this.#pair.readers.before.view(old).properties;
    const after = this.#pair.readers.after.view(now).properties;
    return before.size === 0 || after.size === 0 || [...before.keys()].some((name) => after.has(name));
  }

  #harmsOf(old: JsonValue, now: JsonValue): number {
    const trial = this.#table.get(this.#pair.direction, old, now);
    return trial === undefined ? Number.POSITIVE_INFINITY : this.#trials.harmsOf(trial);
  }

  /** True for two of the same types that are neither settled already nor known by names of their own. */
  #isAlike(old: JsonValue, now: JsonValue): boolean {
    const { direction, readers, alternatives } = this.#pair;
    const settled = direction === "request" ? this.#heirOf(old) : this.#ancestorOf(now);
    if (settled !== undefined) return false;
    if (alternatives.before.nameOf(old) !== undefined && alternatives.after.nameOf(now) !== undefined) {
      return false;
    }
    const types = (reader: SchemaReader, member: JsonValue) => [...(reader.view(member).types ?? [])].sort();
    return jsonEquals(types(readers.before, old), types(readers.after, now));
  }
}
