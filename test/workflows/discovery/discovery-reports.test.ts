import {
  DISCOVERY_REPORTS,
  discover,
  readConfigSnapshot,
  readDiscoveryReport,
  startRun,
  startSchemaDiscovery,
} from "datamasque-client";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { json } from "../../support/recording-server.js";
import { readyToRun } from "../ready-to-run.js";
import { recordedClient } from "../recorded-client.js";
import { runBody } from "../runs-server.js";
import { preparedConnections } from "./prepared-connections.js";

async function discovered(options = {}) {
  const client = await preparedConnections(options);
  const { run, results } = await discover(client.dm, { connection: client.crm }, { intervalMs: 0 });
  return { ...client, run: run.id, columns: results.length };
}

describe("readDiscoveryReport", () => {
  it("reads the report of a database as rows, text and file", async () => {
    const { dm, run, columns } = await discovered();
    const report = await readDiscoveryReport(dm, run, "database");
    expect(report?.rows).toHaveLength(columns);
    expect(report?.rows[0]).toMatchObject({
      Selected: expect.stringMatching(/^(True|False)$/),
      "Table schema": "public",
      "Column name": expect.any(String),
    });
    expect(await report?.file.text()).toBe(report?.text);
  });

  it("leaves out the selection when it is told to", async () => {
    const { dm, run } = await discovered();
    const report = await readDiscoveryReport(dm, run, "database", { withSelection: false });
    expect(Object.keys(report?.rows[0] ?? {})).not.toContain("Selected");
  });

  it("makes one report of the parts of a divided one, ten after nine", async () => {
    const { sandbox, dm, run } = await discovered();
    const whole = await readDiscoveryReport(dm, run, "database");
    sandbox.faults.reportAsZip({ rowsPerPart: 2 });
    const divided = await readDiscoveryReport(dm, run, "database");
    expect(divided?.rows.length).toBeGreaterThan(20);
    expect(divided?.rows).toEqual(whole?.rows);
    expect(divided?.text).toBe(whole?.text);
    expect(divided?.file.type).toBe("application/zip");
  });

  it("reads what was flagged, and why", async () => {
    const { dm, run } = await discovered();
    const report = await readDiscoveryReport(dm, run, "sensitive-data");
    expect(report?.rows.length).toBeGreaterThan(0);
    for (const row of report?.rows ?? []) expect(row["Reason for flag"]).not.toBe("");
  });

  it.each(DISCOVERY_REPORTS)(
    "is undefined for a run without a report %j, an error without a run",
    async (kind) => {
      const { dm } = await preparedConnections();
      const { id } = await startRun(dm, await readyToRun(dm, "other"));
      expect(await readDiscoveryReport(dm, id, kind)).toBeUndefined();
      await expect(readDiscoveryReport(dm, 99, kind)).rejects.toMatchObject({ status: 404 });
      await expect(readDiscoveryReport(dm, 0, kind)).rejects.toMatchObject({ name: "DataMasqueConfigError" });
    },
  );

  it("keeps parts whose titles differ as they are, and ends their last lines", async () => {
    const parts = { "r_2.csv": "B\n3", "r_10.csv": "A\n4", "r_1.csv": "A\n1\n2", "note.txt": "A\nno" };
    const bytes = zipSync(
      Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])),
    );
    const { dm } = await recordedClient((_, response) => {
      response.writeHead(200, { "Content-Type": "application/zip" }).end(bytes);
    });
    const report = await readDiscoveryReport(dm, 7, "database");
    expect(report?.text).toBe("A\n1\n2\r\nB\n3\r\n4\r\n");
  });

  it("refuses an archive without a report", async () => {
    const { dm } = await recordedClient((_, response) => {
      response
        .writeHead(200, { "Content-Type": "application/zip" })
        .end(zipSync({ "a.txt": new Uint8Array() }));
    });
    await expect(readDiscoveryReport(dm, 7, "database")).rejects.toMatchObject({
      kind: "unexpected-content",
    });
  });

  it("passes another refusal on", async () => {
    const { dm } = await recordedClient((request, response) =>
      request.path === "/api/runs/7/"
        ? json(response, 200, runBody("finished"))
        : json(response, 403, { detail: "No." }),
    );
    await expect(readDiscoveryReport(dm, 7, "database")).rejects.toMatchObject({ status: 403 });
  });
});

describe("readConfigSnapshot", () => {
  it("reads the config of a run that goes on, unpacked, with its time where it is wanted", async () => {
    const { dm, crm } = await preparedConnections();
    const { id } = await startSchemaDiscovery(dm, { connection: crm });
    expect(await readConfigSnapshot(dm, id)).toMatch(
      /^# Discovery configuration of run.*built-in defaults.*labels:/s,
    );
    expect(await readConfigSnapshot(dm, id, { timezone: "+12:00" })).toMatch(/# Run created: .*\+12:00\n/);
  });

  it("is undefined for a run that masks, an error without a run", async () => {
    const { dm } = await preparedConnections();
    const { id } = await startRun(dm, await readyToRun(dm, "other"));
    expect(await readConfigSnapshot(dm, id)).toBeUndefined();
    await expect(readConfigSnapshot(dm, 99)).rejects.toMatchObject({ status: 404 });
  });

  it("refuses an archive that is cut off, or has no file", async () => {
    const whole = zipSync({ "config-7.yaml": new TextEncoder().encode("labels: []\n".repeat(50)) });
    for (const bytes of [whole.slice(0, 40), zipSync({})]) {
      const { dm } = await recordedClient((request, response) =>
        request.path === "/api/runs/7/"
          ? json(response, 200, runBody("finished"))
          : void response.writeHead(200, { "Content-Type": "application/zip" }).end(bytes),
      );
      await expect(readConfigSnapshot(dm, 7)).rejects.toMatchObject({
        kind: "unexpected-content",
        message: expect.stringContaining("a zip archive"),
      });
    }
  });
});
