/** Throws a `TypeError` that tells what there is, when what a fault names is not among it. */
export function requireKnown(what: string, name: string, known: readonly string[], whose = ""): void {
  if (known.includes(name)) return;
  const verb = known.length > 1 ? "are" : "is";
  const list = known.length === 0 ? "none" : known.join(", ");
  throw new TypeError(`faults: there is no ${what} ${JSON.stringify(name)}${whose}; there ${verb} ${list}`);
}
