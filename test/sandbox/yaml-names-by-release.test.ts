import { describe, expect, it, vi } from "vitest";
import { SANDBOX_RELEASES } from "../../src/sandbox/index.js";
import { compareReleases } from "../../src/yaml/language/releases.js";
import { type OpenSandbox, openSandbox, text } from "./open-sandbox.js";
import { accessToken, bearer, PLANS } from "./prepared-sandbox.js";

// Today's tables hold the same for every release: these lines are of the newest one alone.
const { since } = vi.hoisted(() => ({ since: "3.26.19" }));
vi.mock("../../src/yaml/language/task-types.js", async (original) => {
  const tables = await original<typeof import("../../src/yaml/language/task-types.js")>();
  return { TASK_TYPES: [...tables.TASK_TYPES, { name: "newer_task", asksFor: [], since }] };
});
vi.mock("../../src/yaml/language/mask-types.js", async (original) => {
  const tables = await original<typeof import("../../src/yaml/language/mask-types.js")>();
  return { MASK_TYPES: [...tables.MASK_TYPES, { name: "newer_mask", since }] };
});
vi.mock("../../src/yaml/language/members.js", async (original) => {
  const tables = await original<typeof import("../../src/yaml/language/members.js")>();
  return { ...tables, DISCOVERY_MEMBERS: [...tables.DISCOVERY_MEMBERS, { name: "newer_member", since }] };
});

const VERSION = 'version: "1.0"\n';
const DISCOVERY = { config_type: "database", config_yaml: "newer_member: 1\n" };

/** Whether a sandbox takes YAML in each of the places where it looks at some. */
const PLACES: Readonly<Record<string, (open: OpenSandbox) => Promise<boolean>>> = {
  "a ruleset": (open) =>
    stored(open, "/api/rulesets/", {
      mask_type: "database",
      config_yaml: `${VERSION}tasks: [{type: newer_task}]\n`,
    }),
  "a ruleset library": (open) =>
    stored(open, "/api/ruleset-libraries/", { config_yaml: `${VERSION}masks: {one: {type: newer_mask}}\n` }),
  "a ruleset library that is validated again": async (open) => {
    const body = { name: "again", config_yaml: `${VERSION}masks: {one: {type: newer_mask}}\n` };
    const id = text((await open.call("POST", "/api/ruleset-libraries/", { body })).json, "id");
    const again = await open.call("PATCH", `/api/ruleset-libraries/${id}/`, { body: {} });
    return text(again.json, "is_valid") === "valid";
  },
  "a discovery config": (open) => stored(open, "/api/discovery/configs/", DISCOVERY),
  "a discovery config library": (open) =>
    stored(open, "/api/discovery/config-libraries/", { config_yaml: DISCOVERY.config_yaml }),
  "a plan for in-flight masking": async (open) => {
    const body = { name: "plan", ruleset_yaml: `${VERSION}rules: [{type: newer_mask}]\n` };
    const { status } = await bearer(open, await accessToken(open))("POST", PLANS, { body });
    expect([201, 400]).toContain(status);
    return status === 201;
  },
};

async function stored(open: OpenSandbox, path: string, members: object): Promise<boolean> {
  const answer = await open.call("POST", path, { body: { name: "newer", ...members } });
  expect(answer.status).toBe(201);
  return text(answer.json, "is_valid") === "valid";
}

describe.each(SANDBOX_RELEASES)("a sandbox of %s", (release) => {
  it.each(Object.entries(PLACES))("judges the names in %s as that server would", async (_, takes) => {
    const open = openSandbox({ release });
    expect(await takes(open)).toBe(compareReleases(release, since) >= 0);
  });

  it("masks with a plan whose rule is a mask that only it may know", async () => {
    const open = openSandbox({ release });
    const ifm = bearer(open, await accessToken(open));
    const rule = "{type: newer_mask, masks: [{type: from_fixed, value: fixed}]}";
    const body = { name: "plan", ruleset_yaml: `${VERSION}rules: [${rule}]\n` };
    const plan = text((await ifm("POST", PLANS, { body })).json, "name");
    const data = ["Kim"];
    const masked = await ifm("POST", `${PLANS}${plan}/mask/`, { body: { data } });
    const isMask = compareReleases(release, since) >= 0;
    expect(masked.json).toMatchObject({
      data: [isMask ? expect.stringMatching(/^[A-Z][a-z]{2}$/) : "fixed"],
    });
  });
});
