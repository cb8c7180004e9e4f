import { describe, expect, it } from "vitest";
import { DOCUMENT_RELEASE } from "../../src/generated/release.gen.js";
import { createSandbox, SANDBOX_RELEASES } from "../../src/sandbox/index.js";
import { compareReleases, isKnownIn } from "../../src/yaml/language/releases.js";
import { member, object, openSandbox, text } from "./open-sandbox.js";
import { discover, preparedDiscovery, rows, SCHEMA_START } from "./prepared-discovery.js";
import { POSTGRES, RULESET, SHARE, SNOWFLAKE } from "./prepared-sandbox.js";

const LIST = "/api/connections/";
const WARNINGS = "unlicensed_feature_warnings";
const FROZEN = ["license_lock", "target_frozen", "frozen_target_fields", "deletion_frozen"];
const database = (db_type: string, more: object) => ({
  version: "1.0",
  name: "newer",
  mask_type: "database",
  db_type,
  ...more,
});
const SALESFORCE = database("salesforce", {
  instance_url: "https://acme.example",
  login_url: "https://acme.example",
  client_id: "c",
  user: "u",
  salesforce_private_key_path: "key.pem",
});

describe("the release of a sandbox", () => {
  it("is that of the document unless it is told", async () => {
    const { call } = openSandbox();
    expect(SANDBOX_RELEASES.at(-1)).toBe(DOCUMENT_RELEASE);
    expect((await call("POST", LIST, { body: SALESFORCE })).status).toBe(201);
  });

  it("is one that it knows", () => {
    const known = SANDBOX_RELEASES.map((release) => `"${release}"`).join(", ");
    // @ts-expect-error no sandbox of that release
    expect(() => createSandbox({ release: "0.0.1" })).toThrow(
      `createSandbox: release must be one of ${known}, not "0.0.1"`,
    );
  });

  it("is compared by its numbers", () => {
    expect(["3.26.9", "3.27.0", "3.26.16"].toSorted(compareReleases)).toEqual([
      "3.26.9",
      "3.26.16",
      "3.27.0",
    ]);
    const span = { since: "3.26.9", until: "3.26.17" };
    const releases = ["3.26.8", "3.26.9", "3.26.17", "3.26.18"];
    expect(releases.filter((release) => isKnownIn(span, release))).toEqual(["3.26.9", "3.26.17"]);
  });
});

describe("the newer kinds", () => {
  it.each([
    [
      database("cosmosdb", { host: "h", database: "d" }),
      { port: 10255, tls: true, retry_writes: false, auth_source: "admin", user: "", tls_ca_file: "" },
    ],
    [
      database("cosmosdb", { tls: false, retry_writes: true, tls_ca_file: "/ca.pem" }),
      { tls: false, retry_writes: true, tls_ca_file: "/ca.pem" },
    ],
    [
      database("cassandra", { host: "h", database: "d" }),
      { port: 9042, user: null, local_datacenter: null, tls: false, direct_connection: false },
    ],
    [
      database("sap_ase", { host: "h", database: "d", user: "u" }),
      { port: 5000, tls: false, tls_server_name: null, connect_timeout: null, is_read_only: false },
    ],
    [SALESFORCE, { api_version: "62.0", is_read_only: false }],
    [{ ...SALESFORCE, api_version: "61.0" }, { api_version: "61.0" }],
    [
      { ...SHARE, type: "gcs_connection", base_directory: "", bucket: "b" },
      { bucket: "b", type: "gcs_connection" },
    ],
  ])("have defaults of their own: %o", async (body, defaults) => {
    const { call } = openSandbox();
    const created = await call("POST", LIST, { body });
    expect([created.status, created.json]).toEqual([201, expect.objectContaining(defaults)]);
    for (const absent of ["schema", "dbpassword"]) expect(created.json).not.toHaveProperty(absent);
  });

  it("Cosmos DB takes what the vendor's client sends: a CA file without the tls that is on anyway", async () => {
    const { call } = openSandbox();
    const body = database("cosmosdb", { tls_ca_file: "/ca.pem", tls_allow_invalid_certificates: true });
    expect((await call("POST", LIST, { body })).json).toMatchObject({ tls: true, tls_ca_file: "/ca.pem" });
  });

  it("Cassandra refuses a user without a password, and keeps the stored one", async () => {
    const { call } = openSandbox();
    const open = database("cassandra", { host: "h", database: "d" });
    const refused = await call("POST", LIST, { body: { ...open, user: "u" } });
    expect([refused.status, refused.json]).toEqual([400, { dbpassword: ["A user needs a password."] }]);
    const created = await call("POST", LIST, { body: { ...open, user: "u", dbpassword: "s" } });
    const path = `${LIST}${text(created.json, "id")}/`;
    expect((await call("PUT", path, { body: { ...open, user: "v" } })).status).toBe(200);
  });

  it("SAP ASE and Salesforce want what they require", async () => {
    const { call } = openSandbox();
    const missing = { user: ["This field is required."] };
    const ase = database("sap_ase", { host: "h", database: "d" });
    expect((await call("POST", LIST, { body: ase })).json).toEqual(missing);
    const { user: _user, ...anonymous } = { user: "", ...SALESFORCE };
    const body = Object.fromEntries(Object.entries(anonymous).filter(([name]) => name !== "user"));
    expect((await call("POST", LIST, { body })).json).toEqual(missing);
  });

  it("Salesforce is tested by the host of its URL", async () => {
    const { call } = openSandbox();
    const body = { ...SALESFORCE, instance_url: "https://acme.invalid/services" };
    expect((await call("POST", `${LIST}test/`, { body })).status).toBe(400);
    expect((await call("POST", `${LIST}test/`, { body: SALESFORCE })).status).toBe(200);
  });

  it("are unknown to an older server, and a PATCH cannot make one either", async () => {
    const { call } = openSandbox({ release: "3.26.16" });
    const created = await call("POST", LIST, { body: POSTGRES });
    const path = `${LIST}${text(created.json, "id")}/`;
    const refused = await call("PATCH", path, { body: { db_type: "sap_ase" } });
    expect(refused.json).toEqual({ db_type: ['"sap_ase" is not a valid choice.'] });
    expect((await call("POST", LIST, { body: database("sap_ase", {}) })).json).toEqual(refused.json);
  });
});

