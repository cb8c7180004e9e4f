import { buildView } from "./build-view.js";
import { isJsonObject, type JsonObject, type JsonValue } from "./json.js";
import { atPointer, componentSchemas } from "./references.js";
import { isAnnotation } from "./schema-keywords.js";
import type { SchemaView } from "./schema-view.js";

/** Reads the schemas of one document. The same schema always gives the same objects, so that cycles can be seen. */
export class SchemaReader {
  readonly #document: JsonObject;
  readonly #views = new WeakMap<JsonObject, SchemaView>();
  readonly #names = new WeakMap<JsonObject, string>();
  readonly #read = new WeakSet<JsonObject>();
  readonly #numbers = new WeakMap<JsonObject, number>();
  readonly #combinations = new Map<string, JsonObject>();
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
    if (schema === false) return this.#nothing;
    if (!isJsonObject(schema)) return this.#anything;
    const seen = new Set<JsonObject>();
    let current = schema;
    while (typeof current.$ref === "string" && !seen.has(current)) {
      if (Object.keys(current).some((keyword) => keyword !== "$ref" && !isAnnotation(keyword)))
        return current;
      seen.add(current);
      current = this.#target(current);
    }
    return current;
  }

  /** The name of the component that a schema is. */
  nameOf(schema: JsonValue | undefined): string | undefined {
    return this.#names.get(this.resolve(schema));
  }

  /** What the schema says. */
  view(schema: JsonValue | undefined): SchemaView {
    const resolved = this.resolve(schema);
    const known = this.#views.get(resolved);
    if (known !== undefined) return known;
    const parts: JsonObject[] = [];
    this.#collectParts(resolved, parts, new Set());
    const view = buildView(parts, {
      isNull: (member) => this.#isNull(member),
      combine: (schemas) => this.#combine(schemas),
    });
    this.#views.set(resolved, view);
    return view;
  }

  /** The schema without "or null", where that is a matter of its own keywords. */
  withoutNull(schema: JsonValue): JsonValue {
    const resolved = this.resolve(schema);
    const only = this.#onlyMember(resolved);
    if (only !== undefined) return only;
    const { nullable: _, ...others } = resolved;
    if (Array.isArray(others.type)) return { ...others, type: others.type.filter((type) => type !== "null") };
    return resolved.nullable === true ? others : resolved;
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

  /** The schema with `$ref` and `allOf` taken apart; a part that leads back to itself adds nothing. */
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

  /** A union of one member, or of one member and null, is that member. */
  #onlyMember(schema: JsonObject): JsonValue | undefined {
    const members = schema.oneOf ?? schema.anyOf;
    if (!Array.isArray(members)) return undefined;
    const others = members.filter((member) => !this.#isNull(member));
    return others.length === 1 ? others[0] : undefined;
  }

  #isNull(schema: JsonValue): boolean {
    const { type, enum: values } = this.resolve(schema);
    if (type === "null" || (Array.isArray(type) && type.every((name) => name === "null"))) return true;
    return Array.isArray(values) && values.length > 0 && values.every((value) => value === null);
  }

  /** Several schemas that hold at once; the same ones give the same object, or a cycle would never close. */
  #combine(schemas: readonly JsonValue[]): JsonValue {
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
    const target = atPointer(this.#document, String($ref));
    if (target === false) return this.#nothing;
    return isJsonObject(target) ? target : this.#anything;
  }
}
