import { saveRuleset } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { json } from "../support/recording-server.js";
import { cut, recordedClient } from "./recorded-client.js";
import { sandboxClient } from "./sandbox-client.js";

const YAML = 'version: "1.0"\ntasks: []';
const RULESET = { name: "crm_mask", config_yaml: YAML };
/** From this size on, in bytes of UTF-8, the server validates after its answer. */
const LATE_VALIDATION_BYTES = 61_440;

describe("saveRuleset", () => {
  it.each([{ overHttp: false }, { overHttp: true }])(
    "creates a ruleset, then replaces it (%o)",
    async (way) => {
      const { sandbox, dm } = await sandboxClient(way);
      const first = await saveRuleset(dm, RULESET);
      expect(first).toMatchObject({ ...RULESET, mask_type: "database", is_valid: "valid" });
      const second = await saveRuleset(dm, { ...RULESET, config_yaml: `${YAML}\n# two` });
      expect(second).toMatchObject({ id: first.id, config_yaml: `${YAML}\n# two` });
      const { faults, ...stored } = second;
      expect(faults).toEqual([]);
      expect(sandbox.state.rulesets).toEqual([stored]);
      expect(sandbox.requests.map(({ status }) => status)).toEqual([200, 201, 200]);
    },
  );

  it("leaves the ruleset of the same name and another mask_type alone", async () => {
    const { sandbox, dm } = await sandboxClient();
    const database = await saveRuleset(dm, RULESET);
    const file = await saveRuleset(dm, { ...RULESET, mask_type: "file" });
    expect(file.id).not.toBe(database.id);
    expect(sandbox.state.rulesets).toMatchObject([{ mask_type: "database" }, { mask_type: "file" }]);
  });

  it("returns a ruleset that is not valid, with what is wrong with it", async () => {
    const { dm } = await sandboxClient();
    const ruleset = await saveRuleset(dm, { ...RULESET, config_yaml: "tasks: [\n" });
    expect(ruleset.is_valid).toBe("invalid");
    expect(ruleset.validation_errors).toMatchObject([{ line_number: expect.any(Number) }]);
  });

  it("returns a large ruleset while it is still being validated", async () => {
    const { dm } = await sandboxClient();
    const yaml = `${YAML}\n# ${"é".repeat(LATE_VALIDATION_BYTES / 2)}`;
    await expect(saveRuleset(dm, { ...RULESET, config_yaml: yaml })).resolves.toMatchObject({
      is_valid: "in_progress",
      config_yaml: yaml,
    });
  });

  it("sends one POST that asks for create-or-update", async () => {
    const { server, dm } = await recordedClient((_, response) =>
      json(response, 200, { id: "r-1", name: "x" }),
    );
    await saveRuleset(dm, RULESET);
    expect(server.calls()).toEqual(["POST /api/rulesets/"]);
    expect(server.requests[0]?.query.toString()).toBe("upsert=true");
    expect(JSON.parse(server.requests[0]?.body.toString() ?? "")).toEqual(RULESET);
  });

  it("is not sent again when the connection is lost", async () => {
    const { server, dm } = await recordedClient(cut, { retry: 5 });
    await expect(saveRuleset(dm, RULESET)).rejects.toMatchObject({ kind: "reset" });
    expect(server.requests).toHaveLength(1);
  });

  it.each([[{ name: ["Too long."] }], [undefined]])(
    "rejects when the server refuses it with %j",
    async (body) => {
      const { dm } = await recordedClient((_, response) =>
        body === undefined ? void response.writeHead(400).end() : json(response, 400, body),
      );
      await expect(saveRuleset(dm, RULESET)).rejects.toMatchObject({
        name: "DataMasqueApiError",
        status: 400,
        body,
      });
    },
  );

  it.each(["", " crm_mask", "crm_mask\n"])("refuses the name %j before anything is sent", async (name) => {
    const { dm, urls } = await sandboxClient();
    await expect(saveRuleset(dm, { ...RULESET, name })).rejects.toMatchObject({
      name: "DataMasqueConfigError",
      message: expect.stringContaining("the name of the ruleset"),
    });
    expect(urls).toEqual([]);
  });

  it("keeps the YAML as it is, blanks at its ends included", async () => {
    const { server, dm } = await recordedClient((_, response) => json(response, 201, { id: "r-1" }));
    await saveRuleset(dm, { ...RULESET, config_yaml: ` ${YAML}\n\n` });
    expect(JSON.parse(server.requests[0]?.body.toString() ?? "")).toMatchObject({
      config_yaml: ` ${YAML}\n\n`,
    });
  });
});
