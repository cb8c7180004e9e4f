import {
  type FileDiscoveryResult,
  type SchemaDiscoveryResult,
  type Schemas,
  selectedColumnsOf,
  selectedDataOf,
} from "datamasque-client";
import { describe, expect, it } from "vitest";

type Match = Schemas["DiscoveryMatch"];

const EMAIL: Match = {
  label: "email",
  categories: ["PII"],
  flagged_by: "IDD",
  description: "",
  hit_ratio: 90,
};
const NAME: Match = {
  label: "name",
  categories: ["PII"],
  flagged_by: "MDD",
  description: "",
  hit_ratio: null,
};
const HARMLESS: Match = { categories: [], flagged_by: "IDD", description: "" };
const NULL_LABEL: Match = { ...HARMLESS, label: null };

function column(path: string, ...discovery_matches: Match[]): SchemaDiscoveryResult {
  const [schema = "", table = "", name = ""] = path.split(".");
  const keys = { constraint: "", constraint_columns: [], unique_index_names: [] };
  const data = { ...keys, foreign_keys: [], referencing_foreign_keys: [], discovery_matches };
  return { id: 1, schema, table, column: name, data };
}

function group(paths: string[], places: Record<string, Match[]>): FileDiscoveryResult {
  return {
    id: 1,
    connection: { name: "raw" },
    file_type: "csv",
    files: paths.map((path) => ({ path, file_type: "csv" })),
    results: Object.entries(places).map(([locator, matches]) => ({
      locator: locator.includes("/") ? locator.split("/") : locator,
      data_types: [],
      matches: matches.map(({ label, ...match }) =>
        typeof label === "string" ? { ...match, label } : match,
      ),
    })),
  };
}

describe("selectedColumnsOf", () => {
  const results = [
    column("public.customer.email", EMAIL),
    column("public.customer.notes"),
    column("public.customer.name", HARMLESS, NAME),
    column("public.orders.code", HARMLESS, NULL_LABEL),
    column("hr.staff.email", EMAIL, NAME),
    column("public.customer.email", EMAIL),
  ];

  it("selects what has a label, each column once, in the order of the results", () => {
    const selected = selectedColumnsOf(results);
    expect(selected).toEqual({ public: { customer: ["email", "name"] }, hr: { staff: ["email"] } });
    expect(Object.keys(selected)).toEqual(["public", "hr"]);
  });

  it("selects by the matches that the caller wants", () => {
    const match = ({ hit_ratio }: { hit_ratio?: number | null }) => (hit_ratio ?? 0) > 50;
    expect(selectedColumnsOf(results, { match })).toEqual({
      public: { customer: ["email"] },
      hr: { staff: ["email"] },
    });
    expect(selectedColumnsOf(results, { match: () => false })).toEqual({});
  });

  it("keeps names that objects have members of", () => {
    const selected = Object.entries(selectedColumnsOf([column("__proto__.constructor.x", EMAIL)]));
    expect(selected).toEqual([["__proto__", { constructor: ["x"] }]]);
  });

  it("refuses a selected column without a schema, and only that", () => {
    const { schema: _, ...nowhere } = column("a.customer.email", EMAIL);
    expect(() => selectedColumnsOf([nowhere])).toThrow(
      "column email of table customer has no schema to select it by",
    );
    expect(selectedColumnsOf([{ ...column("a.b.c"), schema: null }])).toEqual({});
  });
});

describe("selectedDataOf", () => {
  it("selects the places with a label for each group of files that has some", () => {
    const results = [
      group(["a.csv", "b.csv"], { email: [EMAIL], code: [HARMLESS], "staff/*/name": [NAME] }),
      group(["c.csv"], { code: [HARMLESS] }),
      group([], { email: [EMAIL] }),
    ];
    expect(selectedDataOf(results)).toEqual([
      { files: ["a.csv", "b.csv"], locators: ["email", ["staff", "*", "name"]] },
    ]);
    expect(selectedDataOf(results, { match: ({ label }) => label === "name" })).toEqual([
      { files: ["a.csv", "b.csv"], locators: [["staff", "*", "name"]] },
    ]);
  });
});
