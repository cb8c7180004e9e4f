import type { OperationPart } from "../place.js";
import { type CallPair, compareContent, namesSomeOf } from "./call-pair.js";
import type { AnswerView, CallView } from "./call-view.js";
import { compareHeaders } from "./compare-headers.js";

/** Compares the answers of an operation by status; a status that a range covers is compared with the range. */
export function compareAnswers(pair: CallPair): void {
  const { before, after, note } = pair;
  for (const [status, answer] of before.answers) {
    const now = covering(after, status);
    if (now !== undefined) compareAnswer(pair, status, answer, now);
    else if (isError(status) || isLeftInPart(after, status)) {
      note("answer-removed", "removed", "compatible", answerPart(status));
    } else note("answer-removed", "removed", "breaking", answerPart(status));
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

function covering({ answers }: CallView, status: string): AnswerView | undefined {
  const range = answers.get(status) ?? answers.get(`${status[0]}XX`);
  // A document that tells what a success looks like does not mean it by `default`.
  const isDefault = isError(status) || ![...answers.keys()].some((known) => /^2/.test(known));
  return range ?? (isDefault ? answers.get("DEFAULT") : undefined);
}

/** True for a range, such as `2XX`, some of whose statuses are still answered. */
function isLeftInPart({ answers }: CallView, status: string): boolean {
  return status.endsWith("XX") && [...answers.keys()].some((known) => known[0] === status[0]);
}

function isError(status: string): boolean {
  return /^[45]|^DEFAULT$/.test(status);
}

function compareAnswer(pair: CallPair, status: string, before: AnswerView, after: AnswerView): void {
  const { note, descend } = pair;
  const part = answerPart(status);
  compareContent(before.content, after.content, {
    removed: (type, isCovered) => {
      // Who reads a range reads what is left of it.
      const verdict = namesSomeOf(after.content, type) ? "compatible" : "breaking";
      if (!isCovered) note("media-type-removed", `never comes as ${type} any more`, verdict, part);
    },
    added: (type, isCovered) => {
      if (!isCovered) note("media-type-added", `may come as ${type} now`, "attention", part);
    },
    both: (old, now, type) =>
      descend(old, now, before.content.size > 1 ? { ...part, mediaType: type } : part),
  });
  compareHeaders(pair, part, before.headers, after.headers);
}
