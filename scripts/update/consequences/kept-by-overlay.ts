import { type Change, compareVerdicts, type Verdict, worstVerdict } from "../../../src/diff/change.js";
import { type DiffReport, diffReport } from "../../../src/diff/diff-report.js";
import type { JsonObject } from "../../../src/document/json.js";
import { normaliseDocument } from "../../../src/document/normalise-document.js";
import { overlayDocument } from "../../../src/generate/overlays/overlay-apply.js";
import type { Overlay } from "../../../src/generate/overlays/overlay-document.js";

/** A change of the document that an overlay undoes, so that users of the package see nothing of it. */
export interface KeptChange {
  /** The file of the overlay, from the root of the project. */
  readonly overlay: string;
  readonly place: string;
  readonly text: string;
}

/** What two documents differ in, as the package shows it. */
export interface KeptChanges {
  readonly kept: readonly KeptChange[];
  /** Changes of what is kept in another shape: they come from the overlay, not from the documents. */
  readonly reshaped: readonly Change[];
  /** The comparison without what is kept, and with what is kept in another shape. */
  readonly diff: DiffReport;
}

/**
 * Takes out of a comparison what overlays keep of the old document.
 * What an overlay brings back in another shape stays in, as the change from the old shape to the new one.
 *
 * @param plain the comparison of the two documents as they are
 * @param before the old document, without overlays
 * @param after the new one, normalised and without overlays
 * @param overlays those that fit the new one, in their order
 */
export function keptByOverlays(
  plain: DiffReport,
  before: JsonObject,
  after: JsonObject,
  overlays: readonly Overlay[],
): KeptChanges {
  const comparedWith = (old: JsonObject, count: number): readonly Change[] => {
    const { patched } = overlayDocument(after, overlays.slice(0, count), plain.after.source);
    const label = { document: old, source: plain.before.source };
    return diffReport(label, { document: patched, source: plain.after.source }).changes;
  };
  const seenWith = (count: number): readonly Change[] => comparedWith(before, count);
  const seen = new Map(seenWith(overlays.length).map((change) => [keyOf(change), change]));
  const gone = plain.changes.filter((change) => !seen.has(keyOf(change)));
  if (gone.length === 0) return { kept: [], reshaped: [], diff: plain };
  const keepers = new Map<string, string>();
  let present = new Set(seenWith(0).map(keyOf));
  for (const [index, { label }] of overlays.entries()) {
    const next = new Set(seenWith(index + 1).map(keyOf));
    for (const change of gone) {
      const key = keyOf(change);
      if (present.has(key) && !next.has(key)) keepers.set(key, label);
    }
    present = next;
  }
  const kept = gone.flatMap((change) => {
    const overlay = keepers.get(keyOf(change));
    return overlay === undefined ? [] : [{ ...change, overlay }];
  });
  const places = kept.map(({ place }) => place);
  const labels = new Set(keepers.values());
  // What the overlays that keep nothing bring to what is kept, they brought to the old document, too.
  const others = overlays.filter(({ label }) => !labels.has(label));
  const old = overlayDocument(normaliseDocument(before), others, plain.before.source).patched;
  const forUsers = new Set(comparedWith(old, overlays.length).map(keyOf));
  const known = new Set(plain.changes.map(keyOf));
  const reshaped = [...seen.values()].filter(
    (change) =>
      // Such a mark is what tells users that newer servers lack it, and nothing that they have to follow.
      change.kind !== "deprecated" &&
      !known.has(keyOf(change)) &&
      forUsers.has(keyOf(change)) &&
      places.some((place) => isWithin(change.place, place)),
  );
  const rest = plain.changes
    .filter((change) => !keepers.has(keyOf(change)))
    .map((change) => seen.get(keyOf(change)) ?? change);
  return {
    kept: kept.map(({ overlay, place, text }) => ({ overlay, place, text })),
    reshaped,
    diff: withChanges(plain, [...rest, ...reshaped]),
  };
}

/** The same report with other changes, none of which may be of an operation that is new to it. */
export function withChanges(report: DiffReport, list: readonly Change[]): DiffReport {
  const changes = list.toSorted((left, right) => compareVerdicts(left.verdict, right.verdict));
  const told = new Set(changes.map(({ place, text }) => `${place}: ${text}`));
  const widespread = report.widespread.filter((change) => told.has(change));
  const gone = new Set(changes.filter(({ kind }) => kind === "operation-removed").map(({ place }) => place));
  const { added, removed, changed } = report.operations;
  const left = [...changed, ...removed.filter(({ operation }) => !gone.has(operation))];
  const count = (verdict: Verdict): number => changes.filter((change) => change.verdict === verdict).length;
  const own = changes.filter(({ place, text }) => !widespread.includes(`${place}: ${text}`));
  const verdictOf = (operation: string): Verdict | undefined =>
    worstVerdict(
      own.flatMap(({ uses }) =>
        uses.filter(({ operations }) => operations.includes(operation)).map(({ verdict }) => verdict),
      ),
    );
  return {
    ...report,
    verdict: worstVerdict(changes.map(({ verdict }) => verdict)) ?? "unchanged",
    counts: { breaking: count("breaking"), attention: count("attention"), compatible: count("compatible") },
    operations: {
      added,
      removed: removed.filter(({ operation }) => gone.has(operation)),
      changed: left.flatMap((named) => {
        const verdict = verdictOf(named.operation);
        return verdict === undefined ? [] : [{ ...named, verdict }];
      }),
    },
    widespread,
    changes,
  };
}

function keyOf({ kind, place, text }: Change): string {
  return JSON.stringify([kind, place, text]);
}

function isWithin(place: string, outer: string): boolean {
  return place === outer || (place.startsWith(outer) && /^[.[ ]/.test(place.slice(outer.length)));
}
