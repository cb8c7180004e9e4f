import { InputError } from "./input-error.js";
import { isJsonObject, type JsonObject, type JsonValue, jsonForMessage } from "./json.js";
import { mapParts, type PartKind, visitParts } from "./map-parts.js";
import { componentSchemas } from "./references.js";

/** Told, a line each, what in a document is read otherwise than it is written. */
export type Warn = (line: string) => void;

/** How messages name who wrote what stands at a place of a document: the document, or what was laid over it. */
export type LabelOf = (place: string) => string;

/** The most places that a message lists. */
const LISTED = 20;

/**
 * The document with nothing in it that leads elsewhere, so that no tool behind this fetches or opens anything:
 * an `externalValue`, which is valid and which nothing here needs, is left out with a warning.
 * A member called `$ref` in an example or another value is no reference and stays.
 *
 * @param label how messages name the document
 * @param warn told what is left out
 * @param labelOf how the warnings name who wrote what is left out, the document by default
 * @throws InputError that names the place of each reference which leads out of the document
 */
export function selfContained(
  document: JsonObject,
  label: string,
  warn: Warn,
  labelOf: LabelOf = () => label,
): JsonObject {
  const outside: string[] = [];
  const cut: string[] = [];
  const schemas = componentSchemas(document);
  visitParts(document, (object, kind, place) => {
    if (kind === "value") return;
    outside.push(...leadingOut(object, schemas).map(([key, target]) => `  ${place}/${key}: ${target}`));
    if (typeof object.externalValue === "string") cut.push(`${place}/externalValue`);
  });
  if (outside.length > 0) {
    throw new InputError(
      `${label}: refers to what lies outside of it, which is never fetched or opened; ` +
        `bundle it into one file first:\n${listed(outside, "\n")}`,
    );
  }
  warnByLabel(cut, labelOf, "left out, because it is never fetched", warn);
  // A document that loses nothing stays the same object, since large integers are remembered by the objects that hold them.
  return cut.length > 0 ? mapParts(document, withoutExternalValue) : document;
}

function withoutExternalValue(object: JsonObject, kind: PartKind): JsonObject {
  if (kind === "value" || typeof object.externalValue !== "string") return object;
  const { externalValue: _, ...others } = object;
  return others;
}

/** The members of an object that refer to another document, by their paths below the object. */
export function leadingOut(object: JsonObject, schemas: JsonObject): [string, string][] {
  const { $ref, discriminator } = object;
  const found: [string, string][] = [];
  const add = (key: string, target: JsonValue): void => {
    if (typeof target === "string" && !target.startsWith("#")) found.push([key, jsonForMessage(target)]);
  };
  if ($ref !== undefined) add("$ref", $ref);
  const mapping = isJsonObject(discriminator) ? discriminator.mapping : undefined;
  for (const [value, target] of Object.entries(isJsonObject(mapping) ? mapping : {})) {
    // The bare name of a schema may stand here, too.
    const isName = typeof target === "string" && Object.hasOwn(schemas, target);
    if (!isName) add(`discriminator/mapping/${value.replaceAll("~", "~0").replaceAll("/", "~1")}`, target);
  }
  return found;
}

/** Warns of places, a line for each who wrote there. */
export function warnByLabel(places: readonly string[], labelOf: LabelOf, text: string, warn: Warn): void {
  const byLabel = new Map<string, string[]>();
  for (const place of places) byLabel.set(labelOf(place), [...(byLabel.get(labelOf(place)) ?? []), place]);
  for (const [label, found] of byLabel) warn(`${label}: ${text}: ${listed(found, ", ")}`);
}

/** The first of many, and how many more there are. */
export function listed(lines: readonly string[], separator: string): string {
  const shown = lines.slice(0, LISTED).join(separator);
  return lines.length > LISTED ? `${shown}${separator}  and ${lines.length - LISTED} more` : shown;
}
