import type { JsonValue } from "../../../document/json.js";
import type { UnionView } from "../../../document/schemas/schema-view.js";
import { type Finding, inlineCode } from "../../change.js";
import type { ChangeKind } from "../../change-kinds.js";
import { inside, type Place, placeText } from "../../place.js";
import type { Link } from "../pair-work.js";
import { type SchemaPair, widened } from "../schema-pair.js";
import { alternativeLabel } from "./alternative-label.js";
import { compareDiscriminators } from "./compare-discriminators.js";
import { matchAlternatives } from "./match-alternatives.js";
import { RestMatch, TrialTable, type Unmatched } from "./match-by-trial.js";

/**
 * Compares two lists of alternatives.
 * One that went is no loss when another takes in all that it was, and one that came is nothing new
 * when the old ones covered it.
 *
 * @param isPlain true where one side is no union, so that its only alternative needs no name
 */
export function compareAlternatives(
  pair: SchemaPair,
  before: UnionView,
  after: UnionView,
  isPlain = false,
): void {
  const matched = matchAlternatives(before, after, pair);
  const placeOf = (old: JsonValue): Place =>
    isPlain ? pair.place : inside(pair.place, ` (${labels(pair).before(old)})`);
  compareDiscriminators(pair, before, after, { ...matched, placeOf });
  for (const [old, now] of matched.pairs) pair.descendMember(old, now, placeOf(old));
  if (matched.removed.length === 0 && matched.added.length === 0) return;
  const table = new TrialTable(pair, before, after, matched);
  pair.decideLater({
    trials: table.all(),
    decide: (trials) => {
      const match = new RestMatch(pair, matched, table, trials);
      const links = match.links(isPlain).flatMap(([old, now]): Link[] => {
        const trial = table.get(pair.direction, old, now);
        return trial === undefined ? [] : [{ before: old, after: now, place: placeOf(old), trial }];
      });
      const isAll = matched.pairs.length + links.length === 0;
      return { findings: findingsOn(pair, { ...match.rest(), isAll }), links };
    },
  });
}

function labels({ readers, alternatives, place }: SchemaPair) {
  const own = placeText(place);
  return {
    before: (member: JsonValue) => alternativeLabel(readers.before, alternatives.before, member, own),
    after: (member: JsonValue) => alternativeLabel(readers.after, alternatives.after, member, own),
  };
}

interface Rest extends Unmatched {
  /** True when no alternative of the one side goes with one of the other. */
  readonly isAll: boolean;
}

function findingsOn(pair: SchemaPair, { removed, added, heir, ancestor, isAll }: Rest): Finding[] {
  const { place } = pair;
  const { before, after } = labels(pair);
  const finding = (kind: ChangeKind, text: string, verdict: Finding["verdict"]): Finding => ({
    kind,
    place,
    text,
    verdict,
  });
  const list = (names: readonly string[]) => names.map(inlineCode).join(" or ");
  const isRelated =
    removed.some((old) => heir(old) !== undefined) || added.some((now) => ancestor(now) !== undefined);
  if (isAll && removed.length > 0 && added.length > 0 && !isRelated) {
    const text = `was ${list(removed.map(before))} and is ${list(added.map(after))} now, and nothing is left of the old`;
    return [finding("alternatives-replaced", text, "breaking")];
  }
  return [
    ...removed.map((old) => {
      const by = heir(old);
      const text = `alternative ${inlineCode(before(old))} removed`;
      return by === undefined
        ? finding("alternative-removed", text, pair.direction === "request" ? "breaking" : "attention")
        : finding("alternative-removed", `${text}; ${inlineCode(after(by))} takes it in`, "compatible");
    }),
    ...added.map((now) => {
      const from = ancestor(now);
      const text = `alternative ${inlineCode(after(now))} added`;
      return from === undefined
        ? finding("alternative-added", text, widened(pair, "attention"))
        : finding(
            "alternative-added",
            `${text}, which ${inlineCode(before(from))} covered before`,
            "compatible",
          );
    }),
  ];
}
