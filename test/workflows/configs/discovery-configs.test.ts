import {
  defaultDiscoveryConfigYaml,
  deleteDiscoveryConfigIfExists,
  deleteDiscoveryConfigLibraryIfExists,
  findDiscoveryConfig,
  findDiscoveryConfigLibrary,
  getDiscoveryConfig,
  getDiscoveryConfigLibrary,
  listDiscoveryConfigLibraries,
  listDiscoveryConfigs,
  saveDiscoveryConfig,
  saveDiscoveryConfigLibrary,
  waitUntilDiscoveryConfigValidated,
} from "datamasque-client";
import { describe, expect, it } from "vitest";
import { json } from "../../support/recording-server.js";
import { endedByLimit } from "../ended-by-limit.js";
import { recordedClient } from "../recorded-client.js";
import { sandboxClient } from "../sandbox-client.js";

const YAML = "labels: []\nmetadata_rules: []\nidd_rules: []";
/** From this size on, in bytes of UTF-8, the server validates after its answer. */
const LATE_VALIDATION_BYTES = 61_440;
const LARGE_YAML = `${YAML}\n# ${"é".repeat(LATE_VALIDATION_BYTES / 2)}`;

/** A config of each type under one name. */
async function twins() {
  const client = await sandboxClient();
  const database = await saveDiscoveryConfig(client.dm, {
    name: "scan",
    config_type: "database",
    config_yaml: YAML,
  });
  const file = await saveDiscoveryConfig(client.dm, {
    name: "scan",
    config_type: "file",
    config_yaml: YAML,
  });
  return { ...client, database: database.id, file: file.id };
}

describe("a discovery config", () => {
  it("may share its name with one of the other type", async () => {
    const { dm, database, file } = await twins();
    expect(database).not.toBe(file);
    expect(await findDiscoveryConfig(dm, { name: "scan", config_type: "database" })).toMatchObject({
      id: database,
    });
    expect(await getDiscoveryConfig(dm, { name: "scan", config_type: "file" })).toMatchObject({ id: file });
    expect((await listDiscoveryConfigs(dm, { config_type: "file" })).map(({ id }) => id)).toEqual([file]);
    expect(await listDiscoveryConfigs(dm)).toHaveLength(2);
  });

  it("is ambiguous by a name that both types have, and nothing is deleted", async () => {
    const { sandbox, dm, database, file } = await twins();
    const ambiguous = { name: "AmbiguousNameError", ids: [database, file] };
    await expect(findDiscoveryConfig(dm, { name: "scan" })).rejects.toMatchObject(ambiguous);
    await expect(deleteDiscoveryConfigIfExists(dm, { name: "scan" })).rejects.toMatchObject(ambiguous);
    expect(sandbox.requests.filter(({ method }) => method === "DELETE")).toEqual([]);
    expect(await deleteDiscoveryConfigIfExists(dm, { name: "scan", config_type: "database" })).toBe(1);
    expect(await findDiscoveryConfig(dm, { name: "scan" })).toMatchObject({ id: file });
  });

  it("is not taken for one of its type when the server ignores the filter", async () => {
    const { dm } = await recordedClient((_, response) =>
      json(response, 200, [{ id: "c-1", name: "scan", config_type: "database" }]),
    );
    expect(await findDiscoveryConfig(dm, { name: "scan", config_type: "file" })).toBeUndefined();
  });

  it("is asked for by name and type, so that one row comes", async () => {
    const { server, dm } = await recordedClient((_, response) => json(response, 200, { results: [] }));
    await findDiscoveryConfig(dm, { name: "scan ", config_type: "file" });
    expect(Object.fromEntries(server.requests[0]?.query ?? [])).toMatchObject({
      name_exact: "scan",
      config_type: "file",
      limit: "100",
    });
  });

  it("that is deleted between the look and the read is not there", async () => {
    const { dm } = await recordedClient((request, response) =>
      request.path === "/api/discovery/configs/"
        ? json(response, 200, [{ id: "c-1", name: "scan", config_type: "file" }])
        : json(response, 404, { detail: "Not found." }),
    );
    expect(await findDiscoveryConfig(dm, { name: "scan", config_type: "file" })).toBeUndefined();
  });

  it("is saved although it is invalid, with what is wrong and where", async () => {
    const { dm } = await sandboxClient();
    const config = { name: "scan", config_type: "database", config_yaml: "imports:\n  - no/such\n" } as const;
    const { stored } = await saveDiscoveryConfig(dm, config);
    expect(stored).toMatchObject({
      is_valid: "invalid",
      validation_error: expect.stringContaining("no/such"),
      errors: { config_yaml: [{ line_number: 2, column_number: 5 }] },
    });
  });

  it("of 60 KiB is waited for until it is validated", async () => {
    const { dm, calls } = await sandboxClient({ stepMs: 200 });
    const config = { name: "large", config_type: "file", config_yaml: LARGE_YAML } as const;
    const { id, stored } = await saveDiscoveryConfig(dm, config);
    expect(stored.is_valid).toBe("in_progress");
    const which = { name: "large", config_type: "file" } as const;
    const validated = await waitUntilDiscoveryConfigValidated(dm, which, { intervalMs: 0 });
    expect(validated).toMatchObject({ id, is_valid: "valid", config_yaml: LARGE_YAML });
    const before = calls().length;
    await waitUntilDiscoveryConfigValidated(dm, { id });
    expect(calls().slice(before)).toEqual([`GET /api/discovery/configs/${id}/`]);
  });

  it.each(["in_progress", "unknown"])("that stays %s is told with that state", async (is_valid) => {
    const error = await endedByLimit({ id: "c-1", name: "large", is_valid }, (dm, options) =>
      waitUntilDiscoveryConfigValidated(dm, { id: "c-1" }, options),
    );
    expect(error).toMatchObject({ name: "WaitTimeoutError", lastState: is_valid });
  });
});

