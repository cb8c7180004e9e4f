import { InputError } from "../../document/input-error.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../document/json.js";
import { mapParts } from "../../document/map-parts.js";

/** What the generators and the linter follow wherever they meet it, in the middle of an example, too. */
const FOLLOWED = ["$ref", "externalValue"];

/** A document in which nothing looks like a reference that is none. */
export interface WithoutLookalikes {
  readonly document: JsonObject;
  /** Gives what was made from the document its own names back. */
  readonly restore: (text: string) => string;
}

/**
 * Renames the members of examples, defaults, listed values and extensions that are called like a reference,
 * so that no tool takes them for one and fetches or opens what they name.
 *
 * @param label how messages name the document
 * @throws InputError when something that leads out of the document is left all the same
 */
export function withoutLookalikes(document: JsonObject, label: string): WithoutLookalikes {
  const standIns = new Map(FOLLOWED.map((name, index) => [name, unusedName(document, index)]));
  let renamed = false;
  const rename = (key: string): string => {
    const standIn = standIns.get(key);
    if (standIn !== undefined) renamed = true;
    return standIn ?? key;
  };
  const hidden = mapParts(document, (object, kind) => {
    if (kind === "part" || !FOLLOWED.some((name) => Object.hasOwn(object, name))) return object;
    return Object.fromEntries(Object.entries(object).map(([key, member]) => [rename(key), member]));
  });
  const left = leadingOut(hidden, "#");
  if (left !== undefined) {
    throw new InputError(`${label}: ${left} leads out of the document, and nothing is fetched or opened.`);
  }
  const restore = (text: string): string =>
    [...standIns].reduce((restored, [name, standIn]) => restored.replaceAll(standIn, () => name), text);
  return renamed ? { document: hidden, restore } : { document, restore: (text) => text };
}

/** A name that can stand wherever a name can, and that the document has nowhere. */
function unusedName(document: JsonObject, index: number): string {
  const text = JSON.stringify(document);
  let name = `MemberLikeReference${index}`;
  while (text.includes(name)) name += "X";
  return name;
}

/** The first place that the tools would follow to somewhere else, whatever is written around it. */
function leadingOut(value: JsonValue, place: string): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (isJsonObject(value)) {
    const { $ref, externalValue } = value;
    if (typeof $ref === "string" && !$ref.startsWith("#")) return `${place}/$ref`;
    if (typeof externalValue === "string") return `${place}/externalValue`;
  }
  for (const [key, member] of Object.entries(value)) {
    const found = leadingOut(member, `${place}/${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
