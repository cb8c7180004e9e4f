import type { NodeMap } from "../reading/yaml-tree.js";
import type { Check, Checker } from "./checker.js";
import { masks } from "./masks.js";

/** What shows that a map is one rule, and not a map of names to rules. */
const MARKS_OF_A_RULE = ["column", "$ref", "masks", "rules"];

/** Rules of which each names a column: a list, a map of name to rule, or one rule. */
export const columnRules: Check = (node, checker) => eachRule(node, checker, columnRule);

/** The same for rules that need no column. */
export const anyRules: Check = (node, checker) => eachRule(node, checker, anyRule);

const columnRule: Check = (node, checker) => {
  const { tree } = checker;
  const map = tree.map(node);
  if (map === undefined) return checker.fault(node, "A rule has to be a map with a column");
  const column = tree.member(map, "column");
  const reference = tree.map(column?.value);
  if (reference !== undefined) checker.reference(reference);
  if (!checker.reference(map) && column === undefined && !isGroup(map, checker)) {
    checker.fault(node, "A rule of mask_table needs a column or a $ref");
  }
  checker.later(masks, tree.member(map, "masks")?.value);
};

/** One rule that needs no column. */
export const anyRule: Check = (node, checker) => {
  const map = checker.tree.map(node);
  if (map === undefined) return;
  checker.reference(map);
  checker.later(masks, checker.tree.member(map, "masks")?.value);
};

/** What a library holds under a name: a rule, or several in one of the other forms. */
export const ruleOrRules: Check = (node, checker) => {
  if (checker.tree.text(node) === undefined) checker.later(anyRules, node);
};

/** The same where each rule names a column. */
export const columnRuleOrRules: Check = (node, checker) => {
  const isText = checker.tree.text(node) !== undefined;
  checker.later(isText ? columnRule : columnRules, node);
};

/** A rule that holds rules of its own; what is in them is not known, and nothing of it is refused. */
function isGroup(map: NodeMap, { tree }: Checker): boolean {
  return tree.member(map, "rules") !== undefined;
}

function eachRule(node: Parameters<Check>[0], checker: Checker, rule: Check): void {
  const { tree } = checker;
  const list = tree.list(node);
  const map = tree.map(node);
  if (list !== undefined) {
    for (const item of list.items) {
      if (tree.resolve(item) === undefined) missingRule(item, checker, rule);
      else checker.later(rule, item);
    }
  } else if (map === undefined) {
    checker.fault(node, "rules has to be a list of rules, a map of names to rules, or a rule");
  } else if (isOneRule(map, checker)) {
    checker.later(rule, map);
  } else {
    for (const { key, value } of tree.members(map).values()) {
      if (tree.resolve(value) === undefined) missingRule(key, checker, rule);
      else checker.later(rule, value);
    }
  }
}

function missingRule(place: Parameters<Check>[0], checker: Checker, rule: Check): void {
  if (rule === columnRule) checker.fault(place, "A rule has to be a map with a column");
}

/** In a map of names to rules, every value is a map; a member of a rule that is one leads elsewhere. */
function isOneRule(map: NodeMap, { tree }: Checker): boolean {
  return MARKS_OF_A_RULE.some((name) => {
    const member = tree.member(map, name);
    if (member === undefined) return false;
    const inner = tree.map(member.value);
    return inner === undefined || tree.member(inner, "$ref") !== undefined;
  });
}
