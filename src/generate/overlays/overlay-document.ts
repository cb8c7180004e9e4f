import { isJsonObject, type JsonObject, type JsonValue } from "../../document/json.js";
import { expectationProblem } from "./overlay-expectation.js";
import type { OverlayFault } from "./overlay-fault.js";

/** One action of an overlay: where it points, what it does there, and what it expects to find first. */
export interface OverlayAction {
  /** Position in the file, counted from 1, for messages. */
  readonly number: number;
  readonly target: string;
  readonly change: { readonly kind: "update"; readonly value: JsonValue } | { readonly kind: "remove" };
  /** A partial value that the target must match; `undefined` when what the action states cannot be read. */
  readonly expect: JsonValue | undefined;
}

/** An overlay file. */
export interface Overlay {
  /** How messages name the file. */
  readonly label: string;
  /** The document that the overlay says it belongs to, as written in the file. */
  readonly extends: string | undefined;
  readonly actions: readonly OverlayAction[];
  /** False when the file has an action that says too little to be tried. */
  readonly isWhole: boolean;
}

/** An overlay file, and what is wrong with its form. */
export interface CheckedOverlay {
  /** With faults it is good for nothing but looking for more of them. */
  readonly overlay: Overlay;
  readonly faults: readonly OverlayFault[];
}

/** Why the overlay exists, how that is known, and what makes it go: without them nobody dares to delete it. */
const ACCOUNT_KEYS = ["x-reason", "x-evidence", "x-remove-when"];
// A misspelt extension would be a guard or an account that nobody reads, so others are refused, too.
const DOCUMENT_KEYS = ["overlay", "info", "extends", "actions", ...ACCOUNT_KEYS];
const ACTION_KEYS = ["target", "description", "update", "remove", "x-expect", ...ACCOUNT_KEYS];

/**
 * Checks the content of an overlay file against Overlay 1.0 and the house rules: `x-expect` on each action,
 * and `x-reason`, `x-evidence` and `x-remove-when` on the overlay or on each action.
 *
 * @param label how messages name the file
 */
export function checkOverlay(content: JsonObject, label: string): CheckedOverlay {
  const list = Array.isArray(content.actions) ? content.actions : [];
  const problems = [
    ...documentProblems(content),
    ...list.flatMap((action, index) =>
      actionProblems(action, content).map((problem) => `action ${index + 1}: ${problem}`),
    ),
  ];
  const actions = list.flatMap((action, index) => actionOf(action, index + 1) ?? []);
  return {
    overlay: {
      label,
      extends: typeof content.extends === "string" ? content.extends : undefined,
      actions,
      isWhole: actions.length === list.length && list.length > 0,
    },
    faults: problems.map((problem) => ({ kind: "form", message: `${label}: ${problem}` })),
  };
}

function documentProblems(content: JsonObject): string[] {
  const { overlay: version, info, extends: base, actions } = content;
  const problems = unknownKeys(content, DOCUMENT_KEYS);
  if (typeof version !== "string" || !/^1\.0\.\d+$/.test(version)) {
    problems.push(`"overlay" must be a version 1.0.x as a string, found ${JSON.stringify(version ?? null)}.`);
  }
  if (!isJsonObject(info) || typeof info.title !== "string" || typeof info.version !== "string") {
    problems.push('"info" must hold a "title" and a "version", both strings.');
  }
  if (base !== undefined && typeof base !== "string") problems.push('"extends" must be a string.');
  if (!Array.isArray(actions) || actions.length === 0) {
    problems.push('"actions" must be a list of at least one action.');
  }
  return problems;
}

function actionProblems(action: JsonValue, overlay: JsonObject): string[] {
  if (!isJsonObject(action)) return ["must be an object."];
  const problems = unknownKeys(action, ACTION_KEYS);
  const { target, update, remove, "x-expect": expect } = action;
  if (typeof target !== "string" || target === "") problems.push('"target" must be a JSONPath expression.');
  for (const key of ACCOUNT_KEYS) {
    const account = action[key] ?? overlay[key];
    if (account === undefined || account === null || account === "") {
      problems.push(`"${key}" is missing, here and on the overlay.`);
    }
  }
  if (remove !== undefined && remove !== true && remove !== false) {
    problems.push('"remove" must be true or false.');
  }
  if ((update !== undefined) === (remove === true)) {
    problems.push('must hold exactly one of "update" and "remove: true".');
  }
  if (typeof update === "object" && update !== null && Object.keys(update).length === 0) {
    problems.push('"update" is empty.');
  }
  if (expect === undefined) {
    problems.push(
      '"x-expect" is missing: state what the target looks like before the change, ' +
        'and each member that the action adds as { "x-absent": true }.',
    );
  }
  const misused = expect === undefined ? undefined : expectationProblem(expect);
  if (misused !== undefined) problems.push(`in "x-expect", ${misused}`);
  return problems;
}

/** The action as far as it can be read, so that a fault of its form does not hide others; `undefined` when it says too little. */
function actionOf(action: JsonValue, number: number): OverlayAction | undefined {
  if (!isJsonObject(action)) return undefined;
  const { target, update, remove, "x-expect": expect } = action;
  if (typeof target !== "string" || target === "" || (update === undefined && remove !== true))
    return undefined;
  if (typeof update === "object" && update !== null && Object.keys(update).length === 0) return undefined;
  const isReadable = expect !== undefined && expectationProblem(expect) === undefined;
  return {
    number,
    target,
    change: update === undefined ? { kind: "remove" } : { kind: "update", value: update },
    expect: isReadable ? expect : undefined,
  };
}

function unknownKeys(object: JsonObject, known: readonly string[]): string[] {
  return Object.keys(object)
    .filter((key) => !known.includes(key))
    .map((key) => `"${key}" is not a field of an overlay here; known are ${known.join(", ")}.`);
}
