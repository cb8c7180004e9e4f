import { isJsonObject, type JsonObject, type JsonValue } from "../json.js";
import { isAside } from "./schema-keywords.js";

/** What `oneOf` or `anyOf` of a schema offers. */
interface Offered {
  /** Without those that only say "or null". */
  readonly members: readonly JsonValue[];
  readonly offersNull: boolean;
}

/**
 * Reads the members of unions in the one way in which they can be compared:
 * a union written into a union offers what it offers itself, and lists of values beside each other are one list.
 * The same list gives the same objects each time.
 */
export class UnionMembers {
  readonly #isNull: (schema: JsonValue) => boolean;
  readonly #known = new WeakMap<readonly JsonValue[], Offered>();

  constructor(isNull: (schema: JsonValue) => boolean) {
    this.#isNull = isNull;
  }

  /** What one list offers. */
  of(list: readonly JsonValue[]): Offered {
    const known = this.#known.get(list);
    if (known !== undefined) return known;
    const members: JsonValue[] = [];
    let offersNull = false;
    for (const member of list) {
      const inner = innerUnion(member);
      if (this.#isNull(member)) offersNull = true;
      else if (inner === undefined) members.push(member);
      else {
        const offered = this.of(inner.list);
        members.push(...offered.members);
        offersNull ||= offered.offersNull || inner.nullable;
      }
    }
    const offered = { members: withOneValueList(members), offersNull };
    this.#known.set(list, offered);
    return offered;
  }
}

/** The list of a member that is no more than another union. */
function innerUnion(member: JsonValue): { list: JsonValue[]; nullable: boolean } | undefined {
  if (!isJsonObject(member)) return undefined;
  const [keyword, ...others] = Object.keys(member).filter((key) => !isAside(key));
  if (others.length > 0 || (keyword !== "oneOf" && keyword !== "anyOf")) return undefined;
  const list = member[keyword];
  return Array.isArray(list) ? { list, nullable: member.nullable === true } : undefined;
}

/** `oneOf` with a member for each value, often in order to describe each, is a list of values. */
function withOneValueList(members: readonly JsonValue[]): JsonValue[] {
  const lists = members.map(valuesAlone);
  if (lists.filter((list) => list !== undefined).length < 2) return [...members];
  const values = lists.flatMap((list) => list ?? []);
  const first = lists.findIndex((list) => list !== undefined);
  return members.flatMap((member, index): JsonValue[] => {
    if (lists[index] === undefined) return [member];
    return index === first ? [{ enum: [...new Set(values)] }] : [];
  });
}

/** The values of a schema that says no more than which they are. */
function valuesAlone(member: JsonValue): readonly JsonValue[] | undefined {
  if (!isJsonObject(member)) return undefined;
  const keywords = Object.keys(member).filter((key) => !isAside(key));
  if (keywords.some((keyword) => !["type", "enum", "const"].includes(keyword))) return undefined;
  const values = member.const === undefined ? member.enum : [member.const];
  const isList = Array.isArray(values) && !values.some((value) => typeof value === "object");
  return isList ? values : undefined;
}

/** The lists of the unions that a schema is or has. */
export function unionLists({ oneOf, anyOf }: JsonObject): JsonValue[][] {
  return [oneOf, anyOf].filter((list) => Array.isArray(list));
}
