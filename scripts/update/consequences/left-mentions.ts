import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isJsonObject, type JsonObject, type JsonValue } from "../../../src/document/json.js";
import { ifMissing } from "../../generate/if-missing.js";

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

function namesIn(document: JsonObject): Set<string> {
  const names = new Set(Object.keys(isJsonObject(document.paths) ? document.paths : {}));
  const waiting: JsonValue[] = [document];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (Array.isArray(value)) waiting.push(...value);
    if (!isJsonObject(value)) continue;
    if (isJsonObject(value.properties)) for (const name of Object.keys(value.properties)) names.add(name);
    if (typeof value.name === "string" && typeof value.in === "string") names.add(value.name);
    waiting.push(...Object.values(value));
  }
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
