import type { Node } from "yaml";
import { TASK_TYPES } from "../../../yaml/language/task-types.js";
import { readYaml } from "../../../yaml/reading/read-yaml.js";
import type { NodeMap, YamlTree } from "../../../yaml/reading/yaml-tree.js";
import { DEMO_FILES } from "../discovery/demo-data/files.js";
import { fitsGlob } from "../files/fits-glob.js";

/** Tasks that change the rows of a table. */
const TABLE_TASKS = new Set(["mask_table", "mask_unique_key"]);
const FILE_TASKS = new Set(["mask_file", "mask_tabular_file"]);
const HOLDERS_OF_TASKS = new Set(TASK_TYPES.filter(({ holdsTasks }) => holdsTasks).map(({ name }) => name));
const MOST_TASKS = 10_000;
const DEEPEST = 20;

const PATHS = DEMO_FILES.filter(({ locators }) => locators.length > 0).flatMap(({ files }) =>
  files.map(({ path }) => path),
);

/** What the log of a run names: a table, or the files of a task, which may be none. */
export type MaskedPart =
  | { readonly table: string }
  | { readonly task: string; readonly files: readonly string[] };

/** What the tasks of a ruleset mask, in their order, those inside `parallel` and `serial` included. */
export function maskedParts(configYaml: string): MaskedPart[] {
  const { tree } = readYaml(configYaml, "The ruleset", configYaml.length);
  const top = tree.map(tree.root);
  return top === undefined ? [] : new TaskReader(tree).partsOf(top, DEEPEST);
}

/** Reads tasks. Aliases can make a list of them endless: it is followed so far and no further. */
class TaskReader {
  readonly #tree: YamlTree;
  readonly #filters: FileFilters;
  #left = MOST_TASKS;

  constructor(tree: YamlTree) {
    this.#tree = tree;
    this.#filters = new FileFilters(tree);
  }

  partsOf(parent: NodeMap, depth: number): MaskedPart[] {
    const parts: MaskedPart[] = [];
    if (depth === 0) return parts;
    for (const item of itemsOf(this.#tree, parent, "tasks")) {
      this.#left -= 1;
      if (this.#left < 0) break;
      const task = this.#tree.map(item);
      if (task !== undefined) parts.push(...this.#partsOfTask(task, depth));
    }
    return parts;
  }

  #partsOfTask(task: NodeMap, depth: number): MaskedPart[] {
    const type = textOf(this.#tree, task, "type") ?? "";
    const table = textOf(this.#tree, task, "table");
    if (TABLE_TASKS.has(type) && table !== undefined) return [{ table }];
    if (FILE_TASKS.has(type)) return [{ task: type, files: this.#filters.filesOf(task) }];
    return HOLDERS_OF_TASKS.has(type) ? this.partsOf(task, depth - 1) : [];
  }
}

/**
 * Tells the made-up files of a connection that tasks take.
 * Only globs are looked at: no pattern of a ruleset is run as a regular expression, and one takes every file.
 * Each list and each glob is looked at once, however many aliases lead there.
 */
class FileFilters {
  readonly #tree: YamlTree;
  readonly #ofList = new Map<Node, Fits>();
  readonly #ofGlob = new Map<string, ReadonlySet<string>>();

  constructor(tree: YamlTree) {
    this.#tree = tree;
  }

  filesOf(task: NodeMap): string[] {
    const include = this.#fits(task, "include");
    const skip = this.#fits(task, "skip");
    const takesAll = include === undefined || include.hasOther;
    return PATHS.filter((path) => (takesAll || include.paths.has(path)) && skip?.paths.has(path) !== true);
  }

  /** `undefined` for a list without filters. */
  #fits(task: NodeMap, member: string): Fits | undefined {
    const list = this.#tree.list(this.#tree.member(task, member)?.value);
    if (list === undefined) return undefined;
    const known = this.#ofList.get(list) ?? this.#fitsOf(list.items);
    this.#ofList.set(list, known);
    return known.isEmpty ? undefined : known;
  }

  #fitsOf(items: readonly Node[]): Fits {
    const filters = mapsOf(this.#tree, items);
    const globs = filters.map((filter) => textOf(this.#tree, filter, "glob"));
    const known = globs.filter((glob) => glob !== undefined);
    const paths = new Set(known.flatMap((glob) => [...this.#fitting(glob)]));
    return { isEmpty: filters.length === 0, hasOther: known.length < globs.length, paths };
  }

  #fitting(glob: string): ReadonlySet<string> {
    const known = this.#ofGlob.get(glob) ?? new Set(PATHS.filter((path) => fitsGlob(path, glob)));
    this.#ofGlob.set(glob, known);
    return known;
  }
}

/** What a list of filters takes. */
interface Fits {
  readonly isEmpty: boolean;
  /** Whether a filter in it is no glob. */
  readonly hasOther: boolean;
  readonly paths: ReadonlySet<string>;
}

function itemsOf(tree: YamlTree, parent: NodeMap, name: string): readonly Node[] {
  return tree.list(tree.member(parent, name)?.value)?.items ?? [];
}

function mapsOf(tree: YamlTree, items: readonly Node[]): NodeMap[] {
  return items.map((item) => tree.map(item)).filter((map) => map !== undefined);
}

function textOf(tree: YamlTree, parent: NodeMap, name: string): string | undefined {
  return tree.text(tree.member(parent, name)?.value);
}