describe("the members that connections gained", () => {
  it("are there from 3.26.18 on, and nothing is frozen", async () => {
    for (const release of SANDBOX_RELEASES) {
      const { call, sandbox } = openSandbox({ release });
      const { json } = await call("POST", LIST, { body: POSTGRES });
      const shown = FROZEN.map((name) => member(json, name));
      const nothing = release === "3.26.16" ? FROZEN.map(() => undefined) : [null, false, [], false];
      expect(shown).toEqual(nothing);
      expect(sandbox.state.connections).toEqual([json]);
    }
  });

  it.each(SANDBOX_RELEASES)("on %s what was read can be sent back whole", async (release) => {
    const { call } = openSandbox({ seed: "demo", release });
    const { json } = await call("GET", LIST);
    if (!Array.isArray(json)) throw new Error("no list");
    for (const connection of json) {
      const path = `${LIST}${text(connection, "id")}/`;
      const lock = { license_lock: { locked_at: 1 }, target_frozen: "yes", deletion_frozen: true };
      // As the vendor's client does it: null is left out, but for the port.
      const kept = Object.entries(connection).filter(([name, value]) => value !== null || name === "port");
      const sent = { ...Object.fromEntries(kept), ...lock };
      expect([(await call("PUT", path, { body: sent })).json]).toEqual([connection]);
      expect((await call("PATCH", path, { body: lock })).json).toEqual(connection);
    }
  });
});

describe("the length of a column", () => {
  it.each(SANDBOX_RELEASES)("on %s says what it counts if the release does", async (release) => {
    const open = await preparedDiscovery({ release });
    const run = await discover(open, SCHEMA_START, { connection: open.database });
    const page = await open.call("GET", `/api/schema-discovery/v2/${run}/?limit=100`);
    const columns = rows(member(page.json, "results")).map(({ data }) => object(data));
    const units = columns.map(({ max_length: length, max_length_unit: unit }) => ({ length, unit }));
    expect(units).toContainEqual({ length: 2, unit: release === "3.26.16" ? undefined : "chars" });
    expect(units).toContainEqual({ length: null, unit: release === "3.26.16" ? undefined : null });
  });
});

describe("a Snowflake connection of a server without stages", () => {
  const staged = { ...SNOWFLAKE, snowflake_stage_location: "aws_s3", snowflake_storage_integration_name: 7 };

  it("shows none, and ignores whatever is sent of one", async () => {
    const { call } = openSandbox();
    const created = await call("POST", LIST, { body: staged });
    expect(created.status).toBe(201);
    const path = `${LIST}${text(created.json, "id")}/`;
    // Not even a text: what is ignored is not looked at.
    const secret = { snowflake_azure_connection_string: 7 };
    for (const [method, body] of [
      ["PUT", { ...staged, ...secret }],
      ["PATCH", { snowflake_stage_location: "nowhere", ...secret }],
    ] as const) {
      const { status, json } = await call(method, path, { body });
      expect(status).toBe(200);
      expect(
        Object.keys({ ...Object(json) }).filter((name) => /stage|s3|azure|storage|iam/.test(name)),
      ).toEqual([]);
      expect(json).toMatchObject({ user: null, snowflake_account_id: null, snowflake_warehouse: null });
    }
  });
});

