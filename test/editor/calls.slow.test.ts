import { describe, expect, it } from "vitest";
import { listOperations } from "../../src/document/operations.js";
import { openApiDocument, readDocument } from "../../src/document/read-document.js";
import { completions, errors, hover, signatureHelp, workOfSignatureHelp } from "./editor.js";

const FAILED = "No overload matches this call.\n  The last overload gave the following error.\n    ";
const RUN = 'dm.GET("/api/runs/{id}/", { params: { path: { id: 7 } } })';

describe("a call of an operation", () => {
  it("shows what the document says of it: summary, confidence and errors", () => {
    const { type, documentation } = hover(`await dm.|${RUN.slice(3)}`);
    expect(type).toContain(
      '(path: "/api/runs/{id}/", options: CallOptions<GetRunOperation>) => Promise<CallResult<GetRunOperation>>',
    );
    expect(documentation).toMatch(/^Read one run\n/);
    expect(documentation).toContain("\nConfidence A: an official client or its tests.\n");
    expect(documentation).toContain("\n- 404: There is no such object.\n");
  });

  it("shows it while its arguments are typed", () => {
    expect(signatureHelp('dm.GET("/api/runs/{id}/", |)')).toMatch(/^Read one run\n/);
    expect(signatureHelp('dm.POST("/api/rulesets/", |)')).toMatch(/^Create /);
  });

  it.each(["GET", "POST", "PUT", "PATCH", "DELETE"])(
    "does not keep an editor waiting while its arguments are typed: %s",
    (method) => {
      expect(workOfSignatureHelp(`dm.${method}(|)`)).toBeLessThan(100_000);
      expect(workOfSignatureHelp(`dm.${method}("/api/connections/{id}/", |)`)).toBeLessThan(100_000);
    },
  );

  it("shows of no operation what belongs to another", () => {
    expect(hover('dm.|GET("/api/no-such-path/")').documentation).toMatch(/^Not finished yet/);
    expect(hover('dm.|GET("/api/runs/", { parseAs: "text" })').documentation).toMatch(/^Calls an operation/);
  });

  it("is what it would be by a variable", () => {
    expect(errors(`const path = "/api/runs/" as "/api/runs/" | "/api/seeds/"; await dm.GET(path);`)).toEqual(
      [],
    );
    expect(
      errors(`const text: Promise<string> = unwrap(dm.GET("/api/runs/", { parseAs: "text" })); await text;`),
    ).toEqual([]);
  });
});

describe("a number that is written or read", () => {
  const selection = `{ params: { path: { connection_id: "c" } }, body: { csv_or_zip_file: "", target_|size_bytes: 1 } }`;
  it.each([
    [`dm.POST("/api/async-generate-ruleset/{connection_id}/from-csv/", ${selection});`, /in bytes/],
    [`startGeneration(dm, { connection: "crm", report: "", target|SizeBytes: 1 });`, /how many bytes/],
    ['(await unwrap(dm.GET("/api/license/"))).days_until_|expiry;', /in days/],
    ['(await unwrap(dm.GET("/api/license/"))).quota_|tb;', /in terabytes/],
    ['declare const read: Schemas["PreviewPatterns"]; read.composition.let|ter;', /fraction of 1/],
    ['declare const read: Schemas["SchemaDiscoveryColumn"]; read.max_|length;', /in characters where/],
    ['declare const read: Schemas["ValidationErrorDetails"]; read.line_|number;', /counted from 1/],
    ['declare const read: Schemas["ErrorPosition"]; read.column_|number;', /counted from 1/],
  ])("shows its unit: %s", (program, unit) => {
    expect(hover(`${program}\nexport {};`).documentation).toMatch(unit);
  });
});

describe("the completions of a call", () => {
  it("are every path of the method, and nothing else", async () => {
    const paths = await pathsOf("get");
    expect(completions('dm.GET("|")').toSorted()).toEqual(paths);
    expect(completions('dm.GET("/api/runs/{id}/|")').toSorted()).toEqual(paths);
  });

  it("are the members that the operation takes, also while others are missing", () => {
    expect(completions('dm.POST("/api/rulesets/", { body: { | } })')).toEqual([
      "config_yaml",
      "name",
      "mask_type",
    ]);
    expect(completions('dm.GET("/api/runs/", { params: { query: { | } } })')).toContain("run_status");
  });

  it("are those of one kind of connection once the kind is known", () => {
    const sent = (members: string) =>
      completions(`dm.POST("/api/connections/", { body: { mask_type: "database", ${members}, | } })`);
    const saved = (members: string) => completions(`createOrUpdateConnection(dm, { ${members}, | })`);
    const mysql = sent('db_type: "mysql"');
    expect(mysql).toEqual(expect.arrayContaining(["host", "port", "dbpassword"]));
    expect(mysql.filter((name) => /snowflake|bucket$|access_token/.test(name))).toEqual([]);
    expect(saved('mask_type: "database", db_type: "mysql"')).toEqual(mysql);
    expect(saved('mask_type: "database", db_type: "snowflake"')).toContain("snowflake_warehouse");
    const bucket = saved('mask_type: "file", type: "s3_connection"');
    expect(bucket).toContain("bucket");
    expect(bucket.filter((name) => /host|db|snowflake/.test(name))).toEqual([]);
  });
});

