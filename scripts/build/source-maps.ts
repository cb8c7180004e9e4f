import { dirname, join } from "node:path/posix";
import * as z from "zod";

const mapSchema = z.looseObject({
  version: z.number(),
  sources: z.array(z.string()),
  sourcesContent: z.array(z.string().nullable()).optional(),
});

/** The part of a source map that says where code comes from. */
export type SourceMap = z.infer<typeof mapSchema>;

/** Reads a source map. */
export function readMap(text: string): SourceMap {
  return mapSchema.parse(JSON.parse(text));
}

/**
 * Takes the texts of this package's sources out of a source map: they lie beside it in src/.
 * Those of other packages stay, since the package brings them nowhere else.
 *
 * @param file the path of the map in the package
 */
export function leanMap(text: string, file: string): string {
  const { sourcesContent = [], ...map } = readMap(text);
  const foreign = map.sources.map((source, at) =>
    ownSourceOf(join(dirname(file), source)) === undefined ? (sourcesContent[at] ?? null) : null,
  );
  return JSON.stringify(
    foreign.every((content) => content === null) ? map : { ...map, sourcesContent: foreign },
  );
}

/** The source of this package that a path in the package is for; `undefined` for one of another package. */
export function ownSourceOf(path: string): string | undefined {
  return path.startsWith("src/") ? path : undefined;
}
