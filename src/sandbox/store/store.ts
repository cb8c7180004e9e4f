import { type ErrorReply, notFound } from "../http/django-errors.js";

/** The records of one kind by their key, in the order of their creation. */
export class Store<Row extends object, Key extends string | number = string> {
  readonly #rows = new Map<Key, Row>();
  readonly #keyOf: (row: Row) => Key;
  readonly #readKey: (text: string) => Key | undefined;

  /** `readKey` makes a key of what a path says; `undefined` for a text that can be none. */
  constructor(keyOf: (row: Row) => Key, readKey: (text: string) => Key | undefined) {
    this.#keyOf = keyOf;
    this.#readKey = readKey;
  }

  get size(): number {
    return this.#rows.size;
  }

  all(): Row[] {
    return [...this.#rows.values()];
  }

  has(key: Key): boolean {
    return this.#rows.has(key);
  }

  find(key: Key): Row | undefined {
    return this.#rows.get(key);
  }

  /** The first record that fits. */
  findWhere(fits: (row: Row) => boolean): Row | undefined {
    return this.all().find(fits);
  }

  /** The record that a path names; throws the 404 reply when there is none. */
  require(pathParameter: string): Row {
    const key = this.#readKey(pathParameter);
    const row = key === undefined ? undefined : this.#rows.get(key);
    if (row === undefined) throw notFound();
    return row;
  }

  /** Creates a record, or puts it in the place of the one with its key. */
  save(row: Row): void {
    this.#rows.set(this.#keyOf(row), row);
  }

  delete(key: Key): void {
    this.#rows.delete(key);
  }

  /** Throws `refusal` when a record fits that has another key, such as one with a name that has to be unique. */
  refuseOther(key: Key | undefined, fits: (row: Row) => boolean, refusal: ErrorReply): void {
    if (this.findWhere((row) => this.#keyOf(row) !== key && fits(row)) !== undefined) throw refusal;
  }
}

/** A store of records whose key is a text. */
export function byText<Row extends object>(keyOf: (row: Row) => string): Store<Row> {
  return new Store<Row>(keyOf, (text) => text);
}

/** A store of records with a text for an id. */
export function byId<Row extends { readonly id: string }>(): Store<Row> {
  return byText(({ id }) => id);
}

/** A store of records that are numbered. */
export function byNumber<Row extends { readonly id: number }>(): Store<Row, number> {
  return new Store<Row, number>(
    ({ id }) => id,
    (text) => (/^\d+$/.test(text) ? Number(text) : undefined),
  );
}
