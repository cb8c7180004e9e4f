import { VALUES, type ValueSource } from "./sample-values.js";

/** A column name, or the path into a structured document: keys, `"*"` for any, list positions. */
export type Locator = string | readonly (string | number)[];

/** Values of a file that one locator finds. */
export interface DemoLocator {
  readonly locator: Locator;
  readonly dataType: string;
  readonly values: ValueSource;
}

/** Made-up files of the same form. */
export interface DemoFileGroup {
  readonly fileType: string;
  readonly delimiter: string | null;
  readonly hasEncoding: boolean;
  readonly files: readonly { readonly path: string; readonly rows: number }[];
  /** Empty for files that hold no values that could be discovered. */
  readonly locators: readonly DemoLocator[];
}

/** The files that every file connection holds. */
export const DEMO_FILES: readonly DemoFileGroup[] = [
  {
    fileType: "csv",
    delimiter: ",",
    hasEncoding: true,
    files: [
      { path: "customers.csv", rows: 240 },
      { path: "customers/2026-01.csv", rows: 120 },
      { path: "customers/2026-02.csv", rows: 96 },
    ],
    locators: [
      { locator: "customer_id", dataType: "integer", values: VALUES.rowNumber },
      { locator: "email", dataType: "string", values: VALUES.email },
      { locator: "full_name", dataType: "string", values: VALUES.fullName },
      { locator: "birth_date", dataType: "string", values: VALUES.birthDate },
      { locator: "is_active", dataType: "boolean", values: VALUES.flag },
    ],
  },
  {
    fileType: "json",
    delimiter: null,
    hasEncoding: true,
    files: [{ path: "hr/staff.json", rows: 60 }],
    locators: [
      { locator: ["staff", "*", "email"], dataType: "string", values: VALUES.email },
      { locator: ["staff", "*", "prénom"], dataType: "string", values: VALUES.fullName },
      { locator: ["staff", "*", "salary"], dataType: "number", values: VALUES.amount },
      { locator: ["staff", "*", "phones", 0], dataType: "string", values: VALUES.phone },
    ],
  },
  {
    fileType: "pdf",
    delimiter: null,
    hasEncoding: false,
    files: [{ path: "scans/letter.pdf", rows: 0 }],
    locators: [],
  },
];

/** A locator as the name of a member: a column name as it is, a path as compact JSON. */
export function serializedLocator(locator: Locator): string {
  return typeof locator === "string" ? locator : JSON.stringify(locator);
}

/** The name that tells what a locator holds: its last key. */
export function locatorName(locator: Locator): string {
  if (typeof locator === "string") return locator;
  return String(locator.findLast((part) => typeof part === "string" && part !== "*") ?? "");
}
