import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { outcome, preparedDiscovery } from "./prepared-discovery.js";
import { withFiles } from "./prepared-generation.js";

const FILES = "/api/generate-file-ruleset/";
const FILES_WITH_CONFIG = "/api/generate-file-ruleset/v2/";

describe("generating a file ruleset", () => {
  it("answers 201 with YAML that has a task for each form of file", async () => {
    const { call, share } = await withFiles();
    const selected_data = [
      {
        files: ["customers.csv", "customers/2026-01.csv", "hr/staff.json"],
        locators: ["email", ["staff", "*", "email"]],
      },
    ];
    const answer = await call("POST", FILES, { body: { connection: share, selected_data } });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([201, "application/x-yaml"]);
    const masks = [{ type: "email" }];
    expect(parse(answer.text)).toEqual({
      version: "1.0",
      tasks: [
        {
          type: "mask_tabular_file",
          include: [{ glob: "customers.csv" }, { glob: "customers/2026-01.csv" }],
          rules: [{ column: "email", masks }],
        },
        {
          type: "mask_file",
          include: [{ glob: "hr/staff.json" }],
          rules: [{ masks: [{ type: "json", transforms: [{ path: ["staff", "*", "email"], masks }] }] }],
        },
      ],
    });
  });

  it("takes a config in its second version", async () => {
    const { call, request } = await withFiles();
    const plain = await call("POST", FILES, { body: request });
    const withNull = await call("POST", FILES_WITH_CONFIG, { body: { ...request, rg_config: null } });
    expect([withNull.status, withNull.text]).toEqual([201, plain.text]);
    expect((await call("POST", FILES_WITH_CONFIG, { body: request })).status).toBe(400);
  });

  it("is refused when there never was a discovery on the connection", async () => {
    const open = await preparedDiscovery();
    const body = { connection: open.share, selected_data: [] };
    expect(outcome(await open.call("POST", FILES, { body }))).toEqual([
      400,
      { detail: "No file data discovery has been done on this connection." },
    ]);
  });

  it.each([
    [{ files: ["none.csv"], locators: ["email"] }, "File none.csv is not in the discovery results."],
    [{ files: ["customers.csv"], locators: ["iban"] }, "Locator iban is not in the discovery results."],
    [
      { files: ["customers.csv"], locators: [["staff", "*", "email"]] },
      'Locator ["staff","*","email"] is not in the discovery results.',
    ],
  ])("is refused for %o", async (entry, message) => {
    const { call, share } = await withFiles();
    const body = { connection: share, selected_data: [entry] };
    expect(outcome(await call("POST", FILES, { body }))).toEqual([400, { selected_data: [message] }]);
  });
});
