import { describe, expect, it } from "vitest";
import { object } from "./open-sandbox.js";
import { LIFE_MS, POSTGRES, prepared, RULESET, RUNS, start } from "./prepared-sandbox.js";

describe("starting a run", () => {
  it("answers exactly 201 with the run; ids are integers that count up", async () => {
    const open = await prepared();
    const body = {
      ...open.request,
      name: "nightly",
      mask_type: "database",
      options: { dry_run: true, run_secret: "a-secret-of-sixteen" },
    };
    const created = await open.call("POST", RUNS, { body });
    expect(created.status).toBe(201);
    expect(created.json).toEqual({
      id: 1,
      name: "nightly",
      status: "queued",
      mask_type: "database",
      connection: open.database,
      source_connection: open.database,
      source_connection_name: POSTGRES.name,
      destination_connection: null,
      destination_connection_name: null,
      ruleset: open.ruleset,
      ruleset_name: RULESET.name,
      created_time: "2026-01-05T09:00:00.000000Z",
      start_time: null,
      end_time: null,
      options: { dry_run: true, run_secret: null, has_run_secret: true },
    });
    open.advance(LIFE_MS);
    expect(await start(open, open.request)).toBe("/api/runs/2/");
  });

  it.each([
    ["no options", { options: undefined }, { options: ["This field is required."] }],
    ["null for the options", { options: null }, { options: ["This field may not be null."] }],
    [
      "an option that the server only returns",
      { options: { has_run_secret: true } },
      { options: ["has_run_secret is not a known member."] },
    ],
    [
      "an echoed run secret",
      { options: { run_secret: null } },
      { options: ["run_secret: This field may not be null."] },
    ],
    [
      "a run secret that is too short",
      { options: { run_secret: "short" } },
      { options: ["run_secret: Ensure this field has at least 16 characters."] },
    ],
    ["an unknown mask type", { mask_type: "x" }, { mask_type: ['"x" is not a valid choice.'] }],
    [
      "a connection that does not exist",
      { connection: "no-such" },
      { connection: ['Invalid pk "no-such" - object does not exist.'] },
    ],
    [
      "a ruleset that does not exist",
      { ruleset: "no-such" },
      { ruleset: ['Invalid pk "no-such" - object does not exist.'] },
    ],
  ])("refuses %s with 400 and the field", async (_, change, expected) => {
    const open = await prepared();
    const answer = await open.call("POST", RUNS, { body: { ...open.request, ...change } });
    expect([answer.status, answer.json]).toEqual([400, expected]);
    expect(open.sandbox.state.runs).toEqual([]);
  });

  it("takes the buffer size that blueprints send, and echoes it", async () => {
    const open = await prepared();
    const options = { buffer_size: 10_000, dry_run: false };
    const created = await open.call("POST", RUNS, { body: { ...open.request, options } });
    expect([created.status, object(created.json).options]).toEqual([
      201,
      { ...options, run_secret: null, has_run_secret: false },
    ]);
    const wrong = await open.call("POST", RUNS, { body: { ...open.request, options: { buffer_size: "x" } } });
    expect([wrong.status, wrong.json]).toEqual([
      400,
      { options: ["buffer_size: A valid number is required."] },
    ]);
  });

  it("refuses an invalid ruleset with the text that clients look for", async () => {
    const open = await prepared("tasks: [");
    const answer = await open.call("POST", RUNS, { body: open.request });
    expect([answer.status, answer.json]).toEqual([
      400,
      {
        ruleset: [
          expect.stringMatching(
            /^Cannot start run\. Ruleset "crm_mask" is invalid: .+ \(line 1, column \d+\)\.$/,
          ),
        ],
      },
    ]);
  });

  it("refuses a ruleset with a task that is no task, with the reason and the place", async () => {
    const open = await prepared('version: "1.0"\ntasks:\n  - type: not_a_real_task\n');
    const answer = await open.call("POST", RUNS, { body: open.request });
    const reason = 'Task type "not_a_real_task" is not known (line 3, column 5)';
    expect([answer.status, answer.json]).toEqual([
      400,
      { ruleset: [`Cannot start run. Ruleset "crm_mask" is invalid: ${reason}.`] },
    ]);
  });

  it.each([
    [RULESET.name, "library_task", 'Ruleset "crm_mask" is invalid (line 3, column 5)'],
    ["from the library", "nope", "The ruleset is invalid (line 3, column 5)"],
  ])(
    "of the name %j and the task %j says nothing that clients take for the fault of a library",
    async (name, type, text) => {
      const open = await prepared();
      const config_yaml = `version: "1.0"\ntasks:\n  - type: ${type}\n`;
      const created = await open.call("POST", "/api/rulesets/?upsert=true", {
        body: { ...RULESET, name, config_yaml },
      });
      const ruleset = object(created.json).id;
      const answer = await open.call("POST", RUNS, { body: { ...open.request, ruleset } });
      expect([answer.status, answer.json]).toEqual([400, { ruleset: [`Cannot start run. ${text}.`] }]);
    },
  );

  it("refuses a source of the other kind", async () => {
    const open = await prepared();
    const fileAsDatabase = await open.call("POST", RUNS, {
      body: { ...open.request, connection: open.share },
    });
    expect([fileAsDatabase.status, fileAsDatabase.json]).toEqual([
      400,
      { connection: ["A database run needs a database connection."] },
    ]);
    const databaseAsFile = await open.call("POST", RUNS, {
      body: { ...open.fileRequest, connection: open.database },
    });
    expect(databaseAsFile.status).toBe(400);
  });

  it("wants a destination for files", async () => {
    const open = await prepared();
    const { destination_connection: _, ...body } = open.fileRequest;
    const answer = await open.call("POST", RUNS, { body });
    expect([answer.status, answer.json]).toEqual([
      400,
      { destination_connection: ["This field is required."] },
    ]);
  });

  it("allows one run at a time on a connection, and the next when the first is over", async () => {
    const open = await prepared();
    await start(open, open.request);
    const second = await open.call("POST", RUNS, { body: open.request });
    expect([second.status, second.json]).toEqual([
      400,
      { detail: "There is already a run in progress on this connection." },
    ]);
    await start(open, open.fileRequest);
    open.advance(LIFE_MS);
    await start(open, open.request);
  });
});

