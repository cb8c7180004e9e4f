import { describe, expect, it } from "vitest";
import type * as z from "zod/mini";
import { isJsonObject, type JsonObject } from "../../src/document/json.js";
import { follow } from "../../src/document/references.js";
import * as v from "../../src/generated/datamasque.zod.gen.js";
import {
  zErrorBody,
  zMaskWithRulesetPlanResponse400,
} from "../../src/generated/in-flight-masking.zod.gen.js";
import { readFixtures } from "../fixtures/read-fixtures.js";
import { readCheckedDocuments } from "./component-validators.js";
import { readComponentFixtures } from "./fixture-files.js";
import { type Fault, faultsOf } from "./issue-places.js";
import { membersOf } from "./schema-kinds.js";
import { valuesOf } from "./schema-values.js";
import { siblingsOf } from "./siblings.js";

/** Schemas that let everything through, because no source shows what they look like. */
const open = ["datamasque NotEvidenced"];
/** Schemas that only one value fits, so that nothing may differ. */
const single = [
  "datamasque EmptyObject",
  "datamasque LogService",
  "datamasque ConnectionFilesetDatabaseType",
];

const documents = await readCheckedDocuments();
const fixtures = readComponentFixtures(documents);
const cases = documents.flatMap(({ baseName, document, components }) =>
  components.map((component) => ({ label: `${baseName} ${component.name}`, document, ...component })),
);

const fixtureValues = new Map(readFixtures().map(({ name, value }) => [name, value]));

function fixture(name: string): JsonObject {
  const value = fixtureValues.get(name);
  if (!isJsonObject(value)) throw new Error(`${name} is no object`);
  return value;
}

const postgres = fixture("connections.json#GenericSqlConnection/postgres");
const snowflake = fixture("connections.json#SnowflakeConnection/spcs-stage");
const bucket = fixture("connections.json#S3Connection/bucket-source");
const bucketWrite = fixture("connections.json#S3ConnectionWrite/bucket-source");
const preview = fixture("discovery.json#SafeDataPreview/boolean");

/** The places of the faults, each with its code; none for a value that fits. */
function faults(validator: z.ZodMiniType, value: unknown): string[] {
  const result = validator.safeParse(value);
  return result.success ? [] : faultsOf(result.error.issues).map(({ path, code }) => `${path}: ${code}`);
}

it("there is a case for every schema of both documents", () => {
  expect(cases.length).toBeGreaterThan(200);
  const labels = cases.map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining([...open, ...single]));
});

describe.each(cases)("$label", ({ label, document, schema, validator }) => {
  const own = fixtures.filter(({ component }) => component?.validator === validator);
  const values = [...own.map(({ value }) => value), ...valuesOf(document, schema)];
  const siblings = values.flatMap((value) => siblingsOf(document, schema, value));

  it("accepts what fits and changes nothing in it", () => {
    for (const value of values) expect(validator.safeParse(value)).toEqual({ success: true, data: value });
  });

  it(single.includes(label) ? "accepts nothing else" : "accepts what may differ", () => {
    // What a member of a union takes, the union takes.
    const ofMembers = (membersOf(follow(document, schema)) ?? []).flatMap((member) =>
      valuesOf(document, member).flatMap((value) => siblingsOf(document, member, value)),
    );
    const harmless = [...siblings, ...ofMembers].filter(({ fault }) => fault === undefined);
    expect(harmless.length > 0).toBe(!single.includes(label));
    const refused = harmless.filter(({ value }) => !validator.safeParse(value).success);
    expect(refused.map(({ change }) => change)).toEqual([]);
  });

  it(open.includes(label) ? "refuses nothing" : "refuses what may not differ, and points at it", () => {
    const harmful = siblings.flatMap(({ fault, ...rest }) =>
      fault === undefined ? [] : [{ fault, ...rest }],
    );
    expect(harmful.length > 0).toBe(!open.includes(label));
    const missed = harmful.filter(({ value, fault, code }) => {
      const result = validator.safeParse(value);
      return result.success || !pointsAt(faultsOf(result.error.issues), fault.join("."), code);
    });
    expect(missed.map(({ change }) => change)).toEqual([]);
  });
});

/** The broken place is named, and nothing but it and what holds it is complained about. */
function pointsAt(faults: readonly Fault[], place: string, code: string | undefined): boolean {
  const named = faults.some((fault) => fault.path === place && (code === undefined || fault.code === code));
  return named && faults.every(({ path }) => path === "" || `${place}.`.startsWith(`${path}.`));
}

