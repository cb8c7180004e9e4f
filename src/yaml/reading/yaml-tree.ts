import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";

/** A place in a text: line and column count from 1, columns in UTF-16 units as editors do. */
export interface YamlPlace {
  readonly line: number;
  readonly column: number;
}

/** A member of a map: the node of its key, and that of its value, or `undefined` where nothing stands. */
export interface Member {
  readonly key: Node;
  readonly value: Node | undefined;
}

/** A map as it is read: what stands for nothing is null. */
export type NodeMap = YAMLMap<Node, Node | null>;

/** Merges in a row that are followed, and members that merges copy in the whole document. */
const MOST_MERGES_IN_A_ROW = 100;
const MOST_MERGED_MEMBERS = 1_000_000;

/**
 * A YAML document to look things up in, with aliases followed and merge keys resolved.
 * Nothing is ever copied out: an alias costs the same however much it stands for.
 */
export class YamlTree {
  readonly #members = new Map<NodeMap, ReadonlyMap<string, Member>>();
  #merged = 0;
  /** The map that merges more than anyone writes: its members are not complete. */
  excess: NodeMap | undefined;

  readonly root: Node | undefined;
  readonly #targets: ReadonlyMap<Alias, Node>;
  readonly #lines: LineCounter;

  constructor(root: Node | undefined, targets: ReadonlyMap<Alias, Node>, lines: LineCounter) {
    this.root = root;
    this.#targets = targets;
    this.#lines = lines;
  }

  placeOf(offset: number): YamlPlace {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  /** What a node stands for; `undefined` for nothing and for null. */
  resolve(node: Node | undefined): Node | undefined {
    const target = node !== undefined && isAlias(node) ? this.#targets.get(node) : node;
    return target !== undefined && isScalar(target) && target.value === null ? undefined : target;
  }

  map(node: Node | undefined): NodeMap | undefined {
    const target = this.resolve(node);
    return isMap<Node, Node | null>(target) ? target : undefined;
  }

  list(node: Node | undefined): YAMLSeq<Node> | undefined {
    const target = this.resolve(node);
    return isSeq<Node>(target) ? target : undefined;
  }

  /** The value of a scalar as text: `1.0` is "1". */
  text(node: Node | undefined): string | undefined {
    const target = this.resolve(node);
    return isScalar(target) ? String(target.value) : undefined;
  }

  /** The value of a scalar; `undefined` for null, and for what is no scalar. */
  scalar(node: Node | undefined): unknown {
    const target = this.resolve(node);
    return isScalar(target) ? target.value : undefined;
  }

  /** Whether a node is a text, and not a number or a truth value. */
  isText(node: Node | undefined): boolean {
    return typeof this.scalar(node) === "string";
  }

  /** A member of a map that has a value. */
  member(map: NodeMap, name: string): Member | undefined {
    const found = this.members(map).get(name);
    return found !== undefined && this.resolve(found.value) !== undefined ? found : undefined;
  }

  /** The members of a map by name: its own ones before those of the maps that it merges, the first of these first. */
  members(map: NodeMap, depth = 0): ReadonlyMap<string, Member> {
    const known = this.#members.get(map);
    if (known !== undefined) return known;
    const members = new Map<string, Member>();
    // A map that merges itself adds nothing to it.
    this.#members.set(map, members);
    const merged: Node[] = [];
    for (const { key, value } of membersOf(map)) {
      if (isMergeKey(key)) merged.push(...(value === undefined ? [] : [value]));
      else members.set(this.#nameOf(key), { key, value });
    }
    for (const source of merged.flatMap((node) => this.#mergedMaps(node))) {
      if (depth >= MOST_MERGES_IN_A_ROW || this.#merged > MOST_MERGED_MEMBERS) {
        this.excess ??= map;
        break;
      }
      const added = this.members(source, depth + 1);
      this.#merged += added.size + 1;
      for (const [name, member] of added) if (!members.has(name)) members.set(name, member);
    }
    return members;
  }

  #mergedMaps(node: Node): NodeMap[] {
    const map = this.map(node);
    if (map !== undefined) return [map];
    return (this.list(node)?.items ?? []).map((item) => this.map(item)).filter((item) => item !== undefined);
  }

  #nameOf(key: Node): string {
    return this.text(key) ?? (this.resolve(key) === undefined ? "null" : "(no text)");
  }
}

/** The pairs of a map as they stand there. */
export function membersOf(map: NodeMap): Member[] {
  return map.items.map(({ key, value }) => ({
    key,
    value: value ?? undefined,
  }));
}

/** Whether a key is `<<` without quotes, which merges. */
export function isMergeKey(key: Node): boolean {
  return isScalar(key) && key.value === "<<" && key.type === "PLAIN";
}
