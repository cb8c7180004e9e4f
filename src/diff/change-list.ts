import {
  type Change,
  compareVerdicts,
  type Direction,
  type Finding,
  type Verdict,
  worstVerdict,
} from "./change.js";
import { placeText } from "./place.js";

interface Collected {
  readonly finding: Omit<Change, "uses">;
  readonly uses: Map<Direction, { verdict: Verdict; operations: Set<string> }>;
}

/** Gathers findings: the same change met by several operations, or from both directions, becomes one. */
export class ChangeList {
  readonly #byKey = new Map<string, Collected>();

  /** Adds a finding; without an operation when it belongs to none. */
  add(finding: Finding, direction: Direction = "call", operation?: string): void {
    const { verdict } = finding;
    const place = placeText(finding.place);
    const key = keyOf(finding);
    const collected = this.#byKey.get(key) ?? { finding: { ...finding, place }, uses: new Map() };
    this.#byKey.set(key, collected);
    const use = collected.uses.get(direction) ?? { verdict, operations: new Set<string>() };
    collected.uses.set(direction, { ...use, verdict: worstVerdict([use.verdict, verdict]) ?? verdict });
    if (operation !== undefined) use.operations.add(operation);
  }

  /** True when the change is told already, of whichever operation. */
  has(finding: Finding): boolean {
    return this.#byKey.has(keyOf(finding));
  }

  /** Every change, the worst first, then by place. */
  sorted(): Change[] {
    const changes = [...this.#byKey.values()].map(({ finding, uses }): Change => {
      const list = [...uses].map(([direction, { verdict, operations }]) => ({
        direction,
        verdict,
        operations: [...operations].sort(),
      }));
      const verdict = worstVerdict(list.map((use) => use.verdict)) ?? finding.verdict;
      return { ...finding, verdict, uses: list };
    });
    return changes.sort(
      (left, right) =>
        compareVerdicts(left.verdict, right.verdict) ||
        order(left.place, right.place) ||
        order(left.kind, right.kind) ||
        order(left.text, right.text),
    );
  }
}

function keyOf({ kind, place, text }: Finding): string {
  return JSON.stringify([kind, placeText(place), text]);
}

/** By code unit, so that the order is the same on every machine. */
function order(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
