import type { JsonObject } from "../../../http/json-values.js";
import type { PreviewSettings } from "../../../store/records/discovery.js";
import { mean, quantile, rounded, tally } from "./quantiles.js";

const TOP = 5;

/** What a preview tells about text: lengths, then patterns, then first characters, as the level allows. */
export function stringStatistics(
  values: readonly string[],
  { stringLevel, minGroupSize }: PreviewSettings,
): JsonObject {
  // Groups that are too small would give single values away.
  const top = <Value>(groups: Iterable<Value>) =>
    tally(groups)
      .filter(({ count }) => count >= minGroupSize)
      .slice(0, TOP);
  const lengths = values.map((value) => [...value].length).sort((a, b) => a - b);
  const statistics: JsonObject = {
    lengths: {
      min: lengths[0],
      max: lengths.at(-1),
      mean: rounded(mean(lengths)),
      median: quantile(lengths, 0.5),
      most_common: top(lengths).map(({ value, count }) => ({ length: value, count })),
    },
  };
  if (stringLevel === "lengths") return statistics;
  statistics.patterns = {
    top: top(values.map(pattern)).map(({ value, count }) => ({ pattern: value, count })),
    composition: composition(values.join("")),
  };
  if (stringLevel === "patterns") return statistics;
  statistics.first_chars = {
    top: top(values.map(onlyFirst)).map(({ value, count }) => ({ masked: value, count })),
  };
  return statistics;
}

function pattern(value: string): string {
  return value.replace(/\p{L}/gu, "a").replace(/\p{Nd}/gu, "9");
}

function onlyFirst(value: string): string {
  const [first = "", ...rest] = [...value];
  return first + "*".repeat(rest.length);
}

function composition(text: string): JsonObject {
  const characters = [...text];
  const letters = characters.filter((character) => /\p{L}/u.test(character)).length;
  const digits = characters.filter((character) => /\p{Nd}/u.test(character)).length;
  const share = (count: number) => rounded(characters.length === 0 ? 0 : count / characters.length);
  return {
    letter: share(letters),
    digit: share(digits),
    other: share(characters.length - letters - digits),
  };
}
