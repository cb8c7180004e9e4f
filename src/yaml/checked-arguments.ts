import { requireRelease } from "./language/releases.js";
import type { YamlValidationOptions } from "./validation.js";

/** Says what an option has to be when a value is not it; `undefined` when it is. */
export type OptionCheck = (value: unknown) => string | undefined;

const NAMES = "a list of texts";

const isNames: OptionCheck = (value) =>
  Array.isArray(value) && value.every((name) => typeof name === "string") ? undefined : NAMES;

const MORE_NAMES = {
  taskTypes: isNames,
  maskTypes: isNames,
  rulesetMembers: isNames,
  librarySections: isNames,
  discoveryMembers: isNames,
} satisfies Readonly<Record<keyof NonNullable<YamlValidationOptions["moreNames"]>, OptionCheck>>;

const COMMON = {
  release: (value) => (typeof value === "string" ? undefined : 'a text such as "3.26.19"'),
  moreNames: (value) => (isPlainObject(value) ? undefined : "an object with lists of names"),
  maxCharacters: (value) =>
    typeof value === "number" && value >= 1 ? undefined : "a number from 1 up (Infinity reads every text)",
} satisfies Readonly<Record<keyof YamlValidationOptions, OptionCheck>>;

/**
 * Throws a `TypeError` that says what is wrong with the arguments of a validation, and what to do.
 *
 * @param more - the options that it has beside those of every validation
 */
export function checkArguments(
  caller: string,
  yaml: unknown,
  options: unknown,
  more: Readonly<Record<string, OptionCheck>> = {},
): void {
  checkYaml(caller, yaml);
  if (!isPlainObject(options)) {
    throw new TypeError(`${caller}: the options must be an object, not ${shownValue(options)}`);
  }
  checkMembers(caller, options, { ...COMMON, ...more });
  const { release, moreNames } = options;
  if (typeof release === "string") requireRelease(caller, release);
  if (isPlainObject(moreNames)) checkMembers(`${caller}: moreNames`, moreNames, MORE_NAMES);
}

/** Whether a value is an object whose every member is a text. */
export function holdsTexts(value: unknown): boolean {
  return isPlainObject(value) && Object.values(value).every((text) => typeof text === "string");
}

function checkYaml(caller: string, yaml: unknown): void {
  if (typeof yaml === "string") return;
  const advice = yaml instanceof Uint8Array ? "; decode it, or read the file as utf8" : "";
  throw new TypeError(`${caller}: yaml must be a text, not ${shownValue(yaml)}${advice}`);
}

function checkMembers(
  where: string,
  members: Readonly<Record<string, unknown>>,
  checks: Readonly<Record<string, OptionCheck>>,
): void {
  for (const [name, value] of Object.entries(members)) {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (check === undefined) {
      throw new TypeError(`${where}: ${name}: no such option; there are ${Object.keys(checks).join(" ")}`);
    }
    const wanted = value === undefined ? undefined : check(value);
    if (wanted !== undefined) {
      throw new TypeError(`${where}: ${name} must be ${wanted}, not ${shownValue(value)}`);
    }
  }
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** What someone has passed: a short text in full, of anything that is large its kind. */
function shownValue(value: unknown): string {
  if (typeof value === "string") return value.length > 60 ? "a longer text" : JSON.stringify(value);
  if (typeof value === "object" && value !== null) return `of type ${value.constructor?.name ?? "object"}`;
  return typeof value === "function" ? "a function" : String(value);
}
