import type { Change, ChangeUse } from "./change.js";

/** One change that was made at several places, such as a member that every kind of a connection got. */
export interface ChangeFamily extends Omit<Change, "place"> {
  /** All of them, in order. */
  readonly places: readonly string[];
}

/**
 * Puts changes together that say the same of a member of the same name, with the same verdicts.
 * Each stands where its first one stood.
 */
export function changeFamilies(changes: readonly Change[]): ChangeFamily[] {
  const families = new Map<string, Change[]>();
  for (const change of changes) {
    const { kind, text, verdict, place, uses } = change;
    const directions = uses.map((use) => [use.direction, use.verdict]);
    // Operations that come or go are no family.
    const member = kind.startsWith("operation-") ? place : memberOf(place);
    const key = JSON.stringify([kind, text, verdict, member, directions]);
    families.set(key, [...(families.get(key) ?? []), change]);
  }
  return [...families.values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    const { place: _, ...shared } = first;
    return [{ ...shared, places: members.map(({ place }) => place), uses: usesOf(members) }];
  });
}

/** The last step of the way to a member; what has none goes with others that have none. */
function memberOf(place: string): string {
  return /(?:\.[\w-]+|\["(?:[^"\\]|\\.)*"\]|\[\]|\[\*\])$/.exec(place)?.[0] ?? "";
}

/** The uses of all, each operation once. */
function usesOf(members: readonly Change[]): ChangeUse[] {
  const [first] = members;
  return (first?.uses ?? []).map(({ direction, verdict }, index) => {
    const operations = new Set(members.flatMap(({ uses }) => uses[index]?.operations ?? []));
    return { direction, verdict, operations: [...operations].sort() };
  });
}
