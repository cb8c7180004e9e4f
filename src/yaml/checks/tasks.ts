import type { Node } from "yaml";
import type { TaskType } from "../language/task-types.js";
import { quoted } from "../reading/read-yaml.js";
import type { NodeMap } from "../reading/yaml-tree.js";
import type { Check, Checker } from "./checker.js";
import { anyRules, columnRules } from "./rules.js";

const NO_MAP = "A task has to be a map with a type";

/** A list of tasks. */
export const tasks: Check = (node, checker) => {
  for (const item of checker.tree.list(node)?.items ?? []) {
    if (checker.tree.resolve(item) === undefined) checker.fault(item, NO_MAP);
    else checker.later(task, item);
  }
};

/** What a library holds under a name: a task, or several. */
export const taskOrTasks: Check = (node, checker) => {
  checker.later(checker.tree.list(node) === undefined ? task : tasks, node);
};

const task: Check = (node, checker) => {
  const { tree, language, maskType } = checker;
  const map = tree.map(node);
  if (map === undefined) return checker.fault(node, NO_MAP);
  const type = tree.member(map, "type");
  // Libraries hold tasks, too, so that a reference has to be able to stand for one.
  if (type === undefined && checker.reference(map)) return;
  if (type === undefined) return checker.fault(node, "A task needs a type");
  const name = tree.text(type.value) ?? "(no text)";
  const known = language.taskTypes.get(name);
  if (known === undefined) return checker.fault(type.key, `Task type ${quoted(name)} is not known`);
  if (known.of !== undefined && maskType !== undefined && known.of !== maskType) {
    return checker.fault(type.key, `Task type ${quoted(name)} does not belong in a ${maskType} ruleset`);
  }
  checkMembers(map, node, known, checker);
};

function checkMembers(map: NodeMap, node: Node, type: TaskType, checker: Checker): void {
  const { tree } = checker;
  for (const alternatives of type.asksFor) {
    if (alternatives.some((name) => tree.member(map, name) !== undefined)) continue;
    const message = `${type.name} needs ${alternatives.join(" or ")}`;
    if (type.refusedWithout === true) checker.fault(node, message);
    else checker.warning(node, message);
  }
  if (type.rules !== undefined) {
    checker.later(type.rules === "of columns" ? columnRules : anyRules, tree.member(map, "rules")?.value);
  }
  if (type.holdsTasks === true) {
    const inner = tree.member(map, "tasks");
    if (inner !== undefined && tree.list(inner.value) === undefined) {
      checker.fault(inner.key, `tasks of ${type.name} has to be a list`);
    }
    checker.later(tasks, inner?.value);
  }
}
