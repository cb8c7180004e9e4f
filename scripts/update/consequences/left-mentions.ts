import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isJsonObject, type JsonObject } from "../../../src/document/json.js";
import { mapParts } from "../../../src/document/map-parts.js";
import { ifMissing } from "../../../src/generate/if-missing.js";

/** A file that still speaks of something which the new document does not have anywhere. */
export interface LeftMention {
  /** From the root of the project. */
  readonly file: string;
  /** The path, or the name of the member or parameter. */
  readonly name: string;
  readonly lines: readonly number[];
}

/** Where people write; the documents and what is generated from them are not looked at. */
const PLACES = ["src", "test", "scripts", "examples", "bench", "docs", "README.md"];

/** Shorter names are words of too many other things. */
const SHORTEST_NAME = 3;

/**
 * Finds mentions of paths, members and parameters that the old document had and the new one has nowhere.
 * The compiler sees some of them and misses others: test data, texts, code that reads JSON without types.
 */
export async function leftMentions(
  root: string,
  before: JsonObject,
  after: JsonObject,
): Promise<LeftMention[]> {
  const left = namesIn(after);
  const gone = [...namesIn(before)].filter((name) => !left.has(name) && name.length >= SHORTEST_NAME);
  if (gone.length === 0) return [];
  const texts = (await Promise.all(PLACES.map((place) => textsIn(root, place)))).flat();
  // Longer names first, so that a path is not taken for the one that it begins with.
  const choices = gone.sort((left, right) => right.length - left.length).map(asPattern);
  const mention = new RegExp(`(?<![\\w/-])(?:${choices.join("|")})(?![\\w-])`, "g");
  return texts.flatMap(({ file, text }) => mentionsIn(file, text, mention));
}

function mentionsIn(file: string, text: string, mention: RegExp): LeftMention[] {
  const lines = new Map<string, Set<number>>();
  for (const [index, line] of text.split("\n").entries()) {
    for (const [name] of line.matchAll(mention)) {
      lines.set(name, (lines.get(name) ?? new Set<number>()).add(index + 1));
    }
  }
  return [...lines].map(([name, found]) => ({ file, name, lines: [...found] }));
}

/** The names that a document gives; what is called like a member in an example gives none. */
function namesIn(document: JsonObject): Set<string> {
  const names = new Set(Object.keys(isJsonObject(document.paths) ? document.paths : {}));
  mapParts(document, (object, kind) => {
    if (kind === "value") return object;
    if (isJsonObject(object.properties)) for (const name of Object.keys(object.properties)) names.add(name);
    if (typeof object.name === "string" && typeof object.in === "string") names.add(object.name);
    return object;
  });
  return names;
}

async function textsIn(root: string, place: string): Promise<{ file: string; text: string }[]> {
  const files = /\.md$/.test(place) ? [place] : await filesIn(root, place);
  const read = files.map(async (file) => ({ file, text: await textOf(join(root, file)) }));
  return (await Promise.all(read)).filter(({ text }) => text !== "");
}

async function filesIn(root: string, folder: string): Promise<string[]> {
  const names = await readdir(join(root, folder), { recursive: true }).catch(ifMissing([]));
  return names
    .filter((name) => /\.(ts|mts|mjs|js|json|md)$/.test(name) && !name.endsWith(".gen.ts"))
    .filter((name) => !/(^|[\\/])node_modules[\\/]/.test(name))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .sort();
}

async function textOf(file: string): Promise<string> {
  return readFile(file, "utf8").catch(ifMissing(""));
}

function asPattern(name: string): string {
  return name.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
