import {
  createOrUpdateConnection,
  downloadApplicationLogs,
  probe,
  readLicence,
  readSettings,
  saveRuleset,
  setLocality,
  updateSettings,
  uploadLicence,
} from "datamasque-client";
import { describe, expect, it } from "vitest";
import { type Answer, json } from "../../support/recording-server.js";
import { partsOf } from "../files/upload-server.js";
import { postgres } from "../ready-to-run.js";
import { page, recordedClient } from "../recorded-client.js";
import { sandboxClient } from "../sandbox-client.js";

describe("readLicence and uploadLicence", () => {
  it.each([false, true])(
    "read the licence, and put another in its place (over HTTP: %s)",
    async (overHttp) => {
      const { dm, passTime } = await sandboxClient({ overHttp });
      const first = await readLicence(dm);
      passTime(5 * 24 * 3600_000);
      await uploadLicence(dm, new Blob(["a licence"]));
      const second = await readLicence(dm);
      expect(Date.parse(second.expiry_date ?? "")).toBeGreaterThan(Date.parse(first.expiry_date ?? ""));
    },
  );

  it.each([
    ["a Blob", new Blob(["a licence"]), "license.lic"],
    ["bytes", new TextEncoder().encode("a licence"), "license.lic"],
    ["a File", new File(["a licence"], "acme.dmlicense"), "acme.dmlicense"],
  ])("send %s as one part with a name", async (_what, licence, name) => {
    const { server, dm } = await recordedClient((_, response) => void response.writeHead(200).end());
    await uploadLicence(dm, licence);
    const [request] = server.requests;
    if (request === undefined) throw new Error("nothing was sent");
    const parts = await partsOf(request);
    expect(parts).toMatchObject([["license_file", { name, type: "application/octet-stream", size: 9 }]]);
  });

  it("reject a refusal, an answer that is no licence, and what holds no content", async () => {
    const { dm } = await recordedClient((request, response) =>
      request.method === "GET" ? json(response, 200, []) : json(response, 400, { detail: "Not valid." }),
    );
    await expect(uploadLicence(dm, new Blob())).rejects.toMatchObject({ status: 400 });
    await expect(readLicence(dm)).rejects.toMatchObject({ kind: "unexpected-content" });
    const call: unknown = Reflect.apply(uploadLicence, undefined, [dm, "datamasque.lic"]);
    await expect(call).rejects.toMatchObject({ name: "DataMasqueConfigError" });
  });
});

describe("readSettings, updateSettings and setLocality", () => {
  it("change what they are told, and nothing else", async () => {
    const { dm } = await sandboxClient();
    await updateSettings(dm, { dm_ai_engine_url: "https://ai.example.org", later_release: { on: true } });
    await setLocality(dm, "en_GB");
    await expect(readSettings(dm)).resolves.toMatchObject({
      dm_ai_engine_url: "https://ai.example.org",
      later_release: { on: true },
      locality: "en_GB",
    });
  });

  it("send exactly what was given, null included", async () => {
    const { server, dm } = await recordedClient((_, response) => void response.writeHead(200).end());
    await updateSettings(dm, { smtp_host: null });
    await setLocality(dm, "AU");
    expect(server.requests.map(({ body }) => JSON.parse(body.toString()))).toEqual([
      { smtp_host: null },
      { locality: "AU" },
    ]);
  });

  it("refuse an empty locality, and reject a refusal", async () => {
    const { server, dm } = await recordedClient((_, response) => json(response, 403, {}));
    await expect(setLocality(dm, " ")).rejects.toMatchObject({ name: "DataMasqueConfigError" });
    expect(server.calls()).toEqual([]);
    await expect(setLocality(dm, "AU")).rejects.toMatchObject({ status: 403 });
    await expect(readSettings(dm)).rejects.toMatchObject({ status: 403 });
    await expect(updateSettings(dm, {})).rejects.toMatchObject({ status: 403 });
  });
});

