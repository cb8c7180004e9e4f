import { InputError } from "../../../src/document/input-error.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../../src/document/json.js";

/** One action of an overlay: where it points, what it does there, and what it expects to find first. */
export interface OverlayAction {
  /** Position in the file, counted from 1, for messages. */
  readonly number: number;
  readonly target: string;
  readonly change: { readonly kind: "update"; readonly value: JsonValue } | { readonly kind: "remove" };
  /** A partial value that the target must match; `undefined` when the action states nothing. */
  readonly expect: JsonValue | undefined;
}

/** A checked overlay file. */
export interface Overlay {
  /** How messages name the file. */
  readonly label: string;
  /** The document that the overlay says it belongs to, as written in the file. */
  readonly extends: string | undefined;
  readonly actions: readonly OverlayAction[];
}

const DOCUMENT_KEYS = ["overlay", "info", "extends", "actions"];
const ACTION_KEYS = ["target", "description", "update", "remove"];
/** Why the overlay exists, how that is known, and what makes it go: without them nobody dares to delete it. */
const ACCOUNT_KEYS = ["x-reason", "x-evidence", "x-remove-when"];

/**
 * Checks the content of an overlay file against Overlay 1.0 and the house rules
 * (`x-reason`, `x-evidence` and `x-remove-when` on the overlay or on each action).
 *
 * @throws InputError that names the file, the action and what is wrong
 */
export function parseOverlay(content: JsonObject, label: string): Overlay {
  const fail = (problem: string): never => {
    throw new InputError(`${label}: ${problem}`);
  };
  refuseUnknownKeys(content, DOCUMENT_KEYS, "", fail);
  const version = content.overlay;
  if (typeof version !== "string" || !/^1\.0\.\d+$/.test(version)) {
    fail(`"overlay" must be a version 1.0.x as a string, found ${JSON.stringify(version ?? null)}.`);
  }
  const info = content.info;
  if (!isJsonObject(info) || typeof info.title !== "string" || typeof info.version !== "string") {
    fail('"info" must hold a "title" and a "version", both strings.');
  }
  const base = content.extends;
  if (base !== undefined && typeof base !== "string") return fail('"extends" must be a string.');
  const actions = content.actions;
  if (!Array.isArray(actions) || actions.length === 0) {
    return fail('"actions" must be a list of at least one action.');
  }
  return {
    label,
    extends: base,
    actions: actions.map((action, index) => parseAction(action, index + 1, content, label)),
  };
}

function parseAction(action: JsonValue, number: number, overlay: JsonObject, label: string): OverlayAction {
  const fail = (problem: string): never => {
    throw new InputError(`${label}: action ${number}: ${problem}`);
  };
  if (!isJsonObject(action)) return fail("must be an object.");
  refuseUnknownKeys(action, ACTION_KEYS, "", fail);
  const { target, update, remove } = action;
  if (typeof target !== "string" || target === "") return fail('"target" must be a JSONPath expression.');
  for (const key of ACCOUNT_KEYS) {
    const account = action[key] ?? overlay[key];
    if (account === undefined || account === null || account === "") {
      fail(`"${key}" is missing, here and on the overlay.`);
    }
  }
  if (remove !== undefined && remove !== true && remove !== false) fail('"remove" must be true or false.');
  if ((update !== undefined) === (remove === true)) {
    fail('must hold exactly one of "update" and "remove: true".');
  }
  return {
    number,
    target,
    change: update === undefined ? { kind: "remove" } : { kind: "update", value: update },
    expect: action["x-expect"],
  };
}

function refuseUnknownKeys(
  object: JsonObject,
  known: readonly string[],
  where: string,
  fail: (problem: string) => never,
): void {
  for (const key of Object.keys(object)) {
    if (!known.includes(key) && !key.startsWith("x-")) {
      fail(`${where}"${key}" is not a field of Overlay 1.0 (known: ${known.join(", ")} and x- fields).`);
    }
  }
}
