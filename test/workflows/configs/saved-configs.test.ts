import {
  createOrUpdateConnection,
  type DataMasqueClient,
  deleteDiscoveryConfigIfExists,
  deleteDiscoveryConfigLibraryIfExists,
  deleteGenerationConfigIfExists,
  deleteTableReferenceIfExists,
  findDiscoveryConfig,
  findDiscoveryConfigLibrary,
  findGenerationConfig,
  findTableReference,
  getDiscoveryConfig,
  getDiscoveryConfigLibrary,
  getGenerationConfig,
  getTableReference,
  listDiscoveryConfigLibraries,
  listDiscoveryConfigs,
  listGenerationConfigs,
  listTableReferences,
  type Saved,
  saveDiscoveryConfig,
  saveDiscoveryConfigLibrary,
  saveGenerationConfig,
  saveTableReference,
} from "datamasque-client";
import { describe, expect, it } from "vitest";
import { json } from "../../support/recording-server.js";
import { postgres } from "../ready-to-run.js";
import { inTurn, recordedClient } from "../recorded-client.js";
import { sandboxClient } from "../sandbox-client.js";

const DISCOVERY_YAML = "labels: []\nmetadata_rules: []\nidd_rules: []\n";
const GENERATION_YAML = "labels:\n  email:\n    preset_mask: email\n";

interface Row {
  id: string;
  name: string;
}

/** The same five functions of one kind, so that one test holds for all four. */
interface Kind {
  what: string;
  path: string;
  /** Whether a list has all members already. */
  rowsAreWhole: boolean;
  /** What `save` stores, as a document of the second version. */
  changed: Readonly<Record<string, unknown>>;
  list(dm: DataMasqueClient): Promise<Row[]>;
  find(dm: DataMasqueClient, name: string): Promise<Row | undefined>;
  get(dm: DataMasqueClient, which: { id: string } | { name: string }): Promise<Row>;
  save(dm: DataMasqueClient, name: string, more?: object): Promise<Saved<Row>>;
  remove(dm: DataMasqueClient, which: { id: string } | { name: string }): Promise<number>;
}

const typed = (which: { id: string } | { name: string }) =>
  "id" in which ? which : { ...which, config_type: "file" as const };

const KINDS: Kind[] = [
  {
    what: "file discovery config",
    path: "/api/discovery/configs/",
    rowsAreWhole: false,
    changed: { config_yaml: `${DISCOVERY_YAML}# two` },
    list: (dm) => listDiscoveryConfigs(dm),
    find: (dm, name) => findDiscoveryConfig(dm, { name, config_type: "file" }),
    get: (dm, which) => getDiscoveryConfig(dm, typed(which)),
    save: (dm, name, more) =>
      saveDiscoveryConfig(
        dm,
        Object.freeze({ name, config_type: "file", config_yaml: DISCOVERY_YAML, ...more }),
      ),
    remove: (dm, which) => deleteDiscoveryConfigIfExists(dm, typed(which)),
  },
  {
    what: "discovery config library",
    path: "/api/discovery/config-libraries/",
    rowsAreWhole: false,
    changed: { config_yaml: `${DISCOVERY_YAML}# two` },
    list: (dm) => listDiscoveryConfigLibraries(dm),
    find: (dm, name) => findDiscoveryConfigLibrary(dm, { name }),
    get: getDiscoveryConfigLibrary,
    save: (dm, name, more) =>
      saveDiscoveryConfigLibrary(dm, Object.freeze({ name, config_yaml: DISCOVERY_YAML, ...more })),
    remove: deleteDiscoveryConfigLibraryIfExists,
  },
  {
    what: "generation config",
    path: "/api/ruleset-generation-configs/",
    rowsAreWhole: false,
    changed: { config_yaml: `${GENERATION_YAML}# two` },
    list: (dm) => listGenerationConfigs(dm),
    find: findGenerationConfig,
    get: getGenerationConfig,
    save: (dm, name, more) =>
      saveGenerationConfig(dm, Object.freeze({ name, config_yaml: GENERATION_YAML, ...more })),
    remove: deleteGenerationConfigIfExists,
  },
  {
    what: "table reference",
    path: "/api/table-references/",
    rowsAreWhole: true,
    changed: { source: "public.two" },
    list: (dm) => listTableReferences(dm),
    find: findTableReference,
    get: getTableReference,
    save: async (dm, name, more) => {
      const connection = "5f0c6a1e-0000-4000-8000-000000000001";
      return saveTableReference(dm, Object.freeze({ name, connection, source: "public.one", ...more }));
    },
    remove: deleteTableReferenceIfExists,
  },
];

/** The demo has one config of each kind beside what a test saves, and the connection of the table references. */
const demo = (more = {}) => sandboxClient({ seed: "demo", ...more });

