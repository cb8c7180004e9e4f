import type { JsonObject } from "../../../http/json-object.js";
import type { PreviewSettings } from "../../../store/records/discovery.js";
import { rounded, summaries } from "./quantiles.js";

const BINS = 5;

/** What a preview tells about numbers. */
export function numericStatistics(
  values: readonly number[],
  { numericHistograms }: PreviewSettings,
): JsonObject {
  const shown = { summaries: summaries(values, rounded) };
  return numericHistograms ? { ...shown, histograms: { bins: bins(values) } } : shown;
}

/** Bins of the same width that hold every value; the upper bound of a bin is not in it. */
function bins(values: readonly number[]): JsonObject[] {
  const lowest = Math.floor(Math.min(...values));
  const width = Math.ceil((Math.max(...values) - lowest + 1) / BINS);
  return Array.from({ length: BINS }, (_, index) => {
    const lower = lowest + index * width;
    const upper = lower + width;
    const count = values.filter((value) => value >= lower && value < upper).length;
    return { lower_bound: lower, upper_bound: upper, count };
  });
}