describe("a frozen connection", () => {
  const lock = { lockedAt: "2026-01-01T00:00:00Z", editableFrom: "2026-04-01T00:00:00Z" };

  async function frozen(
    options: Parameters<ReturnType<typeof createSandbox>["faults"]["freezeConnection"]>[1],
  ) {
    const open = openSandbox();
    const created = await open.call("POST", LIST, { body: POSTGRES });
    open.sandbox.faults.freezeConnection(POSTGRES.name, options);
    return { ...open, path: `${LIST}${text(created.json, "id")}/` };
  }

  it("shows what is frozen, on every answer", async () => {
    const { call, path, sandbox } = await frozen({ fields: ["host"], licenseLock: lock });
    const members = {
      license_lock: { locked_at: lock.lockedAt, editable_from: lock.editableFrom },
      target_frozen: true,
      frozen_target_fields: ["host"],
      deletion_frozen: false,
    };
    expect((await call("GET", path)).json).toMatchObject(members);
    expect((await call("GET", LIST)).json).toMatchObject([members]);
    expect((await call("PATCH", path, { body: { user: "other" } })).json).toMatchObject(members);
    expect(sandbox.state.connections).toMatchObject([members]);
  });

  it("refuses a change of what is frozen, and takes any other", async () => {
    const { call, path } = await frozen({ fields: ["host", "dbpassword"] });
    const refusal = ["This field is frozen by the licence."];
    const moved = await call("PUT", path, { body: { ...POSTGRES, host: "other", database: "d2" } });
    expect([moved.status, moved.json]).toEqual([400, { host: refusal, dbpassword: refusal }]);
    expect((await call("PATCH", path, { body: { dbpassword: "new" } })).json).toEqual({
      dbpassword: refusal,
    });
    const { dbpassword: _secret, ...same } = POSTGRES;
    expect((await call("PUT", path, { body: { ...same, database: "d2" } })).status).toBe(200);
    expect((await call("GET", path)).json).toMatchObject({ host: POSTGRES.host, database: "d2" });
    expect((await call("DELETE", path)).status).toBe(204);
  });

  it("cannot be deleted when its deletion is frozen, until the fault is cleared", async () => {
    const { call, path, sandbox } = await frozen({ deletion: true });
    const refused = await call("DELETE", path);
    expect([refused.status, member(refused.json, "detail")]).toEqual([
      403,
      expect.stringContaining("frozen"),
    ]);
    expect((await call("GET", path)).json).toMatchObject({ deletion_frozen: true, target_frozen: false });
    sandbox.faults.clear();
    expect((await call("DELETE", path)).status).toBe(204);
  });

  it("is none on an older server, and a lock has instants", () => {
    const older = createSandbox({ release: "3.26.16" });
    expect(() => older.faults.freezeConnection("crm", {})).toThrow(
      "faults: freezeConnection is for servers of 3.26.18 and later; this sandbox is of 3.26.16",
    );
    const licenseLock = { ...lock, lockedAt: "today" };
    expect(() => createSandbox().faults.freezeConnection("crm-postgres", { licenseLock })).toThrow(
      RangeError,
    );
  });
});

describe("what the licence does not allow", () => {
  const library = { name: "pii", namespace: "", config_yaml: "masks: {}\n" };
  const large = `${RULESET.config_yaml}#${"x".repeat(61_440)}\n`;

  it("is told of rulesets and libraries, in every answer", async () => {
    const { call, sandbox } = openSandbox();
    const sentences = ["One is missing.", "Another is missing."];
    const ruleset = await call("POST", "/api/rulesets/?upsert=true", { body: RULESET });
    const stored = await call("POST", "/api/ruleset-libraries/", { body: library });
    expect([member(ruleset.json, WARNINGS), member(stored.json, WARNINGS)]).toEqual([[], []]);
    sandbox.faults.unlicensedFeatures(sentences);
    const warned = { [WARNINGS]: sentences };
    const [rulesetPath, libraryPath] = [
      `/api/rulesets/${text(ruleset.json, "id")}/`,
      `/api/ruleset-libraries/${text(stored.json, "id")}/`,
    ];
    expect((await call("GET", "/api/v2/rulesets/")).json).toMatchObject([warned]);
    for (const path of [rulesetPath, libraryPath])
      expect((await call("GET", path)).json).toMatchObject(warned);
    expect((await call("PUT", libraryPath, { body: library })).json).toMatchObject(warned);
    expect((await call("GET", "/api/ruleset-libraries/?limit=5")).json).toMatchObject({ results: [warned] });
    expect(sandbox.state.rulesets).toMatchObject([warned]);
    expect(sandbox.state.rulesetLibraries).toMatchObject([warned]);
  });

  it("is not known before the validation is over", async () => {
    const { call, advance } = openSandbox();
    const { json } = await call("POST", "/api/rulesets/", { body: { ...RULESET, config_yaml: large } });
    expect(member(json, WARNINGS)).toBeNull();
    advance(500);
    expect((await call("GET", `/api/rulesets/${text(json, "id")}/`)).json).toMatchObject({ [WARNINGS]: [] });
  });

  it("is not told by an older server", async () => {
    const { call, sandbox } = openSandbox({ release: "3.26.16" });
    const { json } = await call("POST", "/api/rulesets/", { body: RULESET });
    expect(json).not.toHaveProperty(WARNINGS);
    expect((await call("POST", "/api/ruleset-libraries/", { body: library })).json).not.toHaveProperty(
      WARNINGS,
    );
    expect(() => sandbox.faults.unlicensedFeatures(["x"])).toThrow(/3\.26\.18 and later/);
  });
});
