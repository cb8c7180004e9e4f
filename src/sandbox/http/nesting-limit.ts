import { type CST, Parser } from "yaml";

/** What reads a document level by level runs out of stack somewhere below, and in YAML that ends the process. */
const DEEPEST_JSON = 500;
const DEEPEST_YAML = 100;

/** Whether a parsed JSON value is nested deeper than the sandbox can work with: 500 levels. */
export function isTooDeep(value: unknown): boolean {
  return isDeeperThan(DEEPEST_JSON, [value], (item) =>
    typeof item === "object" && item !== null ? Object.values(item) : [],
  );
}

/** The same for the text of a YAML document, before it is composed: 100 levels. */
export function isTooDeepYaml(text: string): boolean {
  if (mostLevels(text) <= DEEPEST_YAML) return false;
  return isDeeperThan<CST.Token>(DEEPEST_YAML, [...new Parser().parse(text)], (token) => {
    if (token.type === "document") return token.value === undefined ? [] : [token.value];
    if (!("items" in token)) return [];
    return token.items.flatMap(({ key, value }) => [key, value].filter((each) => each != null));
  });
}

/**
 * So many levels a text has at most, found out without a parser, which takes its time with large texts:
 * a block begins further right than the one around it, or has one level in the same column, and a flow has its bracket.
 */
function mostLevels(text: string): number {
  const brackets = text.match(/[[{]/g)?.length ?? 0;
  let columns = 0;
  for (const [start] of text.matchAll(/^[ ?:-]+/gm)) columns = Math.max(columns, start.length);
  return 2 * (1 + columns + brackets);
}

/** Goes down level by level and not branch by branch, so that it needs no stack itself. */
function isDeeperThan<Item>(
  limit: number,
  top: readonly Item[],
  inside: (item: Item) => readonly Item[],
): boolean {
  let level = top;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap(inside);
  }
  return false;
}
