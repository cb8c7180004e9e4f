import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError } from "../../src/document/input-error.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../src/document/json.js";
import { onOneLine } from "../../src/document/map-parts.js";
import { listed, type Warn } from "../../src/document/self-contained.js";
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

/** A member that the linter does not know, which nothing here is generated from: a newer keyword, or one of another tool. */
const UNKNOWN_MEMBER = /^Property `(.*)` is not expected here\./s;

/** How a document is linted. */
export interface Linting {
  /** @default "project" */
  readonly rules: LintRules;
  /** Told of the members that the linter does not know. */
  readonly warn: Warn;
  /** Who brought what stands at a place, unless it was the document itself. */
  readonly broughtBy: (place: string) => string | undefined;
}

/**
 * Lints a document. Warnings of the linter pass, and so do members that it does not know.
 *
 * @param label how the messages name the document
 * @throws InputError with the messages of redocly when there are errors
 */
export async function lintDocument(
  document: JsonObject,
  label: string,
  { rules = "project", warn = () => {}, broughtBy = () => undefined }: Partial<Linting> = {},
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
    const found = problemsIn(stdout);
    const errors = found
      ?.filter(({ message }) => !UNKNOWN_MEMBER.test(message))
      .map((problem) => errorLine(problem, broughtBy(problem.place)));
    if (errors === undefined || errors.length > 0) {
      const lines = errors ?? [withoutBanner(stderr)];
      throw new InputError(
        `${label}, with its overlays applied, does not pass the linter:\n${lines.join("\n")}`,
      );
    }
    const labels = new Set((found ?? []).map(({ place }) => broughtBy(place) ?? label));
    for (const one of labels) {
      const ofOne = (found ?? []).filter(({ place }) => (broughtBy(place) ?? label) === one);
      for (const line of unknownMembers(ofOne)) warn(`${one}: ${line}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function runRedocly(
  folder: string,
  file: string,
  rulesFile: string,
): Promise<{ failed: boolean; stdout: string; stderr: string }> {
  const args = [REDOCLY, "lint", file, "--config", rulesFile, "--format", "json", "--max-problems", "100000"];
  const env = { ...bareEnvironment(), REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ failed: error !== null, stdout, stderr });
    });
  });
}

/** One error that the linter found. */
interface Problem {
  /** A pointer, because the lines of the patched copy mean nothing to a reader. */
  readonly place: string;
  readonly message: string;
  readonly rule: string;
}

function problemsIn(report: string): Problem[] | undefined {
  if (!report.trimStart().startsWith("{")) return undefined;
  const { problems }: { problems?: JsonValue } = JSON.parse(report);
  if (!Array.isArray(problems)) return undefined;
  return problems.filter(isJsonObject).flatMap((problem) => {
    if (problem.severity !== "error") return [];
    const at = Array.isArray(problem.location) ? problem.location[0] : undefined;
    const place = isJsonObject(at) && typeof at.pointer === "string" ? at.pointer : "#/";
    if (INSIDE_EXTENSION.test(place)) return [];
    return [{ place: onOneLine(place), message: String(problem.message), rule: String(problem.ruleId) }];
  });
}

function errorLine({ place, message, rule }: Problem, overlay: string | undefined): string {
  return `  ${place}: ${message} (${rule})${overlay === undefined ? "" : `, brought by ${overlay}`}`;
}

/** One line for each name, since what one tool writes it writes everywhere. */
function unknownMembers(problems: readonly Problem[]): string[] {
  const places = new Map<string, string[]>();
  for (const { place, message } of problems) {
    const name = UNKNOWN_MEMBER.exec(message)?.[1] ?? "";
    places.set(name, [...(places.get(name) ?? []), place]);
  }
  return [...places].map(
    ([name, found]) =>
      `${JSON.stringify(name)} means nothing in OpenAPI and is not read: ${listed(found, ", ")}`,
  );
}

/** Redocly frames a notice about the age of Node, which has nothing to do with the document. */
function withoutBanner(text: string): string {
  const lines = text.split("\n").filter((line) => !/^\s*[╔║╚]/.test(line));
  return lines.join("\n").trim();
}
