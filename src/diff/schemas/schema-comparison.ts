import type { JsonObject, JsonValue } from "../../document/json.js";
import type { SchemaReader } from "../../document/schemas/schema-reader.js";
import type { SchemaUse } from "../../document/schemas/schema-view.js";
import type { Finding } from "../change.js";
import { namedPlace, type Place } from "../place.js";
import { compareKeywords } from "./compare-keywords.js";
import { compareLimits } from "./compare-limits.js";
import { compareObjects } from "./compare-objects.js";
import { compareNotes, compareNull, type Remarks } from "./compare-remarks.js";
import { compareTypes, isOpen } from "./compare-types.js";
import { compareValues } from "./compare-values.js";
import type { ComparedPair, PairWork, SchemaDirection } from "./pair-work.js";
import { replacementFinding } from "./replaced-references.js";
import type { Note, SchemaPair } from "./schema-pair.js";
import { settleTrials } from "./settle-trials.js";
import { AlternativeReader } from "./unions/alternatives.js";
import { compareUnions } from "./unions/compare-unions.js";

/** Where two schemas are met. */
interface Meeting {
  readonly place: Place;
  /** The component that is looked into already. */
  readonly inside?: string | undefined;
  /** True for alternatives of a union, whose "or null" is that of the union. */
  readonly isMember?: boolean;
}

/**
 * Compares schemas of two documents, each pair once for each direction, however often it is used.
 * A pair that leads back to itself ends there, and deep nesting costs no stack.
 */
