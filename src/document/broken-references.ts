import { isInputError } from "./input-error.js";
import type { JsonObject } from "./json.js";
import { visitParts } from "./map-parts.js";
import { atPointer, follow } from "./references.js";

/** The references of a document that cannot be followed, each as a line with its place and what is wrong. */
export function brokenReferences(document: JsonObject): string[] {
  const broken: string[] = [];
  visitParts(document, (part, kind, place) => {
    const { $ref } = part;
    if (kind === "value" || typeof $ref !== "string") return;
    try {
      // A schema may be no more than true or false.
      if (typeof atPointer(document, $ref) !== "boolean") follow(document, part);
    } catch (error) {
      if (!isInputError(error)) throw error;
      broken.push(`${place}/$ref: ${error.message}`);
    }
  });
  return broken;
}
