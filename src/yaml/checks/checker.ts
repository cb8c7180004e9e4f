import type { Node } from "yaml";
import type { Language } from "../language/language.js";
import type { MaskType } from "../language/task-types.js";
import { type FaultAt, offsetOf, quoted, readYaml, type YamlReading } from "../reading/read-yaml.js";
import type { NodeMap, YamlTree } from "../reading/yaml-tree.js";
import type { LibraryImport, LibraryReference, YamlFault, YamlValidation } from "../validation.js";
import { parseReference } from "./references.js";

/** Looks at one node in one role, such as that of a task. */
export type Check = (node: Node, checker: Checker) => void;

/** More faults than this help nobody. */
const MOST_FAULTS = 100;

/**
 * Collects what is wrong with a document.
 * Every node is looked at once in each role, however many aliases lead to it, and none from inside another:
 * neither many aliases nor deep ones cost more than the text has nodes.
 */
export class Checker {
  readonly tree: YamlTree;
  readonly language: Language;
  /** Which rulesets the tasks are for; `undefined` where that is open. */
  readonly maskType: MaskType | undefined;
  readonly references: (LibraryReference & { readonly offset: number })[] = [];
  readonly #referenceOffsets = new Set<number>();
  readonly #complete: boolean;
  readonly #faults: FaultAt[];
  readonly #warnings: FaultAt[] = [];
  readonly #seen = new Map<Check, Set<Node>>();
  readonly #waiting: (() => void)[] = [];

  constructor({ tree, faults, complete }: YamlReading, language: Language, maskType?: MaskType) {
    this.tree = tree;
    this.language = language;
    this.maskType = maskType;
    this.#complete = complete;
    this.#faults = [...faults];
  }

  /** The map that the document has to be; `undefined` with the fault told when it is none, or cannot be read. */
  top(what: string): NodeMap | undefined {
    if (!this.#complete) return undefined;
    const top = this.tree.map(this.tree.root);
    if (top === undefined) this.#faults.push({ offset: 0, message: `${what} is not a YAML mapping` });
    return top;
  }

  fault(node: Node, message: string): void {
    this.faultAt(offsetOf(node), message);
  }

  faultAt(offset: number, message: string): void {
    this.#faults.push({ offset, message });
  }

  /** Tells what a server may refuse, without being known to. */
  warning(node: Node, message: string): void {
    this.#warnings.push({ offset: offsetOf(node), message });
  }

  /** Looks at what a node stands for, when all that is known by now is looked at. */
  later(check: Check, node: Node | undefined): void {
    const target = this.tree.resolve(node);
    if (target === undefined) return;
    const seen = this.#seen.get(check) ?? new Set();
    this.#seen.set(check, seen);
    if (seen.has(target)) return;
    seen.add(target);
    this.#waiting.push(() => check(target, this));
  }

  /** Notes the `$ref` of a map, if it has one, and tells whether it has. */
  reference(map: NodeMap): boolean {
    const member = this.tree.member(map, "$ref");
    if (member === undefined) return false;
    const value = this.tree.resolve(member.value) ?? member.key;
    const text = this.tree.text(value) ?? "";
    const reference = parseReference(text);
    const offset = offsetOf(value);
    if (reference === undefined) {
      this.fault(value, `${quoted(text)} has to look like "namespace/library#section/key"`);
    } else {
      // Merged into several maps it is one all the same.
      if (this.#referenceOffsets.has(offset)) return true;
      this.#referenceOffsets.add(offset);
      this.references.push({ ...reference, ...this.tree.placeOf(offset), offset });
    }
    return true;
  }

  /** The texts of the list `imports`; anything else there imports nothing. */
  imports(top: NodeMap): LibraryImport[] {
    const { tree } = this;
    return (tree.list(tree.member(top, "imports")?.value)?.items ?? []).flatMap((item) => {
      const reference = tree.text(item);
      return reference === undefined ? [] : [{ reference, ...tree.placeOf(offsetOf(item)) }];
    });
  }

  /** Does what waits, until nothing does. */
  run(): void {
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) next();
  }

  /** What came of it all, in the order of the text. */
  result(): YamlValidation {
    const { excess } = this.tree;
    if (excess !== undefined) this.fault(excess, "This merges too much");
    const faults = this.#inOrder(this.#faults);
    return { valid: faults.length === 0, faults, warnings: this.#inOrder(this.#warnings) };
  }

  #inOrder(found: readonly FaultAt[]): YamlFault[] {
    // What stands in one place is told once, however many aliases and merges lead there.
    const once = new Map(found.map((fault) => [`${fault.offset} ${fault.message}`, fault]));
    return [...once.values()]
      .toSorted((one, other) => one.offset - other.offset)
      .slice(0, MOST_FAULTS)
      .map(({ offset, message }) => ({ message, ...this.tree.placeOf(offset) }));
  }
}

/** Begins to check a text. */
export function checkerOf(
  text: string,
  what: string,
  options: { readonly language: Language; readonly maskType?: MaskType; readonly maxCharacters: number },
): Checker {
  return new Checker(readYaml(text, what, options.maxCharacters), options.language, options.maskType);
}
