import { exactMember } from "../exact-integers.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../json.js";
import { atPointer, componentSchemas } from "../references.js";
import { buildView } from "./build-view.js";
import { isAnnotation, isAside } from "./schema-keywords.js";
import type { SchemaUse, SchemaView, UnionView } from "./schema-view.js";
import { UnionMembers, unionLists } from "./union-members.js";

type Said = Pick<SchemaUse, "nullable" | "deprecated" | "default">;
type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Reads the schemas of one document. The same schema always gives the same objects, so that cycles can be seen. */
export class SchemaReader {
  readonly #document: JsonObject;
  readonly #views = new WeakMap<JsonObject, SchemaView>();
  readonly #nullable = new WeakMap<JsonObject, boolean>();
  readonly #names = new WeakMap<JsonObject, string>();
  readonly #read = new WeakSet<JsonObject>();
  readonly #numbers = new WeakMap<JsonObject, number>();
  readonly #combinations = new Map<string, JsonObject>();
  readonly #unions = new UnionMembers((member) => this.#isNull(member));
  readonly #anything: JsonObject = {};
  readonly #nothing: JsonObject = { not: {} };
  #count = 0;

  constructor(document: JsonObject) {
    this.#document = document;
    for (const [name, schema] of Object.entries(this.components())) {
      if (isJsonObject(schema)) this.#names.set(schema, name);
    }
  }

  /** The schemas that the document gives names to. */
  components(): JsonObject {
    return componentSchemas(this.#document);
  }

  /** The object that stands for a schema: the end of its references, as far as they add nothing of their own. */
  resolve(schema: JsonValue | undefined): JsonObject {
    const seen = new Set<JsonObject>();
    let current = this.#objectOf(schema);
    while (typeof current.$ref === "string" && !seen.has(current)) {
      if (Object.keys(current).some((keyword) => keyword !== "$ref" && !isAnnotation(keyword)))
        return current;
      seen.add(current);
      current = this.#target(current);
    }
    return current;
  }

  /** The name of the component that a schema is, wrappers aside. */
  nameOf(schema: JsonValue | undefined): string | undefined {
    return this.use(schema).names.at(-1);
  }

  /**
   * The schema as a place uses it, without its wrappers.
   *
   * @param until the component at which to stop; what it says itself is then left to it
   */
  use(schema: JsonValue | undefined, until?: string): SchemaUse {
    const names: string[] = [];
    const seen = new Set<JsonObject>();
    const said: Writable<Said> = { nullable: false, deprecated: false, default: undefined };
    for (let core = this.#objectOf(schema); ; ) {
      this.#read.add(core);
      const name = this.#names.get(core);
      if (name !== undefined) names.push(name);
      if (name !== undefined && name === until) return { core, names, ...said };
      const inner = seen.has(core) ? undefined : this.#wrapped(core);
      if (inner === undefined) return this.#whole(core, names, said);
      seen.add(core);
      said.nullable ||= core.nullable === true || this.#offersNull(core);
      said.deprecated ||= core.deprecated === true;
      said.default ??= exactMember(core, "default");
      core = this.#objectOf(inner);
    }
  }

  #whole(core: JsonObject, names: string[], said: Said): SchemaUse {
    const view = this.view(core);
    const nullable = this.#nullable.get(core) ?? this.#admitsNull(core, new Set());
    this.#nullable.set(core, nullable);
    return {
      core,
      names,
      nullable: said.nullable || nullable,
      deprecated: said.deprecated || view.deprecated,
      default: said.default ?? view.default,
    };
  }

  /** What the schema says. */
  view(schema: JsonValue | undefined): SchemaView {
    const resolved = this.resolve(schema);
    const known = this.#views.get(resolved);
    if (known !== undefined) return known;
    const view = buildView(this.parts(resolved), {
      unionsOf: (part) => this.#unionsOf(part),
      // Null that a union offers is of no use where what holds beside the union forbids it.
      offersNull: (part) =>
        this.#offersNull(part) && !this.#forbidsNull(resolved) && !this.#forbidsNull(part),
      combine: (schemas) => this.combine(schemas),
    });
    this.#views.set(resolved, view);
    return view;
  }

  /** The schema with `$ref` and `allOf` taken apart; a part that leads back to itself adds nothing. */
  parts(schema: JsonValue): JsonObject[] {
    const parts: JsonObject[] = [];
    this.#collectParts(this.resolve(schema), parts, new Set());
    return parts;
  }

  /** True when the schema was looked at, by itself or as a part of another. */
  hasRead(schema: JsonValue): boolean {
    return this.#read.has(this.resolve(schema));
  }

  /** False for a property that the direction does not show: `readOnly` when sending, `writeOnly` when reading. */
  isVisible(schema: JsonValue | undefined, direction: "request" | "answer"): boolean {
    const hidden = direction === "request" ? "readOnly" : "writeOnly";
    const written = isJsonObject(schema) && schema[hidden] === true;
    return !written && this.resolve(schema)[hidden] !== true;
  }