describe("the error of a call", () => {
  it.each([
    ["/api/connection/", '"/api/connections/" | "/api/connection-filesets/"'],
    ["/api/runs/{id}", '"/api/runs/{id}/"'],
    ["/api/runs/7/", '"/api/runs/{id}/"'],
    ["/api/runs/{run_id}/log/", '"/api/runs/{id}/log/"'],
    ["runs/", '"/api/runs/"'],
    ["/api/conections/{id}/", '"/api/connections/{id}/"'],
  ])("names what is near a path that is none: %s", (path, near) => {
    expect(errors(`dm.GET("${path}");`)).toEqual([
      `"${path}": ${FAILED}Argument of type '"${path}"' is not assignable to parameter of type '${near}'.`,
    ]);
  });

  it("names nothing in particular where nothing is near", () => {
    const [error = ""] = errors('dm.GET("/api/xyz/");');
    expect(error).toMatch(/"\/api\/connections\/" \| .* more .* \| "\/api\/table-references\/\{id\}\/"/);
  });

  it("says what is wrong with a body, where it is", () => {
    expect(errors('dm.POST("/api/rulesets/", { body: { name: 5, config_yaml: "" } });')).toEqual([
      `name: ${FAILED}Type 'number' is not assignable to type 'string'.`,
    ]);
    expect(errors('dm.POST("/api/rulesets/", { body: { name: "crm" } });')).toEqual([
      `body: ${FAILED}Property 'config_yaml' is missing in type '{ name: string; }' but required in type 'RulesetWrite'.`,
    ]);
  });

  it("says which options are missing", () => {
    expect(errors('dm.GET("/api/runs/{id}/");')).toEqual([
      `"/api/runs/{id}/": ${FAILED}Argument of type '"/api/runs/{id}/"' is not assignable to parameter of type '"/api/runs/{id}/ with options: params"'.`,
    ]);
  });
});

describe("a call of the in-flight masking service", () => {
  const IFM =
    'declare const ifm: import("datamasque-client/in-flight-masking").InFlightMaskingClient; const plan = { path: { plan_name: "p" } };\n';

  it.each([
    ['ifm.|GET("/ruleset-plans/");', /^List ruleset plans/],
    ['ifm.|POST("/ruleset-plans/{plan_name}/mask/", { params: plan, body: { data: [] } });', /^Mask values/],
    ['ifm.|PUT("/ruleset-plans/{plan_name}/", { params: plan, body: { name: "p" } });', /^Replace the YAML/],
    ['ifm.|PATCH("/ruleset-plans/{plan_name}/", { params: plan, body: {} });', /^Change the YAML/],
    ['ifm.|DELETE("/ruleset-plans/{plan_name}/", { params: plan });', /^Delete a ruleset plan/],
  ])("shows what the document says of it: %s", (call, said) => {
    const { documentation } = hover(IFM + call);
    expect(documentation).toMatch(said);
    expect(documentation).toContain("\n- 404: There is no such plan.\n");
  });

  it("names what is near a path that is none", () => {
    expect(errors(`${IFM}ifm.GET("/ruleset-plan/");`)).toEqual([
      `"/ruleset-plan/": ${FAILED}Argument of type '"/ruleset-plan/"' is not assignable to parameter of type '"/ruleset-plans/"'.`,
    ]);
  });

  it("says which options are missing", () => {
    expect(errors(`${IFM}ifm.POST("/ruleset-plans/");`)).toEqual([
      `"/ruleset-plans/": Argument of type '"/ruleset-plans/"' is not assignable to parameter of type '"/ruleset-plans/ with options: body"'.`,
    ]);
  });

  it("says what is wrong with a body, where it is", () => {
    expect(errors(`${IFM}ifm.POST("/ruleset-plans/", { body: { name: 5, ruleset_yaml: "" } });`)).toEqual([
      `name: ${FAILED}Type 'number' is not assignable to type 'string'.`,
    ]);
  });
});

describe("a schema keeps its name", () => {
  it.each([
    ["const |run = await waitForRun(dm, 7);", "const run: Run"],
    [`const |run = await unwrap(${RUN});`, "const run: Run"],
    ['const |all = await unwrap(dm.GET("/api/connections/"));', "const all: Connection[]"],
    [`const |settled = await ${RUN};`, "const settled: CallResult<GetRunOperation>"],
  ])("in a hover: %s", (program, shown) => {
    expect(hover(`${program}\nexport {};`).type).toBe(shown);
  });

  it("in an error", () => {
    expect(errors(`const run = await unwrap(${RUN}); run.statu;`)).toEqual([
      "statu: Property 'statu' does not exist on type 'Run'. Did you mean 'status'?",
    ]);
  });
});

async function pathsOf(method: string): Promise<string[]> {
  const file = "openapi/datamasque.openapi.yaml";
  const document = openApiDocument(await readDocument(file, file), file, () => {});
  return listOperations(document)
    .filter((operation) => operation.method === method)
    .map(({ path }) => path)
    .toSorted();
}
