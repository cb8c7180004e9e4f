import type { JsonObject } from "../../../http/json-values.js";
import type { PreviewSettings } from "../../../store/records/discovery.js";
import type { SampleValue, ValueKind } from "../demo-data/sample-values.js";
import { numericStatistics, temporalStatistics } from "./range-preview.js";
import { stringStatistics } from "./string-preview.js";

/** The Safe Data Preview of a sample. `sampledFrom` is a path, or `null` for a table. */
export function safeDataPreview(
  kind: ValueKind,
  values: readonly SampleValue[],
  settings: PreviewSettings,
  sampledFrom: string | null,
): JsonObject {
  const known = values.filter((value) => value !== null);
  const distinct = new Set(known).size;
  const reason = unsupportedReason(kind, values.length, known, distinct, settings.minGroupSize);
  const counts = { count_row: values.length, count_null: values.length - known.length };
  const document = (shownKind: string, statistics: JsonObject, countDistinct: number | null) => ({
    kind: shownKind,
    sampled_from: sampledFrom,
    statistics_common: { ...counts, count_distinct: countDistinct },
    statistics_kind: statistics,
  });
  if (reason !== undefined || kind === "binary") {
    return document("unsupported", { reason }, kind === "binary" || values.length === 0 ? null : distinct);
  }
  return document(kind, statistics(kind, known, settings), distinct);
}

function statistics(
  kind: Exclude<ValueKind, "binary">,
  known: readonly SampleValue[],
  settings: PreviewSettings,
): JsonObject {
  switch (kind) {
    case "string":
      return stringStatistics(known.map(String), settings);
    case "numeric":
      return numericStatistics(known.map(Number), settings);
    case "temporal":
      return temporalStatistics(known.map(String), settings);
    case "boolean":
      return {
        count_true: known.filter((value) => value === true).length,
        count_false: known.filter((value) => value === false).length,
      };
  }
}

/** Why there is no preview, in the words that are known of real servers. */
function unsupportedReason(
  kind: ValueKind,
  rows: number,
  known: readonly SampleValue[],
  distinct: number,
  minGroupSize: number,
): string | undefined {
  if (kind === "binary") return "Binary data isn't previewed";
  if (rows === 0) return "No rows sampled";
  if (known.length === 0) return "All sampled values are null";
  if (distinct === 1) return "All sampled values are identical";
  // Which counts a real server compares is not known; here it is the whole sample, and both sides of a boolean.
  const yes = known.filter((value) => value === true).length;
  const smallest = kind === "boolean" ? Math.min(yes, known.length - yes) : known.length;
  return smallest < minGroupSize ? "A value count is below the minimum group size" : undefined;
}
