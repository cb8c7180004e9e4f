import type { Schemas } from "datamasque-client";
import { assertType, describe, expectTypeOf, it } from "vitest";

type Preview = Schemas["SafeDataPreview"];

declare const preview: Preview;
declare const column: Schemas["SchemaDiscoveryColumn"];
declare const located: Schemas["FileDiscoveryLocatorResult"];

describe("a Safe Data Preview", () => {
  it("is one of five kinds", () => {
    type Kind = "string" | "numeric" | "temporal" | "boolean" | "unsupported";
    expectTypeOf<Preview["kind"]>().toEqualTypeOf<Kind>();
    // @ts-expect-error no such kind, so no preview is left
    if (preview.kind === "number") assertType<Preview>(preview);
  });

  it("is narrowed by its kind", () => {
    if (preview.kind === "string") {
      expectTypeOf(preview).toEqualTypeOf<Schemas["StringSafeDataPreview"]>();
      expectTypeOf(preview.statistics_kind.lengths.median).toEqualTypeOf<number>();
    } else if (preview.kind === "numeric") {
      expectTypeOf(preview).toEqualTypeOf<Schemas["NumericSafeDataPreview"]>();
      expectTypeOf(preview.statistics_kind.summaries.p95).toEqualTypeOf<number>();
    } else if (preview.kind === "temporal") {
      expectTypeOf(preview).toEqualTypeOf<Schemas["TemporalSafeDataPreview"]>();
      expectTypeOf(preview.statistics_kind.summaries.p95).toEqualTypeOf<string>();
    } else if (preview.kind === "boolean") {
      expectTypeOf(preview.statistics_kind.count_true).toEqualTypeOf<number>();
    } else {
      expectTypeOf(preview).toEqualTypeOf<Schemas["UnsupportedSafeDataPreview"]>();
      expectTypeOf(preview.statistics_kind.reason).toEqualTypeOf<string>();
    }
  });

  it("can be told apart completely", () => {
    switch (preview.kind) {
      case "string":
      case "numeric":
      case "temporal":
      case "boolean":
      case "unsupported":
        break;
      default:
        expectTypeOf(preview).toBeNever();
    }
  });

  it("shows before it is narrowed only what all kinds have", () => {
    expectTypeOf(preview.statistics_common.count_row).toEqualTypeOf<number>();
    expectTypeOf(preview.sampled_from).toEqualTypeOf<string | null | undefined>();
    // @ts-expect-error only texts have lengths
    assertType<unknown>(preview.statistics_kind.lengths);
    // @ts-expect-error only numbers and times have summaries
    assertType<unknown>(preview.statistics_kind.summaries);
    // @ts-expect-error only what is unsupported has a reason
    assertType<unknown>(preview.statistics_kind.reason);
  });

  it("has a histogram only where it was asked for", () => {
    if (preview.kind !== "numeric") return;
    const { histograms } = preview.statistics_kind;
    expectTypeOf(histograms?.bins[0]?.lower_bound).toEqualTypeOf<number | undefined>();
    // @ts-expect-error it was perhaps not asked for
    assertType<unknown>(histograms.bins);
    // @ts-expect-error the bins of numbers have no label
    assertType<unknown>(histograms?.bins[0]?.label);
  });

  it("may be missing from a result", () => {
    expectTypeOf(column.safe_data_preview).toEqualTypeOf<Preview | null | undefined>();
    expectTypeOf(located.safe_data_preview).toEqualTypeOf<Preview | null | undefined>();
    // @ts-expect-error a column without one
    assertType<unknown>(column.safe_data_preview.kind);
  });

  it("is refused when its statistics are those of another kind", () => {
    const common = { sampled_from: null, statistics_common: { count_row: 5, count_null: 0 } };
    assertType<Preview>({
      ...common,
      kind: "boolean",
      statistics_kind: { count_true: 3, count_false: 2 },
    });
    // @ts-expect-error a kind without its statistics
    assertType<Preview>({ ...common, kind: "boolean", statistics_kind: { reason: "too few rows" } });
    // @ts-expect-error counts that all kinds have
    assertType<Preview>({ kind: "unsupported", statistics_kind: { reason: "too few rows" } });
  });
});
