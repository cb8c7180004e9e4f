import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError } from "../../src/document/input-error.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../src/document/json.js";
import { bareEnvironment } from "./bare-environment.js";

const REDOCLY = fileURLToPath(new URL("../../node_modules/@redocly/cli/bin/cli.js", import.meta.url));
const CONFIGURATION = fileURLToPath(new URL("../../redocly.yaml", import.meta.url));

/**
 * How strict the linter is: `project` holds a document to the rules of `redocly.yaml`;
 * `structure` only asks whether it is a valid document at all, whatever its style.
 */
export type LintRules = "project" | "structure";

const STRUCTURE_RULES = "extends: [minimal]\nrules:\n  no-server-trailing-slash: off\ntelemetry: off\n";

/**
 * Inside an extension, whose content is its owner's business; redocly knows some by name and has views on them.
 * Below these keywords stand names that the document gives, which may begin like an extension.
 */
const INSIDE_EXTENSION =
  /(?<!\/(?:properties|patternProperties|schemas|parameters|headers|responses|requestBodies|examples|links|callbacks|securitySchemes|mapping))\/x-/;

/**
 * Lints a document. Warnings pass.
 *
 * @param label how the messages name the document
 * @param rules how strict to be
 * @throws InputError with the messages of redocly when there are errors
 */
export async function lintDocument(
  document: JsonObject,
  label: string,
  rules: LintRules = "project",
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "lint-"));
  try {
    // These names make the linter fall over, and mean nothing to its rules.
    const text = JSON.stringify(document).replaceAll(/hasOwnProperty|__proto__/g, "_$&");
    await writeFile(join(folder, "patched.json"), text);
    const ownRules = join(folder, "structure.yaml");
    await writeFile(ownRules, STRUCTURE_RULES);
    const rulesFile = rules === "project" ? CONFIGURATION : ownRules;
    const { failed, stdout, stderr } = await runRedocly(folder, "patched.json", rulesFile);
    if (!failed) return;
    const problems = errorLines(stdout) ?? [withoutBanner(stderr)];
    if (problems.length === 0) return;
    throw new InputError(
      `${label}, with its overlays applied, does not pass the linter:\n${problems.join("\n")}`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function runRedocly(
  folder: string,
  file: string,
  rulesFile: string,
): Promise<{ failed: boolean; stdout: string; stderr: string }> {
  const args = [REDOCLY, "lint", file, "--config", rulesFile, "--format", "json", "--max-problems", "1000"];
  const env = { ...bareEnvironment(), REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ failed: error !== null, stdout, stderr });
    });
  });
}

/** One line for each error, with its place as a pointer, because the lines of the patched copy mean nothing to a reader. */
function errorLines(report: string): string[] | undefined {
  if (!report.trimStart().startsWith("{")) return undefined;
  const { problems }: { problems?: JsonValue } = JSON.parse(report);
  if (!Array.isArray(problems)) return undefined;
  return problems.filter(isJsonObject).flatMap((problem) => {
    if (problem.severity !== "error") return [];
    const place = Array.isArray(problem.location) ? problem.location[0] : undefined;
    const pointer = isJsonObject(place) ? place.pointer : undefined;
    if (typeof pointer === "string" && INSIDE_EXTENSION.test(pointer)) return [];
    return [`  ${pointer ?? "#/"}: ${problem.message} (${problem.ruleId})`];
  });
}

/** Redocly frames a notice about the age of Node, which has nothing to do with the document. */
function withoutBanner(text: string): string {
  const lines = text.split("\n").filter((line) => !/^\s*[╔║╚]/.test(line));
  return lines.join("\n").trim();
}
