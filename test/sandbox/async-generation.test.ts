import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { member, type OpenSandbox, text } from "./open-sandbox.js";
import {
  createConfig,
  discover,
  FILE_START_V2,
  LIFE_MS,
  outcome,
  preparedDiscovery,
  RG_CONFIGS,
  SCHEMA_START,
  UNKNOWN_ID,
} from "./prepared-discovery.js";

const PATH = "/api/async-generate-ruleset/";
const SELECTION = { selected_columns: { public: { customer: ["email"] } } };
const NO_TASK = { detail: "No ruleset generation is in progress on this connection." };

async function withResults() {
  const open = await preparedDiscovery();
  await discover(open, SCHEMA_START, { connection: open.database });
  await discover(open, FILE_START_V2, { connection: open.share, discovery_config: null });
  return { ...open, task: `${PATH}${open.database}/`, withConfig: `${PATH}v2/${open.database}/` };
}

const status = async (open: OpenSandbox, task: string) => text((await open.call("GET", task)).json, "status");

describe("an asynchronous generation", () => {
  it("answers 201 without a body, and goes from queued over running to finished by the clock", async () => {
    const open = await withResults();
    const started = await open.call("POST", open.task, { body: SELECTION });
    expect([started.status, started.text]).toEqual([201, ""]);
    const seen: unknown[] = [];
    for (let step = 0; step <= 4; step += 1) {
      const { json } = await open.call("GET", open.task);
      seen.push([text(json, "status"), typeof member(json, "generated_ruleset")]);
      open.advance(LIFE_MS / 4);
    }
    expect(seen).toEqual([
      ["queued", "object"],
      ["running", "object"],
      ["running", "object"],
      ["running", "object"],
      ["finished", "string"],
    ]);
  });

  it("makes the ruleset that the synchronous one makes", async () => {
    const open = await withResults();
    await open.call("POST", open.task, { body: SELECTION });
    open.advance(LIFE_MS);
    const body = { connection: open.database, ...SELECTION };
    const direct = await open.call("POST", "/api/generate-ruleset/v2/", { body });
    expect((await open.call("GET", open.task)).json).toEqual({
      status: "finished",
      generated_ruleset: direct.text,
    });
  });

  it("takes files on a file connection", async () => {
    const open = await withResults();
    const task = `${PATH}${open.share}/`;
    const body = { selected_data: [{ files: ["hr/staff.json"], locators: [["staff", "*", "salary"]] }] };
    expect((await open.call("POST", task, { body })).status).toBe(201);
    open.advance(LIFE_MS);
    const { json } = await open.call("GET", task);
    expect(parse(text(json, "generated_ruleset")).tasks).toMatchObject([{ type: "mask_file" }]);
  });

  it("takes a config in its second version, by the same status path", async () => {
    const open = await withResults();
    const config_yaml = "labels:\n  email:\n    preset_mask: house_email\n";
    const rg_config = await createConfig(open, RG_CONFIGS, { name: "house", config_yaml });
    expect((await open.call("POST", open.withConfig, { body: { ...SELECTION, rg_config } })).status).toBe(
      201,
    );
    open.advance(LIFE_MS);
    expect((await open.call("GET", open.task)).text).toContain("house_email");
    const withNull = { ...SELECTION, rg_config: null };
    expect((await open.call("POST", open.withConfig, { body: withNull })).status).toBe(201);
    const share = { selected_data: [], rg_config: null };
    expect((await open.call("POST", `${PATH}v2/${open.share}/`, { body: share })).status).toBe(201);
  });

  it.each(["finished_with_warnings", "failed", "cancelled"] as const)(
    "ends as %s when told so, once",
    async (end) => {
      const open = await withResults();
      open.sandbox.faults.nextGenerationEndsAs(end);
      await open.call("POST", open.task, { body: SELECTION });
      open.advance(LIFE_MS);
      const { json } = await open.call("GET", open.task);
      expect(text(json, "status")).toBe(end);
      expect(typeof member(json, "generated_ruleset")).toBe(
        end === "finished_with_warnings" ? "string" : "object",
      );
      const download = await open.call("GET", `${open.task}download-rulesets/`);
      expect(download.status).toBe(end === "finished_with_warnings" ? 303 : 404);
      await open.call("POST", open.task, { body: SELECTION });
      open.advance(LIFE_MS);
      expect(await status(open, open.task)).toBe("finished");
    },
  );
});

describe("the download after a selection", () => {
  it("is a 303 to the status, once the task is over", async () => {
    const open = await withResults();
    await open.call("POST", open.task, { body: SELECTION });
    expect((await open.call("GET", `${open.task}download-rulesets/`)).status).toBe(404);
    open.advance(LIFE_MS);
    const answer = await open.call("GET", `${open.task}download-rulesets/`);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, open.task]);
  });
});

describe("an asynchronous generation is refused", () => {
  it.each([
    [{}, { selected_columns: ["This field is required."] }],
    [{ selected_data: [{ files: "a" }] }, expect.objectContaining({ selected_data: expect.anything() })],
    [
      { selected_columns: { public: { customer: ["iban"] } } },
      { selected_columns: ["Column public.customer.iban is not in the discovery results."] },
    ],
  ])("for %o", async (body, errors) => {
    const open = await withResults();
    expect(outcome(await open.call("POST", open.task, { body }))).toEqual([400, errors]);
    expect(outcome(await open.call("GET", open.task))).toEqual([404, NO_TASK]);
  });

  it("without its config in the second version, and for one that does not exist", async () => {
    const open = await withResults();
    expect(outcome(await open.call("POST", open.withConfig, { body: SELECTION }))).toEqual([
      400,
      { rg_config: ["This field is required."] },
    ]);
    const body = { ...SELECTION, rg_config: UNKNOWN_ID };
    expect(outcome(await open.call("POST", open.withConfig, { body }))).toEqual([
      400,
      { rg_config: [`Invalid pk "${UNKNOWN_ID}" - object does not exist.`] },
    ]);
  });

  it("without results of a discovery, and on a connection that does not exist", async () => {
    const open = await preparedDiscovery();
    expect(outcome(await open.call("POST", `${PATH}${open.database}/`, { body: SELECTION }))).toEqual([
      400,
      { detail: "No schema discovery has been done on this connection." },
    ]);
    expect((await open.call("POST", `${PATH}${UNKNOWN_ID}/`, { body: SELECTION })).status).toBe(404);
    expect((await open.call("GET", `${PATH}${UNKNOWN_ID}/`)).status).toBe(404);
  });
});

describe("cancelling an asynchronous generation", () => {
  it("ends it at once; there is nothing to cancel before and after", async () => {
    const open = await withResults();
    expect(outcome(await open.call("DELETE", open.task))).toEqual([404, NO_TASK]);
    await open.call("POST", open.task, { body: SELECTION });
    expect((await open.call("DELETE", open.task)).status).toBe(204);
    expect(await status(open, open.task)).toBe("cancelled");
    open.advance(LIFE_MS);
    expect(await status(open, open.task)).toBe("cancelled");
    expect((await open.call("DELETE", open.task)).status).toBe(404);
    expect((await open.call("GET", `${open.task}download-rulesets/`)).status).toBe(404);
  });
});