describe.each(KINDS)("$what", ({ what, path, rowsAreWhole, changed, list, find, get, save, remove }) => {
  it.each([{ overHttp: false }, { overHttp: true }])(
    "is created, then replaced in place (%o)",
    async (way) => {
      const { dm, calls } = await demo(way);
      const first = await save(dm, "mine");
      expect(first).toMatchObject({ created: true, stored: { id: first.id, name: "mine" } });
      const second = await save(dm, "mine", changed);
      expect(second).toMatchObject({ id: first.id, created: false, stored: { id: first.id, ...changed } });
      expect(calls()).toEqual([`GET ${path}`, `POST ${path}`, `GET ${path}`, `PUT ${path}${first.id}/`]);
      expect((await list(dm)).filter(({ name }) => name === "mine")).toHaveLength(1);
    },
  );

  it("is found by its name and read by both, with all its members", async () => {
    const { dm, calls } = await demo();
    const { id, stored } = await save(dm, "mine", changed);
    const before = calls().length;
    expect(await find(dm, "mine")).toEqual(stored);
    expect(calls().slice(before)).toEqual(
      rowsAreWhole ? [`GET ${path}`] : [`GET ${path}`, `GET ${path}${id}/`],
    );
    expect(await get(dm, { name: "mine" })).toEqual(stored);
    expect(await get(dm, { id })).toEqual(stored);
    expect(await get(dm, { id })).toMatchObject(changed);
    // The server has cut off the blanks of the name that was given.
    expect(await find(dm, " mine\n")).toEqual(stored);
  });

  it("is listed whole or without YAML, all of them", async () => {
    const { dm } = await demo();
    const { id } = await save(dm, "mine");
    const rows = await list(dm);
    expect(rows.map((row) => row.id)).toContain(id);
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect("config_yaml" in row).toBe(false);
  });

  it("is not there under another name: undefined, or an error that says the name", async () => {
    const { dm } = await demo();
    await save(dm, "mine");
    expect(await find(dm, "Mine")).toBeUndefined();
    await expect(get(dm, { name: "Mine" })).rejects.toMatchObject({
      name: "DataMasqueConfigError",
      message: `no ${what} is named "Mine"; did you mean "mine"?`,
    });
    await expect(get(dm, { id: "00000000-0000-4000-8000-000000000000" })).rejects.toMatchObject({
      name: "DataMasqueApiError",
      status: 404,
    });
  });

  it("is deleted by id and by name, and what is not there is no error", async () => {
    const { dm } = await demo();
    const { id } = await save(dm, "mine");
    await save(dm, "other");
    expect(await remove(dm, { id })).toBe(1);
    expect(await remove(dm, { id })).toBe(0);
    expect(await remove(dm, { name: "mine" })).toBe(0);
    expect(await remove(dm, { name: "other" })).toBe(1);
    expect((await list(dm)).map(({ name }) => name)).not.toContain("other");
  });

  it.each(["", " mine", "mine\n"])("is not saved as %j", async (name) => {
    const { dm, urls } = await demo();
    await expect(save(dm, name)).rejects.toMatchObject({ name: "DataMasqueConfigError" });
    expect(urls).toEqual([]);
  });

  it("is not looked for without a name", async () => {
    const { dm, urls } = await demo();
    await expect(find(dm, " ")).rejects.toMatchObject({ name: "DataMasqueConfigError" });
    await expect(remove(dm, { name: "" })).rejects.toMatchObject({ name: "DataMasqueConfigError" });
    await expect(get(dm, { id: "" })).rejects.toMatchObject({ name: "DataMasqueConfigError" });
    expect(urls).toEqual([]);
  });

  it("replaces what another program has created since the look", async () => {
    const row = { id: "c-2", name: "mine", namespace: "", config_type: "file" };
    const { server, dm } = await recordedClient(
      inTurn(
        (_, response) => json(response, 200, []),
        (_, response) => json(response, 400, { name: ["There is one of this name."] }),
        (_, response) => json(response, 200, [row]),
        (_, response) => json(response, 200, row),
      ),
    );
    await expect(save(dm, "mine")).resolves.toMatchObject({ id: "c-2", created: false, stored: row });
    expect(server.calls()).toEqual([`GET ${path}`, `POST ${path}`, `GET ${path}`, `PUT ${path}c-2/`]);
  });

  it("rejects with the server's own reason when nothing of that name is there after all", async () => {
    const { server, dm } = await recordedClient(
      inTurn(
        (_, response) => json(response, 200, []),
        (_, response) => json(response, 400, { config_yaml: ["May not be blank."] }),
        (_, response) => json(response, 200, []),
      ),
    );
    await expect(save(dm, "mine")).rejects.toMatchObject({
      name: "DataMasqueApiError",
      status: 400,
      body: { config_yaml: ["May not be blank."] },
    });
    expect(server.requests).toHaveLength(3);
  });

  it("names the ids when two have the name, and touches neither", async () => {
    const twin = { name: "mine", namespace: "", config_type: "file" };
    const { server, dm } = await recordedClient((_, response) =>
      json(response, 200, [
        { id: "c-1", ...twin },
        { id: "c-2", ...twin },
      ]),
    );
    const ambiguous = { name: "AmbiguousNameError", ids: ["c-1", "c-2"] };
    await expect(find(dm, "mine")).rejects.toMatchObject(ambiguous);
    await expect(save(dm, "mine")).rejects.toMatchObject(ambiguous);
    await expect(remove(dm, { name: "mine" })).rejects.toMatchObject(ambiguous);
    expect(new Set(server.calls())).toEqual(new Set([`GET ${path}`]));
  });

  it("is refused as an answer when it is none", async () => {
    const { dm } = await recordedClient((_, response) => json(response, 200, [{ name: "mine" }]));
    await expect(list(dm)).rejects.toMatchObject({
      name: "DataMasqueTransportError",
      kind: "unexpected-content",
      message: expect.stringContaining(`GET ${path}`),
    });
  });
});

describe("a save of a connection's table reference", () => {
  it("keeps stored options that are left out, and sends a null", async () => {
    const { dm } = await sandboxClient();
    const { id: connection } = await createOrUpdateConnection(dm, postgres("crm"));
    const reference = { name: "map", connection, source: "public.map" };
    await saveTableReference(dm, { ...reference, options: { delimiter: ";", null_string: "NULL" } });
    const kept = await saveTableReference(dm, reference);
    expect(kept.stored.options).toMatchObject({ delimiter: ";", null_string: "NULL" });
    const cleared = await saveTableReference(dm, { ...reference, options: { null_string: null } });
    expect(cleared.stored.options).toMatchObject({ delimiter: ",", null_string: null });
  });
});