describe("a connection", () => {
  it.each([
    ["a SQL database", postgres],
    ["Snowflake", snowflake],
    ["a bucket", bucket],
  ])("of %s is told by its mask_type and kind", (_, connection) => {
    expect(faults(v.zConnection, connection)).toEqual([]);
    const { mask_type: _maskType, ...untold } = connection;
    expect(faults(v.zConnection, untold)).toEqual(["mask_type: invalid_union"]);
    expect(faults(v.zConnection, { ...connection, mask_type: "stream" })).toEqual([
      "mask_type: invalid_union",
    ]);
  });

  it.each<[string, JsonObject, string]>([
    [
      "a database of an unknown kind",
      { ...postgres, db_type: "later_release_engine" },
      "db_type: invalid_union",
    ],
    [
      "a database with the kind of a file store",
      { ...postgres, db_type: "s3_connection" },
      "db_type: invalid_union",
    ],
    ["a file store of an unknown kind", { ...bucket, type: "ftp_connection" }, "type: invalid_union"],
    [
      "a file store that says it is a database",
      { ...bucket, mask_type: "database" },
      "db_type: invalid_union",
    ],
    ["a database that says it is a file store", { ...postgres, mask_type: "file" }, "type: invalid_union"],
    ["a port as text", { ...postgres, port: "5432" }, "port: invalid_type"],
  ])("refuses %s and points at it", (_, connection, place) => {
    expect(faults(v.zConnection, connection)).toEqual([place]);
  });

  it("asks each kind for its own members", () => {
    const { port: _port, host: _host, ...without } = postgres;
    expect(faults(v.zConnection, without)).toEqual(["host: invalid_type", "port: invalid_type"]);
  });

  it("shows any stage location of an older server, but lets nobody write one", () => {
    const stage = { snowflake_stage_location: "google_cloud" };
    expect(faults(v.zConnection, { ...snowflake, ...stage })).toEqual([]);
    const written = fixture("connections.json#SnowflakeConnectionWrite/spcs-stage");
    expect(faults(v.zConnectionWrite, written)).toEqual([]);
    expect(faults(v.zConnectionWrite, { ...written, ...stage })).toContain(
      "snowflake_stage_location: invalid_value",
    );
  });

  it("takes no member of another kind when written", () => {
    expect(faults(v.zConnectionWrite, bucketWrite)).toEqual([]);
    expect(faults(v.zConnectionWrite, { ...bucketWrite, host: "h" })).toEqual([": unrecognized_keys"]);
    expect(faults(v.zConnectionWrite, { ...bucketWrite, type: "mounted_share_connection" })).toEqual([
      ": unrecognized_keys",
    ]);
  });
});

describe("a preview of data", () => {
  it("is told by its kind", () => {
    expect(faults(v.zSafeDataPreview, preview)).toEqual([]);
    expect(faults(v.zSafeDataPreview, { ...preview, kind: "geometry" })).toEqual(["kind: invalid_union"]);
  });

  it("has the statistics of its kind", () => {
    expect(faults(v.zSafeDataPreview, { ...preview, kind: "unsupported" })).toEqual([
      "statistics_kind.reason: invalid_type",
    ]);
    expect(faults(v.zSafeDataPreview, { ...preview, kind: "numeric" })).toEqual([
      "statistics_kind.summaries: invalid_type",
    ]);
  });

  it("is found inside what a discovery found", () => {
    const found = fixture("discovery.json#FileDiscoveryResult/json-file");
    const result = { locator: "email", data_types: [], matches: [] };
    const withPreview = (kind: string): JsonObject => ({
      ...found,
      results: [result, { ...result, safe_data_preview: { ...preview, kind } }],
    });
    expect(faults(v.zFileDiscoveryResult, withPreview("boolean"))).toEqual([]);
    expect(faults(v.zFileDiscoveryResult, withPreview("geometry"))).toEqual([
      "results.1.safe_data_preview.kind: invalid_union",
    ]);
  });
});

describe("a locator", () => {
  it.each([["a name"], [["a", "path", 0]], [[]]])("is %j", (locator) => {
    expect(faults(v.zLocator, locator)).toEqual([]);
  });

  it.each<[unknown, string]>([
    [7, ""],
    [null, ""],
    [["a", 0.5], "1"],
    [["a", ["b"]], "1"],
    [{ 0: "a" }, ""],
  ])("is not %j", (locator, place) => {
    const request = { files: ["a.json"], locators: ["fits", locator] };
    const path = ["locators.1", ...(place === "" ? [] : [place])].join(".");
    expect(faults(v.zSelectedFileData, request)).toContain(`${path}: invalid_union`);
  });
});

describe("a choice without a mark", () => {
  it("refuses a filter that is both or neither", () => {
    expect(faults(v.zFileFilter, { glob: "*.csv" })).toEqual([]);
    expect(faults(v.zFileFilter, { regex: ".*" })).toEqual([]);
    expect(faults(v.zFileFilter, { glob: "*.csv", regex: ".*" })).toContain(": unrecognized_keys");
    expect(faults(v.zFileFilter, {})).toEqual([
      ": invalid_union",
      "glob: invalid_type",
      "regex: invalid_type",
    ]);
  });

  it("refuses a generation from columns and files at once", () => {
    const columns = { selected_columns: {} };
    const files = { selected_data: [] };
    expect(faults(v.zAsyncRulesetGenerationRequest, columns)).toEqual([]);
    expect(faults(v.zAsyncRulesetGenerationRequest, files)).toEqual([]);
    expect(faults(v.zAsyncRulesetGenerationRequest, { ...columns, ...files })).toEqual([
      ": invalid_union",
      ": unrecognized_keys",
      ": unrecognized_keys",
    ]);
    expect(faults(v.zAsyncRulesetGenerationWithRGConfigRequest, columns)).toContain(
      "rg_config: invalid_type",
    );
  });
});

describe("the body of a failure", () => {
  it("is one of the known shapes", () => {
    expect(faults(v.zErrorBody, { name: ["Taken."] })).toEqual([]);
    expect(faults(v.zErrorBody, { name: "Taken." })).toContain("name: invalid_type");
    expect(faults(v.zErrorBody, ["Taken."])).toContain(": invalid_union");
    expect(faults(zErrorBody, { name: ["Taken."] })).toContain("detail: invalid_type");
  });

  it("of a mask that failed softly has no data to show", () => {
    const soft = fixture("in-flight-masking.json#MaskSoftFailure/wrong-type");
    expect(faults(zMaskWithRulesetPlanResponse400, soft)).toEqual([]);
    expect(faults(zMaskWithRulesetPlanResponse400, { ...soft, ruleset_plan: "orders" })).toContain(
      "ruleset_plan: invalid_type",
    );
  });
});
