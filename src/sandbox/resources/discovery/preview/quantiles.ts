/** The value below which a share of a sorted list lies, interpolated between neighbours. The list must not be empty. */
export function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN;
  return low + (high - low) * (position - below);
}

/** The arithmetic mean of a list that is not empty. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The six figures of the `summaries` of a preview, each as `show` writes it. */
export function summaries<Shown>(values: readonly number[], show: (value: number) => Shown) {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    mean: show(mean(sorted)),
    q1: show(quantile(sorted, 0.25)),
    q2: show(quantile(sorted, 0.5)),
    q3: show(quantile(sorted, 0.75)),
    p5: show(quantile(sorted, 0.05)),
    p95: show(quantile(sorted, 0.95)),
  };
}

/** How often each value comes, most frequent first, ties in the order of the first appearance. */
export function tally<Value>(values: Iterable<Value>): { value: Value; count: number }[] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

/** Four digits behind the point are enough for a preview. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
