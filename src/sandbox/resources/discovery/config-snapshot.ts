import { stringify } from "yaml";
import { fieldError } from "../../http/django-errors.js";
import { wireTime } from "../../http/json-values.js";
import type { ConfigOrigin } from "../../store/records/discovery.js";
import type { StoredRun } from "../../store/records/run.js";
import type { World } from "../../store/world.js";

const MINUTE_MS = 60_000;

/** The YAML that a discovery run works by, with comments that say where it came from. */
export function configSnapshot(run: StoredRun, origin: ConfigOrigin, world: World, offset: string): string {
  const yaml = origin.kind === "request" ? stringify(origin.options) : origin.yaml;
  const comments = [
    `Discovery configuration of run ${run.id}`,
    `Run created: ${localTime(run.createdAt, offset)}`,
    ...provenance(origin, world),
  ];
  return `${comments.map((comment) => `# ${comment}\n`).join("")}${yaml}`;
}

function provenance(origin: ConfigOrigin, world: World): string[] {
  if (origin.kind === "defaults") return ["Config: built-in defaults"];
  if (origin.kind === "request") return ["Config: the options of the request"];
  const now = world.discoveryConfigs.find(origin.id);
  const since = now === undefined ? "deleted" : now.configYaml === origin.yaml ? "not changed" : "changed";
  return [`Config: "${origin.name}" (${origin.id})`, `Since the start of the run: ${since}`];
}

/** A moment at a UTC offset such as `+12:00`, or the 400 reply when the offset is none. */
function localTime(milliseconds: number, offset: string): string {
  const [, sign, hours, minutes] = /^([+-])([01]\d|2[0-3]):([0-5]\d)$/.exec(offset) ?? [];
  if (sign === undefined) throw fieldError({ timezone: ["Must be a UTC offset such as +12:00."] });
  const shift = (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
  const local = milliseconds + (sign === "-" ? -shift : shift);
  return `${wireTime(local).slice(0, 19)}${offset}`;
}
