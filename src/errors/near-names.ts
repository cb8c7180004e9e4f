const MOST_SUGGESTED = 3;

/** The names that one may have been meant by: the nearest first, at most three, and none that is quite another. */
export function nearNames(name: string, known: readonly (string | null | undefined)[]): string[] {
  const asked = plain(name);
  // A third of the letters may be wrong: more, and it is another name.
  const most = Math.max(1, Math.floor(asked.length / 3));
  return [...new Set(known)]
    .filter((one) => typeof one === "string")
    .map((one) => ({ one, distance: distance(asked, plain(one), most) }))
    .filter((candidate) => candidate.distance <= most)
    .toSorted((first, second) => first.distance - second.distance)
    .slice(0, MOST_SUGGESTED)
    .map(({ one }) => one);
}

/** Without what is mixed up most: upper and lower case, and the marks between words. */
function plain(name: string): string[] {
  return [...name.toLowerCase().replace(/[\s_.-]+/g, "-")];
}

/** How many letters to put in, leave out, replace or swap with the next to make one text of the other; where lengths tell that it is more than `most`, that and one. */
function distance(one: readonly string[], other: readonly string[], most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: readonly number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of one.entries()) {
    const next = [index + 1];
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (letter === other[column - 1] ? 0 : 1);
      const swap = letter === other[column - 2] && one[index - 1] === other[column - 1];
      const swapped = swap ? (before[column - 2] ?? 0) + 1 : replaced;
      next.push(Math.min(replaced, swapped, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}
