import type { ObjectReading, Reading } from "./recorded-client.js";
import type { WireAnswer } from "./replay.js";

/** What keeps a client from reading an answer, by what it reads of it; empty when nothing does. */
export function unreadable(reading: Reading, answer: WireAnswer): string[] {
  const { form } = reading;
  const { json } = answer;
  const rows = rowsOf(json);
  const got = formOf(answer);
  if (form !== undefined && form !== got) return [`is ${got} instead of ${form}`];
  return [
    ...faultsIn(json, reading),
    ...rows.flatMap((row) => {
      const { kinds, each } = reading;
      if (kinds === undefined) return each === undefined ? [] : faultsIn(row, each);
      const kind = kindOf(row);
      const known = kinds[kind];
      // A kind that was not there when the client was recorded may be one that it knows.
      const isNamed = Object.values(kinds).some(({ oneOf = {} }) =>
        Object.values(oneOf).flat().includes(kind),
      );
      if (known === undefined) return isNamed ? [] : [`has the kind ${kind}`];
      return faultsIn(row, known).map((fault) => `${kind}: ${fault}`);
    }),
  ].filter((fault, index, all) => all.indexOf(fault) === index);
}

function formOf({ json, headers, bytes }: WireAnswer): string {
  if (json === undefined)
    return bytes.length === 0 ? "empty" : (headers["content-type"]?.split(";")[0] ?? "");
  if (Array.isArray(json)) return "array";
  return rowsOf(json).length > 0 || hasList(json) ? "page" : "object";
}

const LISTS = ["results", "items"];

function hasList(json: unknown): boolean {
  return LISTS.some((name) => Array.isArray(memberOf(json, name)));
}

function rowsOf(json: unknown): unknown[] {
  const lists = [json, ...LISTS.map((name) => memberOf(json, name))];
  return lists.find((each) => Array.isArray(each)) ?? [];
}

function kindOf(row: unknown): string {
  return String(memberOf(row, "db_type") ?? memberOf(row, "type") ?? "");
}

function faultsIn(value: unknown, { needs = [], notNull = [], oneOf = {} }: ObjectReading): string[] {
  return [
    ...needs.filter((path) => at(value, path).includes(undefined)).map((path) => `lacks ${path}`),
    ...notNull.filter((path) => at(value, path).includes(null)).map((path) => `has null in ${path}`),
    ...Object.entries(oneOf).flatMap(([path, known]) =>
      at(value, path)
        .filter((found) => typeof found === "string" && !known.includes(found))
        .map((found) => `has ${String(found)} in ${path}`),
    ),
  ];
}

/** The values at a path, `undefined` where the last member is missing; a parent that is missing holds none. */
function at(value: unknown, path: string): unknown[] {
  const steps = path
    .split(".")
    .flatMap((part) => [part.replace(/(\[\])+$/, ""), ...(part.match(/\[\]/g) ?? [])]);
  return steps.reduce<unknown[]>(
    (values, step) =>
      values
        .filter((each) => typeof each === "object" && each !== null)
        .flatMap((each) => (step === "[]" ? (Array.isArray(each) ? each : []) : [memberOf(each, step)])),
    [value],
  );
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
