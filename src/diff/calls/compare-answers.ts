import type { OperationPart } from "../place.js";
import { type CallPair, compareContent } from "./call-pair.js";
import type { CallView } from "./call-view.js";

type Answer = CallView["answers"] extends ReadonlyMap<string, infer Value> ? Value : never;

/** Compares the answers of an operation by status; a status that a range covers is compared with the range. */
export function compareAnswers(pair: CallPair): void {
  const { before, after, note } = pair;
  for (const [status, answer] of before.answers) {
    const now = covering(after, status);
    if (now !== undefined) compareAnswer(pair, status, answer, now);
    else if (isError(status)) note("answer-removed", "removed", "compatible", answerPart(status));
    else note("answer-removed", "removed", "breaking", answerPart(status));
  }
  for (const [status, answer] of after.answers) {
    if (before.answers.has(status)) continue;
    const old = covering(before, status);
    if (old !== undefined) compareAnswer(pair, status, old, answer);
    // Any error can come at any time, so one more that is written down is nothing new to a client.
    else note("answer-added", "added", isError(status) ? "compatible" : "attention", answerPart(status));
  }
}

function answerPart(status: string) {
  return { kind: "answer", status } as const satisfies OperationPart;
}

function covering({ answers }: CallView, status: string): Answer | undefined {
  const range = answers.get(status) ?? answers.get(`${status[0]}XX`);
  // A document that tells what a success looks like does not mean it by `default`.
  return range ?? (isError(status) ? answers.get("DEFAULT") : undefined);
}

function isError(status: string): boolean {
  return /^[45]|^DEFAULT$/.test(status);
}

function compareAnswer({ note, descend }: CallPair, status: string, before: Answer, after: Answer): void {
  const part = answerPart(status);
  compareContent(before.content, after.content, {
    removed: (type) => note("media-type-removed", `never comes as ${type} any more`, "breaking", part),
    added: (type) => note("media-type-added", `may come as ${type} now`, "attention", part),
    both: (old, now, type) =>
      descend(old, now, before.content.size > 1 ? { ...part, mediaType: type } : part),
  });
  for (const name of before.headers) {
    if (!after.headers.has(name)) note("header-removed", `header ${name} removed`, "breaking", part);
  }
  for (const name of after.headers) {
    if (!before.headers.has(name)) note("header-added", `header ${name} added`, "compatible", part);
  }
}
