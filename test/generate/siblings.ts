import { isJsonObject, type JsonObject, type JsonValue } from "../../src/document/json.js";
import { follow } from "../../src/document/references.js";
import { chosenSchema, kindOf, kindsOf, membersOf, sampleByKind } from "./schema-kinds.js";

type Path = readonly (string | number)[];

/** A value that differs from one that fits in a single place. */
export interface Sibling {
  /** What is different. */
  readonly change: string;
  readonly value: unknown;
  /** Where a validator has to point; `undefined` when the value still fits. */
  readonly fault: Path | undefined;
  /** The code that the fault has to have, where more than its place is known. */
  readonly code?: string;
}

const unknownText = "of a later release";
const otherTexts = ["", "another text", "Zoë 日本 🙂\n"];
const brokenTexts = ["/", "", "a//b", "no match!"];

/** What can be changed in a value that fits a schema: the changes that break it, and those that must not. */
export function siblingsOf(document: JsonObject, schema: JsonValue, value: unknown): Sibling[] {
  return visit(document, schema, value, []).map(({ place, replacement, ...sibling }) => ({
    ...sibling,
    value: replaced(value, place, replacement),
  }));
}

/** A sibling before it is put together: the place where something else goes. */
interface Change extends Omit<Sibling, "value"> {
  readonly place: Path;
  readonly replacement: unknown;
}

function visit(document: JsonObject, schema: JsonValue, value: unknown, path: Path): Change[] {
  const kinds = kindsOf(document, schema);
  // Of a value that may be anything, nothing is a fault.
  const changes = [...sampleByKind].flatMap(([kind, sample]): Change[] => {
    const change = { change: `${kind} at ${textOf(path)}`, place: path, replacement: sample };
    if (!kinds.has(kind)) return [{ ...change, fault: path }];
    return kind === "null" ? [{ ...change, fault: undefined }] : [];
  });
  const chosen = chosenSchema(document, schema, value);
  if (chosen === undefined) {
    if (isOpenEnum(document, schema) && kindOf(value) === "string") {
      changes.push({
        change: `unknown ${textOf(path)}`,
        place: path,
        replacement: unknownText,
        fault: undefined,
      });
    }
    return changes;
  }
  changes.push(...textChanges(chosen, value, path), ...otherValues(chosen, value, path));
  if (Array.isArray(value)) {
    changes.push(
      ...value.flatMap((item, index) => visit(document, chosen.items ?? {}, item, [...path, index])),
    );
  }
  if (isRecord(value)) changes.push(...objectChanges(document, chosen, value, path));
  return changes;
}

function objectChanges(
  document: JsonObject,
  schema: JsonObject,
  value: Readonly<Record<string, unknown>>,
  path: Path,
): Change[] {
  const { additionalProperties: rest } = schema;
  const properties = isJsonObject(schema.properties) ? schema.properties : {};
  const required = Array.isArray(schema.required) ? schema.required : [];
  const extra = {
    change: `extra member in ${textOf(path)}`,
    place: [...path, "extra_member"],
    replacement: true,
  };
  const changes: Change[] = [];
  if (rest === false) changes.push({ ...extra, fault: path, code: "unrecognized_keys" });
  else if (rest === undefined || rest === true) changes.push({ ...extra, fault: undefined });
  for (const [name, member] of Object.entries(value)) {
    const place = [...path, name];
    const fault = required.includes(name) ? place : undefined;
    changes.push({ change: `no ${textOf(place)}`, place, replacement: undefined, fault });
    const property = properties[name] ?? (isJsonObject(rest) ? rest : {});
    changes.push(...visit(document, property, member, place));
  }
  return changes;
}

function textChanges(schema: JsonObject, value: unknown, path: Path): Change[] {
  if (typeof value !== "string") return [];
  const { enum: values, format, pattern, minLength, maxLength } = schema;
  const texts: string[] = [];
  if (Array.isArray(values)) texts.push(unknownText);
  if (format === "date-time") texts.push("yesterday");
  if (typeof pattern === "string") {
    const broken = brokenTexts.find((text) => !new RegExp(pattern, "u").test(text));
    if (broken === undefined)
      throw new Error(`every text fits ${pattern}: add one that does not to brokenTexts`);
    texts.push(broken);
  }
  if (typeof minLength === "number" && minLength > 0) texts.push("x".repeat(minLength - 1));
  if (typeof maxLength === "number") texts.push("x".repeat(maxLength + 1));
  return texts.map((text) => ({
    change: `${JSON.stringify(text.slice(0, 20))} at ${textOf(path)}`,
    place: path,
    replacement: text,
    fault: path,
  }));
}

/** Other values of the same kind, which fit as well. */
function otherValues(schema: JsonObject, value: unknown, path: Path): Change[] {
  return valuesBeside(schema, value).map((replacement, index) => ({
    change: `other value ${index + 1} at ${textOf(path)}`,
    place: path,
    replacement,
    fault: undefined,
  }));
}

function valuesBeside(schema: JsonObject, value: unknown): unknown[] {
  const { const: only, enum: values, minimum, maximum, format, pattern, minLength, maxLength } = schema;
  if (only !== undefined) return [];
  if (Array.isArray(values)) return values.filter((other) => other !== value);
  if (typeof value === "boolean") return [!value];
  if (typeof value === "number")
    return minimum === undefined && maximum === undefined ? [-1, 0, 2 ** 40] : [];
  if (value instanceof Blob) return [new Blob([]), new File(["content"], "a name.bin")];
  if (typeof value !== "string" || format !== undefined || pattern !== undefined) return [];
  const least = typeof minLength === "number" ? minLength : 0;
  const most = typeof maxLength === "number" ? maxLength : 1_000;
  const texts = [...otherTexts, "x".repeat(least), "x".repeat(most)];
  return texts.filter(({ length }) => length >= least && length <= most);
}

function isOpenEnum(document: JsonObject, schema: JsonValue): boolean {
  const resolved = follow(document, schema);
  if (resolved["x-open-enum"] === true) return true;
  return (membersOf(resolved) ?? []).some((member) => isOpenEnum(document, member));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return kindOf(value) === "object";
}

/** A copy in which one place holds something else; `undefined` takes a member out. */
function replaced(value: unknown, path: Path, replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === key ? replaced(item, rest, replacement) : item));
  }
  if (!isRecord(value)) throw new Error(`${textOf(path)} leads nowhere`);
  const copy = { ...value, [key]: replaced(value[key], rest, replacement) };
  if (rest.length === 0 && replacement === undefined) delete copy[key];
  return copy;
}

function textOf(path: Path): string {
  return path.length === 0 ? "the top" : path.join(".");
}