describe("the source of a run that is sent as source_connection", () => {
  it("is the source as well", async () => {
    const open = await prepared();
    const { connection, ...rest } = open.request;
    const created = await open.call("POST", RUNS, { body: { ...rest, source_connection: connection } });
    expect(created.status).toBe(201);
    expect(created.json).toMatchObject({ connection, source_connection: connection });
  });

  it("does not count beside connection", async () => {
    const open = await prepared();
    const body = { ...open.request, source_connection: open.share };
    const created = await open.call("POST", RUNS, { body });
    expect([created.status, object(created.json).source_connection]).toEqual([201, open.database]);
  });

  it.each([
    ["nothing", undefined, "connection", "This field is required."],
    ["null", null, "source_connection", "This field may not be null."],
    ["an unknown id", "no-such", "source_connection", 'Invalid pk "no-such" - object does not exist.'],
  ])("is refused as %s, in the member that was sent", async (_, source_connection, field, text) => {
    const open = await prepared();
    const { connection: __, ...rest } = open.request;
    const answer = await open.call("POST", RUNS, { body: { ...rest, source_connection } });
    expect([answer.status, answer.json]).toEqual([400, { [field]: [text] }]);
    expect(open.sandbox.state.runs).toEqual([]);
  });

  it("has to be of the kind of the run", async () => {
    const open = await prepared();
    const { connection: _, ...rest } = open.request;
    const answer = await open.call("POST", RUNS, { body: { ...rest, source_connection: open.share } });
    expect([answer.status, answer.json]).toEqual([
      400,
      { source_connection: ["A database run needs a database connection."] },
    ]);
  });
});

describe("a run that is read", () => {
  it("has its source under both names, until the connection is deleted", async () => {
    const open = await prepared();
    const path = await start(open, open.request);
    open.advance(LIFE_MS);
    const both = { connection: open.database, source_connection: open.database };
    expect((await open.call("GET", path)).json).toMatchObject(both);
    expect((await open.call("GET", RUNS)).json).toMatchObject({ results: [both] });
    await open.call("DELETE", `/api/connections/${open.database}/`);
    expect((await open.call("GET", path)).json).toMatchObject({ connection: null, source_connection: null });
  });
});
