import { isJsonObject, type JsonObject } from "./json.js";

/** Where the facts about an operation come from, as its `x-evidence` says. */
export interface Evidence {
  /** `A`, `B` or `C`; what they mean is in openapi/README.md. */
  readonly confidence: string;
  readonly sources: readonly string[];
}

/** The evidence of an operation object; a vendor's own document has none. */
export function evidenceOf(operation: JsonObject): Evidence | undefined {
  const evidence = operation["x-evidence"];
  if (!isJsonObject(evidence)) return undefined;
  const { confidence, sources } = evidence;
  return {
    confidence: typeof confidence === "string" ? confidence : "",
    sources: Array.isArray(sources) ? sources.filter((source) => typeof source === "string") : [],
  };
}
