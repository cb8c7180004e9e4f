import { describe, expect, it, onTestFinished } from "vitest";
import { createSandbox } from "../../src/sandbox/index.js";
import { openSandbox } from "./open-sandbox.js";
import { POSTGRES } from "./prepared-sandbox.js";

async function onePostgres() {
  const open = openSandbox({ control: true });
  await open.call("POST", "/api/connections/", { body: POSTGRES });
  return open;
}

const MEMBERS =
  "version, name, host, port, database, user, schema, is_read_only, engine_options, data_encoding, dbpassword";

describe("freezing", () => {
  it("a connection that is not there is an error that names those that are", async () => {
    const { sandbox } = await onePostgres();
    expect(() => sandbox.faults.freezeConnection("crm", { deletion: true })).toThrow(
      new TypeError('faults: there is no connection "crm"; there is crm-pg'),
    );
    expect(() => createSandbox({ seed: "empty" }).faults.freezeConnection("crm", {})).toThrow(
      new TypeError('faults: there is no connection "crm"; there is none'),
    );
  });

  it("a member that the connection does not have is an error that names those that it has", async () => {
    const { sandbox } = await onePostgres();
    const freeze = (field: string) => sandbox.faults.freezeConnection("crm-pg", { fields: ["host", field] });
    for (const field of ["hots", "bucket", "id", "dbpassword_encrypted"]) {
      expect(() => freeze(field)).toThrow(/^faults: there is no member ".+" of crm-pg; there are .*\bhost, /);
    }
    for (const field of MEMBERS.split(", ")) expect(() => freeze(field)).not.toThrow();
  });

  it("freezes nothing when it fails", async () => {
    const { sandbox } = await onePostgres();
    expect(() => sandbox.faults.freezeConnection("crm-pg", { fields: ["hots"], deletion: true })).toThrow();
    expect(sandbox.state.connections).toMatchObject([{ deletion_frozen: false, target_frozen: false }]);
  });

  it("a connection of a later release goes by the members that it has", () => {
    const { faults } = createSandbox({ seed: "future" });
    faults.freezeConnection("later-release-engine", { fields: ["host"] });
    expect(() => faults.freezeConnection("later-release-engine", { fields: ["bucket"] })).toThrow(TypeError);
  });

  it("what is not there is a 400 of the control API with the same words", async () => {
    const { sandbox } = await onePostgres();
    const server = await sandbox.listen();
    onTestFinished(() => server.close());
    const answer = await fetch(`${server.url}/_sandbox/faults/freezeConnection/`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ name: "crm" }),
    });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { error: 'faults: there is no connection "crm"; there is crm-pg' },
    ]);
  });
});

describe("a plan for what comes next", () => {
  it.each(["nextRunEndsAs", "nextGenerationEndsAs"] as const)("%s takes the ends that there are", (fault) => {
    const { faults } = createSandbox();
    // @ts-expect-error no end of a run
    expect(() => faults[fault]("succeeded")).toThrow(
      new TypeError(
        'faults: there is no end "succeeded"; there are finished, finished_with_warnings, failed, cancelled',
      ),
    );
    expect(() => faults[fault]("failed")).not.toThrow();
  });

  it.each([0, -1, 1.5, Number.NaN])("of %s logins is none", (times) => {
    expect(() => createSandbox().faults.rejectNextLogin(times)).toThrow(RangeError);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("of %s milliseconds is none", (ms) => {
    expect(() => createSandbox().faults.slowReply({ ms })).toThrow(RangeError);
  });
});
