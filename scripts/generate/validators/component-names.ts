/** A name for each schema that is an identifier behind the letter `z`, so that no two of them become one validator. */
export function validatorNames(schemas: readonly string[]): ReadonlyMap<string, string> {
  const isIdentifier = (name: string): boolean => /^[A-Za-z_]\w*$/.test(name) && name !== "__proto__";
  const taken = new Set(schemas.filter(isIdentifier));
  return new Map(
    schemas.map((name) => {
      if (isIdentifier(name)) return [name, `z${name}`];
      const base = name.replaceAll(/[^A-Za-z0-9]+/g, "_").replace(/^(?=\d|$)/, "_");
      let free = base;
      for (let number = 2; taken.has(free); number++) free = `${base}_${number}`;
      taken.add(free);
      return [name, `z${free}`];
    }),
  );
}
