import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { isJsonObject, type JsonValue } from "../../../src/document/json.js";
import type { ApiDocument } from "../../../src/generate/documents.js";
import { bareEnvironment } from "../../generate/bare-environment.js";

/** An example of the tests that the new document does not allow any more. */
export interface AffectedFixture {
  /** Where it stands, such as `test/FIXTURES/runs.json#Run/running-file-masking`: its file, its schema and its name. */
  readonly file: string;
  /** The first thing that is wrong with it, or that its schema is gone. */
  readonly problem: string;
}

const PROGRAM = fileURLToPath(new URL("check-fixtures.ts", import.meta.url));

/**
 * Holds the fixtures against the validators that were generated from a new document,
 * in a process that holds no credentials.
 *
 * @param staged the tree that was prepared, with its generated code
 */
export async function affectedFixtures(staged: string, api: ApiDocument): Promise<AffectedFixture[]> {
  const args = ["--import", import.meta.resolve("tsx"), PROGRAM, staged, api.baseName];
  const options = { cwd: staged, env: bareEnvironment(), maxBuffer: 1 << 28 };
  const { stdout } = await promisify(execFile)(process.execPath, args, options);
  const found: JsonValue = JSON.parse(stdout);
  return (Array.isArray(found) ? found : []).filter(isJsonObject).map(({ file, problem }) => ({
    file: String(file),
    problem: String(problem),
  }));
}
