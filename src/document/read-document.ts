import { readFile } from "node:fs/promises";
import { parse, YAMLParseError } from "yaml";
import { jsonWithIntegers, parseJsonExactly } from "./exact-integers.js";
import { InputError, unreadReason } from "./input-error.js";
import { isJsonObject, type JsonObject, type JsonValue } from "./json.js";
import { requireForm } from "./malformed.js";
import { selfContained, type Warn } from "./self-contained.js";

/**
 * Reads a YAML or JSON file that holds one object.
 *
 * @param file where the file is
 * @param label how messages name it
 * @throws InputError when the file is missing, does not parse, or holds something else than an object
 */
export async function readDocument(file: string, label: string): Promise<JsonObject> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const reason = /^https?:\/\//.test(label)
      ? "is not fetched; download it first, and name the file"
      : unreadReason(error);
    throw new InputError(`${label}: ${reason}.`);
  }
  return parseDocument(text, label);
}

/**
 * Parses a YAML or JSON text that holds one object.
 *
 * @param label how messages name the text
 * @param hint what the message adds when the text does not parse
 * @throws InputError when the text does not parse, or holds something else than an object
 */
export function parseDocument(text: string, label: string, hint = ""): JsonObject {
  const value = parseJson(text) ?? parseYaml(text, label, hint);
  if (!isJsonObject(value)) throw new InputError(`${label}: must hold an object at its top level.`);
  return value;
}

/** JSON is YAML, but a reader of JSON alone is many times faster, and documents can be large. */
function parseJson(text: string): JsonValue | undefined {
  if (!/^\uFEFF?\s*\{/.test(text)) return undefined;
  try {
    return parseJsonExactly(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

function parseYaml(text: string, label: string, hint: string): JsonValue {
  try {
    return jsonWithIntegers(parse(text, { version: "1.2", uniqueKeys: true, intAsBigInt: true }));
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    const message = [`${label}: is not valid YAML or JSON.`, hint, reason].filter(Boolean).join("\n");
    throw new InputError(message);
  }
}

/** Why a text cannot be read, when the text is to blame. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof YAMLParseError) return error.message;
  // The reader counts what the aliases of a text would come to.
  if (error instanceof ReferenceError) return `Its aliases cannot be followed: ${error.message}`;
  if (error instanceof RangeError)
    return "It is nested too deeply, or an alias stands inside of what it names.";
  return undefined;
}

/**
 * An object as the OpenAPI document that it is said to be, with nothing in it that leads out of it.
 * Every API document is read through this, before anything else looks into it.
 *
 * @param label how messages name the document
 * @param warn told what is left out
 * @throws InputError when it is no document of a version that is read here, is malformed, or refers to another document
 */
export function openApiDocument(content: JsonObject, label: string, warn: Warn): JsonObject {
  const problem = problemOf(content);
  if (problem !== undefined) throw new InputError(`${label}: ${problem}`);
  const inside = selfContained(content, label, warn);
  requireForm(inside, label);
  return inside;
}

function problemOf({ openapi, swagger }: JsonObject): string | undefined {
  if (swagger !== undefined) {
    return `is Swagger ${JSON.stringify(swagger)}; convert it to OpenAPI 3.0 or 3.1 first.`;
  }
  if (typeof openapi !== "string") return 'is no OpenAPI document: it has no "openapi" member.';
  return /^3\.[01]\.\d+/.test(openapi) ? undefined : `is OpenAPI ${openapi}; this package reads 3.0 and 3.1.`;
}
