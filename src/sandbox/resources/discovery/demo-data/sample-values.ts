import { wholeBetween } from "../../../http/random.js";

/** A value of a made-up table or file. Times are ISO 8601 text. */
export type SampleValue = string | number | boolean | null;

/** What a column holds: it decides about the form of its preview. */
export type ValueKind = "string" | "numeric" | "temporal" | "boolean" | "binary";

/** How the values of a column come about. */
export interface ValueSource {
  readonly kind: ValueKind;
  /** The value of one row; rows count from 1. */
  value(random: () => number, row: number): SampleValue;
}

const FIRST_NAMES = ["Aroha", "Ben", "Chloe", "Dev", "Emma", "Filip", "Grace", "Hemi"] as const;
const LAST_NAMES = ["Hughes", "Iyer", "Jones", "Kim", "Lopez", "Moana", "Novak", "Okafor"] as const;

function pick(random: () => number, words: readonly string[]): string {
  return words[wholeBetween(random, 0, words.length - 1)] ?? "";
}

function digits(random: () => number, count: number): string {
  return Array.from({ length: count }, () => wholeBetween(random, 0, 9)).join("");
}

function text(value: (random: () => number, row: number) => string | null): ValueSource {
  return { kind: "string", value };
}

function number(value: (random: () => number, row: number) => number): ValueSource {
  return { kind: "numeric", value };
}

const DAY_MS = 86_400_000;

/** The value sources that the demo data is made of. */
export const VALUES = {
  rowNumber: number((_, row) => row),
  quantity: number((random) => wholeBetween(random, 1, 12)),
  amount: number((random) => wholeBetween(random, 500, 250_000) / 100),
  email: text((random, row) => `${pick(random, FIRST_NAMES).toLowerCase()}${row}@example.org`),
  fullName: text((random) => `${pick(random, FIRST_NAMES)} ${pick(random, LAST_NAMES)}`),
  // About one in ten has no phone.
  phone: text((random) => (random() < 0.1 ? null : `+64 21 ${digits(random, 3)} ${digits(random, 4)}`)),
  cardNumber: text((random) => `4${digits(random, 15)}`),
  productCode: text((random) => `${pick(random, ["ABC", "KLM", "XYZ"])}-${digits(random, 3)}`),
  birthDate: {
    kind: "temporal",
    value: (random) => isoDate(Date.UTC(1950, 0, 1) + wholeBetween(random, 0, 19_000) * DAY_MS),
  },
  recentTime: {
    kind: "temporal",
    value: (random) =>
      new Date(Date.UTC(2025, 0, 1) + wholeBetween(random, 0, 364 * 86_400) * 1000).toISOString(),
  },
  flag: { kind: "boolean", value: (random) => random() < 0.7 },
  country: text(() => "NZ"),
  nothing: text(() => null),
  binary: { kind: "binary", value: (random) => digits(random, 8) },
} as const satisfies Readonly<Record<string, ValueSource>>;

function isoDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
