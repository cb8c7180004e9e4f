import { describe, expect, it } from "vitest";
import { zSafeDataPreview } from "../../src/generated/datamasque.zod.gen.js";
import type {
  SampleValue,
  ValueKind,
} from "../../src/sandbox/resources/discovery/demo-data/sample-values.js";
import { safeDataPreview } from "../../src/sandbox/resources/discovery/preview/preview.js";
import type { PreviewSettings } from "../../src/sandbox/store/records/discovery.js";
import { member, object } from "./open-sandbox.js";
import { discover, preparedDiscovery, rows, SCHEMA_START } from "./prepared-discovery.js";

const EVERYTHING: PreviewSettings = {
  minGroupSize: 1,
  stringLevel: "first_chars",
  numericHistograms: true,
  temporalHistograms: true,
};

function preview(kind: ValueKind, values: readonly SampleValue[], change: Partial<PreviewSettings> = {}) {
  const document = safeDataPreview(kind, values, { ...EVERYTHING, ...change }, null);
  expect(zSafeDataPreview.safeParse(document).success).toBe(true);
  return document;
}

describe("a preview of text", () => {
  it("has lengths, patterns, composition and first characters", () => {
    expect(preview("string", ["abc-12", "Xyz-99", null, "kk"])).toEqual({
      kind: "string",
      sampled_from: null,
      statistics_common: { count_row: 4, count_null: 1, count_distinct: 3 },
      statistics_kind: {
        lengths: {
          min: 2,
          max: 6,
          mean: 4.6667,
          median: 6,
          most_common: [
            { length: 6, count: 2 },
            { length: 2, count: 1 },
          ],
        },
        patterns: {
          top: [
            { pattern: "aaa-99", count: 2 },
            { pattern: "aa", count: 1 },
          ],
          composition: { letter: 0.5714, digit: 0.2857, other: 0.1429 },
        },
        first_chars: {
          top: [
            { masked: "a*****", count: 1 },
            { masked: "X*****", count: 1 },
            { masked: "k*", count: 1 },
          ],
        },
      },
    });
  });

  it("discloses by level, and no group that is too small", () => {
    const values = ["abc", "abd", "x1"];
    const disclosed = (change: Partial<PreviewSettings>) =>
      Object.keys(object(preview("string", values, change).statistics_kind));
    expect(disclosed({ stringLevel: "lengths" })).toEqual(["lengths"]);
    expect(disclosed({ stringLevel: "patterns" })).toEqual(["lengths", "patterns"]);
    const small = object(preview("string", values, { minGroupSize: 2 }).statistics_kind);
    expect(small.patterns).toMatchObject({ top: [{ pattern: "aaa", count: 2 }] });
    expect(small.lengths).toMatchObject({ most_common: [{ length: 3, count: 2 }] });
  });
});

describe("a preview of numbers", () => {
  it("has interpolated quantiles and bins that hold every value once", () => {
    const { summaries, histograms } = object(preview("numeric", [1, 2, 3, 4, 10.5]).statistics_kind);
    expect(summaries).toEqual({ mean: 4.1, q1: 2, q2: 3, q3: 4, p5: 1.2, p95: 9.2 });
    expect(rows(member(histograms, "bins"))).toEqual([
      { lower_bound: 1, upper_bound: 4, count: 3 },
      { lower_bound: 4, upper_bound: 7, count: 1 },
      { lower_bound: 7, upper_bound: 10, count: 0 },
      { lower_bound: 10, upper_bound: 13, count: 1 },
      { lower_bound: 13, upper_bound: 16, count: 0 },
    ]);
  });

  it("has no bins below the level of histograms", () => {
    expect(preview("numeric", [1, 2], { numericHistograms: false }).statistics_kind).toEqual({
      summaries: expect.anything(),
    });
  });
});

