import { describe, expect, it } from "vitest";
import { SHARE } from "./example-documents.js";
import { member, type OpenSandbox } from "./open-sandbox.js";
import {
  begin,
  discover,
  FILE_START,
  FILE_START_V2,
  outcome,
  preparedDiscovery,
  rows,
  SCHEMA_START,
} from "./prepared-discovery.js";

const results = (run: number) => `/api/runs/${run}/file-discovery-results/`;
const NONE = { detail: "This run has no file discovery results." };

async function groups(open: OpenSandbox, run: number) {
  return rows((await open.call("GET", results(run))).json);
}

/** The paths that a discovery with these filters looks at. */
async function paths(filters: object): Promise<unknown[]> {
  const open = await preparedDiscovery();
  const run = await discover(open, FILE_START, { connection: open.share, ...filters });
  return (await groups(open, run)).flatMap(({ files }) => rows(files).map(({ path }) => path));
}

describe("the results of a file discovery", () => {
  it("are a bare array of groups with nested connection, files and locators", async () => {
    const open = await preparedDiscovery();
    const run = await discover(open, FILE_START_V2, { connection: open.share, discovery_config: null });
    const [csv, json, pdf] = await groups(open, run);
    expect(csv).toMatchObject({
      connection: { id: open.share, name: SHARE.name },
      file_type: "csv",
      files: [
        {
          path: "customers.csv",
          file_type: "csv",
          delimiter: ",",
          encoding: "utf-8",
          value_counts: { email: 240, full_name: 240 },
          value_count_status: "counted",
        },
        { path: "customers/2026-01.csv", value_counts: { email: 120 } },
        { path: "customers/2026-02.csv", value_counts: { email: 96 } },
      ],
    });
    const email = rows(csv?.results).find(({ locator }) => locator === "email");
    expect(email).toMatchObject({
      data_types: ["string"],
      matches: [
        { flagged_by: "MDD", label: "email", categories: ["PII"], hit_ratio: null },
        { flagged_by: "IDD", label: "email", categories: ["PII"], hit_ratio: 100 },
      ],
      safe_data_preview: { kind: "string", sampled_from: "customers.csv" },
      value_count: 240 + 120 + 96,
    });
    expect(rows(json?.results).map(({ locator }) => locator)).toContainEqual(["staff", "*", "prénom"]);
    expect(json).toMatchObject({
      files: [
        { delimiter: null, value_counts: { '["staff","*","prénom"]': 60, '["staff","*","phones",0]': 60 } },
      ],
    });
    expect(pdf).toMatchObject({
      file_type: "pdf",
      files: [{ encoding: null, value_counts: {}, value_count_status: "file_type_has_no_values" }],
      results: [],
    });
  });

  it("count nothing when in-data discovery is off", async () => {
    const open = await preparedDiscovery();
    const run = await discover(open, FILE_START, { connection: open.share, encoding: "latin-1" });
    const [csv] = await groups(open, run);
    expect(csv).toMatchObject({
      files: [
        { encoding: "latin-1", value_counts: {}, value_count_status: "in_data_discovery_disabled" },
        {},
        {},
      ],
    });
    for (const result of rows(csv?.results)) {
      expect(result).toMatchObject({ value_count: null, safe_data_preview: null });
    }
  });

  it("leave the label out of a match that is not sensitive", async () => {
    const open = await preparedDiscovery();
    const non_sensitive_rules = [{ pattern: "^(true|false)$" }];
    const body = { connection: open.share, in_data_discovery: { enabled: true, non_sensitive_rules } };
    const run = await discover(open, FILE_START, body);
    const [csv] = await groups(open, run);
    const active = rows(csv?.results).find(({ locator }) => locator === "is_active");
    const [match] = rows(member(active, "matches"));
    expect(Object.keys(match ?? {})).toEqual(["flagged_by", "description", "hit_ratio"]);
  });
});

describe("filters on files", () => {
  const ALL = [
    "customers.csv",
    "customers/2026-01.csv",
    "customers/2026-02.csv",
    "hr/staff.json",
    "scans/letter.pdf",
  ];

  it.each<[object, string[]]>([
    [{}, ALL],
    [{ recurse: true }, ALL],
    [{ recurse: false }, ["customers.csv"]],
    [{ include: [{ glob: "*.json" }] }, ["hr/staff.json"]],
    [{ include: [{ glob: "*.json", match_against: "filename" }] }, ["hr/staff.json"]],
    [{ include: [{ glob: "2026-*", match_against: "path" }] }, []],
    [
      { include: [{ glob: "2026-0?.csv", match_against: "filename" }] },
      ["customers/2026-01.csv", "customers/2026-02.csv"],
    ],
    [{ include: [{ regex: "^customers" }], skip: [{ regex: "-01[.]" }] }, ["customers.csv", ALL[2] ?? ""]],
    [{ skip: [{ glob: "*.csv" }, { glob: "hr/*" }] }, ["scans/letter.pdf"]],
  ])("%o", async (filters, expected) => {
    expect(await paths(filters)).toEqual(expected);
  });
});

describe("results that are not there", () => {
  it("are a 404: before the run is over, for runs of another kind, for an unknown run", async () => {
    const open = await preparedDiscovery();
    const running = await begin(open, FILE_START, { connection: open.share });
    expect(outcome(await open.call("GET", results(running)))).toEqual([404, NONE]);
    const database = await discover(open, SCHEMA_START, { connection: open.database });
    expect(outcome(await open.call("GET", results(database)))).toEqual([404, NONE]);
    expect((await open.call("GET", results(99))).status).toBe(404);
    expect((await open.call("GET", results(running))).status).toBe(200);
  });
});
