import { readYaml } from "../../../yaml/reading/read-yaml.js";
import type { NodeMap, YamlTree } from "../../../yaml/reading/yaml-tree.js";
import { DEMO_FILES } from "../discovery/demo-data/files.js";

/** Tasks that change the rows of a table. */
const TABLE_TASKS = new Set(["mask_table", "mask_unique_key"]);
const MOST_TASKS = 10_000;
const DEEPEST = 20;
const FILE_TASKS = new Set(["mask_file", "mask_tabular_file"]);

/** What the log of a run names: a table, or the files of a task, which may be none. */
export type MaskedPart =
  | { readonly table: string }
  | { readonly task: string; readonly files: readonly string[] };

/** What the tasks of a ruleset mask, in their order, those inside `parallel` and `serial` included. */
export function maskedParts(configYaml: string): MaskedPart[] {
  const { tree } = readYaml(configYaml, "The ruleset", configYaml.length);
  const top = tree.map(tree.root);
  return top === undefined ? [] : partsOf(tree, top, { tasks: MOST_TASKS, depth: DEEPEST });
}

/** Aliases can make a list of tasks endless: it is followed so far and no further. */
function partsOf(
  tree: YamlTree,
  parent: NodeMap,
  left: { tasks: number; readonly depth: number },
): MaskedPart[] {
  if (left.depth === 0) return [];
  return maps(tree, parent, "tasks").flatMap((task): MaskedPart[] => {
    left.tasks -= 1;
    if (left.tasks < 0) return [];
    const type = textOf(tree, task, "type") ?? "";
    const table = textOf(tree, task, "table");
    if (TABLE_TASKS.has(type) && table !== undefined) return [{ table }];
    if (FILE_TASKS.has(type)) return [{ task: type, files: filesOf(tree, task) }];
    const inside = { tasks: left.tasks, depth: left.depth - 1 };
    const parts = partsOf(tree, task, inside);
    left.tasks = inside.tasks;
    return parts;
  });
}

/**
 * The made-up files of a connection that a task takes.
 * Only globs are looked at: no pattern of a ruleset is run as a regular expression, and one takes every file.
 */
function filesOf(tree: YamlTree, task: NodeMap): string[] {
  const include = globs(tree, task, "include");
  const skip = globs(tree, task, "skip");
  const paths = DEMO_FILES.filter(({ locators }) => locators.length > 0).flatMap(({ files }) =>
    files.map(({ path }) => path),
  );
  return paths.filter(
    (path) =>
      (include.length === 0 || include.some((glob) => glob === undefined || fitsGlob(path, glob))) &&
      !skip.some((glob) => glob !== undefined && fitsGlob(path, glob)),
  );
}

function globs(tree: YamlTree, task: NodeMap, member: string): (string | undefined)[] {
  return maps(tree, task, member).map((filter) => textOf(tree, filter, "glob"));
}

/** As `fnmatch` of Python reads `*` and `?`, going back to the last star alone. */
export function fitsGlob(path: string, glob: string): boolean {
  let at = 0;
  let globAt = 0;
  let star: { readonly glob: number; path: number } | undefined;
  while (at < path.length) {
    if (glob[globAt] === "*") {
      star = { glob: globAt, path: at };
      globAt += 1;
    } else if (globAt < glob.length && (glob[globAt] === "?" || glob[globAt] === path[at])) {
      at += 1;
      globAt += 1;
    } else if (star !== undefined) {
      star.path += 1;
      at = star.path;
      globAt = star.glob + 1;
    } else {
      return false;
    }
  }
  return /^\**$/.test(glob.slice(globAt));
}

function maps(tree: YamlTree, parent: NodeMap, name: string): NodeMap[] {
  const items = tree.list(tree.member(parent, name)?.value)?.items ?? [];
  return items.map((item) => tree.map(item)).filter((map) => map !== undefined);
}

function textOf(tree: YamlTree, parent: NodeMap, name: string): string | undefined {
  return tree.text(tree.member(parent, name)?.value);
}
