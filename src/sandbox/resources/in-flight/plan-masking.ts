import type { Node } from "yaml";
import { isBareMask } from "../../../yaml/checks/masks.js";
import { languageOf } from "../../../yaml/language/language.js";
import type { YamlRelease } from "../../../yaml/language/releases.js";
import { readYaml } from "../../../yaml/reading/read-yaml.js";
import type { NodeMap, YamlTree } from "../../../yaml/reading/yaml-tree.js";
import type { MaskEffect, PlanMasking } from "../../store/records/plan-masking.js";

const NOTHING: MaskEffect = { fixed: undefined, scrambles: false };
const SCRAMBLES: MaskEffect = { fixed: undefined, scrambles: true };

/** Chains in chains, each an alias of the one before, that are followed. */
const DEEPEST_CHAIN = 200;

/**
 * What a plan that was found to be fine does to records.
 * Known are the parameters of `from_fixed`, `do_nothing` and `chain`;
 * of every other mask it is told that the sandbox puts other letters and digits in.
 */
export function planMasking(rulesetYaml: string, release: YamlRelease): PlanMasking {
  const language = languageOf(release);
  const { tree } = readYaml(rulesetYaml, "The ruleset", rulesetYaml.length);
  const effects = new MaskEffects(tree);
  let whole = NOTHING;
  let lastScramble = -1;
  const columns = new Map<string, { effect: MaskEffect; at: number }>();
  const upToNow = ({ effect, at }: { effect: MaskEffect; at: number }) =>
    lastScramble > at ? after(effect, SCRAMBLES) : effect;
  rulesOf(tree).forEach((rule, at) => {
    const isMask = isBareMask(rule, tree, language);
    const effect = isMask ? effects.ofMask(rule) : effects.ofMasks(tree.member(rule, "masks")?.value);
    const column = tree.member(rule, "column");
    if (column === undefined) {
      whole = after(whole, effect);
      if (effect.scrambles) lastScramble = at;
      return;
    }
    const name = tree.text(column.value);
    if (name === undefined) return;
    const before = columns.get(name) ?? { effect: NOTHING, at: -1 };
    columns.set(name, { effect: after(upToNow(before), effect), at });
  });
  return {
    whole,
    columns: new Map([...columns].map(([name, column]) => [name, upToNow(column)])),
    unknownMasks: [...effects.unknown].toSorted(),
  };
}

/** The effect of two masks one after the other. */
function after(first: MaskEffect, then: MaskEffect): MaskEffect {
  if (then.fixed !== undefined) return then;
  return { fixed: first.fixed, scrambles: first.scrambles || then.scrambles };
}

function rulesOf(tree: YamlTree): NodeMap[] {
  const top = tree.map(tree.root);
  const rules = top === undefined ? undefined : tree.member(top, "rules")?.value;
  const map = tree.map(rules);
  if (map === undefined) return mapsOf(tree, tree.list(rules)?.items ?? []);
  const masks = tree.member(map, "masks");
  if (masks !== undefined && tree.map(masks.value) === undefined) return [map];
  return mapsOf(
    tree,
    [...tree.members(map).values()].map(({ value }) => value),
  );
}

function mapsOf(tree: YamlTree, nodes: readonly (Node | undefined)[]): NodeMap[] {
  return nodes.map((node) => tree.map(node)).filter((map) => map !== undefined);
}

/** Finds out what masks do, each once: a chain of chains costs what was written. */
class MaskEffects {
  /** The types of masks that the sandbox knows no parameters of. */
  readonly unknown = new Set<string>();
  readonly #tree: YamlTree;
  readonly #known = new Map<Node, MaskEffect>();

  constructor(tree: YamlTree) {
    this.#tree = tree;
  }

  ofMasks(node: Node | undefined, depth = 0): MaskEffect {
    const list = this.#tree.list(node);
    const reference = this.#tree.map(node);
    if (reference !== undefined) return this.ofMask(reference, depth);
    if (list === undefined) return NOTHING;
    const known = this.#known.get(list);
    if (known !== undefined) return known;
    // A chain that contains itself adds nothing.
    this.#known.set(list, NOTHING);
    const effect = mapsOf(this.#tree, list.items)
      .map((mask) => this.ofMask(mask, depth))
      .reduce(after, NOTHING);
    this.#known.set(list, effect);
    return effect;
  }

  ofMask(mask: NodeMap, depth = 0): MaskEffect {
    const tree = this.#tree;
    const type = tree.text(tree.member(mask, "type")?.value) ?? "$ref";
    if (type === "do_nothing") return NOTHING;
    if (type === "chain" && depth < DEEPEST_CHAIN)
      return this.ofMasks(tree.member(mask, "masks")?.value, depth + 1);
    const value = tree.members(mask).get("value");
    if (
      type === "from_fixed" &&
      value !== undefined &&
      tree.map(value.value) === undefined &&
      tree.list(value.value) === undefined
    ) {
      return { fixed: { value: tree.scalar(value.value) ?? null }, scrambles: false };
    }
    this.unknown.add(type);
    return SCRAMBLES;
  }
}
