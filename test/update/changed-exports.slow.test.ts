import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { changedExports } from "../../scripts/update/consequences/changed-exports.js";
import { stageTree } from "../../scripts/update/tree/work-folder.js";
import { MAIN_DOCUMENT } from "../../src/generate/documents.js";
import { REPOSITORY } from "../support/run-process.js";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "changed-exports-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it("names no export where the types of the document are what they were", async () => {
  const staged = await stageTree(REPOSITORY, folder);
  const members = [{ schema: "Ruleset", member: "id" }];
  expect(await changedExports(REPOSITORY, staged, MAIN_DOCUMENT, ["Ruleset"], members)).toEqual({
    names: [],
    schemas: [],
    members: [],
  });
});
