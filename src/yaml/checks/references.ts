/** How a library is named: `namespace/name`, or the bare name in the default namespace. */
export function libraryReference({ namespace, name }: { namespace: string; name: string }): string {
  return namespace === "" ? name : `${namespace}/${name}`;
}

/** What a `$ref` leads to; the library is the empty text where the document means itself. */
export interface ReferenceTarget {
  readonly library: string;
  /** `section/key`. */
  readonly entry: string;
}

/** Reads `namespace/library#section/key`, or `#section/key`; `undefined` for a text that looks like neither. */
export function parseReference(text: string): ReferenceTarget | undefined {
  const hash = text.indexOf("#");
  const entry = text.slice(hash + 1);
  const slash = entry.indexOf("/");
  if (hash < 0 || slash <= 0 || slash === entry.length - 1) return undefined;
  return { library: text.slice(0, hash), entry };
}

/** Whether an entry is among those of a library, as it stands or as the first part of a longer way down. */
export function hasEntry(entries: ReadonlySet<string>, entry: string): boolean {
  const [section, key] = entry.split("/", 2);
  return entries.has(entry) || entries.has(`${section}/${key}`);
}