describe("defaultDiscoveryConfigYaml", () => {
  it.each(["database", "file"] as const)(
    "reads the built-in config for a %s, which is valid",
    async (type) => {
      const { dm, urls } = await sandboxClient();
      const yaml = await defaultDiscoveryConfigYaml(dm, type);
      expect(urls.at(-1)).toContain(`config_type=${type}`);
      const config = { name: "copy", config_type: type, config_yaml: yaml };
      expect((await saveDiscoveryConfig(dm, config)).stored.is_valid).toBe("valid");
    },
  );

  it("refuses an empty answer", async () => {
    const { dm } = await recordedClient((_, response) => void response.writeHead(200).end());
    await expect(defaultDiscoveryConfigYaml(dm, "file")).rejects.toMatchObject({
      kind: "unexpected-content",
    });
  });
});

describe("a discovery config library", () => {
  it("may share its name with one of another namespace", async () => {
    const { dm, sandbox } = await sandboxClient();
    const plain = await saveDiscoveryConfigLibrary(dm, { name: "labels", config_yaml: YAML });
    const org = await saveDiscoveryConfigLibrary(dm, { name: "labels", namespace: "org", config_yaml: YAML });
    expect(org).toMatchObject({ created: true, stored: { namespace: "org" } });
    expect(await findDiscoveryConfigLibrary(dm, { name: "labels" })).toMatchObject({ id: plain.id });
    expect(await getDiscoveryConfigLibrary(dm, { name: "labels", namespace: "org" })).toMatchObject({
      id: org.id,
    });
    await expect(getDiscoveryConfigLibrary(dm, { name: "labels", namespace: "HR" })).rejects.toMatchObject({
      message: 'no discovery config library is named "HR/labels"; did you mean "org/labels" or "labels"?',
    });
    expect(await deleteDiscoveryConfigLibraryIfExists(dm, { name: "labels" })).toBe(1);
    expect((await listDiscoveryConfigLibraries(dm)).map(({ id }) => id)).toEqual([org.id]);
    expect(sandbox.requests.at(-1)).toMatchObject({ method: "GET", status: 200 });
  });

  it("always has its namespace sent, be it empty", async () => {
    const { server, dm } = await recordedClient((request, response) =>
      request.method === "GET" ? json(response, 200, []) : json(response, 201, { id: "l-1", name: "labels" }),
    );
    await saveDiscoveryConfigLibrary(dm, { name: "labels", config_yaml: YAML });
    expect(JSON.parse(server.requests[1]?.body.toString() ?? "")).toEqual({
      name: "labels",
      namespace: "",
      config_yaml: YAML,
    });
  });

  it("that a config imports is deleted by force alone, and the config turns invalid", async () => {
    const { dm } = await sandboxClient({ seed: "demo" });
    const which = { name: "labels", namespace: "demo" };
    await expect(deleteDiscoveryConfigLibraryIfExists(dm, which)).rejects.toMatchObject({
      status: 409,
      body: { configs: [{ id: expect.any(String), name: "loyalty_scan" }] },
    });
    expect(await deleteDiscoveryConfigLibraryIfExists(dm, which, { force: true })).toBe(1);
    expect(await getDiscoveryConfig(dm, { name: "loyalty_scan" })).toMatchObject({ is_valid: "invalid" });
  });
});
