import { isJsonObject, type JsonObject, type JsonValue } from "../../document/json.js";
import { memberAt } from "./overlay-target.js";

type Container = JsonObject | JsonValue[];

/** An action that has changed a document. */
export interface Author {
  /** The file of its overlay, as messages name it. */
  readonly overlay: string;
  readonly number: number;
}

/**
 * Remembers which action wrote what, by the objects and arrays themselves,
 * because the places of elements move when others are removed.
 */
export class Authors {
  /** Members that were set or removed, and entries that were appended or removed. */
  readonly #members = new WeakMap<Container, Map<string, Author>>();
  /** Objects and arrays that an action brought in. */
  readonly #made = new WeakMap<Container, Author>();

  /** Notes that a member or an entry now has a value, or with `undefined` that it has none. */
  note(container: Container, key: string | number, value: JsonValue | undefined, author: Author): void {
    const members = this.#members.get(container) ?? new Map<string, Author>();
    members.set(String(key), author);
    this.#members.set(container, members);
    if (value !== undefined) this.#noteMade(value, author);
  }

  /** Who wrote a member, or anything below it. For entries of an array the key is that of `entryKey`. */
  authorOf(container: Container, key: string | number, value: JsonValue | undefined): Author | undefined {
    const own = this.#members.get(container)?.get(String(key)) ?? this.#made.get(container);
    return own ?? (value === undefined ? undefined : this.authorWithin(value));
  }

  /** Who wrote anything at or below a value. */
  authorWithin(value: JsonValue): Author | undefined {
    if (!Array.isArray(value) && !isJsonObject(value)) return undefined;
    const [first] = this.#members.get(value)?.values() ?? [];
    const own = this.#made.get(value) ?? first;
    if (own !== undefined) return own;
    for (const member of Object.values(value)) {
      const author = this.authorWithin(member);
      if (author !== undefined) return author;
    }
    return undefined;
  }

  /**
   * Who wrote what stands at a place, or the nearest thing around it that anybody wrote.
   *
   * @param pointer a JSON pointer after `#`, as messages have it
   */
  authorAt(document: JsonObject, pointer: string): Author | undefined {
    let author: Author | undefined;
    let value: JsonValue = document;
    for (const part of pointer.split("/").slice(1)) {
      if (!Array.isArray(value) && !isJsonObject(value)) break;
      const container: Container = value;
      const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
      const member = memberAt(container, Array.isArray(container) ? Number(name) : name);
      const key = Array.isArray(container) && member !== undefined ? entryKey(member) : name;
      author = this.#members.get(container)?.get(key) ?? this.#made.get(container) ?? author;
      if (member === undefined) break;
      value = member;
    }
    return author;
  }

  #noteMade(value: JsonValue, author: Author): void {
    if (!Array.isArray(value) && !isJsonObject(value)) return;
    this.#made.set(value, author);
    for (const member of Object.values(value)) this.#noteMade(member, author);
  }
}

/** The key of an entry of an array: what it is, since where it is may change. */
export function entryKey(entry: JsonValue): string {
  return JSON.stringify(entry);
}
