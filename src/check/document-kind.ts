import { type MaskType, TASK_TYPES } from "../yaml/language/task-types.js";
import type { Member, NodeMap, YamlTree } from "../yaml/reading/yaml-tree.js";

/** What a YAML document can be. */
export const DOCUMENT_KINDS = [
  "ruleset",
  "library",
  "discovery-config",
  "discovery-library",
  "generation-config",
  "in-flight-plan",
] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Members that stand at the top of documents of one kind alone. */
const SIGNS: Readonly<Record<string, DocumentKind>> = {
  masks: "library",
  database_rules: "library",
  tabular_file_rules: "library",
  file_rules: "library",
  // A library of such is checked alike.
  labels: "discovery-config",
  metadata_rules: "discovery-config",
  idd_rules: "discovery-config",
  rules: "in-flight-plan",
};

/** The kind that the members at the top of a document tell; `undefined` where they tell none, or more than one. */
export function kindOf(tree: YamlTree): DocumentKind | undefined {
  const top = tree.map(tree.root);
  if (top === undefined) return undefined;
  const signs = [...tree.members(top)].flatMap(([name, member]) => signOf(name, member, tree) ?? []);
  const [kind, ...others] = new Set(signs);
  return others.length === 0 ? kind : undefined;
}

function signOf(name: string, { value }: Member, tree: YamlTree): DocumentKind | undefined {
  if (name !== "tasks") return Object.hasOwn(SIGNS, name) ? SIGNS[name] : undefined;
  if (tree.list(value) !== undefined) return "ruleset";
  return tree.map(value) === undefined ? undefined : "library";
}

/**
 * The kind of rulesets that the first task belongs in which belongs in one kind alone;
 * `undefined` without such a task: the ruleset is checked alike as either.
 */
export function maskTypeOf(tree: YamlTree): MaskType | undefined {
  const top = tree.map(tree.root);
  if (top === undefined) return undefined;
  const waiting: NodeMap[] = [top];
  // Aliases can make a document go round.
  const seen = new Set<NodeMap>();
  for (let map = waiting.pop(); map !== undefined; map = waiting.pop()) {
    if (seen.has(map)) continue;
    seen.add(map);
    const type = tree.text(tree.member(map, "type")?.value);
    const of = TASK_TYPES.find(({ name }) => name === type)?.of;
    if (of !== undefined) return of;
    const inner = tree.list(tree.member(map, "tasks")?.value)?.items ?? [];
    waiting.push(
      ...inner
        .map((item) => tree.map(item))
        .filter((item) => item !== undefined)
        .toReversed(),
    );
  }
  return undefined;
}
