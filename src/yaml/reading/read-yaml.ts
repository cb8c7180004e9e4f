import {
  type Alias,
  Composer,
  type CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  Parser,
} from "yaml";
import { isMergeKey, membersOf, YamlTree } from "./yaml-tree.js";

/** A fault in a text, by its distance from the beginning of it. */
export interface FaultAt {
  readonly offset: number;
  readonly message: string;
}

/** What a text is: a document to look things up in, unless it is no YAML at all. */
export interface YamlReading {
  readonly tree: YamlTree;
  readonly faults: readonly FaultAt[];
  /** Whether the document can be looked at; if not, `faults` tells why. */
  readonly complete: boolean;
}

/** Whoever reads a document level by level runs out of stack somewhere below. */
const DEEPEST = 100;
const LONGEST_MESSAGE = 200;
const LONGEST_QUOTE = 60;

/**
 * Nothing here grows faster than the text: keys are compared by whoever walks the document,
 * and tags say nothing that a check would go by.
 */
const PLAIN_READING = {
  schema: "core",
  version: "1.2",
  merge: false,
  uniqueKeys: false,
  resolveKnownTags: false,
} as const;

/**
 * Reads one YAML document, in time that grows with its size alone.
 *
 * @param what - what the text is, such as "The ruleset", for messages
 * @param maxCharacters - a longer text is not read
 */
export function readYaml(text: string, what: string, maxCharacters: number): YamlReading {
  const lines = new LineCounter();
  lines.addNewLine(0);
  const broken = (offset: number, message: string): YamlReading => ({
    tree: new YamlTree(undefined, new Map(), lines),
    faults: [{ offset, message }],
    complete: false,
  });
  if (text.length > maxCharacters) {
    return broken(0, `${what} is longer than ${maxCharacters} characters`);
  }
  const tokens: CST.Token[] = [];
  const parser = new Parser((offset) => lines.addNewLine(offset));
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    // The document itself is the first on the stack, and a scalar may be the last.
    if (parser.stack.length > DEEPEST + 2) return broken(parser.offset, `${what} is nested too deep`);
  }
  tokens.push(...parser.end());
  const documents = new Composer(PLAIN_READING).compose(tokens, true, text.length);
  const [first, second] = [documents.next().value, documents.next().value];
  const error = first?.errors[0];
  if (error !== undefined) return broken(error.pos[0], oneLine(error.message));
  if (second !== undefined) {
    return broken(second.range[0], `${what} has to be one YAML document, and another one begins here`);
  }
  const root = first?.contents ?? undefined;
  const { targets, faults } = followAliases(root);
  return { tree: new YamlTree(root, targets, lines), faults, complete: faults.length === 0 };
}

/** What each alias stands for: the node that had its name last. Tells of keys that stand twice on the way. */
function followAliases(root: Node | undefined): { targets: Map<Alias, Node>; faults: FaultAt[] } {
  const targets = new Map<Alias, Node>();
  const anchors = new Map<string, Node>();
  const faults: FaultAt[] = [];
  const waiting: (Node | undefined)[] = [root];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (node === undefined) continue;
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target !== undefined) targets.set(node, target);
      else faults.push({ offset: offsetOf(node), message: `Nothing has the anchor ${quoted(node.source)}` });
      continue;
    }
    if ("anchor" in node && node.anchor !== undefined) anchors.set(node.anchor, node);
    if (isSeq<Node>(node)) {
      for (let at = node.items.length - 1; at >= 0; at -= 1) waiting.push(node.items[at]);
    } else if (isMap<Node, Node | null>(node)) {
      const members = membersOf(node);
      const names = new Set<unknown>();
      for (const { key } of members) {
        if (!isScalar(key) || isMergeKey(key)) continue;
        if (names.has(key.value)) {
          faults.push({ offset: offsetOf(key), message: `${quoted(String(key.value))} stands here twice` });
        }
        names.add(key.value);
      }
      for (const { key, value } of members.toReversed()) waiting.push(value, key);
    }
  }
  return { targets, faults };
}

/** Where a node begins. */
export function offsetOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** A text in quotes, on one line and not too long for a message. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}...` : text);
}

/** The same without quotes. */
export function shown(text: string): string {
  return quoted(text).slice(1, -1);
}

function oneLine(message: string): string {
  return message.replace(/\s+/g, " ").trim().slice(0, LONGEST_MESSAGE);
}
