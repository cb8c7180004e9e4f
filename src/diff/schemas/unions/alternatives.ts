import type { JsonObject, JsonValue } from "../../../document/json.js";
import { isAside } from "../../../document/schemas/schema-keywords.js";
import type { SchemaReader } from "../../../document/schemas/schema-reader.js";
import type { UnionView } from "../../../document/schemas/schema-view.js";

/** More than this many alternatives of unions beside each other are not written out. */
const MOST_ALTERNATIVES = 64;

/** What a schema offers, each alternative with all that the schema asks of it. */
export interface Alternatives extends UnionView {
  /** False for a schema that is no union and offers itself. */
  readonly isUnion: boolean;
  /** True when the schema says something beside its unions, which holds for each alternative. */
  readonly hasBase: boolean;
}

/** Reads the schemas of one document as unions. The same schema always gives the same alternatives. */
export class AlternativeReader {
  readonly #reader: SchemaReader;
  readonly #known = new WeakMap<JsonObject, Alternatives | undefined>();
  readonly #bases = new WeakMap<JsonObject, JsonObject>();
  readonly #names = new WeakMap<JsonObject, string>();

  constructor(reader: SchemaReader) {
    this.#reader = reader;
  }

  /** The alternatives of a schema; `undefined` where they are too many to be written out. */
  of(schema: JsonObject): Alternatives | undefined {
    if (this.#known.has(schema)) return this.#known.get(schema);
    const { unions } = this.#reader.view(schema);
    const alternatives = unions.length === 0 ? this.#alone(schema) : this.#writtenOut(schema, unions);
    this.#known.set(schema, alternatives);
    return alternatives;
  }

  /** The schema as the only thing that it offers, even if it is a union. */
  itself(schema: JsonObject): Alternatives {
    return { members: [schema], discriminator: undefined, isUnion: false, hasBase: true };
  }

  /** The component that an alternative is, with or without what is asked of it beside. */
  nameOf(member: JsonValue): string | undefined {
    return this.#reader.nameOf(member) ?? this.#names.get(this.#reader.resolve(member));
  }

  /** One alternative for each type says the same as a list of types. */
  #alone(schema: JsonObject): Alternatives {
    const types = [...(this.#reader.view(schema).types ?? [])];
    const alone = this.itself(schema);
    return types.length < 2 ? alone : { ...alone, members: types.map((type) => ({ ...schema, type })) };
  }

  #writtenOut(schema: JsonObject, unions: readonly UnionView[]): Alternatives | undefined {
    const base = this.#baseOf(schema, unions);
    const [union, ...others] = unions;
    if (base.length === 0 && union !== undefined && others.length === 0) {
      return { ...union, isUnion: true, hasBase: false };
    }
    let rows: JsonValue[][] = [base];
    for (const { members } of unions) {
      rows = rows.flatMap((row) => members.map((member) => [...row, member]));
      if (rows.length > MOST_ALTERNATIVES) return undefined;
    }
    const discriminator = others.length === 0 ? union?.discriminator : undefined;
    const members = rows.map((row) => this.#together(row)).filter((member) => !this.#isNothing(member));
    // Where nothing is left, the document contradicts itself, and what it lists is what can be told.
    if (members.length === 0) return undefined;
    return { members, discriminator, isUnion: true, hasBase: base.length > 0 };
  }

  /** True for an alternative that what stands beside the union rules out. */
  #isNothing(member: JsonValue): boolean {
    const { types, nullable } = this.#reader.view(member);
    return types?.size === 0 && !nullable;
  }

  #together(schemas: readonly JsonValue[]): JsonValue {
    const together = this.#reader.combine(schemas);
    const name = schemas
      .map((schema) => this.#reader.nameOf(schema))
      .findLast((known) => known !== undefined);
    if (name !== undefined) this.#names.set(this.#reader.resolve(together), name);
    return together;
  }

  /** What the schema says beside its unions; a type that every member repeats says nothing. */
  #baseOf(schema: JsonObject, unions: readonly UnionView[]): JsonObject[] {
    const base = this.#reader.parts(schema).map((part) => this.#withoutUnions(part));
    const telling = base.filter((part) => Object.keys(part).length > 0);
    const members = unions.flatMap((union) => union.members);
    const isType = ([keyword, value]: [string, JsonValue]): boolean =>
      keyword === "type" &&
      members.every((member) => {
        const types = this.#reader.view(member).types;
        return (
          types?.size === 1 && [value].flat().some((type) => typeof type === "string" && types.has(type))
        );
      });
    return telling.every((part) => Object.entries(part).every(isType)) ? [] : telling;
  }

  #withoutUnions(part: JsonObject): JsonObject {
    const known = this.#bases.get(part);
    if (known !== undefined) return known;
    const isUnion = part.oneOf !== undefined || part.anyOf !== undefined;
    const base = Object.fromEntries(
      Object.entries(part).filter(([keyword]) => {
        if (["$ref", "allOf", "oneOf", "anyOf"].includes(keyword) || isAside(keyword)) return false;
        return !(isUnion && keyword === "discriminator");
      }),
    );
    this.#bases.set(part, base);
    return base;
  }
}
