import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import { GenerationError } from "./generation-error.js";
import type { JsonObject } from "./json.js";

const redocly = fileURLToPath(new URL("../../node_modules/@redocly/cli/bin/cli.js", import.meta.url));
const configuration = fileURLToPath(new URL("../../redocly.yaml", import.meta.url));

/**
 * Lints a document with the rules of `redocly.yaml`. Warnings pass.
 *
 * @param label how the messages name the document
 * @throws GenerationError with the messages of redocly when there are errors
 */
export async function lintDocument(document: JsonObject, label: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "lint-"));
  try {
    const file = join(folder, "patched.yaml");
    await writeFile(file, stringify(document, { lineWidth: 0, aliasDuplicateObjects: false }));
    const { failed, output } = await runRedocly(folder, "patched.yaml");
    if (failed) {
      throw new GenerationError(
        `${label}, with its overlays applied, does not pass the linter.\n${output.replaceAll("patched.yaml", label)}`,
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function runRedocly(folder: string, file: string): Promise<{ failed: boolean; output: string }> {
  const args = [
    redocly,
    "lint",
    file,
    "--config",
    configuration,
    "--format",
    "stylish",
    "--max-problems",
    "50",
  ];
  const env = {
    ...process.env,
    REDOCLY_TELEMETRY: "off",
    REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
    NO_COLOR: "1",
  };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ failed: error !== null, output: `${stdout}${withoutBanner(stderr)}`.trim() });
    });
  });
}

/** Redocly frames a notice about the age of Node, which has nothing to do with the document. */
function withoutBanner(text: string): string {
  return text
    .split("\n")
    .filter((line) => !/^\s*[╔║╚]/.test(line))
    .join("\n");
}