export class SchemaComparison {
  readonly #readers: { readonly before: SchemaReader; readonly after: SchemaReader };
  readonly #alternatives: SchemaPair["alternatives"];
  readonly #pairs = {
    request: { told: new Pairs(), details: new Pairs() },
    answer: { told: new Pairs(), details: new Pairs() },
  };
  readonly #waiting: PairWork[] = [];
  readonly #failedTrials = new Set<PairWork>();
  #visited: PairWork[] = [];

  constructor(before: SchemaReader, after: SchemaReader) {
    this.#readers = { before, after };
    this.#alternatives = { before: new AlternativeReader(before), after: new AlternativeReader(after) };
  }

  /**
   * Compares two schemas and everything that they lead to.
   *
   * @param place what to call them where the document has no name for them
   */
  compare(before: JsonValue, after: JsonValue, direction: SchemaDirection, place: Place): ComparedPair {
    const user = newWork({}, {}, { direction, place, component: undefined, isDetail: false });
    this.#visited = [user];
    this.#meet(user, before, after, { place });
    const all = new Set<PairWork>();
    while (this.#visited.length > 0 || this.#waiting.length > 0) {
      for (let work = this.#waiting.pop(); work !== undefined; work = this.#waiting.pop()) this.#visit(work);
      const works = this.#visited;
      this.#visited = [];
      for (const work of works) all.add(work);
      this.#decide(works);
    }
    for (const { isDetail, replacements, findings } of all) {
      if (!isDetail) findings.push(...replacements.map(replacementFinding));
    }
    return user;
  }

  #decide(works: readonly PairWork[]): void {
    for (const [work, outcomes] of settleTrials(works, this.#failedTrials)) {
      for (const { findings, links } of outcomes) {
        work.findings.push(...findings);
        for (const { before, after, place } of links) {
          this.#meet(work, before, after, { place, isMember: true });
        }
      }
    }
  }

  /** Compares what a place refers to, and what it says itself. */
  #meet(user: PairWork, before: JsonValue, after: JsonValue, meeting: Meeting): void {
    const { place, inside, isMember = false } = meeting;
    const uses = this.#uses(before, after, inside);
    const [oldName, nowName] = [uses.old, uses.now].map(({ names }) => names.find((name) => name !== inside));
    const isReplaced = uses.component === undefined && oldName !== undefined && nowName !== undefined;
    const target = this.#pairOf(uses, {
      direction: user.direction,
      place: isReplaced ? namedPlace("") : place,
      isDetail: isReplaced || user.isDetail,
    });
    user.next.add(target);
    const own: Finding[] = [];
    this.#compareRemarks(uses, user.direction, isMember, (kind, text, verdict) =>
      own.push({ kind, place: isReplaced ? namedPlace("") : place, text, verdict }),
    );
    if (isReplaced) user.replacements.push({ place, before: oldName, after: nowName, own, target });
    else user.findings.push(...own);
  }

  #uses(before: JsonValue, after: JsonValue, inside?: string): Uses {
    const old = this.#readers.before.use(before);
    const now = this.#readers.after.use(after);
    const component = old.names.find((name) => name !== inside && now.names.includes(name));
    if (component === undefined) return { old, now, component, differInNull: old.nullable !== now.nullable };
    return {
      old: this.#readers.before.use(before, component),
      now: this.#readers.after.use(after, component),
      component,
      differInNull: old.nullable !== now.nullable,
    };
  }

  #compareRemarks(uses: Uses, direction: SchemaDirection, isMember: boolean, note: Note): void {
    const [old, now] = [remarksOf(uses.old, this.#readers.before), remarksOf(uses.now, this.#readers.after)];
    if (uses.differInNull && !isMember) compareNull(old, now, direction, note);
    compareNotes(old, now, direction, note);
  }

  /** The pair of what two uses come down to, which is compared when it is new. */
  #pairOf({ old, now, component }: Uses, met: Pick<PairWork, "direction" | "place" | "isDetail">): PairWork {
    const isDetail = component === undefined && met.isDetail;
    const known = this.#pairs[met.direction][isDetail ? "details" : "told"];
    const pair = known.get(old.core, now.core);
    if (pair !== undefined) return pair;
    const place = component === undefined ? met.place : namedPlace(component);
    const work = newWork(old.core, now.core, { direction: met.direction, place, component, isDetail });
    known.set(old.core, now.core, work);
    this.#waiting.push(work);
    return work;
  }

  #visit(work: PairWork): void {
    this.#visited.push(work);
    const { before, after, direction, place, component, findings } = work;
    const note: Note = (kind, text, verdict, at = place) => findings.push({ kind, place: at, text, verdict });
    if (component !== undefined) {
      const old = this.#readers.before.use(before);
      const now = this.#readers.after.use(after);
      if (old.core !== before || now.core !== after) {
        this.#meet(work, before, after, { place, inside: component });
        return;
      }
      const differInNull = old.nullable !== now.nullable;
      this.#compareRemarks({ old, now, component, differInNull }, direction, false, note);
    }
    this.#compareFacts({
      before: this.#readers.before.view(before),
      after: this.#readers.after.view(after),
      schemas: { before, after },
      direction,
      place,
      readers: this.#readers,
      alternatives: this.#alternatives,
      note,
      descend: (old, now, at) => this.#meet(work, old, now, { place: at }),
      descendMember: (old, now, at) => this.#meet(work, old, now, { place: at, isMember: true }),
      tryOut: (old, now, way) =>
        this.#pairOf(this.#uses(old, now), { direction: way, place: namedPlace(""), isDetail: true }),
      decideLater: (question) => work.undecided.push(question),
    });
  }

  #compareFacts(pair: SchemaPair): void {
    if (compareUnions(pair) || !compareTypes(pair)) return;
    compareValues(pair);
    compareObjects(pair);
    compareLimits(pair);
    compareKeywords(pair);
  }
}

/** Two schemas as one place uses them. */
interface Uses {
  readonly old: SchemaUse;
  readonly now: SchemaUse;
  /** The component that both lead to. */
  readonly component: string | undefined;
  /** True when null became, or ceased to be, valid at the place, whoever says so. */
  readonly differInNull: boolean;
}

function remarksOf(use: SchemaUse, reader: SchemaReader): Remarks {
  return { ...use, isOpen: isOpen(reader.view(use.core)) };
}

function newWork(
  before: JsonObject,
  after: JsonObject,
  met: Pick<PairWork, "direction" | "place" | "component" | "isDetail">,
): PairWork {
  return { before, after, ...met, findings: [], next: new Set(), replacements: [], undecided: [] };
}

class Pairs {
  readonly #byOld = new Map<JsonObject, Map<JsonObject, PairWork>>();

  get(before: JsonObject, after: JsonObject): PairWork | undefined {
    return this.#byOld.get(before)?.get(after);
  }

  set(before: JsonObject, after: JsonObject, pair: PairWork): void {
    const byNew = this.#byOld.get(before) ?? new Map<JsonObject, PairWork>();
    byNew.set(after, pair);
    this.#byOld.set(before, byNew);
  }
}
