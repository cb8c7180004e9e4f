import { DataMasqueError } from "../errors.js";
import { REDACTED, scrubberOf } from "./scrub.js";
import { isSecretName } from "./secrets.js";

/** What an error of this package is told apart by, which comes from no server. */
const OWN = ["name", "kind", "method", "path", "reason", "faults"];

/** Where a value stands: under a secret's name, in a list under one, or elsewhere. */
type Place = "open" | "secret" | "listed";

/** Takes the secrets that it knows out of a text. */
export function scrub(text: string, secrets: Iterable<string>): string {
  return scrubberOf(secrets)(text);
}

/**
 * The one door of what leaves the client, beside data: texts, bodies, events, errors.
 * Copies a value without its secrets: values of fields with a secret's name, and the given secrets wherever they stand.
 * Sentences in a list under such a name stay readable,
 * since that is how the server says what is wrong with the field.
 * An error stays the same object: its texts and members are replaced, down the chain of causes.
 *
 * Of the same shape as what it is given, but that what is hidden is a text.
 */
export function redact<Value>(value: Value, secrets?: Iterable<string>): Value;
export function redact(value: unknown, secrets: Iterable<string> = []): unknown {
  const scrubbed = scrubberOf(secrets);
  // As much of one value is told, in characters and members: a page that explains a failure is shorter.
  let room = 256 * 1024;

  function text(whole: string): string {
    const told = whole.slice(0, room);
    room -= told.length;
    return scrubbed(told) + (told === whole ? "" : "…");
  }

  function visit(value: unknown, place: Place, above: readonly object[]): unknown {
    const secret = place === "secret";
    if (typeof value === "string") {
      const hidden = place === "listed" ? !/\s/.test(value) : secret && value !== "";
      return hidden ? REDACTED : text(value);
    }
    if (room > 0) room -= 1;
    if (typeof value !== "object" || value === null)
      return secret && typeof value === "number" ? REDACTED : value;
    if (above.length > 64 || above.includes(value) || ArrayBuffer.isView(value)) return REDACTED;
    const inside = [...above, value];
    if (value instanceof Error)
      return cleaned(value, (member, name) => visit(member, placeUnder(name), inside));
    if (Array.isArray(value))
      return value.slice(0, room).map((item) => visit(item, place === "open" ? place : "listed", inside));
    return Object.fromEntries(
      Object.entries(value)
        .slice(0, room)
        .map(([name, member]) => [text(name), visit(member, secret ? place : placeUnder(name), inside)]),
    );
  }

  return visit(value, "open", []);
}

function placeUnder(name: string): Place {
  return isSecretName(name) ? "secret" : "open";
}

/** Replaces in an error what tells a secret; an error that does not let itself be changed is replaced as a whole. */
function cleaned(error: Error, clean: (member: unknown, name: string) => unknown): Error {
  for (const name of new Set(["message", ...Object.getOwnPropertyNames(error)])) {
    if (error instanceof DataMasqueError && OWN.includes(name)) continue;
    const member: unknown = Reflect.get(error, name);
    const value = clean(member, name);
    if (value !== member && !Reflect.defineProperty(error, name, { value })) return new Error(REDACTED);
  }
  return error;
}
