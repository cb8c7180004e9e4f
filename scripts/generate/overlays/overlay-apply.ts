import { jsonpath } from "json-p3";
import { InputError } from "../../../src/document/input-error.js";
import {
  cloneJson,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonEquals,
  jsonForMessage,
} from "../../../src/document/json.js";
import type { Overlay, OverlayAction } from "./overlay-document.js";
import { appendToArray, type MergeOutcome, mergeIntoObject } from "./overlay-merge.js";

type Location = readonly (string | number)[];

/**
 * Applies one overlay and returns the patched document; the given one is left as it is.
 *
 * Strict in both directions: an action fails when its target matches nothing, when it would change nothing
 * (then upstream has caught up and the overlay must go), and when what it finds is not what it states in `x-expect`.
 *
 * @param documentLabel how messages name the document
 * @throws InputError that names the overlay file, the action number and the target
 */
export function applyOverlay(document: JsonObject, overlay: Overlay, documentLabel: string): JsonObject {
  if (leavesUnchanged(document, overlay)) {
    throw new InputError(`${overlay.label} changes nothing in ${documentLabel}: ${obsolete(overlay)}`);
  }
  const patched = cloneJson(document);
  for (const action of overlay.actions) {
    const name = `${overlay.label}: action ${action.number} (target ${action.target})`;
    const locations = locate(patched, action, name);
    if (locations.length === 0) {
      throw new InputError(
        `${name} is homeless: its target matches nothing in ${documentLabel}. ` +
          (action.change.kind === "remove"
            ? `If upstream has removed it now, delete this overlay: ${overlay.label}. Otherwise point the target at its new place.`
            : "Point the target at its new place, or at the parent when the key itself does not exist yet."),
      );
    }
    requireChange(patched, locations, action, name, overlay);
    requireExpected(patched, locations, action, name);
    applyAction(patched, locations, action, name);
  }
  return patched;
}

function obsolete(overlay: Overlay, onlyOne = false): string {
  const orAction =
    onlyOne && overlay.actions.length > 1 ? " (or only this action, if the others are needed)" : "";
  return `upstream has this now: delete this overlay, ${overlay.label}${orAction}.`;
}

/** Catches what no single action shows: a remove and an update that together restore what was there. */
function leavesUnchanged(document: JsonObject, overlay: Overlay): boolean {
  const trial = cloneJson(document);
  for (const action of overlay.actions) {
    const name = `${overlay.label}: action ${action.number} (target ${action.target})`;
    const locations = locate(trial, action, name);
    if (locations.length === 0) return false;
    applyAction(trial, locations, action, name);
  }
  return jsonEquals(document, trial);
}

function requireChange(
  document: JsonObject,
  locations: readonly Location[],
  action: OverlayAction,
  name: string,
  overlay: Overlay,
): void {
  if (action.change.kind === "remove") return;
  const trial = cloneJson(document);
  const outcomes = applyAction(trial, locations, action, name);
  if (!outcomes.some((outcome) => outcome.changed)) {
    throw new InputError(`${name} changes nothing: ${obsolete(overlay, true)}`);
  }
  const present = outcomes.flatMap((outcome) => outcome.alreadyPresent)[0];
  if (present !== undefined) {
    throw new InputError(
      `${name} is half obsolete: upstream has ${jsonForMessage(present.value)} now` +
        `${present.path === "" ? "" : ` in ${present.path}`}. Take it out of this overlay: ${overlay.label}.`,
    );
  }
}

function requireExpected(
  document: JsonObject,
  locations: readonly Location[],
  action: OverlayAction,
  name: string,
): void {
  const { expect } = action;
  if (expect === undefined) return;
  for (const location of locations) {
    const found = valueAt(document, location);
    if (!matchesPartially(expect, found)) {
      throw new InputError(
        `${name} found a third thing: neither what it expects nor what it makes of it.\n` +
          `  expected: ${jsonForMessage(expect)}\n  found:    ${jsonForMessage(found)}\n` +
          "Look at what changed upstream, then mend the overlay or delete it.",
      );
    }
  }
}

/** Objects may hold more than expected; arrays and primitives may not. */
function matchesPartially(expected: JsonValue, found: JsonValue): boolean {
  if (isJsonObject(expected)) {
    return (
      isJsonObject(found) &&
      Object.entries(expected).every(([key, value]) => {
        const member = Object.hasOwn(found, key) ? found[key] : undefined;
        return member !== undefined && matchesPartially(value, member);
      })
    );
  }
  if (Array.isArray(expected)) {
    return (
      Array.isArray(found) &&
      expected.length === found.length &&
      expected.every((value, index) => {
        const member = found[index];
        return member !== undefined && matchesPartially(value, member);
      })
    );
  }
  return expected === found;
}

function applyAction(
  document: JsonObject,
  locations: readonly Location[],
  action: OverlayAction,
  name: string,
): MergeOutcome[] {
  const { change } = action;
  if (change.kind === "update") {
    return locations.map((location) => applyUpdate(valueAt(document, location), change.value, name));
  }
  // From the end, so that removing one element of an array does not move those still to be removed.
  for (const location of locations.toReversed()) removeAt(document, location, name);
  return [];
}

function applyUpdate(target: JsonValue, update: JsonValue, name: string): MergeOutcome {
  if (Array.isArray(target)) return appendToArray(target, update);
  if (!isJsonObject(target)) {
    throw new InputError(
      `${name} selects the primitive ${jsonForMessage(target)}: Overlay 1.0 can only update objects and arrays. Target the parent.`,
    );
  }
  if (!isJsonObject(update)) {
    throw new InputError(`${name} selects an object: "update" must be an object to merge into it.`);
  }
  return mergeIntoObject(target, update);
}

function locate(document: JsonObject, action: OverlayAction, name: string): Location[] {
  try {
    const found = new Map<string, Location>();
    for (const node of jsonpath.query(action.target, document)) {
      found.set(JSON.stringify(node.location), node.location);
    }
    return [...found.values()];
  } catch (error) {
    if (!(error instanceof jsonpath.JSONPathError)) throw error;
    throw new InputError(`${name}: the target is not valid JSONPath (RFC 9535): ${error.message}`);
  }
}

function valueAt(document: JsonObject, location: Location): JsonValue {
  let value: JsonValue = document;
  for (const key of location) {
    const next: JsonValue | undefined = member(value, key);
    if (next === undefined) throw new Error(`no value at ${JSON.stringify(location)}`);
    value = next;
  }
  return value;
}

function member(value: JsonValue, key: string | number): JsonValue | undefined {
  if (Array.isArray(value)) return typeof key === "number" ? value[key] : undefined;
  return isJsonObject(value) && typeof key === "string" ? value[key] : undefined;
}

function removeAt(document: JsonObject, location: Location, name: string): void {
  const key = location.at(-1);
  if (key === undefined) throw new InputError(`${name} would remove the whole document.`);
  const parent = valueAt(document, location.slice(0, -1));
  if (Array.isArray(parent) && typeof key === "number") parent.splice(key, 1);
  else if (isJsonObject(parent) && typeof key === "string") delete parent[key];
}
