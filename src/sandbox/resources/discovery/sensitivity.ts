import type { InDataRule, InDataSettings, KeywordSettings } from "../../store/records/discovery.js";
import type { SampleValue } from "./demo-data/sample-values.js";

/** Why a column or a locator counts as sensitive, or explicitly not. */
export interface Match {
  /** `null` for a match that says "not sensitive". */
  readonly label: string | null;
  readonly categories: readonly string[];
  readonly flaggedBy: "MDD" | "IDD";
  readonly description: string;
  /** Percentage of the sampled values; `null` for a match by name. */
  readonly hitRatio: number | null;
}

interface BuiltInLabel {
  readonly label: string;
  readonly categories: readonly string[];
  readonly names: RegExp;
  readonly values?: RegExp;
}

const BUILT_IN: readonly BuiltInLabel[] = [
  { label: "email", categories: ["PII"], names: /e_?mail/i, values: /^[^@\s]+@[^@\s]+$/ },
  { label: "phone_number", categories: ["PII"], names: /phone|mobile/i, values: /^\+\d[\d ]{7,}$/ },
  { label: "person_name", categories: ["PII"], names: /(first|last|full)_?name|prénom/i },
  { label: "date_of_birth", categories: ["PII", "PHI"], names: /birth|dob/i },
  {
    label: "credit_card_number",
    categories: ["PCI"],
    names: /card_?(no|number)/i,
    values: /^\d{4}([ -]?\d{4}){3}$/,
  },
];

/** What is found out about a column from its name. */
export function matchesByName(name: string, { builtIn, custom, ignored }: KeywordSettings): Match[] {
  if (ignored.some((keyword) => includesKeyword(name, keyword))) return [];
  const labels = builtIn ? BUILT_IN.filter(({ names }) => names.test(name)) : [];
  const keywords = custom.filter((keyword) => includesKeyword(name, keyword));
  return [
    ...labels.map(({ label, categories }) =>
      byName(label, categories, `The name looks like one of a column with ${label.replaceAll("_", " ")}`),
    ),
    ...keywords.map((keyword) => byName(keyword, [], `The name has the keyword "${keyword}" in it`)),
  ];
}

/** What is found out about a column from a sample of its values. */
export function matchesInData(
  values: readonly SampleValue[],
  { custom, nonSensitive, ignored }: InDataSettings,
): Match[] {
  const texts = values.filter((value) => value !== null).map(String);
  const counted = texts.filter((text) => !ignored.some(({ pattern }) => pattern.test(text)));
  const match = (label: string | null, categories: readonly string[], pattern: RegExp, what: string) => {
    const hits = counted.filter((text) => pattern.test(text)).length;
    if (hits === 0) return [];
    const hitRatio = Math.ceil((hits * 100) / texts.length);
    return [{ label, categories, flaggedBy: "IDD" as const, description: what, hitRatio }];
  };
  return [
    ...BUILT_IN.flatMap(({ label, categories, values: pattern }) =>
      pattern === undefined
        ? []
        : match(label, categories, pattern, `The values look like ${label.replaceAll("_", " ")}`),
    ),
    ...custom.flatMap((rule) =>
      match(rule.name ?? "custom", [], rule.pattern, `The values match ${ruleName(rule)}`),
    ),
    ...nonSensitive.flatMap((rule) =>
      match(null, [], rule.pattern, `The values match ${ruleName(rule)} for data that is not sensitive`),
    ),
  ];
}

function byName(label: string, categories: readonly string[], description: string): Match {
  return { label, categories, flaggedBy: "MDD", description, hitRatio: null };
}

function includesKeyword(name: string, keyword: string): boolean {
  return keyword !== "" && name.toLowerCase().includes(keyword.toLowerCase());
}

function ruleName({ name }: InDataRule): string {
  return name === null ? "a rule" : `the rule "${name}"`;
}
