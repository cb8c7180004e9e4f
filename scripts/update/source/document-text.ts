import { stringify } from "yaml";
import type { JsonObject } from "../../../src/document/json.js";

/**
 * What is written into the tree: YAML as it came, but for line ends and the mark at its start;
 * anything else, which is JSON, as YAML in the same order, so that later changes show line by line.
 */
export function documentText(text: string, document: JsonObject): string {
  const plain = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  if (!plain.trimStart().startsWith("{")) return plain.endsWith("\n") ? plain : `${plain}\n`;
  return stringify(document, { lineWidth: 0, aliasDuplicateObjects: false });
}
