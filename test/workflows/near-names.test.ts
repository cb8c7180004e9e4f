import {
  createOrUpdateConnection,
  createUser,
  getConnection,
  getRuleset,
  getRulesetLibrary,
  resetPassword,
  revalidateRulesetLibrary,
  saveRuleset,
  saveRulesetLibrary,
  startRunByName,
} from "datamasque-client";
import { describe, expect, it } from "vitest";
import { nearNames } from "../../src/errors/near-names.js";
import { json } from "../support/recording-server.js";
import { postgres } from "./ready-to-run.js";
import { inTurn, page, recordedClient } from "./recorded-client.js";
import { sandboxClient } from "./sandbox-client.js";

const YAML = 'version: "1.0"\ntasks: []\n';

describe("names that are near", () => {
  it.each([
    ["crm", ["crn", "hr", "crm2"], ["crn", "crm2"]],
    ["CRM Postgres", ["crm-postgres", "crm_postgres_2", "warehouse"], ["crm-postgres", "crm_postgres_2"]],
    ["nightly", ["nihgtyl", "nihgtly", "nightl", "ightly"], ["nihgtly", "nightl", "ightly"]],
    ["a", ["b", "bc", null, undefined], ["b"]],
    ["x", [], []],
    ["sales", ["finance", "saless-of-last-year"], []],
    ["😀", ["😁", "😀"], ["😀", "😁"]],
  ])("of %j among %j are %j", (name, known, near) => {
    expect(nearNames(name, known)).toEqual(near);
  });
});

describe("a name that nothing has", () => {
  it("is told with those that may have been meant", async () => {
    const { dm } = await sandboxClient();
    await createOrUpdateConnection(dm, postgres("crm-postgres"));
    await createOrUpdateConnection(dm, postgres("crm-postgres2"));
    await saveRuleset(dm, { name: "crm_mask", mask_type: "database", config_yaml: YAML });
    await saveRuleset(dm, { name: "crm_masks", mask_type: "file", config_yaml: YAML });
    await saveRulesetLibrary(dm, { name: "pii", namespace: "org", config_yaml: YAML });
    await createUser(dm, { username: "rsmith", email: "r@example.org", user_roles: ["mask_builder"] });

    const connection =
      'no connection is named "crm_postgres"; did you mean "crm-postgres" or "crm-postgres2"?';
    await expect(getConnection(dm, { name: "crm_postgres" })).rejects.toThrow(connection);
    const run = { source: { name: "crm_postgres" }, ruleset: { name: "crm_mask" } };
    await expect(startRunByName(dm, run)).rejects.toThrow(connection);
    await expect(getRuleset(dm, { name: "crmmask", maskType: "database" })).rejects.toThrow(
      /^no ruleset of type database is named "crmmask"; did you mean "crm_mask"\?$/,
    );
    const library = { name: "pi", namespace: "org" };
    const noLibrary = /^no ruleset library is named "org\/pi"; did you mean "org\/pii"\?$/;
    await expect(getRulesetLibrary(dm, library)).rejects.toThrow(noLibrary);
    await expect(revalidateRulesetLibrary(dm, library)).rejects.toThrow(noLibrary);
    await expect(resetPassword(dm, { name: "rsmiht" })).rejects.toThrow(
      /^no user is named "rsmiht"; did you mean "rsmith"\?$/,
    );
    await expect(getConnection(dm, { name: "warehouse" })).rejects.toThrow(
      /^no connection is named "warehouse"$/,
    );
  });

  it("is told without them where they cannot be listed", async () => {
    const { dm } = await recordedClient(inTurn((_, response) => json(response, 200, []), page(500)));
    await expect(getRulesetLibrary(dm, { name: "pii" })).rejects.toThrow(
      /^no ruleset library is named "pii"$/,
    );
  });

  it("is told without the secrets of the client", async () => {
    const { dm } = await recordedClient((_, response) =>
      json(response, 200, [{ id: "c-1", name: "a-held-token" }]),
    );
    await expect(getConnection(dm, { name: "a-held-tokem" })).rejects.toThrow(/did you mean "<redacted>"\?$/);
  });
});
