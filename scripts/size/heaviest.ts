/** A package or source folder with what it weighs, and its heaviest files. */
export interface WeightGroup {
  name: string;
  bytes: number;
  files: readonly (readonly [file: string, bytes: number])[];
}

/** Groups the files of a bundle by package or source folder, heaviest first. */
export function heaviest(bytesByFile: ReadonlyMap<string, number>): WeightGroup[] {
  const groups = new Map<string, [string, number][]>();
  for (const [file, bytes] of bytesByFile) {
    const name = groupOf(file);
    groups.set(name, [...(groups.get(name) ?? []), [file, bytes]]);
  }
  return [...groups]
    .map(([name, files]) => ({
      name,
      bytes: files.reduce((sum, [, bytes]) => sum + bytes, 0),
      files: files.toSorted((a, b) => b[1] - a[1]),
    }))
    .sort((a, b) => b.bytes - a.bytes);
}

function groupOf(file: string): string {
  const inPackage = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
  if (inPackage !== undefined) return inPackage;
  const inFolder = /^(src\/[^/]+)\//.exec(file)?.[1];
  return inFolder ?? "src";
}
