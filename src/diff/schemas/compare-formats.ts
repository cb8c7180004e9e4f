import { areOfFormat } from "../../document/schemas/format-values.js";
import { type Verdict, valueChange } from "../change.js";
import { narrowed, type SchemaPair, widened } from "./schema-pair.js";

/** The whole numbers that a format holds, from the least to the greatest. */
const RANGES: ReadonlyMap<string, readonly [bigint, bigint]> = new Map(
  [8n, 16n, 32n, 64n].flatMap((bits): [string, [bigint, bigint]][] => [
    [`int${bits}`, [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n]],
    [`uint${bits}`, [0n, 2n ** bits - 1n]],
  ]),
);

/** Formats of texts that hold all texts of another one, too. */
const WIDER: ReadonlyMap<string, readonly string[]> = new Map([
  ["uri", ["uri-reference", "iri", "iri-reference"]],
  ["url", ["uri", "uri-reference", "iri", "iri-reference"]],
  ["uri-reference", ["iri-reference"]],
  ["iri", ["iri-reference"]],
  ["email", ["idn-email"]],
  ["hostname", ["idn-hostname"]],
]);

/** Formats that tell how a text is shown, and nothing about which texts are valid. */
const SHOWN: ReadonlySet<string> = new Set(["password", "textarea", "multiline", "markdown", "html", "text"]);

type Format = string | undefined;

/** Compares what kind of text or number a value is said to be. */
export function compareFormats(pair: SchemaPair): void {
  const { before, after } = pair;
  const [old, now] = [before.format, after.format];
  if (old === now || isTold(pair)) return;
  pair.note("format-changed", valueChange("format", old, now), verdictOf(pair, old, now));
}

/** Where a list of values stands on one side and a format on the other, the list says all if its values are of the format. */
function isTold({ before, after }: SchemaPair): boolean {
  if (before.format === "binary" || after.format === "binary") return false;
  if (after.values !== undefined && after.format === undefined) {
    return areOfFormat(after.values, before.format ?? "") !== false;
  }
  return (
    before.values !== undefined &&
    before.format === undefined &&
    areOfFormat(before.values, after.format ?? "") === true
  );
}

function verdictOf(pair: SchemaPair, old: Format, now: Format): Verdict {
  // Files have another type in the code of a client than texts.
  if (old === "binary" || now === "binary") return "breaking";
  const holdsOld = holds(pair, now, old);
  const holdsNow = holds(pair, old, now);
  if (holdsOld && holdsNow) return "compatible";
  if (holdsOld) return widened(pair, "attention");
  if (holdsNow) return narrowed(pair);
  return pair.direction === "request" ? "breaking" : "attention";
}

/** Whether a format holds all that the other one does. */
function holds({ before, after }: SchemaPair, format: Format, other: Format): boolean {
  if (format === undefined || format === other || SHOWN.has(format)) return true;
  const types = [...(before.types ?? []), ...(after.types ?? [])];
  const isNumeric = types.length > 0 && types.every((type) => type === "number" || type === "integer");
  if (!isNumeric) return other !== undefined && WIDER.get(other)?.includes(format) === true;
  const range = RANGES.get(format);
  // A number is a number, however precisely a server keeps it;
  // and no client of ours can write down an integer that is not one of 64 bits.
  if (range === undefined || format === "int64") return true;
  const inner = RANGES.get(other ?? "");
  return inner !== undefined && inner[0] >= range[0] && inner[1] <= range[1];
}