describe("downloadApplicationLogs", () => {
  it("asks for those of the application, and hands them over as they are", async () => {
    const { server, dm } = await recordedClient((_, response) => void response.end("an archive"));
    const stream = await downloadApplicationLogs(dm);
    await expect(new Response(stream).text()).resolves.toBe("an archive");
    expect(server.requests[0]?.query.toString()).toBe("log_service=application");
  });

  it("rejects a refusal and a page, and ends with its signal", async () => {
    const { dm } = await recordedClient((_, response) => json(response, 403, {}));
    await expect(downloadApplicationLogs(dm)).rejects.toMatchObject({ status: 403 });
    const signal = AbortSignal.abort("enough");
    await expect(downloadApplicationLogs(dm, { signal })).rejects.toBe("enough");
    const other = await recordedClient(page(200));
    await expect(downloadApplicationLogs(other.dm)).rejects.toMatchObject({ kind: "unexpected-content" });
  });
});

describe("probe", () => {
  const all = {
    rulesetLibraries: true,
    discoveryConfigs: true,
    discoveryConfigLibraries: true,
    generationConfigs: true,
    tableReferences: true,
    fileDownloads: true,
  };
  const ruleset = { name: "mask", config_yaml: 'version: "1.0"\ntasks: []\n' };

  it("knows nothing of the release of an instance that holds nothing", async () => {
    const { dm } = await sandboxClient();
    await expect(probe(dm)).resolves.toEqual({
      release: { atLeast: undefined, before: undefined },
      features: all,
    });
  });

  it.each([
    ["3.26.16", { atLeast: undefined, before: "3.26.18" }],
    ["3.26.19", { atLeast: "3.26.18", before: undefined }],
  ] as const)(
    "tells the family of %s by members of connections, or of rulesets",
    async (release, expected) => {
      const connections = await sandboxClient({ release });
      await createOrUpdateConnection(connections.dm, postgres("crm"));
      await expect(probe(connections.dm)).resolves.toMatchObject({ release: expected });
      const rulesets = await sandboxClient({ release });
      await saveRuleset(rulesets.dm, ruleset);
      await expect(probe(rulesets.dm)).resolves.toMatchObject({ release: expected });
    },
  );

  it("tells it by a kind that came with it", async () => {
    const { dm } = await sandboxClient();
    const cassandra = { version: "1.0", name: "e", mask_type: "database", db_type: "cassandra" } as const;
    await createOrUpdateConnection(dm, { ...cassandra, host: "e.example.org", database: "e" });
    await expect(probe(dm)).resolves.toMatchObject({ release: { atLeast: "3.26.19", before: undefined } });
  });

  /** A server of which some lists are not there, and others not for this user. */
  const partial =
    (status: Record<string, number>): Answer =>
    (request, response) => {
      const refused = status[request.path];
      if (refused !== undefined) return json(response, refused, { detail: "No." });
      json(response, 200, []);
    };

  it("tells what is not there from what this user must not see, and changes nothing", async () => {
    const { server, dm } = await recordedClient(
      partial({
        "/api/connections/": 403,
        "/api/v2/rulesets/": 403,
        "/api/table-references/": 404,
        "/api/discovery/configs/": 404,
        "/api/files/oracle-wallets/": 403,
      }),
    );
    await expect(probe(dm)).resolves.toEqual({
      release: { atLeast: undefined, before: undefined },
      features: { ...all, tableReferences: false, discoveryConfigs: false, fileDownloads: undefined },
    });
    expect(new Set(server.requests.map(({ method }) => method))).toEqual(new Set(["GET"]));
  });

  it("rejects what is no instance, or not well", async () => {
    const nowhere = await recordedClient(partial({ "/api/connections/": 404 }));
    await expect(probe(nowhere.dm)).rejects.toMatchObject({ status: 404 });
    const unwell = await recordedClient(partial({ "/api/table-references/": 500 }));
    await expect(probe(unwell.dm)).rejects.toMatchObject({ status: 500 });
  });
});
