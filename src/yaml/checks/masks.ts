import type { Node } from "yaml";
import type { Language } from "../language/language.js";
import { quoted } from "../reading/read-yaml.js";
import type { NodeMap, YamlTree } from "../reading/yaml-tree.js";
import type { Check } from "./checker.js";

/** A list of masks, or a `$ref` to one. */
export const masks: Check = (node, checker) => {
  const { tree } = checker;
  const list = tree.list(node);
  const map = tree.map(node);
  if (list !== undefined) for (const item of list.items) requireMask(item, checker);
  else if (map === undefined || !checker.reference(map)) checker.fault(node, "masks has to be a list");
};

/** One mask, or a list of masks: what a library may hold under a name. */
export const maskOrMasks: Check = (node, checker) => {
  checker.later(checker.tree.list(node) === undefined ? mask : masks, node);
};

/** One mask, or a `$ref` to one. */
export const mask: Check = (node, checker) => {
  const { tree, language } = checker;
  const map = tree.map(node);
  if (map === undefined) return checker.fault(node, "A mask has to be a map with a type");
  if (checker.reference(map)) return;
  const type = tree.member(map, "type");
  if (type === undefined) return checker.fault(node, "A mask needs a type");
  const name = tree.text(type.value);
  const known = name === undefined ? undefined : language.maskTypes.get(name);
  if (known === undefined) {
    return checker.fault(type.key, `Mask type ${quoted(name ?? "(no text)")} is not known`);
  }
  const inner = tree.member(map, "masks")?.value;
  if (known.inside === "masks") checker.later(masks, inner);
  if (known.inside === "labelled masks") checker.later(holdersOfMasks, inner);
  if (known.inside === "transforms") checker.later(holdersOfMasks, tree.member(map, "transforms")?.value);
};

/** Whether a map in a list of rules is a mask itself: it has a type, and no masks unless its type has some. */
export function isBareMask(
  map: NodeMap,
  tree: YamlTree,
  { maskTypes }: Pick<Language, "maskTypes">,
): boolean {
  const type = tree.member(map, "type");
  if (type === undefined) return false;
  return tree.member(map, "masks") === undefined || maskTypes.has(tree.text(type.value) ?? "");
}

/** A list of maps, each with masks of its own; nothing else is known of them. */
const holdersOfMasks: Check = (node, checker) => {
  for (const item of checker.tree.list(node)?.items ?? []) {
    const map = checker.tree.map(item);
    if (map !== undefined) checker.later(masks, checker.tree.member(map, "masks")?.value);
  }
};

function requireMask(item: Node, checker: Parameters<Check>[1]): void {
  if (checker.tree.resolve(item) === undefined) checker.fault(item, "A mask has to be a map with a type");
  else checker.later(mask, item);
}
