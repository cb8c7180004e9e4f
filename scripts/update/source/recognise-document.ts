import { stringify } from "yaml";
import { InputError } from "../../../src/document/input-error.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../../src/document/json.js";
import { mapParts } from "../../../src/document/map-parts.js";
import { openApiDocument, parseDocument } from "../../../src/document/read-document.js";
import { atPointer } from "../../../src/document/references.js";
import type { Warn } from "../../../src/document/self-contained.js";

/** A document as it was found. */
export interface FoundDocument {
  readonly text: string;
  /** How messages and reports name the source: no folders of this machine, no query of a URL. */
  readonly label: string;
  readonly contentType: string;
}

/**
 * Reads a text as an OpenAPI document, or says what it is instead.
 *
 * @param warn told what in the document is not read
 * @throws InputError with one clear sentence for each kind of thing that is no such document
 */
export function recogniseDocument({ text, label, contentType }: FoundDocument, warn: Warn): JsonObject {
  const fail = (problem: string): never => {
    throw new InputError(`${label}: ${problem}`);
  };
  if (text.trim() === "") return fail("is empty.");
  if (isHtml(text, contentType)) {
    return fail(
      `is an HTML page${titleOf(text)} and no OpenAPI document. ` +
        "Most often that is a login or error page: check the address and the credentials.",
    );
  }
  const content = parseDocument(text, label, "A file that was cut off looks like this, too.");
  const document = openApiDocument(content, label, warn);
  const { info, paths } = document;
  if (!isJsonObject(info) || typeof info.title !== "string" || versionOf(info) === "") {
    return fail('has no "info" with a "title" and a "version"; reports are named after the version.');
  }
  if (!isJsonObject(paths) || Object.keys(paths).length === 0) return fail("describes no paths.");
  const lost = referencesToNothing(document);
  if (lost.length > 0) {
    const more = lost.length > 1 ? `, and to ${lost.length - 1} more` : "";
    return fail(`is not complete: it refers to ${lost[0]}, which it does not hold${more}. Was it cut off?`);
  }
  return document;
}

/** The version that a document describes; empty when it tells none. */
export function versionOf(info: JsonValue | undefined): string {
  if (!isJsonObject(info)) return "";
  const { version } = info;
  return typeof version === "string" || typeof version === "number" ? String(version).trim() : "";
}

function isHtml(text: string, contentType: string): boolean {
  const start = text.replace(/^\uFEFF/, "").replace(/^(\s|<!--[\s\S]*?-->|<\?xml[^>]*>)*/, "");
  return /^<(!doctype\s+html|html|head|body)\b/i.test(start) || /^text\/html\b/i.test(contentType);
}

function titleOf(text: string): string {
  const title = /<title[^>]*>([^<]{1,80})/i.exec(text)?.[1]?.replaceAll(/\s+/g, " ").trim();
  return title ? ` ("${title}")` : "";
}

function referencesToNothing(document: JsonObject): string[] {
  const lost = new Set<string>();
  mapParts(document, (object, kind) => {
    const { $ref } = object;
    if (kind === "part" && typeof $ref === "string" && $ref.startsWith("#/") && !exists(document, $ref))
      lost.add($ref);
    return object;
  });
  return [...lost];
}

function exists(document: JsonObject, pointer: string): boolean {
  try {
    atPointer(document, pointer);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

/**
 * What is written into the tree: YAML as it came, but for line ends and the mark at its start;
 * anything else, which is JSON, as YAML in the same order, so that later changes show line by line.
 */
export function documentText(text: string, label: string): string {
  const plain = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  if (!plain.trimStart().startsWith("{")) return plain.endsWith("\n") ? plain : `${plain}\n`;
  return stringify(parseDocument(text, label), { lineWidth: 0, aliasDuplicateObjects: false });
}

/** How messages and reports name a document of the instance: without the query. */
export function instanceLabel(path: string): string {
  return `running instance, ${path.split("?")[0]}`;
}
