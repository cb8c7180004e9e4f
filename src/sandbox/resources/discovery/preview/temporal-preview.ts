import type { JsonObject } from "../../../http/json-object.js";
import type { PreviewSettings } from "../../../store/records/discovery.js";
import { summaries } from "./quantiles.js";

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
  return temporalHistograms ? { ...shown, histograms: { bins: bins(moments, show) } } : shown;
}

/** One bin for each decade from the first to the last value. */
function bins(moments: readonly number[], show: (milliseconds: number) => string): JsonObject[] {
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
