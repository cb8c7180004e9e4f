import { describe, expect, it } from "vitest";
import { csvRows, csvText } from "../../src/sandbox/http/csv.js";
import { zipTexts } from "../../src/sandbox/http/zip-archive.js";
import { begin, discover, FILE_START_V2, preparedDiscovery, SCHEMA_START } from "./prepared-discovery.js";

const report = (run: number) => `/api/runs/${run}/db-discovery-results/report/`;

const HEADER = [
  "Selected",
  "Table schema",
  "Table name",
  "Column name",
  "Data Type",
  "Constraint",
  "Foreign Keys",
  "Max Length",
  "Numeric Precision",
  "Numeric Scale",
  "Reason for flag",
  "Flagged by",
  "Data classifications",
];

async function discovered() {
  const open = await preparedDiscovery();
  const in_data_discovery = { enabled: true };
  const run = await discover(open, SCHEMA_START, { connection: open.database, in_data_discovery });
  return { ...open, run };
}

describe("the report of a database discovery", () => {
  it("is a CSV with a row for each column, the sensitive ones selected", async () => {
    const { call, run } = await discovered();
    const answer = await call("GET", report(run));
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
    const [header, ...columns] = csvRows(answer.text);
    expect(header).toEqual(HEADER);
    expect(columns.find((row) => row[3] === "email")).toEqual([
      "True",
      "public",
      "customer",
      "email",
      "character varying",
      "Unique(email)",
      "",
      "254",
      "",
      "",
      "The name looks like one of a column with email; The values look like email",
      "MDD; IDD",
      "PII",
    ]);
    expect(columns.find((row) => row[2] === "order_line" && row[3] === "order_id")).toEqual([
      "False",
      "public",
      "order_line",
      "order_id",
      "integer",
      "Primary(order_id, line_number); Foreign(order_id)",
      "public.orders.id",
      "",
      "32",
      "0",
      "",
      "",
      "",
    ]);
  });

  it("leaves the selection column out when told so", async () => {
    const { call, run } = await discovered();
    const answer = await call("GET", `${report(run)}?include_selection_column=false`);
    expect(csvRows(answer.text)[0]).toEqual(HEADER.slice(1));
    const explicit = await call("GET", `${report(run)}?include_selection_column=true`);
    expect(csvRows(explicit.text)[0]).toEqual(HEADER);
  });

  it("is a zip of numbered CSV parts when told so, with the same rows", async () => {
    const { call, run, sandbox } = await discovered();
    const whole = csvRows((await call("GET", report(run))).text);
    sandbox.faults.reportAsZip({ rowsPerPart: 9 });
    const answer = await call("GET", report(run));
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/zip"]);
    const parts = zipTexts(answer.bytes) ?? {};
    expect(Object.keys(parts)).toEqual([1, 2, 3].map((part) => `db_discovery_report_${run}_${part}.csv`));
    const rowsOfParts = Object.values(parts).map(csvRows);
    expect(rowsOfParts.map((rows) => rows[0])).toEqual([HEADER, HEADER, HEADER]);
    expect(rowsOfParts.flatMap((rows) => rows.slice(1))).toEqual(whole.slice(1));
    sandbox.faults.clear();
    expect((await call("GET", report(run))).headers.get("content-type")).toContain("text/csv");
    expect(() => sandbox.faults.reportAsZip({ rowsPerPart: 0 })).toThrow(
      "rowsPerPart must be a whole number from 1 up",
    );
  });

  it("is a 404 before the run is over and for runs of another kind", async () => {
    const open = await preparedDiscovery();
    const running = await begin(open, SCHEMA_START, { connection: open.database });
    const files = await begin(open, FILE_START_V2, { connection: open.share, discovery_config: null });
    expect((await open.call("GET", report(running))).status).toBe(404);
    open.advance(1000);
    expect((await open.call("GET", report(files))).status).toBe(404);
    expect((await open.call("GET", report(99))).status).toBe(404);
  });
});

describe("the sensitive data discovery report", () => {
  it("of a database tells the flagged columns only", async () => {
    const { call, run } = await discovered();
    const answer = await call("GET", `/api/runs/${run}/sdd-report/`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
    const names = csvRows(answer.text).map((row) => row[2]);
    expect(names).toContain("email");
    expect(names).not.toContain("country");
  });

  it("of files tells the flagged locators only", async () => {
    const open = await preparedDiscovery();
    const run = await discover(open, FILE_START_V2, { connection: open.share, discovery_config: null });
    const rows = csvRows((await open.call("GET", `/api/runs/${run}/sdd-report/`)).text);
    expect(rows[0]).toEqual([
      "File type",
      "Files",
      "Locator",
      "Reason for flag",
      "Flagged by",
      "Data classifications",
    ]);
    const locators = rows.map((row) => row[2]);
    expect(locators).toContain('["staff","*","email"]');
    expect(locators).not.toContain("customer_id");
  });

  it("is a 404 before the run is over", async () => {
    const open = await preparedDiscovery();
    const run = await begin(open, SCHEMA_START, { connection: open.database });
    expect((await open.call("GET", `/api/runs/${run}/sdd-report/`)).status).toBe(404);
  });
});

describe("CSV", () => {
  it.each<[string, string[][]]>([
    ["", []],
    [
      "a,b\r\n1,2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a,\n,b\n",
      [
        ["a", ""],
        ["", "b"],
      ],
    ],
    ["a,b,", [["a", "b", ""]]],
    ["\uFEFFa\n\n\nb\n", [["a"], ["b"]]],
    ['"a ""quoted"" b","x,y","line\nend"\r\n', [['a "quoted" b', "x,y", "line\nend"]]],
    ['"",x\n', [["", "x"]]],
  ])("is read: %j", (text, rows) => {
    expect(csvRows(text)).toEqual(rows);
  });

  it("is written so that it reads back the same", () => {
    const rows = [
      ["plain", "with, comma", 'with "quotes"', "with\nline", ""],
      ["", "x", "é", " ", "7"],
    ];
    expect(csvRows(csvText(rows))).toEqual(rows);
    expect(csvText([["a", "b,c"]])).toBe('a,"b,c"\r\n');
  });

  it("is read as Python reads it where quotes enclose no whole field", () => {
    expect(csvRows('a,b\n"x"y,z\n"open,c\n')).toEqual([["a", "b"], ["xy", "z"], ["open,c\n"]]);
  });
});
