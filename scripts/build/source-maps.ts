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

/** Takes the texts of sources out of a source map: those of this package lie beside it in src/. */
export function leanMap(text: string): string {
  const { sourcesContent: _, ...map } = readMap(text);
  return JSON.stringify(map);
}

/** The source of this package that a path in the package is for; `undefined` for one of another package. */
export function ownSourceOf(path: string): string | undefined {
  return path.startsWith("src/") ? path : undefined;
}
