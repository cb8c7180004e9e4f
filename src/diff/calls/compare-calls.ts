import { sameSchema } from "../../document/schemas/same-schema.js";
import type { OperationPart } from "../place.js";
import { type CallPair, compareContent } from "./call-pair.js";
import type { ParameterView, RequestView } from "./call-view.js";
import { compareAnswers } from "./compare-answers.js";
import { compareLogins } from "./compare-logins.js";

const REQUEST = { kind: "request" } as const satisfies OperationPart;

/** Compares an operation: its address, login, parameters, request and answers. */
export function compareCalls(pair: CallPair): void {
  const { before, after, note } = pair;
  if (before.path !== after.path) {
    // The same on the wire; but calls are typed by the template, and its parameters go by these names.
    note("path-renamed", `path template was \`${before.path}\``, "breaking");
  }
  if (before.operationId !== after.operationId) {
    const [old, now] = [before.operationId ?? "none", after.operationId ?? "none"];
    note("operation-id-changed", `operationId \`${old}\` became \`${now}\``, "attention");
  }
  compareDeprecation(pair, before, after);
  for (const subject of ["callbacks", "servers"] as const) {
    if (sameSchema(before[subject] ?? {}, after[subject] ?? {})) continue;
    note(`${subject}-changed`, `${subject} changed; look at what that means`, "attention");
  }
  compareLogins(pair);
  compareParameters(pair);
  compareRequests(pair);
  compareAnswers(pair);
}

function compareDeprecation(
  { note }: CallPair,
  before: { readonly deprecated: boolean },
  after: { readonly deprecated: boolean },
  part?: OperationPart,
): void {
  if (before.deprecated === after.deprecated) return;
  if (after.deprecated) note("deprecated", "is deprecated now", "attention", part);
  else note("no-longer-deprecated", "is not deprecated any more", "compatible", part);
}

function compareParameters(pair: CallPair): void {
  const { before, after, note } = pair;
  for (const [key, parameter] of before.parameters) {
    const now = after.parameters.get(key);
    if (now === undefined) note("parameter-removed", "removed", "breaking", parameterPart(parameter));
    else compareParameter(pair, parameter, now);
  }
  for (const [key, parameter] of after.parameters) {
    if (before.parameters.has(key)) continue;
    const { required } = parameter;
    const text = required ? "added, and required" : "added, optional";
    note("parameter-added", text, required ? "breaking" : "compatible", parameterPart(parameter));
  }
}

function compareParameter(pair: CallPair, before: ParameterView, after: ParameterView): void {
  const { note, descend } = pair;
  const part = parameterPart(after);
  if (after.required && !before.required) note("parameter-required", "is required now", "breaking", part);
  if (before.required && !after.required) note("parameter-optional", "is optional now", "compatible", part);
  compareDeprecation(pair, before, after, part);
  compareStyle(pair, before, after);
  descend(before.schema, after.schema, part);
}

function compareStyle({ note, areSingle }: CallPair, before: ParameterView, after: ParameterView): void {
  const part = parameterPart(after);
  const differ = before.style !== after.style;
  if (differ || (before.explode !== after.explode && !areSingle(before.schema, after.schema))) {
    const text = `was written ${styleText(before)} and is ${styleText(after)} now`;
    note("parameter-style", text, "breaking", part);
  }
  if (before.allowReserved !== after.allowReserved) {
    const text = after.allowReserved
      ? "may hold reserved characters as they are"
      : "has reserved characters escaped";
    note("parameter-style", `${text} now`, "attention", part);
  }
  if (before.allowEmptyValue && !after.allowEmptyValue) {
    note("limit-tightened", "cannot be sent without a value any more", "breaking", part);
  }
  if (after.allowEmptyValue && !before.allowEmptyValue) {
    note("limit-loosened", "can be sent without a value now", "compatible", part);
  }
}

function styleText({ style, explode }: ParameterView): string {
  return `${style}${explode ? ", exploded" : ""}`;
}

function parameterPart({ place }: ParameterView): OperationPart {
  return { kind: "parameter", name: place };
}

function compareRequests(pair: CallPair): void {
  const { note } = pair;
  const [old, now] = [pair.before.request, pair.after.request];
  if (old !== undefined && now !== undefined) compareRequest(pair, old, now);
  else if (now !== undefined) {
    const text = now.required ? "added, and required" : "added, optional";
    note("request-added", text, now.required ? "breaking" : "compatible", REQUEST);
  } else if (old !== undefined) note("request-removed", "removed", "breaking", REQUEST);
}

function compareRequest({ note, descend }: CallPair, before: RequestView, after: RequestView): void {
  const part = REQUEST;
  if (after.required && !before.required) note("request-required", "is required now", "breaking", part);
  if (before.required && !after.required) note("request-optional", "is optional now", "compatible", part);
  compareContent(before.content, after.content, {
    removed: (type, isCovered) => {
      if (!isCovered) note("media-type-removed", `${type} is not taken any more`, "breaking", part);
    },
    added: (type, isCovered) => {
      if (!isCovered) note("media-type-added", `${type} is taken, too`, "compatible", part);
    },
    both: (old, now, type) =>
      descend(old, now, before.content.size > 1 ? { ...part, mediaType: type } : part),
  });
  for (const type of before.content.keys()) {
    const [old, now] = [before.encodings.get(type) ?? {}, after.encodings.get(type) ?? {}];
    if (!after.content.has(type) || sameSchema(old, now)) continue;
    note("encoding-changed", `how the members of ${type} are written changed; look at it`, "attention", part);
  }
}
