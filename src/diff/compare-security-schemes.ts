import { isDeepStrictEqual } from "node:util";
import { isJsonObject, type JsonObject, type JsonValue } from "../document/json.js";
import { follow } from "../document/references.js";
import { type Finding, inlineCode } from "./change.js";
import type { ChangeKind } from "./change-kinds.js";
import { namedPlace } from "./place.js";

/**
 * The security schemes that only have another name, by their old one.
 * Nothing of the name is on the wire.
 */
export function renamedSchemes(before: JsonObject, after: JsonObject): Map<string, string> {
  const [old, now] = [schemesOf(before), schemesOf(after)];
  const gone = Object.keys(old).filter((name) => !Object.hasOwn(now, name));
  const fresh = Object.keys(now).filter((name) => !Object.hasOwn(old, name));
  const isSame = (name: string, other: string): boolean => {
    const [one = {}, another = {}] = [old[name], now[other]];
    return isDeepStrictEqual([scopesOf(one), factsOf(one)], [scopesOf(another), factsOf(another)]);
  };
  return new Map(
    gone.flatMap((name): [string, string][] => {
      const [heir, ...others] = fresh.filter((other) => isSame(name, other));
      const isOnly = others.length === 0 && heir !== undefined;
      return isOnly && gone.filter((other) => isSame(other, heir)).length === 1 ? [[name, heir]] : [];
    }),
  );
}

/** Compares the security schemes that two documents describe. */
export function compareSecuritySchemes(
  before: JsonObject,
  after: JsonObject,
  renamed: ReadonlyMap<string, string>,
): Finding[] {
  const [old, now] = [schemesOf(before), schemesOf(after)];
  const heirs = new Set(renamed.values());
  const names = Object.keys({ ...old, ...now }).filter((name) => !renamed.has(name) && !heirs.has(name));
  return [
    ...[...renamed].map(([name, heir]): Finding => {
      const text = `is called ${inlineCode(heir)} now, and works as before`;
      return { kind: "security-scheme-renamed", place: namedPlace(name), text, verdict: "compatible" };
    }),
    ...names.flatMap((name) => compareScheme(name, old[name], now[name])),
  ];
}

function compareScheme(name: string, old: JsonObject | undefined, now: JsonObject | undefined): Finding[] {
  const finding = (kind: ChangeKind, text: string, verdict: Finding["verdict"]): Finding => ({
    kind,
    place: namedPlace(name),
    text,
    verdict,
  });
  if (old === undefined) return [finding("security-scheme-added", "security scheme added", "compatible")];
  // What an operation asks for instead is told with the operation.
  if (now === undefined) return [finding("security-scheme-removed", "security scheme removed", "attention")];
  const [before, after] = [scopesOf(old), scopesOf(now)];
  const findings = [
    ...[...before]
      .filter((scope) => !after.has(scope))
      .map((scope) =>
        finding("scheme-scope-removed", `scope ${inlineCode(scope)} is not offered any more`, "breaking"),
      ),
    ...[...after]
      .filter((scope) => !before.has(scope))
      .map((scope) =>
        finding("scheme-scope-added", `scope ${inlineCode(scope)} is offered, too`, "compatible"),
      ),
  ];
  return [...findings, ...compareFlows(old, now, finding), ...compareFacts(old, now, finding)];
}

type MakeFinding = (kind: ChangeKind, text: string, verdict: Finding["verdict"]) => Finding;

function compareFlows(old: JsonObject, now: JsonObject, finding: MakeFinding): Finding[] {
  const [before, after] = [flowsOf(old), flowsOf(now)].map((flows) => flows.map(([flow]) => flow));
  const [had = [], has = []] = [before, after];
  // A scheme that had no flows at all was another type of scheme.
  if (had.length === 0 || has.length === 0) return [];
  return [
    ...had
      .filter((flow) => !has.includes(flow))
      .map((flow) =>
        finding("security-scheme-changed", `flow ${inlineCode(flow)} is not offered any more`, "breaking"),
      ),
    ...has
      .filter((flow) => !had.includes(flow))
      .map((flow) =>
        finding("security-scheme-changed", `flow ${inlineCode(flow)} is offered, too`, "compatible"),
      ),
  ];
}

/** A login that is made for the one does not fit the other. */
const BREAKING_FACTS: ReadonlySet<string> = new Set(["type", "scheme", "in", "name"]);

function compareFacts(old: JsonObject, now: JsonObject, finding: MakeFinding): Finding[] {
  const [before, after] = [factsOf(old), factsOf(now)];
  const isFlowOfBoth = (keyword: string): boolean => {
    const [flow = ""] = keyword.split(" ");
    return [old, now].every((scheme) => flowsOf(scheme).some(([name]) => name === flow));
  };
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((keyword) => {
    const [one, other] = [before.get(keyword), after.get(keyword)];
    if (isDeepStrictEqual(one, other) || areSameNames(keyword, [old, now])) return [];
    if (keyword.includes(" ") && !isFlowOfBoth(keyword)) return [];
    const text = `${keyword} was ${factText(one)} and is ${factText(other)} now`;
    return [finding("security-scheme-changed", text, BREAKING_FACTS.has(keyword) ? "breaking" : "attention")];
  });
}

function factText(value: JsonValue | undefined): string {
  return value === undefined ? "not there" : inlineCode(JSON.stringify(value));
}

function schemesOf(document: JsonObject): Record<string, JsonObject> {
  const schemes = isJsonObject(document.components) ? document.components.securitySchemes : undefined;
  return Object.fromEntries(
    Object.entries(isJsonObject(schemes) ? schemes : {}).map(([name, scheme]) => [
      name,
      follow(document, scheme),
    ]),
  );
}

function flowsOf({ flows }: JsonObject): [string, JsonObject][] {
  const entries = Object.entries(isJsonObject(flows) ? flows : {});
  return entries.filter((entry): entry is [string, JsonObject] => isJsonObject(entry[1]));
}

/** The scopes of all flows; what a scope is said to be for is a remark. */
function scopesOf(scheme: JsonObject): Set<string> {
  return new Set(
    flowsOf(scheme).flatMap(([, { scopes }]) => Object.keys(isJsonObject(scopes) ? scopes : {})),
  );
}

/** What counts of a scheme, by its place in it. */
function factsOf(scheme: JsonObject): Map<string, JsonValue> {
  const own = Object.entries(scheme).filter(([keyword]) => keyword !== "flows");
  const flows = flowsOf(scheme).flatMap(([flow, facts]) =>
    Object.entries({ ...facts, scopes: true }).map(([keyword, value]): [string, JsonValue] => [
      `${flow} ${keyword}`,
      value,
    ]),
  );
  return new Map([...own, ...flows].filter(([keyword]) => !REMARKS.has(keyword) && !/^x-| x-/.test(keyword)));
}

/** What says nothing about what is sent. */
const REMARKS: ReadonlySet<string> = new Set(["description", "bearerFormat"]);

/** Names of headers, and those of schemes of HTTP, are the same in capital letters and small ones. */
function areSameNames(keyword: string, [old, now]: readonly [JsonObject, JsonObject]): boolean {
  const isName = keyword === "scheme" || (keyword === "name" && old.in === "header" && now.in === "header");
  return isName && String(old[keyword]).toLowerCase() === String(now[keyword]).toLowerCase();
}
