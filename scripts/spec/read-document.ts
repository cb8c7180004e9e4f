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
  const value = parseYaml(text, label);
  if (!isJsonObject(value)) throw new GenerationError(`${label}: must hold an object at its top level.`);
  return value;
}

function parseYaml(text: string, label: string): JsonValue {
  try {
    const value: JsonValue | undefined = parse(text, { version: "1.2", uniqueKeys: true });
    return cloneJson(value ?? null);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new GenerationError(`${label}: is not valid YAML or JSON.\n${error.message}`);
  }
}
