import { describe, expect, it } from "vitest";
import { column } from "./discovered-columns.js";
import { member } from "./open-sandbox.js";
import { discover, preparedDiscovery, rows, SCHEMA_START } from "./prepared-discovery.js";

/** Label (or `null`) and origin of each match. */
const flags = (data: Record<string, unknown>) =>
  rows(data.discovery_matches).map(({ label = null, flagged_by }) => [label, flagged_by]);

describe("keywords", () => {
  const found = async (body: object, name = "phone") => {
    const open = await preparedDiscovery();
    const run = await discover(open, SCHEMA_START, { connection: open.database, ...body });
    const { data } = await column(open, run, "customer", name);
    return { flags: flags(data), preview: data.safe_data_preview };
  };

  it("of the server flag by name alone, without a preview", async () => {
    expect(await found({})).toEqual({ flags: [["phone_number", "MDD"]], preview: null });
    expect(await found({}, "country")).toEqual({ flags: [], preview: null });
  });

  it("of the server can be switched off, own ones added, and names ignored", async () => {
    expect((await found({ disable_built_in_keywords: true })).flags).toEqual([]);
    const custom = { disable_built_in_keywords: true, custom_keywords: ["PHO", "loyalty"] };
    expect((await found(custom)).flags).toEqual([["PHO", "MDD"]]);
    expect((await found({ ignored_keywords: ["phone"] })).flags).toEqual([]);
  });
});

describe("in-data discovery", () => {
  const found = async (in_data_discovery: object, name = "country") => {
    const open = await preparedDiscovery();
    const body = { connection: open.database, in_data_discovery };
    const run = await discover(open, SCHEMA_START, body);
    const { data } = await column(open, run, "customer", name);
    return rows(data.discovery_matches).filter(({ flagged_by }) => flagged_by === "IDD");
  };

  it("looks at values when it is enabled", async () => {
    expect(await found({ enabled: false }, "email")).toEqual([]);
    expect(await found({ enabled: true }, "email")).toMatchObject([{ label: "email", hit_ratio: 100 }]);
    expect(await found({ enabled: true }, "country")).toEqual([]);
  });

  it("applies custom rules, and tells matches that are not sensitive by the missing label", async () => {
    const custom = await found({ enabled: true, custom_rules: [{ pattern: "^N", name: "country_code" }] });
    expect(custom).toMatchObject([{ label: "country_code", categories: [], hit_ratio: 100 }]);
    const harmless = await found({ enabled: true, non_sensitive_rules: [{ pattern: "^NZ$" }] });
    expect(harmless).toMatchObject([{ categories: [], hit_ratio: 100 }]);
    expect(harmless[0]).not.toHaveProperty("label");
  });

  it("counts the share of the values that match", async () => {
    const [match] = await found({ enabled: true, custom_rules: [{ pattern: "^true$" }] }, "is_active");
    expect(match?.hit_ratio).toBeGreaterThan(40);
    expect(match?.hit_ratio).toBeLessThan(95);
  });

  it("does not return matches that are to be ignored", async () => {
    const rule = { pattern: "@example[.]org$" };
    expect(await found({ enabled: true, ignore_rules: [rule] }, "email")).toEqual([]);
    expect(await found({ enabled: true, ignore_rules: [{ pattern: "^x" }] }, "email")).toHaveLength(1);
  });

  it("samples as many rows as it is told, at most what the table has", async () => {
    const open = await preparedDiscovery();
    const in_data_discovery = {
      enabled: true,
      row_sample_size: 7,
      safe_data_preview: { enabled: true },
    };
    const run = await discover(open, SCHEMA_START, { connection: open.database, in_data_discovery });
    const counts = async (table: string, name: string) =>
      member(
        member((await column(open, run, table, name)).data.safe_data_preview, "statistics_common"),
        "count_row",
      );
    expect([await counts("customer", "email"), await counts("import_buffer", "id")]).toEqual([7, 0]);
  });
});
