import type { OperationPart } from "../place.js";
import { type CallPair, compareContent } from "./call-pair.js";
import type { CallView, ParameterView } from "./call-view.js";
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
  if (before.style !== after.style) {
    note("parameter-style", `was written ${before.style} and is ${after.style} now`, "breaking", part);
  }
  descend(before.schema, after.schema, part);
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

type Request = NonNullable<CallView["request"]>;

function compareRequest({ note, descend }: CallPair, before: Request, after: Request): void {
  const part = REQUEST;
  if (after.required && !before.required) note("request-required", "is required now", "breaking", part);
  if (before.required && !after.required) note("request-optional", "is optional now", "compatible", part);
  compareContent(before.content, after.content, {
    removed: (type) => note("media-type-removed", `${type} is not taken any more`, "breaking", part),
    added: (type) => note("media-type-added", `${type} is taken, too`, "compatible", part),
    both: (old, now, type) =>
      descend(old, now, before.content.size > 1 ? { ...part, mediaType: type } : part),
  });
}
