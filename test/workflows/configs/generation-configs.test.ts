import { defaultGenerationConfigYaml, saveGenerationConfig } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { recordedClient } from "../recorded-client.js";
import { sandboxClient } from "../sandbox-client.js";

describe("defaultGenerationConfigYaml", () => {
  it("reads the built-in config, which is valid", async () => {
    const { dm } = await sandboxClient();
    const yaml = await defaultGenerationConfigYaml(dm);
    const { stored } = await saveGenerationConfig(dm, { name: "copy", config_yaml: yaml });
    expect(stored).toMatchObject({ is_valid: "valid", validation_errors: [] });
  });

  it("refuses an empty answer", async () => {
    const { dm } = await recordedClient((_, response) => void response.writeHead(200).end("\n"));
    await expect(defaultGenerationConfigYaml(dm)).rejects.toMatchObject({ kind: "unexpected-content" });
  });
});

describe("saveGenerationConfig", () => {
  it("saves an invalid config all the same, with what is wrong and where", async () => {
    const { dm } = await sandboxClient();
    const { stored } = await saveGenerationConfig(dm, { name: "broken", config_yaml: "labels: [\n" });
    expect(stored).toMatchObject({
      is_valid: "invalid",
      validation_errors: [{ validation_error_type: "rg_config", line_number: expect.any(Number) }],
    });
  });
});