  #collectParts(schema: JsonObject, parts: JsonObject[], seen: Set<JsonObject>): void {
    if (seen.has(schema)) return;
    seen.add(schema);
    this.#read.add(schema);
    if (typeof schema.$ref === "string") this.#collectParts(this.#target(schema), parts, seen);
    parts.push(schema);
    if (Array.isArray(schema.allOf)) {
      for (const part of schema.allOf) this.#collectParts(this.resolve(part), parts, seen);
    }
    const only = this.#onlyMember(schema);
    if (only !== undefined) this.#collectParts(this.resolve(only), parts, seen);
  }

  /** What a schema wraps that adds no more than remarks, or null, to another. */
  #wrapped(schema: JsonObject): JsonValue | undefined {
    const [keyword, ...others] = Object.keys(schema).filter((key) => !isAside(key));
    if (keyword === undefined || others.length > 0) return undefined;
    if (keyword === "$ref") return this.#target(schema);
    if (keyword !== "allOf") return this.#onlyMember(schema);
    const [part, ...parts] = Array.isArray(schema.allOf) ? schema.allOf : [];
    return parts.length === 0 ? part : undefined;
  }

  /** A union of one member, or of one member and null, is that member, unless a discriminator tells it apart. */
  #onlyMember(schema: JsonObject): JsonValue | undefined {
    const [list] = unionLists(schema);
    if (list === undefined || schema.discriminator !== undefined) return undefined;
    const { members } = this.#unions.of(list);
    return members.length === 1 ? members[0] : undefined;
  }

  #unionsOf(part: JsonObject): UnionView[] {
    const discriminator = isJsonObject(part.discriminator) ? part.discriminator : undefined;
    return unionLists(part)
      .map((list) => ({ members: this.#unions.of(list).members, discriminator }))
      .filter(({ members }) => members.length > 1 || (members.length === 1 && discriminator !== undefined));
  }

  #offersNull(schema: JsonObject): boolean {
    return unionLists(schema).some((list) => this.#unions.of(list).offersNull);
  }

  /** Whether null is not valid for what a schema says beside its unions. */
  #forbidsNull(schema: JsonObject, seen: Set<JsonObject> = new Set()): boolean {
    if (seen.has(schema)) return false;
    seen.add(schema);
    const { type, enum: values, const: value, nullable, allOf } = schema;
    if (nullable === true) return false;
    const types = typeof type === "string" ? [type] : type;
    if (Array.isArray(types) && !types.includes("null")) return true;
    if (Array.isArray(values) && !values.includes(null)) return true;
    if (value !== undefined && value !== null) return true;
    const parts = [
      ...(typeof schema.$ref === "string" ? [this.#target(schema)] : []),
      ...(Array.isArray(allOf) ? allOf.map((part) => this.resolve(part)) : []),
    ];
    return parts.some((part) => this.#forbidsNull(part, seen));
  }

  /** Null may be a matter of a member of a union, too. */
  #admitsNull(schema: JsonObject, seen: Set<JsonObject>): boolean {
    if (seen.has(schema)) return false;
    seen.add(schema);
    const { nullable, unions } = this.view(schema);
    if (nullable) return true;
    if (this.#forbidsNull(schema)) return false;
    return unions.some(({ members }) =>
      members.some((member) => this.#admitsNull(this.resolve(member), seen)),
    );
  }

  #isNull(schema: JsonValue): boolean {
    const { type, enum: values, const: value } = this.resolve(schema);
    if (type === "null" || value === null) return true;
    if (Array.isArray(type) && type.every((name) => name === "null")) return true;
    return Array.isArray(values) && values.length > 0 && values.every((one) => one === null);
  }

  /** Several schemas that hold at once; the same ones give the same object, or a cycle would never close. */
  combine(schemas: readonly JsonValue[]): JsonValue {
    const resolved = [...new Set(schemas.map((schema) => this.resolve(schema)))];
    const [first, ...others] = resolved;
    if (first === undefined || others.length === 0) return schemas[0] ?? {};
    const key = resolved.map((schema) => this.#numberOf(schema)).join();
    const known = this.#combinations.get(key) ?? { allOf: resolved };
    this.#combinations.set(key, known);
    return known;
  }

  #numberOf(schema: JsonObject): number {
    const number = this.#numbers.get(schema) ?? this.#count++;
    this.#numbers.set(schema, number);
    return number;
  }

  /** One step only, because what stands beside the next reference counts, too. */
  #target({ $ref }: JsonObject): JsonObject {
    return this.#objectOf(atPointer(this.#document, String($ref)));
  }

  #objectOf(schema: JsonValue | undefined): JsonObject {
    if (schema === false) return this.#nothing;
    return isJsonObject(schema) ? schema : this.#anything;
  }
}
