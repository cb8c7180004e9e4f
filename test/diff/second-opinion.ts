import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isJsonObject, type JsonObject, type JsonValue } from "../../src/document/json.js";
import { runNode } from "../support/run-process.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const redocly = join(root, "node_modules/@redocly/cli/bin/cli.js");

/** Every change that redocly's `diff` calls major, as `kind place` in the words of our own report, sorted. */
export async function majorChanges(before: JsonObject, after: JsonObject): Promise<string[]> {
  const { changes } = await redoclyReport(before, after);
  if (!Array.isArray(changes)) throw new Error("redocly reports no changes");
  const major = changes.filter(isJsonObject).filter(({ impact }) => impact === "major");
  return [...new Set(major.flatMap(inOurWords))].sort();
}

async function redoclyReport(before: JsonObject, after: JsonObject): Promise<JsonObject> {
  const folder = await mkdtemp(join(tmpdir(), "opinion-"));
  try {
    await writeFile(join(folder, "before.json"), JSON.stringify(before));
    await writeFile(join(folder, "after.json"), JSON.stringify(after));
    const config = ["--config", join(root, "redocly.yaml")];
    const args = [redocly, "diff", "before.json", "after.json", "--format", "json", ...config];
    const env = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
    const { stdout } = await runNode(args, { folder, env });
    const report: unknown = JSON.parse(stdout);
    if (!isJsonObject(report)) throw new Error("redocly reports no object");
    return report;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a major change is called and where it stands in our report; one of a rule that is not known here is an error. */
function inOurWords(change: JsonObject): string[] {
  const old = sideOf(change.base);
  const now = sideOf(change.revision);
  const rules = Array.isArray(change.verdicts) ? change.verdicts.filter(isJsonObject) : [];
  return rules.flatMap(({ ruleId }) => {
    switch (ruleId) {
      case "operation-removed":
        return [`operation-removed ${old.place}`];
      case "property-removed":
        return [`property-removed ${old.place}`];
      case "required-properties-removed":
        return beyond(old.value, now.value).map((name) => `property-removed ${old.place}.${name}`);
      case "required-properties-added":
        return beyond(now.value, old.value).map((name) => `property-required ${now.place}.${name}`);
      case "enum-values-added":
        return beyond(now.value, old.value).map((value) => `enum-value-added ${now.place} ${value}`);
      case "schema-type-changed":
        return [
          `${beyond(now.value, old.value).join() === "null" ? "null-added" : "type-changed"} ${now.place}`,
        ];
      default:
        throw new Error(`redocly has a rule that is not known here: ${JSON.stringify(ruleId)}`);
    }
  });
}

function sideOf(side: JsonValue | undefined): { place: string; value: JsonValue | undefined } {
  if (!isJsonObject(side)) return { place: "", value: undefined };
  return { place: placeOf(String(side.pointer)), value: side.value };
}

/** `#/components/schemas/Run/properties/status/enum` is `Run.status`, `#/paths/~1api~1runs~1/get` is `GET /api/runs/`. */
function placeOf(pointer: string): string {
  const [, holder, ...parts] = pointer
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  if (holder === "paths") return `${parts[1]?.toUpperCase()} ${parts[0]}`;
  const [, component, ...inside] = parts;
  const members = inside.flatMap((part, index) => (part === "properties" ? [inside[index + 1]] : []));
  return [component, ...members].join(".");
}

/** What the first list, or single value, has and the other has not. */
function beyond(one: JsonValue | undefined, other: JsonValue | undefined): string[] {
  const known = new Set([other].flat());
  return [one].flat().flatMap((value) => (value === undefined || known.has(value) ? [] : [String(value)]));
}
