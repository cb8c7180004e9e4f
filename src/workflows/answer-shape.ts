import { transportFailure } from "../errors/failure-kinds.js";

/**
 * Refuses an answer that lacks a member which a workflow goes by.
 *
 * @param call how the error names the call
 * @param write whether the call changes something at the server
 * @throws DataMasqueTransportError of kind `unexpected-content`, which says what is missing
 */
export function requireMembers<Answer>(
  answer: Answer,
  members: readonly (keyof Answer & string)[],
  call: string,
  write = false,
): Answer {
  const isObject = typeof answer === "object" && answer !== null;
  const missing = isObject ? members.find((name) => answer[name] === undefined) : "object";
  if (missing === undefined) return answer;
  const detail = isObject ? `without "${missing}"` : "no object";
  throw transportFailure({ kind: "unexpected-content", call, detail, write });
}

/** The same for each item of a list. */
export function requireItems<Item>(
  list: readonly Item[],
  members: readonly (keyof Item & string)[],
  call: string,
): void {
  if (!Array.isArray(list)) throw transportFailure({ kind: "unexpected-content", call, detail: "no list" });
  for (const item of list) requireMembers(item, members, call);
}

/** Refuses an answer that should be a text and holds none. */
export function requireText(answer: unknown, call: string, write = false): string {
  if (typeof answer === "string" && answer.trim() !== "") return answer;
  throw transportFailure({ kind: "unexpected-content", call, detail: "an empty text", write });
}
