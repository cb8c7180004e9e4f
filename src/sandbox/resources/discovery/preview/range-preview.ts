import type { JsonObject } from "../../../http/json-values.js";
import type { PreviewSettings } from "../../../store/records/discovery.js";
import { rounded, summaries } from "./quantiles.js";

const BINS = 5;

/** What a preview tells about numbers. */
export function numericStatistics(
  values: readonly number[],
  { numericHistograms }: PreviewSettings,
): JsonObject {
  const shown = { summaries: summaries(values, rounded) };
  return numericHistograms ? { ...shown, histograms: { bins: equalBins(values) } } : shown;
}

/** Bins of the same width that hold every value; the upper bound of a bin is not in it. */
function equalBins(values: readonly number[]): JsonObject[] {
  const lowest = Math.floor(Math.min(...values));
  const width = Math.ceil((Math.max(...values) - lowest + 1) / BINS);
  return Array.from({ length: BINS }, (_, index) => {
    const lower = lowest + index * width;
    const upper = lower + width;
    const count = values.filter((value) => value >= lower && value < upper).length;
    return { lower_bound: lower, upper_bound: upper, count };
  });
}

const YEARS_PER_BIN = 10;

/** What a preview tells about dates or times, which are given as ISO 8601 text and shown in the same form. */
export function temporalStatistics(
  values: readonly string[],
  { temporalHistograms }: PreviewSettings,
): JsonObject {
  const dateOnly = values.every((value) => !value.includes("T"));
  const show = (milliseconds: number) => {
    const text = new Date(milliseconds).toISOString();
    return dateOnly ? text.slice(0, 10) : text;
  };
  const moments = values.map((value) => Date.parse(value));
  const shown = { summaries: summaries(moments, show) };
  return temporalHistograms ? { ...shown, histograms: { bins: decadeBins(moments, show) } } : shown;
}

/** One bin for each decade from the first to the last value. */
function decadeBins(moments: readonly number[], show: (milliseconds: number) => string): JsonObject[] {
  const decade = (milliseconds: number) =>
    Math.floor(new Date(milliseconds).getUTCFullYear() / YEARS_PER_BIN) * YEARS_PER_BIN;
  const first = decade(Math.min(...moments));
  const count = (decade(Math.max(...moments)) - first) / YEARS_PER_BIN + 1;
  return Array.from({ length: count }, (_, index) => {
    const year = first + index * YEARS_PER_BIN;
    return {
      lower_bound: show(Date.UTC(year, 0, 1)),
      upper_bound: show(Date.UTC(year + YEARS_PER_BIN, 0, 1)),
      label: `${year}s`,
      count: moments.filter((moment) => decade(moment) === year).length,
    };
  });
}