describe("a preview of dates and times", () => {
  it("shows dates as dates, in bins of decades", () => {
    const { summaries, histograms } = object(
      preview("temporal", ["1985-06-01", "1991-01-01", "2001-12-31"]).statistics_kind,
    );
    expect(summaries).toMatchObject({ q2: "1991-01-01" });
    expect(rows(member(histograms, "bins"))).toEqual([
      { lower_bound: "1980-01-01", upper_bound: "1990-01-01", label: "1980s", count: 1 },
      { lower_bound: "1990-01-01", upper_bound: "2000-01-01", label: "1990s", count: 1 },
      { lower_bound: "2000-01-01", upper_bound: "2010-01-01", label: "2000s", count: 1 },
    ]);
  });

  it("shows times as times", () => {
    const times = ["2025-03-01T10:00:00.000Z", "2025-03-01T12:00:00.000Z"];
    expect(preview("temporal", times, { temporalHistograms: false }).statistics_kind).toEqual({
      summaries: expect.objectContaining({ mean: "2025-03-01T11:00:00.000Z" }),
    });
  });
});

describe("a preview of booleans", () => {
  it("counts both sides", () => {
    expect(preview("boolean", [true, false, true, null])).toMatchObject({
      kind: "boolean",
      statistics_common: { count_row: 4, count_null: 1, count_distinct: 2 },
      statistics_kind: { count_true: 2, count_false: 1 },
    });
  });
});

describe("no preview is possible", () => {
  it.each<[string, ValueKind, readonly SampleValue[], number]>([
    ["No rows sampled", "string", [], 1],
    ["All sampled values are null", "numeric", [null, null], 1],
    ["All sampled values are identical", "string", ["NZ", "NZ"], 1],
    ["Binary data isn't previewed", "binary", ["1", "2"], 1],
    ["A value count is below the minimum group size", "boolean", [true, true, false], 2],
    ["A value count is below the minimum group size", "numeric", [1, 2, null, null], 3],
  ])("because: %s", (reason, kind, values, minGroupSize) => {
    expect(preview(kind, values, { minGroupSize })).toMatchObject({
      kind: "unsupported",
      statistics_kind: { reason },
    });
  });

  it("unless each group is just large enough", () => {
    expect(preview("boolean", [true, true, false, false], { minGroupSize: 2 })).toMatchObject({
      kind: "boolean",
    });
    expect(preview("numeric", [1, 2, 3, null], { minGroupSize: 3 })).toMatchObject({ kind: "numeric" });
  });
});

describe("the demo data", () => {
  it("has a column for every kind of preview, and for every reason against one that it can show", async () => {
    const open = await preparedDiscovery();
    const safe_data_preview = {
      enabled: true,
      string_level: "first_chars",
      numeric_level: "histograms",
      temporal_level: "histograms",
    };
    const in_data_discovery = { enabled: true, safe_data_preview };
    const run = await discover(open, SCHEMA_START, { connection: open.database, in_data_discovery });
    const { json } = await open.call("GET", `/api/schema-discovery/v2/${run}/`);
    const previews = rows(member(json, "results")).map(({ data }) => member(data, "safe_data_preview"));
    expect(new Set(previews.map((each) => member(each, "kind")))).toEqual(
      new Set(["string", "numeric", "temporal", "boolean", "unsupported"]),
    );
    const reasons = previews.map((each) => member(member(each, "statistics_kind"), "reason"));
    expect(new Set(reasons.filter((reason) => reason !== undefined))).toEqual(
      new Set([
        "No rows sampled",
        "All sampled values are null",
        "All sampled values are identical",
        "Binary data isn't previewed",
      ]),
    );
    for (const each of previews.map(object).filter(({ kind }) => kind === "numeric")) {
      const bins = rows(member(member(each.statistics_kind, "histograms"), "bins"));
      const sum = bins.reduce((total, { count }) => total + Number(count), 0);
      expect(sum).toBe(member(each.statistics_common, "count_row"));
    }
  });

  it("shows only lengths and summaries when no level is given", async () => {
    const open = await preparedDiscovery();
    const in_data_discovery = { enabled: true, safe_data_preview: { enabled: true } };
    const run = await discover(open, SCHEMA_START, { connection: open.database, in_data_discovery });
    const { json } = await open.call("GET", `/api/schema-discovery/v2/${run}/`);
    const kinds = rows(member(json, "results")).map(({ data }) => member(data, "safe_data_preview"));
    const members = (kind: string) => {
      const found = kinds.find((each) => member(each, "kind") === kind);
      return Object.keys(object(member(found, "statistics_kind")));
    };
    expect([members("string"), members("numeric"), members("temporal")]).toEqual([
      ["lengths"],
      ["summaries"],
      ["summaries"],
    ]);
  });
});
