import {
  type DataMasqueClient,
  InvalidLibraryError,
  InvalidRulesetError,
  saveDiscoveryConfig,
  saveDiscoveryConfigLibrary,
  saveGenerationConfig,
  saveRuleset,
  saveRulesetLibrary,
  startRun,
  type WithFaults,
} from "datamasque-client";
import { describe, expect, it } from "vitest";
import { json } from "../support/recording-server.js";
import { readyToRun } from "./ready-to-run.js";
import { cut, hang, inTurn, recordedClient } from "./recorded-client.js";
import { sandboxClient } from "./sandbox-client.js";

const NAME = "mine";
/** Without an end in the second line. */
const UNFINISHED = "labels:\n  - [\n";
const PLACED = { message: expect.any(String), line: expect.any(Number), column: expect.any(Number) };
const UNPLACED = { message: expect.any(String), line: undefined, column: undefined };

type Save = (dm: DataMasqueClient, config_yaml: string) => Promise<WithFaults>;

const SAVES: [what: string, save: Save, valid: string, fault: object][] = [
  [
    "ruleset",
    (dm, config_yaml) => saveRuleset(dm, { name: NAME, config_yaml }),
    'version: "1.0"\ntasks: []\n',
    PLACED,
  ],
  [
    "ruleset library",
    (dm, config_yaml) => saveRulesetLibrary(dm, { name: NAME, config_yaml }),
    'version: "1.0"\nmasks: {}\n',
    PLACED,
  ],
  [
    "discovery config",
    (dm, config_yaml) => saveDiscoveryConfig(dm, { name: NAME, config_type: "file", config_yaml }),
    "labels: []\nmetadata_rules: []\nidd_rules: []\n",
    PLACED,
  ],
  [
    "discovery config library",
    (dm, config_yaml) => saveDiscoveryConfigLibrary(dm, { name: NAME, config_yaml }),
    "labels: []\nmetadata_rules: []\nidd_rules: []\n",
    UNPLACED,
  ],
  [
    "generation config",
    (dm, config_yaml) => saveGenerationConfig(dm, { name: NAME, config_yaml }),
    "labels:\n  email:\n    preset_mask: email\n",
    PLACED,
  ],
];

describe.each(SAVES)("the save of a %s", (_, save, valid, fault) => {
  it("says what is wrong with its YAML, and where the server tells the place", async () => {
    const { dm } = await sandboxClient();
    const created = await save(dm, UNFINISHED);
    expect(created.faults).toEqual([fault]);
    const replaced = await save(dm, UNFINISHED);
    expect(replaced.faults).toEqual(created.faults);
  });

  it("finds nothing wrong with valid YAML", async () => {
    const { dm } = await sandboxClient();
    expect((await save(dm, valid)).faults).toEqual([]);
  });

  it.each([
    ["creates", []],
    ["replaces", [{ id: "c-1", name: NAME, namespace: "", config_type: "file" }]],
  ])("is no save where what %s is answered with no object", async (__, listed) => {
    const { dm } = await recordedClient(({ method }, response) =>
      json(response, 200, method === "GET" ? listed : null),
    );
    await expect(save(dm, valid)).rejects.toMatchObject({
      name: "DataMasqueTransportError",
      kind: "unexpected-content",
      mayHaveBeenDone: true,
    });
  });
});

describe("the reasons of an invalid ruleset", () => {
  it("are where they are in the YAML", async () => {
    const { dm } = await sandboxClient();
    const { faults } = await saveRuleset(dm, { name: NAME, config_yaml: 'version: "1.0"\ntasks: nope\n' });
    expect(faults).toEqual([{ message: expect.any(String), line: 2, column: 1 }]);
  });

  it("come with the error of a run that is not started", async () => {
    const { dm } = await sandboxClient();
    const request = await readyToRun(dm);
    const { id, faults } = await saveRuleset(dm, { name: NAME, config_yaml: UNFINISHED });
    const error = await startRun(dm, { ...request, ruleset: id }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InvalidRulesetError);
    expect(error).toMatchObject({ status: 400, faults });
    expect(faults).toEqual([PLACED]);
  });

  it.each([
    ["", "pii"],
    ["org", "org/pii"],
  ])("of a library in the namespace %j come with that error", async (namespace, library) => {
    const { dm } = await sandboxClient();
    const request = await readyToRun(dm);
    const ruleset = await saveRuleset(dm, {
      name: "imports",
      config_yaml: `version: "1.0"\nimports:\n  - ${library}\ntasks: []\n`,
    });
    await saveRulesetLibrary(dm, { name: "pii", namespace: "other", config_yaml: "tasks: nope\n" });
    const { faults } = await saveRulesetLibrary(dm, { name: "pii", namespace, config_yaml: UNFINISHED });
    const error = await startRun(dm, { ...request, ruleset: ruleset.id }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InvalidLibraryError);
    expect(error).toMatchObject({ library, faults });
    expect(faults).toEqual([PLACED]);
  });

  it("are those of the library in the default namespace, where the server leaves that out of account", async () => {
    const row = (namespace: string, message: string) => ({
      name: "pii",
      namespace,
      validation_errors: [{ message }],
    });
    const results = [row("org", "of another"), row("", "of this one")];
    const { dm } = await recordedClient(({ method }, response) => {
      if (method === "POST")
        json(response, 400, { ruleset: ['Cannot start run. Library "pii" is invalid.'] });
      else json(response, 200, { count: 2, next: null, previous: null, results });
    });
    await expect(startRun(dm, { connection: "c-1", ruleset: "r-1" })).rejects.toMatchObject({
      name: "InvalidLibraryError",
      faults: [{ message: "of this one" }],
    });
  });

  it.each([
    ["is gone", (): object => ({ status: 404, body: { detail: "Not found." } })],
    ["comes with reasons of another form", () => ({ status: 200, body: { validation_errors: "broken" } })],
  ])("take nothing from that error where the ruleset %s", async (_, answer) => {
    const refusal = { ruleset: ["Cannot start run. It is invalid."] };
    const { server, dm } = await recordedClient(
      inTurn(
        (__, response) => json(response, 400, refusal),
        (__, response) => {
          const { status, body } = { status: 0, body: {}, ...answer() };
          json(response, status, body);
        },
      ),
    );
    await expect(startRun(dm, { connection: "c-1", ruleset: "r-1" })).rejects.toMatchObject({
      name: "InvalidRulesetError",
      body: refusal,
      faults: [],
    });
    expect(server.calls()).toEqual(["POST /api/runs/", "GET /api/rulesets/r-1/"]);
  });

  it("take nothing from that error where the look at the ruleset is lost", async () => {
    const { dm } = await recordedClient(
      inTurn((_, response) => json(response, 400, { ruleset: ["Cannot start run. It is invalid."] }), cut),
    );
    await expect(startRun(dm, { connection: "c-1", ruleset: "r-1" })).rejects.toMatchObject({
      name: "InvalidRulesetError",
      faults: [],
    });
  });

  it("are not waited for when the signal is aborted meanwhile", async () => {
    const stop = new AbortController();
    const { dm } = await recordedClient(
      inTurn(
        (_, response) => json(response, 400, { ruleset: ["Cannot start run. It is invalid."] }),
        (request, response) => {
          stop.abort(new Error("enough"));
          return hang(request, response);
        },
      ),
    );
    const started = startRun(dm, { connection: "c-1", ruleset: "r-1" }, { signal: stop.signal });
    await expect(started).rejects.toThrow("enough");
  });
});
