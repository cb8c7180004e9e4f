import { readFile } from "node:fs/promises";
import { parse, YAMLParseError } from "yaml";
import { GenerationError } from "./generation-error.js";
import { cloneJson, isJsonObject, type JsonObject, type JsonValue } from "./json.js";

/**
 * Reads a YAML or JSON file that holds one object.
 *
 * @param file where the file is
 * @param label how messages name it
 * @throws GenerationError when the file is missing, does not parse, or holds something else than an object
 */
export async function readDocument(file: string, label: string): Promise<JsonObject> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    throw new GenerationError(`${label}: cannot be read (${code}).`);
  }
  return parseDocument(text, label);
}

/**
 * Parses a YAML or JSON text that holds one object.
 *
 * @param label how messages name the text
 * @param hint what the message adds when the text does not parse
 * @throws GenerationError when the text does not parse, or holds something else than an object
 */
export function parseDocument(text: string, label: string, hint = ""): JsonObject {
  const value = parseJson(text) ?? parseYaml(text, label, hint);
  if (!isJsonObject(value)) throw new GenerationError(`${label}: must hold an object at its top level.`);
  return value;
}

/** JSON is YAML, but a reader of JSON alone is many times faster, and documents can be large. */
function parseJson(text: string): JsonValue | undefined {
  if (!/^\uFEFF?\s*\{/.test(text)) return undefined;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

function parseYaml(text: string, label: string, hint: string): JsonValue {
  try {
    const value: JsonValue | undefined = parse(text, { version: "1.2", uniqueKeys: true });
    return cloneJson(value ?? null);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const message = [`${label}: is not valid YAML or JSON.`, hint, error.message].filter(Boolean).join("\n");
    throw new GenerationError(message);
  }
}
